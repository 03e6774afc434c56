/** How many rows of a table are its head, which stands again on every page. */
import type { Cell, Table } from '@jixiao/core'
import { isFigure } from './figures.ts'

const MOST_HEAD_ROWS = 6

/**
 * A head ends with the row that numbers the columns (栏次) where there is one, else with the merged cells that begin in its first row. A form has
 * none: what is entered stands in its first row already.
 */
export function headRows(table: Table): number {
  const numbering = table.rows.slice(0, MOST_HEAD_ROWS).findIndex(r => r.cells[0]?.text === '栏次')
  if (numbering >= 0) return numbering + 1
  const first = table.rows[0]?.cells ?? []
  if (table.rows.length < 2 || !first.every(isLabel)) return 0
  const deepest = Math.max(1, ...first.map(c => c.rowSpan))
  const isSplit = first.some(c => c.colSpan > 1 && c.rowSpan === deepest)
  const below = table.rows[deepest]?.cells ?? []
  const isSubhead = isSplit && below.length > 0 && below.every(isLabel) && below.length > first.length
  return Math.min(deepest + (isSubhead ? 1 : 0), table.rows.length - 1)
}

const isLabel = (cell: Cell): boolean => cell.text.trim() !== '' && !cell.place.entry && !cell.pieces && !isFigure(cell.text)
