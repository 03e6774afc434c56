/** Text of separated values (csv; tabs with quotes) → blocks as of a sheet: commas and quotes are no words, and a quoted cell may have lines. */
import { type Block, delimitedRows, done, type Outcome, type Place, type ReadDocument, type Residue } from '@jixiao/core'
import { addSheet } from '../workbook/sheet-blocks.ts'
import { sheetCell } from '../workbook/sheet-cell.ts'
import type { SheetCell } from '../workbook/spreadsheet.ts'
import { isFigure } from './words-of-tables.ts'

/** Of the lines at the head, and of all rows, so many must be of one make. */
const SHARE = 0.9
const LINES_AT_HEAD = 40
/** Of figures, not between cells. */
const WITHIN_FIGURE = /\d,(?=\d{3}(?!\d))/g
/** A name that says nothing, as of a new workbook. */
const SHEET = 'Sheet1'

/** Undefined when the text is none. */
export function readSeparatedValues(text: string, file: string): Outcome<ReadDocument> | undefined {
  const rows = rowsOf(text)
  if (!rows) return undefined
  const cells = rows.flatMap(({ cells: own }, row) =>
    own.flatMap((value, column): SheetCell[] =>
      value.trim() === '' ? [] : [sheetCell({ row, column, value: value.trim(), format: undefined, hasFormula: false, look: undefined })],
    ),
  )
  const [blocks, residue]: [Block[], Residue[]] = [[], []]
  const none: ReadonlySet<number> = new Set()
  addSheet({ name: SHEET, isHidden: false, cells, merges: [], hiddenRows: none, hiddenColumns: none }, { file, blocks, residue, notices: [] })
  /** From the row to the line of the file; a text has no addresses. */
  const inText = ({ sheet: _, address: __, ...place }: Place): Place => ({ ...place, line: rows[(place.line ?? 1) - 1]?.line ?? 1 })
  const residueInText = (r: Residue): Residue => ({ ...r, place: inText(r.place) })
  return done({
    file,
    format: 'text',
    blocks: blocks.map(b => blockInText(b, inText, residueInText)),
    residue: residue.map(residueInText),
    notices: [],
  })
}

function blockInText(block: Block, place: (p: Place) => Place, residue: (r: Residue) => Residue): Block {
  const own = <T extends { readonly place: Place; readonly residue?: readonly Residue[] }>(of: T): T => ({
    ...of,
    place: place(of.place),
    ...(of.residue ? { residue: of.residue.map(residue) } : {}),
  })
  return block.kind === 'paragraph' ? own(block) : { ...own(block), rows: block.rows.map(r => ({ ...r, cells: r.cells.map(own) })) }
}

function rowsOf(text: string): ReturnType<typeof delimitedRows> | undefined {
  const head = text.slice(0, 20_000).split(/\r\n?|\n/, LINES_AT_HEAD)
  const lines = head.filter(l => l.trim() !== '')
  const quoted = (sign: string): boolean => head.some(l => l.startsWith('"') || l.includes(`${sign}"`))
  // without quotes the reader of text knows tables with tabs
  const sign = lines.some(l => l.includes('\t')) ? (quoted('\t') ? '\t' : undefined) : ','
  if (sign === undefined || !looksSeparated(lines, sign, quoted(sign))) return undefined
  const rows = delimitedRows(text, sign).filter(r => r.cells.some(c => c.trim() !== ''))
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [width = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const isHead = (cells: readonly string[]): boolean => cells.length === width && cells.filter(c => c.trim() !== '' && !isFigure(c)).length === width
  return rows.length > 1 && width > 1 && count >= rows.length * SHARE && rows.some(r => isHead(r.cells)) ? rows : undefined
}

/** Sentences have commas too, and figures have. */
function looksSeparated(lines: readonly string[], sign: string, isQuoted: boolean): boolean {
  const separated = lines.filter(l => (sign === ',' ? l.replace(WITHIN_FIGURE, '') : l).includes(sign))
  return isQuoted ? separated.length * 2 > lines.length : separated.length >= lines.length * SHARE
}
