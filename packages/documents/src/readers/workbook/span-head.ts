/** How many rows the head of a table has, told by its merged cells. */
import { isLabel } from '../text/words-of-tables.ts'
import type { SpannedCell, SpannedRow } from './spanned-table.ts'

const MOST_HEAD_ROWS = 5

const filled = (row: SpannedRow | undefined): readonly SpannedCell[] => (row?.cells ?? []).filter(c => c.text.trim() !== '')

/** undefined when the first row behind the captions has no merged cell: then the words must tell. */
export function spanHeadRows(rows: readonly SpannedRow[], captions: number): number | undefined {
  const first = filled(rows[captions])
  if (first.length < 2 || !first.every(c => isLabel(c.text)) || !first.some(c => c.colSpan > 1 || c.rowSpan > 1)) return undefined
  let count = Math.max(1, ...first.map(c => Math.min(c.rowSpan, MOST_HEAD_ROWS)))
  while (count < MOST_HEAD_ROWS) {
    const above = rows.slice(captions, captions + count).flatMap((r, i) => filled(r).filter(c => c.colSpan > 1 && i + c.rowSpan >= count))
    const next = filled(rows[captions + count])
    const isUnder = (c: SpannedCell): boolean =>
      above.some(a => a.column <= c.column && c.column + c.colSpan <= a.column + a.colSpan && c.colSpan < a.colSpan)
    if (next.length === 0 || !next.every(c => isLabel(c.text) && isUnder(c))) break
    count = Math.max(count + 1, ...next.map(c => Math.min(count + c.rowSpan, MOST_HEAD_ROWS)))
  }
  return Math.min(count, Math.max(1, rows.length - captions))
}
