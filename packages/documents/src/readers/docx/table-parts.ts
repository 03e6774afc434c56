/** Tables that stand in one Word table: a form and its indicators are set apart, and columns that no cell needs are taken out. */
import { cleanText } from '../text/clean-text.ts'
import { isLabel } from '../text/words-of-tables.ts'
import type { FlowCell, FlowTable } from './flow.ts'

/** The parts from the top down; the table itself when it is one. */
export function tableParts(table: FlowTable): readonly FlowTable[] {
  const starts = table.rows.flatMap((_, i) => (startsIndicators(table, i) ? [i] : []))
  const bounds = [0, ...starts, table.rows.length]
  return bounds.slice(1).map((to, i) => compact(table.rows.slice(bounds[i], to)))
}

/**
 * A row 一级指标 | 二级指标 | … begins the table of indicators when the row before it is of another make and nothing spans over both:
 * the same cut as in text, where the two have different numbers of cells.
 */
function startsIndicators({ rows, columns }: FlowTable, at: number): boolean {
  const [before, row] = [rows[at - 1], rows[at]]
  if (!before || !row || row.length < 2 || before.length === row.length || wordsOf(row[0]) !== '一级指标') return false
  const covered = row.reduce((n, c) => n + c.colSpan, 0)
  return covered === columns && row.every(c => isLabel(wordsOf(c)) && wordsOf(c) !== '')
}

const wordsOf = (cell: FlowCell | undefined): string =>
  cleanText(cell?.content.map(p => (p.kind === 'paragraph' ? p.text : '')).join('') ?? '').text.replace(/\s/g, '')

function compact(rows: readonly (readonly FlowCell[])[]): FlowTable {
  const edges = new Set<number>()
  for (const row of rows) for (const cell of row) edges.add(cell.column).add(cell.column + cell.colSpan)
  const sorted = [...edges].sort((a, b) => a - b)
  // every column is the edge of some cell: there is nothing to take out
  if (sorted[0] === 0 && sorted.at(-1) === sorted.length - 1 && sorted.length > 1) return { kind: 'table', columns: sorted.length - 1, rows }
  const indexOf = new Map(sorted.map((edge, i) => [edge, i]))
  const at = (edge: number): number => indexOf.get(edge) ?? 0
  return {
    kind: 'table',
    columns: Math.max(1, sorted.length - 1),
    rows: rows.map(row => row.map(c => ({ ...c, column: at(c.column), colSpan: Math.max(1, at(c.column + c.colSpan) - at(c.column)) }))),
  }
}
