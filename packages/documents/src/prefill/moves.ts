/** Money of a project in a form: what makes the adjusted budget, what was received and what was paid, each as one sum at a date. */
import { type FundColumn, moneyOf, type Quantity, type Stated, wording } from '@jixiao/core'
import type { Filling } from './filling.ts'
import type { PrefilledProject } from './prefilled-project.ts'

export interface Money {
  readonly initial?: FundColumn | undefined
  readonly adjusted: FundColumn
  readonly received: FundColumn
  readonly spent: FundColumn
}

/** A form tells fiscal money and other money, no fund: the usual one is taken. */
const SOURCES = { fiscal: 'general-budget', other: 'other' } as const
type Side = keyof typeof SOURCES

/** Of the two sides of a column in 分; a total without sides is fiscal, as the words 项目资金 of a public body mean. */
function sideOf(column: FundColumn | undefined, side: Side): { readonly fen: bigint; readonly from: Stated<Quantity> } | null {
  if (!column) return null
  const fen = (s: Stated<Quantity> | undefined): bigint | null => (s ? moneyOf(s.value.value) : null)
  const own = column[side]
  const ownFen = fen(own)
  if (own && ownFen !== null) return { fen: ownFen, from: own }
  const [total, others] = [fen(column.total), fen(column[side === 'fiscal' ? 'other' : 'fiscal'])]
  if (!column.total || total === null) return null
  return side === 'fiscal'
    ? { fen: total - (others ?? 0n), from: column.total }
    : others === null
      ? null
      : { fen: total - others, from: column.total }
}

/** `project`: null for the basic expenditure. `until`: the day at which the form stands. */
export function addMoves({ draft, otherFunction }: Filling, project: PrefilledProject | null, money: Money, until: string): void {
  for (const side of ['fiscal', 'other'] as const) {
    const source = SOURCES[side]
    const [initial, adjusted] = [sideOf(money.initial, side), sideOf(money.adjusted, side)]
    const planned = side === 'fiscal' ? project?.fiscal : project?.other
    const known = planned ?? null
    const record = project?.record ?? null
    if (known === null && initial && initial.fen !== 0n)
      draft.add('line', {
        function: otherFunction,
        spending: 'project',
        project: record,
        source,
        amount: { value: String(initial.fen), place: initial.from.place },
        remark: REMARK.zh,
      })
    const before = known ?? initial?.fen ?? 0n
    if (adjusted && adjusted.fen !== before)
      draft.add('adjustment', {
        project: record,
        kind: adjusted.fen > before ? 'supplement' : 'cut',
        source,
        amount: { value: String(adjusted.fen > before ? adjusted.fen - before : before - adjusted.fen), place: adjusted.from.place },
        date: until,
        reason: initial || known !== null ? REMARK.zh : ONLY_ADJUSTED.zh,
      })
    const [received, spent] = [sideOf(money.received, side), sideOf(money.spent, side)]
    if (received && received.fen !== 0n)
      draft.add('appropriation', { project: record, source, amount: { value: String(received.fen), place: received.from.place }, date: until })
    if (spent && spent.fen !== 0n)
      draft.add('payment', { project: record, source, amount: { value: String(spent.fen), place: spent.from.place }, date: until, voucher: SUM.zh })
  }
}

const REMARK = wording('由公开文件预填的合计数', 'a sum prefilled from a published document')
const ONLY_ADJUSTED = wording(
  '由公开文件预填：文件只列调整后预算，没有年初预算',
  'prefilled: the document has only the adjusted budget and no initial one',
)
const SUM = wording('由公开文件预填的累计支出', 'all payments together, prefilled from a published document')
