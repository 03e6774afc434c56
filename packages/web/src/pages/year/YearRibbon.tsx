/** Where the year stands: its stages in order, when each is due, who has it now. */

import type { Wording } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'

const TEXT = {
  title: ['本年度的进度', 'Where the year stands'],
  today: ['今天到期', 'due today'],
  left: ['还剩 {n} 天', '{n} days left'],
  late: ['已过期 {n} 天', '{n} days late'],
  by: ['{date} 前', 'by {date}'],
} as const

export interface StageAnswer {
  readonly id: string
  readonly name: Wording
  readonly state: 'not-begun' | 'in-work' | 'under-review' | 'returned' | 'done'
  readonly stateSay: Wording
  /** 2026-02-10; null where it cannot be known yet. */
  readonly due: string | null
  readonly daysLeft: number | null
}

export function useStages(): readonly StageAnswer[] {
  const { body, year, papers } = useDossier()
  const { data } = useQuery({
    // the papers' states are a part of the question: a move asks anew
    queryKey: ['stages', body.id, year, papers.map(p => `${p.kind} ${p.round} ${p.state} ${p.passed}`).join()],
    queryFn: () => call<{ stages: readonly StageAnswer[] }>('GET', `/bodies/${body.id}/years/${year}/stages`),
    retry: false,
    placeholderData: last => last,
  })
  return data?.stages ?? []
}

/** Days before a deadline from which it is said in red. */
const SOON = 7

export function YearRibbon() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const stages = useStages()
  const at = stages.findIndex(s => s.state !== 'done')
  return (
    <ol className="ribbon" aria-label={t('title')}>
      {stages.map((s, i) => {
        const isOpen = s.state !== 'done'
        const isPressing = isOpen && s.daysLeft !== null && s.daysLeft <= SOON
        return (
          <li key={s.id} className={`${s.state}${i === at ? ' now' : ''}`} aria-current={i === at ? 'step' : undefined}>
            <b>{s.name[lang]}</b>
            <span>{s.stateSay[lang]}</span>
            {isOpen && s.due !== null && (
              <span className={isPressing ? 'pressing' : undefined}>
                {isPressing && s.daysLeft !== null
                  ? s.daysLeft < 0
                    ? t('late', { n: -s.daysLeft })
                    : s.daysLeft === 0
                      ? t('today')
                      : t('left', { n: s.daysLeft })
                  : t('by', { date: s.due.slice(5) })}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
