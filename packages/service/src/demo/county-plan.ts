/** What happens in the demo county's years, day by day: who submits, returns, approves, publishes and evaluates what. */
import { type PaperKind, type PublicationKind, plusDays } from '@jixiao/core'

/** One thing that happens at a body in a fiscal year. */
export type DemoAct =
  | { readonly kind: 'submit' | 'approve'; readonly paper: PaperKind; readonly round: string }
  | { readonly kind: 'return'; readonly paper: PaperKind; readonly round: string; readonly words: string }
  /** Next year's amounts are entered as they were this year. */
  | { readonly kind: 'fill-amounts' }
  /** On the site of its department, with which its own documents stand. */
  | { readonly kind: 'disclosed-elsewhere' }
  | { readonly kind: 'publish'; readonly publication: PublicationKind; readonly reason?: string }
export interface DemoEvent {
  readonly day: string
  readonly body: string
  readonly fiscalYear: number
  readonly act: DemoAct
}

export type DemoOffice = 'archives' | 'culture' | 'culture-station' | 'data'

/** How an office works: days before the deadline on which it submits, and days from one reviewer to the next. */
interface Pace {
  readonly submits: number
  readonly step: number
}
const PACE: Readonly<Record<DemoOffice, Pace>> = {
  archives: { submits: 6, step: 2 },
  culture: { submits: 14, step: 1 },
  'culture-station': { submits: 7, step: 1 },
  data: { submits: 11, step: 2 },
}

/** Targets are begun earlier, as their reviewers take their time. */
const PACE_OF_TARGETS: Readonly<Record<DemoOffice, Pace>> = {
  archives: { submits: 26, step: 10 },
  culture: { submits: 14, step: 1 },
  'culture-station': { submits: 28, step: 4 },
  data: { submits: 30, step: 3 },
}
/** Reviewers of each: the units and the hall have their supervising department too. */
const LEVELS: Readonly<Record<DemoOffice, number>> = { archives: 3, culture: 4, 'culture-station': 4, data: 3 }

/** Days of a fiscal year in the demo county. */
export const demoDays = (year: number) => ({
  budgetDue: `${year - 1}-11-30`,
  targetsDue: `${year - 1}-12-15`,
  congress: `${year}-01-24`,
  financeReply: `${year}-02-06`,
  departmentReply: `${year}-02-11`,
  disclosureDue: `${year}-02-26`,
  roundOpened: `${year}-08-02`,
  monitoringDue: `${year}-08-15`,
  selfEvaluationDue: `${year + 1}-04-30`,
  accountsApproved: `${year + 1}-07-30`,
  accountsReply: `${year + 1}-08-10`,
  resultsDisclosed: `${year + 1}-08-20`,
  resultsCorrected: `${year + 1}-09-03`,
})
export const ROUND = 7

export function papersOfYear(body: DemoOffice, fiscalYear: number): readonly DemoEvent[] {
  const days = demoDays(fiscalYear)
  const at = (day: string, act: DemoAct): DemoEvent => ({ day, body, fiscalYear, act })
  const levels = LEVELS[body]
  /** On its way: submitted, returned by the bureau with `words` or not, approved by one level after the other. */
  const on = (due: string, paper: PaperKind, round = '', words = '', isMended = true): readonly DemoEvent[] => {
    const { submits, step } = (paper === 'targets' ? PACE_OF_TARGETS : PACE)[body]
    const before = (left: number): string => plusDays(due, -left)
    const approvals = (from: number): readonly DemoEvent[] =>
      Array.from({ length: levels }, (_, i) => at(before(Math.max(0, from - (i + 1) * step)), { kind: 'approve', paper, round }))
    const first = at(before(submits), { kind: 'submit', paper, round })
    if (words === '') return [first, ...approvals(submits)]
    const returned = at(before(submits - levels), { kind: 'return', paper, round, words })
    const again = isMended ? [at(before(5), { kind: 'submit', paper, round }), ...approvals(5)] : []
    return [first, ...approvals(submits).slice(0, levels - 2), returned, ...again]
  }
  const isSlow = body === 'culture'
  const isUnit = body === 'culture-station'
  return [
    at(plusDays(days.budgetDue, -20), { kind: 'fill-amounts' }),
    ...on(days.budgetDue, 'budget', '', isSlow ? '请补充项目支出的测算依据，并核对商品和服务支出比上年增加的原因。' : ''),
    ...on(days.targetsDue, 'targets'),
    ...on(days.disclosureDue, 'disclosure'),
    at(days.disclosureDue, isUnit ? { kind: 'disclosed-elsewhere' } : { kind: 'publish', publication: 'budget' }),
    // the one that is late: the culture hall owes the corrected report
    ...on(days.monitoringDue, 'monitoring', String(ROUND), isSlow ? '演出场次只完成四分之一，请写明补办的具体安排和责任人。' : '', false),
    ...(body === 'archives'
      ? [
          ...on(days.selfEvaluationDue, 'self-evaluation'),
          at(days.resultsDisclosed, { kind: 'publish', publication: 'results' }),
          // by then what finance found is mended, and that is told too
          at(days.resultsCorrected, { kind: 'publish', publication: 'results', reason: '补充公开财政评价发现问题的整改情况' }),
        ]
      : []),
  ]
}
