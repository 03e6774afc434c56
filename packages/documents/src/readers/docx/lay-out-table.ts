/** A table of a Word document → a Table block: its spans are known, its head and labels are found as in text. */
import type { Cell, Place, Residue, Row, Table } from '@jixiao/core'
import type { BuiltTable, TableSetting } from '../text/build-table.ts'
import { columnLabels, rowNames, sidesOf } from '../text/name-rows.ts'
import { continueCell, type RawCell, type RawRow, type RawTable, rawCell, type TextCell, textsOf } from '../text/raw-table.ts'
import type { Spot } from '../text/restore-head.ts'
import { shapeOf } from '../text/table-shape.ts'
import { isLabel } from '../text/words-of-tables.ts'
import type { Flow, FlowCell, FlowParagraph, FlowTable } from './flow.ts'

const MOST_HEAD_ROWS = 4

/** The table with a cell at each position; what a merged cell covers besides its upper left is empty. */
export function rawTable(table: FlowTable): RawTable {
  let line = 1
  let page = 1
  const rows = table.rows.map((row): RawRow => {
    const first = firstParagraph(row)
    line = first?.line ?? line
    page = first?.page ?? page
    const own = { text: '', line, page, stripped: [] }
    const cells = new Array<RawCell>(table.columns).fill(own)
    for (const cell of row) {
      const raw = rawOf(cell, line, page)
      cells[cell.column] = raw
      line = raw.line
      page = raw.page
    }
    return { cells, line: first?.line ?? line, gap: 0 }
  })
  return { by: 'rows', rows }
}

const firstParagraph = (row: readonly FlowCell[]): FlowParagraph | undefined => {
  for (const cell of row) for (const item of cell.content) if (item.kind === 'paragraph') return item
  return undefined
}

/** Several paragraphs of a cell are joined by a line feed; a table in a cell by its rows. */
function rawOf(cell: FlowCell, line: number, page: number): TextCell {
  let out: TextCell | undefined
  for (const p of paragraphsOf(cell.content)) {
    const at = { text: p.text, line: p.line, page: p.page, look: 'text' as const }
    const before = out === undefined || out.text === '' ? 0 : out.text.length + 1
    // the cell stands where its first text stands
    const isFirst = out === undefined || (out.text === '' && out.stripped.length === 0)
    const next: TextCell = out === undefined || isFirst ? rawCell(p.text, at) : continueCell(out, at)
    const codes = p.codes?.map(c => ({ kind: 'field' as const, text: c.text, at: Math.min(next.text.length, before + c.at) }))
    out = codes && codes.length > 0 ? { ...next, stripped: [...next.stripped, ...codes] } : next
  }
  return out ?? { text: '', line, page, stripped: [] }
}

const isParagraph = (item: Flow): item is FlowParagraph => item.kind === 'paragraph'

function paragraphsOf(content: readonly Flow[]): readonly FlowParagraph[] {
  if (content.every(isParagraph)) return content
  return content.flatMap(item => {
    if (item.kind === 'paragraph') return [item]
    return item.rows.flatMap(row => {
      const inner = row.map(cell => paragraphsOf(cell.content))
      const [first] = inner.flat()
      const text = inner
        .map(ps => ps.map(p => p.text.trim()).join(' '))
        .join(' ')
        .trim()
      return first ? [{ kind: 'paragraph' as const, text, line: first.line, page: first.page }] : []
    })
  })
}

export function layOutTable(table: FlowTable, raw: RawTable, setting: TableSetting): BuiltTable {
  const { columns } = table
  const { captions, head, hasNumbering } = headOf(table, raw)
  const spots = table.rows.map((row, r): Spot[] => {
    const own: Spot[] = []
    for (const { column, colSpan, rowSpan } of row) {
      const cell = raw.rows[r]?.cells[column]
      if (cell) own.push({ cell, column, colSpan, rowSpan })
    }
    return own
  })
  const labels = columnLabels(spots.slice(captions, captions + head), columns)
  const sides = sidesOf(labels, columns)
  const start = captions + head + (hasNumbering ? 1 : 0)
  const residue: Residue[] = []
  const sideOf = Array.from({ length: columns }, (_, column) => sides.findLastIndex(s => s.from <= column))
  const rows = spots.map((row, index): Row => {
    const names = index < start ? [] : rowNames(row, sides)
    const cells = row.map(({ cell, column, rowSpan, colSpan }): Cell => {
      const rowLabel = index < start ? undefined : names[sideOf[column] ?? 0]
      const columnLabel = index < start ? undefined : labels[column]
      const place = cellPlace(setting, cell, { index, column, rowLabel, columnLabel })
      const made: Writable<Cell> = { text: cell.text, row: index, column, rowSpan, colSpan, place }
      if (cell.stripped && cell.stripped.length > 0) {
        made.residue = cell.stripped.map((s): Residue => ({ kind: s.kind, text: s.text, place: { ...place, from: s.at, to: s.at, text: s.text } }))
        for (const r of made.residue) residue.push(r)
      }
      if (cell.lines) made.lines = cell.lines
      return made
    })
    return { index, cells }
  })
  const built: Table = { kind: 'table', place: placeOf(setting, raw.rows[0]?.cells[0] ?? { line: 1, page: 1 }), columns, rows }
  return { table: built, residue, notices: [] }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Written field by field: there is one for every cell. */
function placeOf({ file, block, hasPages, title }: TableSetting, at: Pick<RawCell, 'line' | 'page'>): Writable<Place> {
  const place: Writable<Place> = { file, block, line: at.line }
  if (hasPages) place.page = at.page
  if (title) place.table = title
  return place
}

interface Position {
  readonly index: number
  readonly column: number
  readonly rowLabel: string | undefined
  readonly columnLabel: string | undefined
}

function cellPlace(setting: TableSetting, { line, page, text }: RawCell, { index, column, rowLabel, columnLabel }: Position): Place {
  const { file, block, title: table } = setting
  // most cells of most tables: an object that grows field by field is moved several times
  if (table && rowLabel && columnLabel)
    return setting.hasPages
      ? { file, block, line, page, table, row: index, column, rowLabel, columnLabel, text }
      : { file, block, line, table, row: index, column, rowLabel, columnLabel, text }
  const place = placeOf(setting, { line, page })
  place.row = index
  place.column = column
  if (rowLabel) place.rowLabel = rowLabel
  if (columnLabel) place.columnLabel = columnLabel
  place.text = text
  return place
}

interface Head {
  readonly captions: number
  readonly head: number
  readonly hasNumbering: boolean
}

/** As in text; and a label that is merged downwards takes the rows it covers into the head. */
function headOf(table: FlowTable, raw: RawTable): Head {
  const shape = shapeOf(raw)
  const { captions, hasNumbering } = shape
  if (shape.isForm || startsForm(table, raw, captions)) return { captions, head: 0, hasNumbering }
  let head = shape.head
  for (let r = captions; r < captions + head && !hasNumbering; r++)
    for (const cell of table.rows[r] ?? []) {
      const reach = Math.min(r + cell.rowSpan - captions, MOST_HEAD_ROWS, table.rows.length - captions)
      const covered = raw.rows.slice(captions + head, captions + reach)
      if (covered.every(row => textsOf(row).every(t => t === '' || isLabel(t)))) head = Math.max(head, reach)
    }
  return { captions, head, hasNumbering }
}

/** The first row, without what its merged cells cover, is one of labels and values in turn. */
function startsForm(table: FlowTable, raw: RawTable, captions: number): boolean {
  const [row, first] = [raw.rows[captions], table.rows[captions]]
  if (!row || !first) return false
  const cells = first.flatMap(c => row.cells[c.column] ?? [])
  return shapeOf({ by: 'rows', rows: [{ ...row, cells }] }).isForm
}
