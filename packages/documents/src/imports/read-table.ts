/** A file or a pasted text → the tables in it that can be imported: xlsx, xls, pages that call themselves xls, csv, and text with tabs. */
import { type Cell, delimitedRows, done, type Notice, type Outcome, refused, type Table } from '@jixiao/core'
import { decodeText } from '../decode-text.ts'
import { detectFormat } from '../detect.ts'
import { readDocument } from '../read-document.ts'
import { MOST_POSITIONS } from '../readers/workbook/spreadsheet.ts'
import { tableOf } from './find-headers.ts'
import { isHeaderWord } from './header-words.ts'
import type { Grid, ImportRow, ImportTable, ReadTables } from './import-table.ts'

/** Refuses what holds no table. Numbers come as their cells hold them, not as they are rounded for showing. */
export async function readTable(source: Uint8Array | string): Promise<Outcome<ReadTables>> {
  const read = typeof source === 'string' ? done({ grids: [gridOfText(source)], notices: [] }) : await gridsOf(source)
  if (!read.ok) return read
  const tables = read.value.grids.map(tableOf).filter(t => t.rows.length > 0)
  if (tables.length === 0) return noTable()
  const weight = (t: ImportTable): number => t.headers.filter(isHeaderWord).length * 100_000 + Math.min(99_999, t.rows.length)
  return done({ tables: tables.sort((a, b) => weight(b) - weight(a)), notices: read.value.notices })
}

interface Grids {
  readonly grids: readonly Grid[]
  readonly notices: readonly Notice[]
}

async function gridsOf(bytes: Uint8Array): Promise<Outcome<Grids>> {
  switch (detectFormat(bytes)) {
    case 'xlsx':
    case 'xls':
    case 'sheet-xml':
      return gridsOfWorkbook(bytes)
    case 'html':
    case 'mht':
      return gridsOfPage(bytes)
    case 'text': {
      const decoded = decodeText(bytes)
      return decoded.ok ? done({ grids: [gridOfText(decoded.value.text)], notices: [] }) : decoded
    }
    default:
      return noTable()
  }
}

async function gridsOfWorkbook(bytes: Uint8Array): Promise<Outcome<Grids>> {
  const { openWorkbook } = await import('../readers/workbook/read-workbook.ts')
  const { printCells } = await import('../readers/workbook/print-cells.ts')
  const opened = await openWorkbook(bytes)
  if (!opened.ok) return opened
  const notices: Notice[] = []
  const grids = opened.value.sheets.map((sheet): Grid => {
    const printed = printCells(sheet, '', 0)
    notices.push(...printed.notices)
    const cells = printed.rows.flatMap(r => r.cells)
    return {
      name: sheet.name,
      above: '',
      rows: spread(
        cells,
        c => c.precise ?? c.text,
        line => line + 1,
      ),
    }
  })
  return done({ grids, notices })
}

async function gridsOfPage(bytes: Uint8Array): Promise<Outcome<Grids>> {
  const read = await readDocument(bytes, '')
  if (!read.ok) return read
  const { blocks, notices } = read.value
  const grids = blocks.flatMap((b, i): Grid[] => {
    if (b.kind !== 'table') return []
    const before = blocks[i - 1]
    return [{ name: '', above: before?.kind === 'paragraph' ? before.text : '', rows: gridOfTable(b) }]
  })
  return done({ grids, notices })
}

const gridOfTable = (table: Table): readonly ImportRow[] =>
  spread(
    table.rows.flatMap(r => r.cells),
    (c: Cell) => c.precise ?? c.text,
    row => table.rows[row]?.cells[0]?.place.line ?? row + 1,
  )

interface Spanning {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** Merged cells are read in every row that they cover (a project over its lines), and so are headers in every column. */
function spread<C extends Spanning>(cells: readonly C[], textOf: (cell: C) => string, lineOf: (row: number) => number): readonly ImportRow[] {
  const rows = new Map<number, { cells: string[]; merged: Set<number> }>()
  const last = cells.reduce((most, c) => Math.max(most, c.row), 0)
  const right = cells.reduce((most, c) => Math.max(most, c.column), 0)
  let positions = 0
  for (const c of cells) {
    const text = textOf(c).trim()
    for (let row = c.row; row < c.row + c.rowSpan && row <= last && positions < MOST_POSITIONS; row++) {
      const made = rows.get(row) ?? { cells: [], merged: new Set<number>() }
      rows.set(row, made)
      for (let column = c.column; column < c.column + c.colSpan && column <= right; column++) {
        positions++
        while (made.cells.length < column) made.cells.push('')
        made.cells[column] = text
        if (row > c.row) made.merged.add(column)
      }
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, made]) => ({ line: lineOf(row), cells: made.cells, ...(made.merged.size > 0 ? { merged: made.merged } : {}) }))
}

/** Text with tabs (a paste), commas or semicolons: the sign that stands in most lines. */
function gridOfText(text: string): Grid {
  const head = text.slice(0, 20_000).split(/\r?\n/).slice(0, 50)
  const lines = (sign: string): number => head.filter(l => l.includes(sign)).length
  const sign = ['\t', ',', ';', '，'].reduce((best, s) => (lines(s) > lines(best) ? s : best), '\t')
  return { name: '', above: '', rows: delimitedRows(text, sign).map(r => ({ ...r, cells: r.cells.map(c => c.trim()) })) }
}

const noTable = (): Outcome<never> =>
  refused('not-a-table', {
    zh: '没有读到表格。可以导入 xlsx、xls、csv，或从表格软件复制的内容。',
    en: 'No table was found. xlsx, xls, csv and what was copied from a spreadsheet program can be imported.',
  })
