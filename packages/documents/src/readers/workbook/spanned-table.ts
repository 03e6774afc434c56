/**
 * A grid whose merged cells are known (a sheet, a table of a page) → a Table block like the text reader's.
 *
 * Merged cells of captions and head keep their spans. In the body of a grid the value stands at the upper left and the places it
 * covers are empty cells, so that in every row `row.cells[c].column === c` and no amount counts twice. The cells of a form keep
 * their spans.
 */
import { append, type Block, type Cell, type Place, type Residue, type Row, type Table } from '@jixiao/core'
import { cleanText } from '../text/clean-text.ts'
import { columnLabels, rowNames, sidesOf } from '../text/name-rows.ts'
import type { RawCell, RawRow } from '../text/raw-table.ts'
import { restoreHead, type Spot } from '../text/restore-head.ts'
import { shapeOf } from '../text/table-shape.ts'
import { titleOf } from '../text/table-title.ts'
import { spanHeadRows } from './span-head.ts'

export interface SpannedCell {
  readonly text: string
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly precise?: string
}

export interface SpannedRow {
  readonly line: number
  /** Cells that begin in this row, by column. */
  readonly cells: readonly SpannedCell[]
}

export interface SpannedTable {
  readonly columns: number
  readonly rows: readonly SpannedRow[]
}

export interface SpannedSetting {
  readonly file: string
  readonly sheet?: string
  /** Address of a grid position. */
  readonly address?: (line: number, column: number) => string
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** `blocks`: what stands before the table; its title is looked for there. */
export function buildSpannedTable(
  source: SpannedTable,
  blocks: readonly Block[],
  setting: SpannedSetting,
): { readonly table: Table; readonly residue: readonly Residue[] } {
  const { columns } = source
  const rows = source.rows.map((r): RawRow => ({ cells: r.cells.every(isClean) ? r.cells : r.cells.map(rawOf), line: r.line, gap: 0 }))
  const compact = rows.filter(r => r.cells.length > 0)
  const full = rows.map((r, i) => laidOut(r, source.rows[i], columns))
  const shape = shapeOf({ by: 'rows', rows: full })
  const first = rows[shape.captions]
  const isForm =
    shape.isForm || (first !== undefined && shapeOf({ by: 'rows', rows: [{ ...first, cells: first.cells.filter(c => c.text !== '') }] }).isForm)
  const { captions } = shape
  const head = isForm ? 0 : shape.hasNumbering ? shape.head : (spanHeadRows(source.rows, captions) ?? shape.head)
  const start = captions + head + (shape.hasNumbering ? 1 : 0)
  const hasSpans = source.rows.slice(captions, captions + head).some(r => r.cells.some(c => c.colSpan > 1 || c.rowSpan > 1))
  const covered = coveredPlaces(source.rows)
  const spotsOf = (row: number): Spot[] => spots(source.rows[row], rows[row], covered.get(row) ?? [], columns)
  const headSpots = hasSpans
    ? source.rows.slice(captions, captions + head).map((_, i) => clipped(spotsOf(captions + i), covered.get(captions + i) ?? [], head - i))
    : restoreHead({ ...shape, columns, head })
  const labels = columnLabels(headSpots, columns)
  const sides = sidesOf(labels, columns)
  const title = titleOf({ by: 'rows', rows: compact }, blocks)
  const at = (line: number): Writable<Place> => {
    const place: Writable<Place> = { file: setting.file, block: blocks.length, line }
    if (setting.sheet !== undefined) place.sheet = setting.sheet
    if (title) place.table = title
    return place
  }
  const placeOf = (line: number, row: number, column: number, rowLabel: string | undefined, columnLabel: string | undefined, text: string): Place => {
    const { file, sheet, address } = setting
    // most cells of most sheets: made at one go, as there may be half a million
    if (sheet !== undefined && title && address && rowLabel) {
      const [block, table, at] = [blocks.length, title, address(line, column)]
      return columnLabel
        ? { file, block, line, sheet, table, row, column, address: at, rowLabel, columnLabel, text }
        : { file, block, line, sheet, table, row, column, address: at, rowLabel, text }
    }
    const place = at(line)
    place.row = row
    place.column = column
    if (address) place.address = address(line, column)
    if (rowLabel) place.rowLabel = rowLabel
    if (columnLabel) place.columnLabel = columnLabel
    place.text = text
    return place
  }
  // one list for all rows of the body, where every place has a cell of its own: each is read before the next is laid out
  const leafSpots = Array.from({ length: columns }, (_, column) => ({ cell: EMPTY, column, rowSpan: 1, colSpan: 1 }))
  const leaves = (cells: readonly RawCell[]): readonly Spot[] => {
    for (const [i, cell] of cells.entries()) {
      const spot = leafSpots[i]
      if (spot) spot.cell = cell
    }
    return leafSpots
  }
  const residue: Residue[] = []
  const sideOf = Array.from({ length: columns }, (_, column) => sides.findLastIndex(s => s.from <= column))
  const built = source.rows.map(({ line, cells }, row): Row => {
    const isHead = row >= captions && row < captions + head
    const placed = isHead
      ? (headSpots[row - captions] ?? [])
      : row < captions || isForm
        ? clipped(spotsOf(row), covered.get(row) ?? [], source.rows.length - row)
        : leaves(full[row]?.cells ?? [])
    const isBody = row >= start
    const names = isBody ? rowNames(placed, sides) : []
    const hasPrecise = cells.some(isPrecise)
    // as long as needed from the start
    const made = placed.map((spot): Cell => {
      const { column } = spot
      const { text, stripped } = spot.cell
      const place = placeOf(line, row, column, isBody ? names[sideOf[column] ?? 0] : undefined, isBody ? labels[column] : undefined, text)
      const cell: Writable<Cell> = { text, row, column, rowSpan: spot.rowSpan, colSpan: spot.colSpan, place }
      const precise = hasPrecise ? cells.find(c => c.column === column)?.precise : undefined
      if (precise !== undefined) cell.precise = precise
      if (stripped && stripped.length > 0) {
        cell.residue = stripped.map(s => ({ kind: s.kind, text: s.text, place: { ...place, from: s.at, to: s.at, text: s.text } }))
        append(residue, cell.residue)
      }
      return cell
    })
    return { index: row, cells: made }
  })
  const place = at(source.rows[0]?.line ?? 1)
  if (setting.address) place.address = setting.address(source.rows[0]?.line ?? 1, 0)
  return { table: { kind: 'table', place, columns, rows: built }, residue }
}

/** Nearly all cells are clean: they stand for themselves. */
function rawOf(cell: SpannedCell): RawCell {
  const { text, stripped } = cleanText(cell.text)
  return text === cell.text && stripped.length === 0 ? cell : { text, stripped }
}

const isClean = (cell: SpannedCell): boolean => rawOf(cell) === cell

const EMPTY: RawCell = { text: '' }

const isPrecise = (cell: SpannedCell): boolean => cell.precise !== undefined

/** Every place of the row; what a merged cell covers is empty. */
function laidOut(raw: RawRow, row: SpannedRow | undefined, columns: number): RawRow {
  if (raw.cells.length === columns && row?.cells.every((c, i) => c.column === i)) return raw
  const cells = new Array<RawCell>(columns).fill(EMPTY)
  for (const [i, cell] of raw.cells.entries()) {
    const column = row?.cells[i]?.column
    if (column !== undefined && column < columns) cells[column] = cell
  }
  return { ...raw, cells }
}

interface Covered {
  readonly column: number
  readonly colSpan: number
}

/** By row, what cells merged downwards from above cover. */
function coveredPlaces(rows: readonly SpannedRow[]): ReadonlyMap<number, readonly Covered[]> {
  const found = new Map<number, Covered[]>()
  // few cells are merged downwards
  for (const [r, row] of rows.entries())
    for (const { column, colSpan, rowSpan } of row.cells)
      for (let below = r + 1; below < Math.min(rows.length, r + rowSpan); below++) {
        const known = found.get(below)
        if (known) known.push({ column, colSpan })
        else found.set(below, [{ column, colSpan }])
      }
  return found
}

function spots(row: SpannedRow | undefined, raw: RawRow | undefined, covered: readonly Covered[], columns: number): Spot[] {
  const at = new Map<number, { readonly cell: RawCell; readonly colSpan: number; readonly rowSpan: number }>()
  for (const c of covered) at.set(c.column, { cell: EMPTY, colSpan: c.colSpan, rowSpan: 1 })
  for (const [i, c] of (row?.cells ?? []).entries()) at.set(c.column, { cell: raw?.cells[i] ?? EMPTY, colSpan: c.colSpan, rowSpan: c.rowSpan })
  const out: Spot[] = []
  for (let column = 0; column < columns; ) {
    const here = at.get(column)
    let colSpan = Math.min(here?.colSpan ?? 1, columns - column)
    for (let c = column + 1; c < column + colSpan; c++) if (at.has(c)) colSpan = c - column
    out.push({ cell: here?.cell ?? EMPTY, column, colSpan, rowSpan: Math.max(1, here?.rowSpan ?? 1) })
    column += colSpan
  }
  return out
}

/** What a cell from above covers is left out, and no cell reaches further than the rows that are left. */
function clipped(row: readonly Spot[], covered: readonly Covered[], rowsLeft: number): Spot[] {
  const isCovered = (column: number): boolean => covered.some(c => c.column <= column && column < c.column + c.colSpan)
  return row.filter(s => !isCovered(s.column)).map(s => ({ ...s, rowSpan: Math.min(s.rowSpan, rowsLeft) }))
}
