/** An empty desk: nothing waits, and when the next deadline is. */
import type { Permission } from '@jixiao/core'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../office/call.ts'
import { useBodies, useMay } from '../../office/session.tsx'
import type { StageAnswer } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'

const TEXT = {
  nothing: ['现在没有等您办理的事。', 'Nothing waits for you now.'],
  next: ['下一个期限：{year} 年度{stage}，{day} 截止（{name}）。', 'The next deadline: {stage} of {year}, due {day} ({name}).'],
  look: ['可以查看单位的年度卷宗，或检查一份文件。', 'You can look into the dossiers of the bodies, or check a document.'],
  review: ['单位提交材料后，会出现在这里和审核队列里。', 'Papers that are submitted will appear here and in the review queue.'],
  administer: ['您的工作在“管理”里。', 'Your work is under Manage.'],
  manage: ['去管理', 'Manage'],
  bodies: ['查看单位', 'The bodies'],
  check: ['检查文件', 'Check a document'],
} as const

/** More bodies than these are not asked for: whoever has them has a queue, not deadlines of his own. */
const OWN_BODIES = 5

export function NothingWaits({ today }: { readonly today: string }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const bodies = useBodies()
  const may = useMay()
  const own = [...bodies.values()].filter(b => (b.kind === 'department' || b.kind === 'unit') && may('submit', b.id)).slice(0, OWN_BODIES)
  const anywhere = (...all: readonly Permission[]): boolean => all.some(p => [...bodies.keys()].some(b => may(p, b)))
  const reads = bodies.size === 0 || anywhere('read-dossier')
  const reviews = anywhere('review-in-body', 'review-in-department', 'review-in-bureau')
  const present = Number(today.slice(0, 4))
  const wanted = own.flatMap(b => [present, present + 1].map(year => ({ body: b, year })))
  const stages = useQueries({
    queries: wanted.map(({ body, year }) => ({
      queryKey: ['stages', body.id, year, ''],
      queryFn: () => call<{ readonly stages: readonly StageAnswer[] }>('GET', `/bodies/${body.id}/years/${year}/stages`),
      retry: false,
    })),
  })
  const [next] = wanted
    .flatMap((w, i) => (stages[i]?.data?.stages ?? []).map(stage => ({ ...w, stage, day: stage.due?.day ?? '' })))
    .filter(({ stage, day }) => stage.paper !== null && stage.state !== 'done' && day >= today)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return (
    <div className="nothing">
      <p>{t('nothing')}</p>
      {next && <p>{t('next', { year: next.year, stage: next.stage.title[lang], day: next.day, name: next.body.name })}</p>}
      <p className="small">{t(reads ? (reviews ? 'review' : 'look') : 'administer')}</p>
      <p>
        {reads ? (
          <Link className="btn" to="/bodies">
            {t('bodies')}
          </Link>
        ) : (
          <Link className="btn" to="/manage">
            {t('manage')}
          </Link>
        )}
        <Link className="btn" to="/">
          {t('check')}
        </Link>
      </p>
    </div>
  )
}
