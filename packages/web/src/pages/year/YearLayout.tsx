/** Everything of one body and year: its ribbon above, the page below, what is saved and what two people changed at once. */
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Refusal } from '../../office/call.ts'
import { DossierProvider, useDossier } from '../../office/use-dossier.tsx'
import { useHasUnits } from '../../office/use-whole.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { useInView } from '../../parts/use-in-view.ts'
import { Conflicts } from './Conflicts.tsx'
import { SaveState } from './SaveState.tsx'
import { YearRibbon } from './YearRibbon.tsx'

const TEXT = {
  opening: ['正在打开卷宗…', 'Opening the dossier…'],
  failed: ['打不开这份卷宗', 'The dossier cannot be opened'],
  back: ['回到我的待办', 'Back to my desk'],
  year: ['{n} 年度', '{n}'],
  pages: ['本年度的页面', 'Pages of the year'],
} as const

/** The pages of a year, in the order of the year; that of the whole department where there are units. */
export const YEAR_PAGES = [
  ['', '概览', 'Overview'],
  ['department', '全部门', 'Whole department'],
  ['particulars', '基本情况', 'The body'],
  ['budget', '预算', 'Budget'],
  ['targets', '绩效目标', 'Targets'],
  ['execution', '执行', 'Execution'],
  ['ledgers', '台账', 'Ledgers'],
  ['monitoring', '监控', 'Monitoring'],
  ['self-evaluation', '自评', 'Self-evaluation'],
  ['evaluation', '评价与整改', 'Evaluation'],
  ['disclosure', '公开', 'Disclosure'],
  ['history', '修改记录', 'History'],
] as const

export function YearLayout() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body = '', year = '' } = useParams({ strict: false })
  return (
    <DossierProvider
      key={`${body} ${year}`}
      body={body}
      year={Number(year)}
      waiting={
        <main className="page">
          <p role="status">{t('opening')}</p>
        </main>
      }
      failed={error => (
        <main className="page">
          <h1>{t('failed')}</h1>
          <p role="alert">{error instanceof Refusal ? error.say[lang] : error.message}</p>
          <Link to="/desk">{t('back')}</Link>
        </main>
      )}
    >
      <Year />
    </DossierProvider>
  )
}

function Year() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body, year, session } = useDossier()
  const hasUnits = useHasUnits()
  useUndoKeys(session)
  const pages = useInView<HTMLElement>('a.active', useLocation().pathname)
  return (
    <>
      <div className="year-head">
        <div className="whose">
          <h1>
            {body.name} · {t('year', { n: year })}
          </h1>
          <p className="small">{body.code}</p>
        </div>
        <YearRibbon />
      </div>
      <nav ref={pages} className="year-pages" aria-label={t('pages')}>
        {YEAR_PAGES.filter(([path]) => path !== 'department' || hasUnits).map(([path, zh, en]) => (
          <Link
            key={path}
            to={`/years/$body/$year${path === '' ? '' : `/${path}`}`}
            params={{ body: body.id, year: String(year) }}
            activeOptions={{ exact: path === '' }}
          >
            {lang === 'zh' ? zh : en}
          </Link>
        ))}
        <SaveState />
      </nav>
      <Conflicts />
      <Outlet />
    </>
  )
}

/** Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z) wherever no text is being typed; within a text the browser undoes the typing. */
function useUndoKeys(session: ReturnType<typeof useDossier>['session']): void {
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (!(e.ctrlKey || e.metaKey) || (e.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName))) return
      const key = e.key.toLowerCase()
      if (key === 'z' && !e.shiftKey) session.undo()
      else if (key === 'y' || (key === 'z' && e.shiftKey)) session.redo()
      else return
      e.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [session])
}
