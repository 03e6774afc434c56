/** Lines → pieces: which lines are running text and which belong to tables, in either serialisation (DOMAIN 0.3). */
import { continueCell, type RawCell, type RawRow, type RawTable, rawCell } from './raw-table.ts'
import type { SourceLine } from './source-lines.ts'
import { isCaption, isFigure, isLabel } from './words-of-tables.ts'

export type Piece =
  | { readonly kind: 'line'; readonly line: SourceLine /** Empty lines before it. */; readonly gap: number }
  | { readonly kind: 'table'; readonly table: RawTable }

/** Lines that follow each other without an empty line. */
interface Chunk {
  readonly lines: readonly SourceLine[]
  readonly gap: number
}

const NUMBERING = /^\s*(?:第[一二三四五六七八九十\d]+[章节条部分]*|[(（]?[一二三四五六七八九十]+[)）、.．]|[(（]?\d{1,2}[)）、.．])\s*$/
const ITEM = /^(?:第[一二三四五六七八九十]+部分|[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|\d{1,2}[)）、.．](?!\d))/
const NOTE = /^\s*(?:注|备注|说明)\s*[:：]/
const CONTENTS = /^\s*目\s*录\s*$/
const CONTENTS_LINE = /^[^\t]{1,100}\t{1,9} {0,9}\d{1,4} {0,9}$/

export function findPieces(lines: readonly SourceLine[]): Piece[] {
  const pieces: Piece[] = []
  let isInContents = false
  for (const chunk of chunksOf(lines)) {
    const isPlain = chunk.lines.every(l => l.look === 'text' || l.look === 'number')
    // a table of contents prints its page numbers behind TABs
    const isContents: boolean =
      (isInContents || chunk.lines.some(l => CONTENTS.test(l.text))) &&
      chunk.lines.every(l => l.look === 'text' || l.look === 'number' || CONTENTS_LINE.test(l.text))
    if (isPlain || isContents) addLines(pieces, chunk.lines, chunk.gap)
    else {
      // the number of a page is no cell of the row that goes on overleaf
      const own = { ...chunk, lines: chunk.lines.filter(l => l.look !== 'number') }
      if (isCellPerLine(own.lines)) addCells(pieces, own)
      else addRows(pieces, own)
      for (const line of chunk.lines) if (line.look === 'number') pieces.push({ kind: 'line', line, gap: 0 })
    }
    isInContents = isContents
  }
  return pieces.flatMap(piece => (piece.kind === 'table' && isNoTable(piece.table) ? asLines(piece.table, lines) : [piece]))
}

function chunksOf(lines: readonly SourceLine[]): Chunk[] {
  const chunks: Chunk[] = []
  let current: SourceLine[] = []
  let gap = 0
  for (const line of lines) {
    if (line.look === 'blank') {
      if (current.length > 0) {
        chunks.push({ lines: current, gap })
        current = []
        gap = 0
      }
      gap++
    } else current.push(line)
  }
  if (current.length > 0) chunks.push({ lines: current, gap })
  return chunks
}

function addLines(pieces: Piece[], lines: readonly SourceLine[], gap: number): void {
  for (const [i, line] of lines.entries()) pieces.push({ kind: 'line', line, gap: i === 0 ? gap : 0 })
}

/** All lines with TABs begin with one, and cells that hold a second TAB are the exception. */
function isCellPerLine(lines: readonly SourceLine[]): boolean {
  const cells = lines.filter(l => l.look === 'cell').length
  const rows = lines.filter(l => l.look === 'row')
  return rows.length === 0 || (cells > rows.length && rows.every(l => l.text.startsWith('\t') || isNumbered(l)))
}

const isNumbered = (line: SourceLine): boolean => {
  const [before = '', after, ...more] = line.text.split('\t')
  return after !== undefined && more.length === 0 && NUMBERING.test(before)
}

// ── one cell per line ──

/** A chunk is one row; its text lines before the first TAB are paragraphs, those behind are further paragraphs of a cell. */
function addCells(pieces: Piece[], chunk: Chunk): void {
  const start = chunk.lines.findIndex(l => l.text.startsWith('\t'))
  const lead = chunk.lines.slice(0, start)
  const body = chunk.lines.slice(start)
  let end = body.length
  // "注：…" right behind the last cell is the table's note
  if (body.findLastIndex(l => l.text.startsWith('\t')) < body.findIndex(l => NOTE.test(l.text))) end = body.findIndex(l => NOTE.test(l.text))
  const cells: RawCell[] = []
  for (const line of body.slice(0, end)) {
    const last = cells.at(-1)
    if (line.text.startsWith('\t') || last === undefined) cells.push(rawCell(line.text.slice(1).replaceAll('\t', ' '), line))
    else cells[cells.length - 1] = continueCell(last, line)
  }
  const row: RawRow = { cells, line: body[0]?.line ?? 0, gap: lead.length > 0 ? 0 : chunk.gap }
  const table = openTable(pieces, 'cells')
  if (!(table && lead.length > 0 && joinOverText(table, lead, row))) {
    addLines(pieces, lead, chunk.gap)
    if (table && lead.length === 0) table.rows.push(row)
    else pieces.push({ kind: 'table', table: { by: 'cells', rows: [row] } })
  }
  addLines(pieces, body.slice(end), 0)
}

/** An empty paragraph and more text inside a cell: only when the two halves make exactly one row of the usual length. */
function joinOverText(table: RawTable, lead: readonly SourceLine[], row: RawRow): boolean {
  const last = table.rows.at(-1)
  const usual = table.rows.at(-2)?.cells.length
  const held = last?.cells.at(-1)
  if (!last || !held || usual === undefined || usual < 3 || table.rows.at(-3)?.cells.length !== usual) return false
  if (last.cells.length + row.cells.length !== usual || lead.some(l => l.text.trim() === '')) return false
  table.rows[table.rows.length - 1] = { ...last, cells: [...last.cells.slice(0, -1), lead.reduce(continueCell, held), ...row.cells] }
  return true
}

// ── one row per line ──

function addRows(pieces: Piece[], chunk: Chunk): void {
  const { lines } = chunk
  let gap = chunk.gap
  let rows: RawRow[] = []
  const flush = () => {
    if (rows.length === 0) return
    addTable(pieces, rows)
    rows = []
  }
  for (const [i, line] of lines.entries()) {
    const row = rows.at(-1)
    const held = row?.cells.findLastIndex(c => c.text !== '') ?? -1
    const cell = row?.cells[held]
    if (row && cell && line.look === 'text' && isNextItem(cell.text, line.text)) {
      // "1.…" in the cell and "2.…" on the next line: a further paragraph of the same cell
      rows[rows.length - 1] = { ...row, cells: row.cells.with(held, continueCell(cell, line)) }
    } else if (line.look === 'text' && !isRowOfOne(lines, i)) {
      flush()
      pieces.push({ kind: 'line', line, gap })
    } else rows.push({ cells: line.text.split('\t').map(text => rawCell(text, line)), line: line.line, gap: rows.length === 0 ? gap : 0 })
    gap = 0
  }
  flush()
}

const ITEM_NUMBER = /^\s*(\d{1,2})[.、．](?!\d)/
function isNextItem(held: string, text: string): boolean {
  const number = Number(ITEM_NUMBER.exec(text)?.[1] ?? 0)
  const last = held.slice(held.lastIndexOf('\n') + 1)
  return number > 1 && Number(ITEM_NUMBER.exec(last)?.[1] ?? 0) === number - 1
}

/** A line without TAB between two rows: a row whose empty cells were trimmed away, unless it reads like a title or a sentence. */
function isRowOfOne(lines: readonly SourceLine[], i: number): boolean {
  const text = lines[i]?.text ?? ''
  const isBetween = lines[i - 1]?.text.includes('\t') === true && lines[i + 1]?.text.includes('\t') === true
  return isBetween && text.trim() !== '' && text.length <= 40 && !/[。；;]/.test(text) && !/表\s*$/.test(text) && !isCaption(text) && !NOTE.test(text)
}

/** Rows set apart by empty lines belong together when they are equally long and the second part has no head of its own. */
function addTable(pieces: Piece[], printed: RawRow[]): void {
  const rows = withoutMargin(printed)
  const before = openTable(pieces, 'rows')
  const [first] = rows
  const goesOn =
    before && first && first.cells.length > 1 && before.rows.at(-1)?.cells.length === first.cells.length && !first.cells.every(isHeadCell)
  if (goesOn) for (const row of rows) before.rows.push(row)
  else pieces.push({ kind: 'table', table: { by: 'rows', rows } })
}

/** A TAB before every row, the head too, only indents the table. */
function withoutMargin(rows: RawRow[]): RawRow[] {
  const isIndented = rows.every(r => r.cells.length > 1 && r.cells[0]?.text === '')
  const top = rows[0]?.cells.slice(1) ?? []
  const hasHead = top.every(c => isHeadCell(c)) || top.some(c => isCaption(c.text))
  return isIndented && hasHead ? rows.map(r => ({ ...r, cells: r.cells.slice(1) })) : rows
}

/** The table that ends here, with nothing behind it but the number of the page. */
function openTable(pieces: readonly Piece[], by: RawTable['by']): RawTable | undefined {
  const last = pieces.findLast(p => p.kind === 'table' || p.line.look !== 'number')
  return last?.kind === 'table' && last.table.by === by ? last.table : undefined
}

const isHeadCell = (c: RawCell): boolean => c.text !== '' && isLabel(c.text)

// ── what only looks like a table ──

/** TABs that indent, number or space out running text make no table. */
function isNoTable({ rows, by }: RawTable): boolean {
  const all = rows.flatMap(r => r.cells)
  const printed = all.filter(c => c.text !== '')
  const [only] = rows.length === 1 ? rows : []
  if (only && (by === 'cells' ? only.cells.length === 1 : printed.length <= 2 && !printed.some(c => isFigure(c.text)))) return true
  if (printed.length === 0) return false
  const isList = by === 'rows' && rows.every(r => r.cells.length === 2 && NUMBERING.test(r.cells[0]?.text ?? '') && isSentence(r.cells[1]))
  if (by === 'cells' && printed.every(c => ITEM.test(c.text))) return true
  const isIndented = by === 'cells' ? all.length === printed.length : rows.every(r => r.cells.filter(c => c.text !== '').length <= 1)
  return isList || (isIndented && printed.filter(isSentence).length > printed.length * 0.6)
}

const isSentence = (cell: RawCell | undefined): boolean =>
  cell !== undefined && (/[。；;！!]$/.test(cell.text) || (cell.text.length > 60 && /[，,。]/.test(cell.text)))

/** The lines of what is no table, as they stand in the file. */
function asLines(table: RawTable, lines: readonly SourceLine[]): Piece[] {
  const last = table.rows.at(-1)?.cells.at(-1)
  const [from, to] = [table.rows[0]?.line ?? 1, last?.lines?.at(-1)?.line ?? last?.line ?? 1]
  let gap = table.rows[0]?.gap ?? 0
  const pieces: Piece[] = []
  for (const line of lines.slice(from - 1, to))
    if (line.look === 'blank') gap++
    else {
      pieces.push({ kind: 'line', line, gap })
      gap = 0
    }
  return pieces
}
