/** Where the year stands: its stages in order, when each is due, who has it now. */
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { ROLE_NAMES, STAGE_STATES, type StageAnswer } from '../../office/year-answers.ts'
import { SOON } from '../../parts/DaysLeft.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { useInView } from '../../parts/use-in-view.ts'

const TEXT = {
  title: ['本年度的进度', 'Where the year stands'],
  today: ['今天到期', 'due today'],
  left: ['还剩 {n} 天', '{n} days left'],
  late: ['已过期 {n} 天', '{n} days late'],
  by: ['{date} 前', 'by {date}'],
  months: ['1—{n}月', '1–{n}'],
} as const

export function useStages(): readonly StageAnswer[] {
  const { body, year, papers } = useDossier()
  const { data } = useQuery({
    // the papers' states are a part of the question: a move asks anew
    queryKey: ['stages', body.id, year, papers.map(p => `${p.kind} ${p.round} ${p.state} ${p.passed}`).join()],
    queryFn: () => call<{ readonly stages: readonly StageAnswer[] }>('GET', `/bodies/${body.id}/years/${year}/stages`),
    retry: false,
    placeholderData: last => last,
  })
  return data?.stages ?? []
}

export function YearRibbon() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { year } = useDossier()
  const stages = useStages()
  const at = stages.findIndex(s => s.state !== 'done')
  const row = useInView<HTMLOListElement>('.now', at)
  return (
    <ol ref={row} className="ribbon" aria-label={t('title')}>
      {stages.map((s, i) => {
        const isOpen = s.state !== 'done'
        const isPressing = isOpen && s.daysLeft !== null && s.daysLeft <= SOON
        return (
          <li key={`${s.name} ${s.round}`} className={`${s.state}${i === at ? ' now' : ''}`} aria-current={i === at ? 'step' : undefined}>
            <b>
              {s.title[lang]}
              {s.round !== '' && <small>{t('months', { n: s.round })}</small>}
            </b>
            <span>{STAGE_STATES[s.state][lang]}</span>
            {isOpen && s.who !== null && s.state !== 'not-begun' && <span>{ROLE_NAMES[s.who][lang]}</span>}
            {isOpen && s.due !== null && (
              <span className={isPressing ? 'pressing' : undefined} title={s.due.basis[lang]}>
                {isPressing && s.daysLeft !== null
                  ? s.daysLeft < 0
                    ? t('late', { n: -s.daysLeft })
                    : s.daysLeft === 0
                      ? t('today')
                      : t('left', { n: s.daysLeft })
                  : t('by', { date: s.due.day.slice(s.due.day.startsWith(String(year)) ? 5 : 2) })}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
