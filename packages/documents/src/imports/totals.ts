/** Which rows of an import are sums of others: by their words, and by codes of a higher level whose lower ones stand in the table too. */
import { squeeze } from '@jixiao/core'

const TOTAL = /^(?:合计|小计|总计|总合计|本页(?:合计|小计)|本月(?:合计|累计)|本年累计|累计|.{0,30}(?:合计|小计|总计))[:：]?$/

/** A cell that says so and nothing else. */
export const saysTotal = (cells: readonly string[]): boolean => cells.some(c => TOTAL.test(squeeze(c)))

export interface CodedRow {
  readonly function: string | null
  readonly economy: string | null
  readonly project: string
}

/** Whether a row is the sum of rows with longer codes: 201 above 2012604, 302 above 30201. */
export function totalsByCode(rows: readonly CodedRow[]): (row: CodedRow) => boolean {
  const deeper = new Set<string>()
  const key = (field: 'function' | 'economy', code: string, other: string): string => `${field}/${code}/${other}`
  for (const r of rows) {
    for (const end of [3, 5]) {
      if (r.function !== null && end < r.function.length) deeper.add(key('function', r.function.slice(0, end), ''))
      if (r.economy !== null && end < r.economy.length) deeper.add(key('economy', r.economy.slice(0, end), `${r.function ?? ''}/${r.project}`))
    }
  }
  return r =>
    (r.function !== null && deeper.has(key('function', r.function, ''))) ||
    (r.economy !== null && deeper.has(key('economy', r.economy, `${r.function ?? ''}/${r.project}`)))
}
