/** A grid → a Table block: captions, head and body told apart, every cell with its place and its labels. */
import type { Cell, Place, Row, Table } from '@jixiao/core'
import { columnLabels, rowNames, sidesOf } from '../text/name-rows.ts'
import type { RawCell } from '../text/raw-table.ts'
import type { Spot } from '../text/restore-head.ts'
import { isCaption, isColumnNumbering, isLabel } from '../text/words-of-tables.ts'
import { type Grid, type GridCell, rowOf } from './grid.ts'

export interface TableSetting {
  readonly file: string
  readonly block: number
  readonly title: string | undefined
}

const MOST_CAPTIONS = 3
const MOST_HEAD_ROWS = 4

export interface HeadShape {
  readonly captions: number
  /** Rows of labels behind the captions. */
  readonly head: number
  /** First row of the body. */
  readonly start: number
}

/** Rows of labels at the top, before the first figure; a head spans what its cells span. Every page asks again for those of the tables before it. */
export function headShape(grid: Grid): HeadShape {
  const known = shapes.get(grid)
  if (known) return known
  const shape = shapeOf(grid)
  shapes.set(grid, shape)
  return shape
}
const shapes = new WeakMap<Grid, HeadShape>()

function shapeOf(grid: Grid): HeadShape {
  const rows = Array.from({ length: Math.min(grid.rows, MOST_CAPTIONS + MOST_HEAD_ROWS + 1) }, (_, r) => rowOf(grid, r))
  const texts = rows.map(row => row.map(c => c.text).filter(t => t !== ''))
  let captions = 0
  while (captions < MOST_CAPTIONS && captions < rows.length - 1 && isCaptionRow(texts[captions] ?? [], rows[captions] ?? [], grid)) captions++
  const first = rows[captions] ?? []
  const filled = texts[captions] ?? []
  if (filled.length < 2 || !filled.every(isLabel)) return { captions, head: 0, start: captions }
  // a label over several rows makes them all head
  let head = Math.max(1, ...first.map(c => c.rowSpan))
  const hasSpan = first.some(c => c.colSpan > 1)
  if (head === 1 && hasSpan && (texts[captions + 1] ?? []).length > 1 && (texts[captions + 1] ?? []).every(isLabel)) head++
  for (let r = captions; r < captions + head && head < MOST_HEAD_ROWS; r++)
    for (const cell of rows[r] ?? []) head = Math.min(MOST_HEAD_ROWS, Math.max(head, r - captions + cell.rowSpan))
  head = Math.min(head, MOST_HEAD_ROWS, grid.rows - captions)
  const numbering = rows[captions + head]?.map(c => c.text) ?? []
  return { captions, head, start: captions + head + (isColumnNumbering(numbering) ? 1 : 0) }
}

const isCaptionRow = (texts: readonly string[], row: readonly GridCell[], grid: Grid): boolean => {
  const isWide = row.length === 1 && (row[0]?.colSpan ?? 0) === grid.xs.length - 1
  return texts.length <= 4 && (texts.some(isCaption) || (texts.length <= 1 && isWide && isLabel(texts[0] ?? '')))
}

export function tableBlock(grid: Grid, setting: TableSetting): Table {
  const columns = grid.xs.length - 1
  const { captions, head, start } = headShape(grid)
  const byRow: GridCell[][] = Array.from({ length: grid.rows }, () => [])
  for (const cell of grid.cells) byRow[cell.row]?.push(cell)
  const spots = byRow.map(row => row.sort((a, b) => a.column - b.column).map(spotOf))
  const labels = columnLabels(spots.slice(captions, captions + head), columns)
  const sides = sidesOf(labels, columns)
  const rows = byRow.map((row, index): Row => {
    const names = index < start ? [] : rowNames(spots[index] ?? [], sides)
    return {
      index,
      cells: row.map(cell =>
        cellOf(cell, setting, index < start ? {} : { column: labels[cell.column], row: names[sides.findLastIndex(s => s.from <= cell.column)] }),
      ),
    }
  })
  const place: Place = {
    file: setting.file,
    block: setting.block,
    page: grid.page,
    ...(setting.title ? { table: setting.title } : {}),
    // a table over several pages has no one box
    ...(grid.page === grid.lastPage ? { box: rounded([grid.xs[0] ?? 0, grid.top, grid.xs.at(-1) ?? 0, grid.bottom]) } : {}),
  }
  return { kind: 'table', place, columns, rows }
}

function cellOf(cell: GridCell, { file, block, title }: TableSetting, labels: { readonly column?: string; readonly row?: string }): Cell {
  // written field by field: there is one for every cell
  const place: { -readonly [K in keyof Place]: Place[K] } = { file, block, page: cell.page, row: cell.row, column: cell.column }
  if (title) place.table = title
  if (labels.row) place.rowLabel = labels.row
  if (labels.column) place.columnLabel = labels.column
  place.text = cell.text
  place.box = rounded(cell.box)
  return { text: cell.text, row: cell.row, column: cell.column, rowSpan: cell.rowSpan, colSpan: cell.colSpan, place }
}

const rounded = ([a, b, c, d]: readonly [number, number, number, number]): readonly [number, number, number, number] => [
  tenth(a),
  tenth(b),
  tenth(c),
  tenth(d),
]
const tenth = (value: number): number => Math.round(value * 10) / 10

const spotOf = (cell: GridCell): Spot => ({ cell: rawCellOf(cell), column: cell.column, rowSpan: cell.rowSpan, colSpan: cell.colSpan })
export const rawCellOf = ({ text, page }: GridCell): RawCell => ({ text, line: 1, page, stripped: [] })
