/** Which source of the money a row of a form states, by its label. */
import { isZero, type Quantity } from '@jixiao/core'
import * as words from './form-words.ts'

/** total, fiscal, other; a source of its own (carry-over, own, central …); item-<n> for a row whose words are none of these. */
export type FundPart = string

/** Marks that the public money is said to be the year's own (当年财政拨款): the carry-over then stands beside it, else it may be part of it. */
export const OF_YEAR = 'of-year'
export const isOfYear = (labels: readonly string[]): boolean => labels.some(l => /当年|本年/.test(l))

/** The part that a row states; null when it is no row of money. `seen`: the parts above it; `figures`: how many columns of money it fills. */
export function partOfRow(labels: readonly string[], seen: ReadonlySet<FundPart>, figures: number): FundPart | null {
  const found = labels.map(label => partOfLabel(label, seen)).find(p => p !== null)
  // a form with one line of money often leaves out its label
  const part = found ?? (figures === 0 ? null : labels.length === 0 && seen.size === 0 ? 'total' : `item-${seen.size}`)
  return part !== null && seen.has(part) ? (figures === 0 ? null : `item-${seen.size}`) : part
}

function partOfLabel(label: string, seen: ReadonlySet<FundPart>): FundPart | null {
  const word = label.replace(/:$/, '')
  if (words.ROW_TOTAL.test(word)) return 'total'
  const part = words.ROWS.find(([pattern]) => pattern.test(word))?.[1] ?? null
  if (part === null) return null
  if (part === 'carry-over') return seen.has('fiscal') && !seen.has(OF_YEAR) ? 'of-which-carry-over' : part
  // the only public money of most forms
  if (part === 'general-budget' && !seen.has('fiscal')) return 'fiscal'
  return part
}

/** Rows that may be part of the public money above them or stand beside it: central and local money, funds, words we do not know. */
const AMBIGUOUS = /^(?:of-which-carry-over|general-budget|government-fund|state-capital|central|province|city|county|local|item-\d+)$/

/** The name of a part among the facts: where it is not known what the public money contains, it is not the sum's "fiscal". */
export const statedPart = (part: FundPart, others: readonly { readonly part: FundPart; readonly amount?: { readonly value: Quantity } }[]): string =>
  part === 'fiscal' && others.some(o => AMBIGUOUS.test(o.part) && o.amount && !isZero(o.amount.value.value)) ? 'public' : part
