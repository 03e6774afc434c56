/** A <table> → rows of cells with their columns and spans. */

import { LIMITS } from '../../limits.ts'
import type { SpannedCell, SpannedRow, SpannedTable } from '../workbook/spanned-table.ts'
import { partsOf } from './page-lines.ts'
import { attribute, findElement, isElement, isShown, lineOf, type PageElement } from './page-tree.ts'

/** As the HTML standard holds spans down (4.9.11). */
const MOST_COLSPAN = 1000
const MOST_ROWSPAN = 65_534
export const MOST_TABLE_CELLS = LIMITS.html.tableCells

/** Rows of this table, not of tables inside it, as they are printed: head first, foot last, wherever the page has them. */
const rowsOf = (table: PageElement): PageElement[] => rowGroups(table).flat()

function rowGroups(table: PageElement): PageElement[][] {
  const groups: Record<'thead' | 'tbody' | 'tfoot', PageElement[][]> = { thead: [], tbody: [], tfoot: [] }
  for (const child of table.childNodes) {
    if (!isElement(child) || !isShown(child)) continue
    const { tagName } = child
    if (tagName === 'thead' || tagName === 'tbody' || tagName === 'tfoot')
      groups[tagName].push(child.childNodes.filter((row): row is PageElement => isElement(row) && row.tagName === 'tr' && isShown(row)))
  }
  return [...groups.thead, ...groups.tbody, ...groups.tfoot]
}

const cellsOf = (row: PageElement): PageElement[] =>
  row.childNodes.filter((c): c is PageElement => isElement(c) && (c.tagName === 'td' || c.tagName === 'th') && isShown(c))

/** A table that only lays out the page: no row has two cells, or other tables stand in it and little else. */
export function isLayout(table: PageElement): boolean {
  const rows = rowsOf(table).map(row => cellsOf(row).filter(hasText))
  if (rows.every(cells => cells.length <= 1)) return true
  if (findElement(table, isTable) === undefined) return false
  const own = rows.map(cells => cells.filter(c => findElement(c, isTable) === undefined))
  return own.filter(cells => cells.length > 0).length < 2 || own.flat().length < 2 * (rows.flat().length - own.flat().length)
}

const isTable = (element: PageElement): boolean => element.tagName === 'table'
const hasText = (cell: PageElement): boolean => partsOf(cell, () => false).length > 0

/** undefined when the table has more cells than may be read. */
export function tableGrid(table: PageElement): SpannedTable | undefined {
  const rows: SpannedRow[] = []
  /** By column: in how many rows more it is covered from above. */
  let covered: number[] = []
  let [columns, cells] = [0, 0]
  const elements = rowGroups(table).flatMap(group => group.map((element, i) => ({ element, left: group.length - i })))
  for (const { element, left } of elements) {
    const own: SpannedCell[] = []
    const below = covered.map(n => Math.max(0, n - 1))
    let column = 0
    for (const cell of cellsOf(element)) {
      while ((covered[column] ?? 0) > 0) column++
      const colSpan = spanOf(cell, 'colspan', MOST_COLSPAN)
      // 0 spans to the end; nothing spans out of its part of the table
      const rowSpan = Math.min(attribute(cell, 'rowspan')?.trim() === '0' ? MOST_ROWSPAN : spanOf(cell, 'rowspan', MOST_ROWSPAN), left)
      const text = partsOf(cell, () => false)
        .flatMap(p => (p.kind === 'line' ? [p.text] : []))
        .join('\n')
      own.push({ text, column, rowSpan, colSpan })
      for (let c = column; c < column + colSpan; c++) below[c] = rowSpan - 1
      column += colSpan
      cells += colSpan
    }
    if (cells > MOST_TABLE_CELLS || rows.length * columns > MOST_TABLE_CELLS) return undefined
    columns = Math.max(columns, column)
    covered = Array.from({ length: Math.max(covered.length, below.length) }, (_, c) => below[c] ?? 0)
    rows.push({ line: lineOf(element) ?? lineOf(table) ?? 1, cells: own })
  }
  return trimmed({ columns, rows: rows.filter(r => r.cells.length > 0) })
}

function spanOf(cell: PageElement, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return value >= 1 ? Math.min(value, most) : 1
}

/** Columns at the right and rows at the end that print nothing go. */
function trimmed({ columns, rows }: SpannedTable): SpannedTable {
  let last = rows.length
  while (last > 1 && rows[last - 1]?.cells.every(c => c.text === '')) last--
  const kept = rows.slice(0, last)
  const width = Math.max(
    1,
    ...kept.map(r => r.cells.reduce((w, c) => (c.text === '' ? w : Math.max(w, c.column + (r.cells.length > 1 ? c.colSpan : 1))), 0)),
  )
  const to = Math.min(columns, width)
  return {
    columns: to,
    rows: kept.map((r, i) => ({
      ...r,
      cells: r.cells
        .filter(c => c.column < to)
        .map(c => ({ ...c, colSpan: Math.min(c.colSpan, to - c.column), rowSpan: Math.min(c.rowSpan, kept.length - i) })),
    })),
  }
}
