/** A sheet → blocks: its name, then its lines of text and tables in reading order. */
import type { Block, Notice, Place, Residue } from '@jixiao/core'
import { squeeze } from '@jixiao/core'
import { cleanText } from '../text/clean-text.ts'
import { type PrintedCell, printCells } from './print-cells.ts'
import { type Area, FAR_ROWS, sheetAreas } from './sheet-areas.ts'
import { buildSpannedTable, type SpannedCell, type SpannedRow, type SpannedTable } from './spanned-table.ts'
import { addressOf, columnName, type Sheet } from './spreadsheet.ts'

export interface BlockSink {
  readonly file: string
  readonly blocks: Block[]
  readonly residue: Residue[]
  readonly notices: Notice[]
}

/** Names the program gives by itself say nothing. */
const DEFAULT_NAME = /^(?:sheet|工作表|表)\s*\d*(?:\s*\(\d+\))?$/i

export function addSheet(sheet: Sheet, sink: BlockSink): void {
  const { file, blocks } = sink
  const { rows, notices } = printCells(sheet, file, blocks.length)
  for (const n of notices) sink.notices.push(n)
  const first = rows[0]?.cells[0]
  if (first === undefined) return
  const name = sheet.name.trim()
  // a sheet that prints its name as its first line has its heading already
  if (!DEFAULT_NAME.test(name) && squeeze(first.text) !== squeeze(name))
    blocks.push({ kind: 'paragraph', text: name, level: 1, place: { file, block: blocks.length, line: 1, sheet: sheet.name, text: name } })
  const { areas, strays } = sheetAreas(rows)
  for (const area of areas) {
    if (area.kind === 'line') addLines(area.cell, sheet.name, sink)
    else {
      const names = area.columns.map(columnName)
      // a row has many cells: its number is written once
      let [written, digits] = [0, '']
      const address = (line: number, column: number): string => {
        if (line !== written) [written, digits] = [line, String(line)]
        return (names[column] ?? 'A') + digits
      }
      const built = buildSpannedTable(spannedTable(area), blocks, { file, sheet: sheet.name, address })
      blocks.push(built.table)
      for (const r of built.residue) sink.residue.push(r)
    }
  }
  for (const cell of strays) sink.notices.push(stray(cell, sheet.name, { file, block: Math.max(0, blocks.length - 1) }))
}

/** Each line of the cell is a paragraph. */
function addLines(cell: PrintedCell, sheet: string, { file, blocks, residue }: BlockSink): void {
  for (const line of cell.text.split(/\r\n?|\n/)) {
    const clean = cleanText(line)
    if (clean.text === '') continue
    const place: Place = { file, block: blocks.length, line: cell.row + 1, sheet, address: addressOf(cell.row, cell.column), text: clean.text }
    const own = clean.stripped.map((s): Residue => ({ kind: s.kind, text: s.text, place: { ...place, from: s.at, to: s.at, text: s.text } }))
    for (const r of own) residue.push(r)
    blocks.push({ kind: 'paragraph', text: clean.text, place, ...(own.length > 0 ? { residue: own } : {}) })
  }
}

/** Rows that print nothing are left out; every row keeps its number in the sheet. */
function spannedTable({ rows, columns }: Extract<Area, { kind: 'table' }>): SpannedTable {
  const numbers = rows.map(r => r.row)
  const index = new Map(numbers.map((row, i) => [row, i]))
  const position = new Map(columns.map((column, i) => [column, i]))
  const spanOf = (cell: PrintedCell): number => {
    if (cell.rowSpan === 1) return 1
    let last = cell.row
    for (let r = cell.row + 1; r < cell.row + cell.rowSpan; r++) if (index.has(r)) last = r
    return (index.get(last) ?? 0) - (index.get(cell.row) ?? 0) + 1
  }
  /** Columns of the table among the columns of the sheet that the cell covers. */
  const widthOf = (cell: PrintedCell, at: number): number => {
    let end = at + 1
    while ((columns[end] ?? Number.POSITIVE_INFINITY) < cell.column + cell.colSpan) end++
    return end - at
  }
  // most cells stand in the table where they stand in the sheet
  const isInPlace = (c: PrintedCell): boolean => c.rowSpan === 1 && c.colSpan === 1 && position.get(c.column) === c.column
  const cellOf = (c: PrintedCell): SpannedCell => {
    if (isInPlace(c)) return c
    const column = position.get(c.column) ?? 0
    return { text: c.text, column, rowSpan: spanOf(c), colSpan: widthOf(c, column), ...(c.precise === undefined ? {} : { precise: c.precise }) }
  }
  return {
    columns: columns.length,
    rows: rows.map((r): SpannedRow => ({ line: r.row + 1, cells: r.cells.every(isInPlace) ? r.cells : r.cells.map(cellOf) })),
  }
}

const stray = (cell: PrintedCell, sheet: string, place: Place): Notice => ({
  code: 'stray-cell',
  say: {
    zh: `工作表“${sheet}”${addressOf(cell.row, cell.column)} 的“${cell.text.slice(0, 40)}”离其他内容很远（空了 ${FAR_ROWS} 行以上或多列），可能是误录；已单独读取。`,
    en: `“${cell.text.slice(0, 40)}” in ${addressOf(cell.row, cell.column)} of the sheet “${sheet}” stands far away from everything else and may be a slip; it was read by itself.`,
  },
  place: { ...place, line: cell.row + 1, sheet, address: addressOf(cell.row, cell.column), text: cell.text },
})
