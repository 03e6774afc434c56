/** A raw table → a Table block: head restored, every row with all its positions, every cell with its place. */
import type { Cell, Notice, Place, Residue, Row, Table } from '@jixiao/core'
import { columnLabels, rowNames, sidesOf } from './name-rows.ts'
import { type RawCell, type RawRow, type RawTable, textsOf } from './raw-table.ts'
import { padded, placed, restoreHead, type Spot } from './restore-head.ts'
import { shapeOf, type TableShape } from './table-shape.ts'
import { isFigure } from './words-of-tables.ts'

export interface TableSetting {
  readonly file: string
  readonly block: number
  readonly title: string | undefined
  readonly hasPages: boolean
}

export interface BuiltTable {
  readonly table: Table
  readonly residue: readonly Residue[]
  readonly notices: readonly Notice[]
}

export function buildTable(raw: RawTable, setting: TableSetting): BuiltTable {
  const shape = shapeOf(raw)
  const { rows, columns, captions, head } = shape
  const start = captions + head + (shape.hasNumbering ? 1 : 0)
  const restored = restoreHead(shape)
  const labels = columnLabels(restored, columns)
  const sides = sidesOf(labels, columns)
  const tablePlace = placeOf(setting, rows[0]?.cells[0] ?? { line: 1, page: 1 })
  const residue: Residue[] = []
  const isUneven = unevenness(shape, raw.by)
  const built = rows.map((raws, row): Row => {
    const spots =
      row < captions
        ? placed(raws.cells.slice(0, columns), columns, raw.by === 'cells' ? 0 : raws.cells.length - 1)
        : row < captions + head
          ? (restored[row - captions] ?? [])
          : shape.isForm && raw.by === 'cells'
            ? placed(raws.cells, columns, raws.cells.length - 1)
            : padded(raws, raws.cells.length, columns, rows.length)
    const names = row < start ? [] : rowNames(spots, sides)
    const cells = spots.map((spot): Cell => {
      const place: Writable<Place> = placeOf(setting, spot.cell)
      place.row = row
      place.column = spot.column
      const rowLabel = row < start ? undefined : names[sides.findLastIndex(s => s.from <= spot.column)]
      if (rowLabel) place.rowLabel = rowLabel
      const columnLabel = row < start ? undefined : labels[spot.column]
      if (columnLabel) place.columnLabel = columnLabel
      place.text = spot.cell.text
      return buildCell(spot, place, residue)
    })
    return isUneven(raws, row) ? { index: row, cells, isUneven: true } : { index: row, cells }
  })
  return { table: { kind: 'table', place: tablePlace, columns, rows: built }, residue, notices: unevenRows(shape, built, raw.by) }
}

/** Half of the time of reading goes into making places: they are filled field by field, not spread. */
type Writable<T> = { -readonly [K in keyof T]: T[K] }

function placeOf(setting: TableSetting, at: Pick<RawCell, 'line' | 'page'>): Writable<Place> {
  const place: Writable<Place> = { file: setting.file, block: setting.block, line: at.line }
  if (setting.hasPages) place.page = at.page
  if (setting.title) place.table = setting.title
  return place
}

function buildCell({ cell, column, rowSpan, colSpan }: Spot, place: Place, all: Residue[]): Cell {
  const built: Writable<Cell> = { text: cell.text, row: place.row ?? 0, column, rowSpan, colSpan, place }
  if (cell.stripped && cell.stripped.length > 0) {
    built.residue = cell.stripped.map(s => ({ kind: s.kind, text: s.text, place: { ...place, from: s.at, to: s.at, text: s.text } }))
    for (const r of built.residue) all.push(r)
  }
  if (cell.lines) built.lines = cell.lines
  return built
}

/**
 * Which rows of a grid have lost cells. Where one line is one row, empty places at the end of a line may be trimmed away; but where no
 * row has an empty place between two filled ones, empty places were lost anywhere.
 */
function unevenness(
  { rows, columns, usual, isForm, head, captions, hasNumbering }: TableShape,
  by: RawTable['by'],
): (row: RawRow, index: number) => boolean {
  const from = captions + head
  if (usual < 3) return () => false
  // where most rows lost a cell, the head still has them all
  const heads = rows.slice(captions, from + (hasNumbering ? 1 : 0))
  const expected = isForm ? columns : heads.reduce((most, r) => Math.max(most, r.cells.length), usual)
  const lengthOf = (row: RawRow): number => textsOf(row).findLastIndex(t => t !== '') + 1
  const keepsEmpty = by === 'cells' || rows.some((r, i) => i >= from && textsOf(r).slice(0, lengthOf(r)).includes(''))
  return (row, index) => {
    if (index < from) return false
    if (by === 'cells') return row.cells.length !== expected && row.cells.some(c => isFigure(c.text))
    return lengthOf(row) > expected || (!keepsEmpty && lengthOf(row) < expected)
  }
}

/** Rows of a grid that have more or fewer cells than the others. Empty places at the end of a line are no fault. */
function unevenRows(shape: TableShape, rows: readonly Row[], by: RawTable['by']): Notice[] {
  if (shape.isForm || (shape.head === 0 && !shape.hasNumbering)) return []
  const notices: Notice[] = []
  for (const [i, row] of shape.rows.entries()) {
    const found = by === 'cells' ? row.cells.length : textsOf(row).findLastIndex(t => t !== '') + 1
    const differs = by === 'cells' ? found !== shape.usual : found > shape.usual
    if (i < shape.captions + shape.head || !differs) continue
    const place = rows[i]?.cells[0]?.place
    notices.push({
      code: 'row-length-differs',
      say: {
        zh: `第 ${row.line} 行起的表格行有 ${found} 个单元格，表头为 ${shape.usual} 列；已原样保留，列的对应请核对。`,
        en: `The table row from line ${row.line} has ${found} cells, the head ${shape.usual} columns; it is kept as it stands: check which cell belongs to which column.`,
      },
      ...(place ? { place } : {}),
    })
  }
  return notices
}
