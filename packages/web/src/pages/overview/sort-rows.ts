/** The orders in which the offices can stand. */
import { compare, fromDecimal } from '@jixiao/core'
import type { OverviewRow } from '../../office/year-answers.ts'

export const SORTS = ['code', 'late', 'slow', 'errors'] as const
export type Sort = (typeof SORTS)[number]
export const isSort = (text: string): text is Sort => SORTS.some(s => s === text)

export const errorsOf = ({ findings }: OverviewRow): number => (findings ? findings.fatal + findings.error : -1)

/** Those without a rate stand behind. */
function slowest(a: OverviewRow, b: OverviewRow): number {
  const [x, y] = [a.spending?.rate ?? null, b.spending?.rate ?? null]
  if (x === null || y === null) return Number(x === null) - Number(y === null)
  return compare(fromDecimal(x.replace('%', '')), fromDecimal(y.replace('%', '')))
}

const byCode = (a: OverviewRow, b: OverviewRow): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

export function sorted(rows: readonly OverviewRow[], sort: Sort): readonly OverviewRow[] {
  const order = {
    code: byCode,
    late: (a: OverviewRow, b: OverviewRow) => b.missed - a.missed,
    slow: slowest,
    errors: (a: OverviewRow, b: OverviewRow) => errorsOf(b) - errorsOf(a),
  }[sort]
  return [...rows].sort((a, b) => order(a, b) || byCode(a, b))
}
