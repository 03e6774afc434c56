/** The tables of a document for comparing: joined over pages, columns with their heads, rows with their labels. */
import { type Block, type Cell, cellAt, type Row, type Table } from '../blocks/block.ts'
import { amountOfCell } from '../words/measure.ts'
import type { Place } from '../words/place.ts'
import { type Sentence, sentencesOf } from './sentence.ts'
import { plainly } from './word-marks.ts'

export interface EditionTable {
  readonly title: string
  readonly place: Place
  readonly columns: readonly EditionColumn[]
  readonly rows: readonly EditionRow[]
}

export interface EditionColumn {
  /** The heads above it, from the top: "支出/基本支出". */
  readonly head: string
  /** serial: numbering, which an inserted row shifts · label: what the row is of · other: figures and words. */
  readonly role: 'serial' | 'label' | 'other'
}

export interface EditionRow {
  /** One for each column; a merged cell stands in each position that it covers. */
  readonly cells: readonly (Cell | undefined)[]
  readonly keys: readonly string[]
  /** Everything but the numbering. */
  readonly key: string
  /** What the row is of, for comparing and for people; "" when it has no label. */
  readonly label: string
  readonly name: string
  readonly place: Place
}

/** The tables in order, and the text outside of them. */
export interface EditionContent {
  readonly tables: readonly EditionTable[]
  readonly sentences: readonly Sentence[]
}

const HAN = /\p{Script=Han}/u
const SERIAL_HEAD = /^(?:序号|行次|栏次|序|编号)$/
/** A line between the title and the table. */
const UNIT_LINE = /单位[:：]|编制(?:单位|部门)/
const CONTINUED = /[(（]?续(?:表)?[)）]?$/

/** The name of a sheet is no part of what it says. */
export const withoutSheetNames = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(b => b.kind === 'table' || b.level !== 1 || b.place.sheet === undefined || plainly(b.text) !== plainly(b.place.sheet))

/** `titles`: what the tables are called, by their place, where that is understood. */
export function contentOf(blocks: readonly Block[], titles: ReadonlyMap<Place, string>): EditionContent {
  const tables: EditionTable[] = []
  const sentences: Sentence[] = []
  let open: { table: Table; rows: readonly Row[] }[] = []
  let title = ''
  const close = (): void => {
    if (open.length > 0) tables.push(...panelsOf(open, title))
    open = []
  }
  let before = ''
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const own = sentencesOf(block.text, block.place)
      // a page number between two pieces of a table does not end it
      if (own.length === 0 || /^-?\d{1,4}-?$/.test(own[0]?.key ?? '')) continue
      close()
      sentences.push(...own)
      if (!UNIT_LINE.test(block.text)) before = block.text.trim()
      continue
    }
    const rows = withoutLines(block, sentences)
    if (rows.length === 0) continue
    const piece = continuationOf(open.at(-1), block, rows)
    if (piece) {
      open.push({ table: block, rows: piece })
      continue
    }
    close()
    title = (titles.get(block.place) ?? block.place.table ?? (before.length <= 40 ? before : '')).trim().replace(CONTINUED, '')
    open = [{ table: block, rows }]
  }
  close()
  return { tables, sentences }
}

const filled = (row: Row): Cell[] => row.cells.filter(c => c.text.trim() !== '')

/** A row of one cell of words is a title, a unit or a note, which some formats print as a paragraph. */
function withoutLines(table: Table, sentences: Sentence[]): readonly Row[] {
  return table.rows.filter(row => {
    const [only, ...others] = filled(row)
    if (!only) return false
    if (others.length > 0 || !isLine(table, row, only)) return true
    sentences.push(...sentencesOf(only.text, only.place))
    return false
  })
}

/** Nothing from above reaches into the row, and it holds nothing but these words. */
const isLine = (table: Table, row: Row, only: Cell): boolean =>
  table.columns > 1 &&
  only.rowSpan === 1 &&
  HAN.test(only.text) &&
  row.cells.reduce((n, c) => n + c.colSpan, 0) >= table.columns &&
  (only.colSpan > 1 || only.column === 0) &&
  !isBelowHead(table, row, only)

/** A row with a label and empty cells beside it belongs to the table. */
const isBelowHead = (table: Table, row: Row, only: Cell): boolean =>
  only.colSpan === 1 &&
  table.rows.some(r => r.index < row.index && filled(r).length > 1) &&
  table.rows.some(r => r.index > row.index && filled(r).length > 1)

/** The rows of a table that goes on from the one before: the same columns, and its heads again or none. */
function continuationOf(last: { table: Table; rows: readonly Row[] } | undefined, table: Table, rows: readonly Row[]): readonly Row[] | null {
  if (!last || last.table.columns !== table.columns) return null
  const text = (row: Row): string => row.cells.map(c => plainly(c.text)).join('|')
  const heads = last.rows.slice(0, headRows(last.rows)).map(text)
  const again = heads.length > 0 && heads.every((h, i) => rows[i] && text(rows[i]) === h)
  if (again) return rows.slice(heads.length)
  return table.place.table === last.table.place.table && headRows(rows) === 0 ? rows : null
}

const isFigure = (text: string): boolean => {
  const amount = amountOfCell(text, '')
  return amount !== undefined && amount !== 'blank'
}

/** How many rows stand above the first one with a figure. */
function headRows(rows: readonly Row[]): number {
  const first = rows.findIndex(r => r.cells.some(c => isFigure(c.text) && !/^(?:19|20)\d{2}$/.test(c.text.trim())))
  return first < 0 ? Math.min(1, rows.length) : first
}

/** A table whose halves stand side by side (收入 | 支出) is two tables: a new row on one side shifts nothing on the other. */
function panelsOf(pieces: readonly { table: Table; rows: readonly Row[] }[], title: string): EditionTable[] {
  const [first] = pieces
  if (!first) return []
  const { columns } = first.table
  const heads = first.rows.slice(0, headRows(first.rows))
  const paths = Array.from({ length: columns }, (_, c) => headOf(first.table, heads, c))
  const rows = pieces.flatMap((p, n) => p.rows.slice(n === 0 ? heads.length : 0).map(row => ({ table: p.table, row })))
  const lowest = heads.at(-1)
  const leaf = (c: number): string => (lowest ? plainly(cellAt(first.table, lowest.index, c)?.text ?? '') : '')
  const starts = [0]
  for (let c = 1; c < columns; c++)
    if (leaf(c) !== '' && leaf(c) === leaf(0) && leaf(c - 1) !== leaf(c) && isLabelColumn(rows, c) && isLabelColumn(rows, 0)) starts.push(c)
  return starts.map((from, n) => panelOf(first.table, title, paths, rows, from, starts[n + 1] ?? columns))
}

/** Heads of a column, merged ones once. */
function headOf(table: Table, heads: readonly Row[], column: number): string {
  const texts = heads.map(row => plainly(cellAt(table, row.index, column)?.text ?? '')).filter(t => t !== '')
  return texts.filter((t, i) => t !== texts[i - 1]).join('/')
}

type PlacedRow = { readonly table: Table; readonly row: Row }

const textAt = ({ table, row }: PlacedRow, column: number): string => cellAt(table, row.index, column)?.text ?? ''

function isLabelColumn(rows: readonly PlacedRow[], column: number): boolean {
  const texts = rows.map(r => textAt(r, column)).filter(t => t.trim() !== '')
  return texts.length > 0 && texts.filter(t => HAN.test(t)).length * 2 >= texts.length
}

function panelOf(table: Table, title: string, paths: readonly string[], rows: readonly PlacedRow[], from: number, to: number): EditionTable {
  const all = Array.from({ length: to - from }, (_, n) => from + n)
  const firstLabel = all.find(c => isLabelColumn(rows, c)) ?? from
  const columns = all.map((c): EditionColumn => {
    const head = paths[c] ?? ''
    const isSerial = c <= firstLabel && SERIAL_HEAD.test(head.split('/').at(-1) ?? '') && !isLabelColumn(rows, c)
    return { head, role: isSerial ? 'serial' : c <= firstLabel ? 'label' : 'other' }
  })
  const made = rows.flatMap((r): EditionRow[] => {
    const cells = all.map(c => cellAt(r.table, r.row.index, c))
    const keys = cells.map(c => plainly(c?.text ?? ''))
    const key = keys.filter((_, n) => columns[n]?.role !== 'serial').join('|')
    if (/^\|*$/.test(key)) return []
    const labels = cells.flatMap((c, n) => (columns[n]?.role === 'label' && keys[n] !== '' ? [c?.text.trim() ?? ''] : []))
    const label = keys.filter((_, n) => columns[n]?.role === 'label').join('|')
    const words = /^\|*$/.test(label) ? keys.filter(k => HAN.test(k)).join('|') : label
    return [{ cells, keys, key, label: words, name: labels.join(' '), place: rowPlace(r, from, to, table.columns) }]
  })
  return { title, place: table.place, columns, rows: made }
}

/** The row; of a half of a table its first cell. */
function rowPlace({ table, row }: PlacedRow, from: number, to: number, columns: number): Place {
  const own = row.cells.find(c => c.column >= from && c.column < to && c.text.trim() !== '')
  if (to - from < columns && own) return own.place
  const [first] = row.cells
  const { line, page, sheet } = first?.place ?? table.place
  return {
    ...table.place,
    row: row.index,
    ...(line === undefined ? {} : { line }),
    ...(page === undefined ? {} : { page }),
    ...(sheet === undefined ? {} : { sheet }),
  }
}
