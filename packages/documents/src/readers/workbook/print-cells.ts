/** The cells of a sheet as a person sees them, with what a person should know of them. */
import type { Notice, Place } from '@jixiao/core'
import { addressOf, columnName, type Sheet, type SheetCell } from './spreadsheet.ts'

export interface PrintedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly text: string
  readonly precise?: string
}

export interface PrintedRow {
  /** Row of the sheet, from 0. */
  readonly row: number
  /** Cells that print something, by column. */
  readonly cells: readonly PrintedCell[]
}

export interface PrintedSheet {
  readonly rows: readonly PrintedRow[]
  readonly notices: readonly Notice[]
}

const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!|ERR!|SPILL!|CALC!)$/
/** Spans are not longer: a merge over whole columns is a slip. */
const LONGEST_SPAN = 10_000
/** Rows that all merges of a sheet together may cover; no sheet comes near it but one that is made to. */
const MOST_MERGED_ROWS = 2_000_000

export function printCells(sheet: Sheet, file: string, block: number): PrintedSheet {
  const notices: Notice[] = []
  const place = (cell: SheetCell): Place => ({ file, block, line: cell.row + 1, sheet: sheet.name, address: addressOf(cell.row, cell.column) })
  const { spans, covered } = mergedCells(sheet)
  const rows: { readonly row: number; readonly cells: PrintedCell[] }[] = []
  let current: PrintedCell[] = []
  for (const cell of sheet.cells) {
    const { row, column, text } = cell
    if (cell.value === null && cell.hasFormula) notices.push(withoutValue(sheet.name, addressOf(row, column), place(cell)))
    if (cell.precise === undefined && text.trim() === '') continue
    if (text.startsWith('#') && ERROR.test(text)) notices.push(errorCell(sheet.name, addressOf(row, column), text, place(cell)))
    const key = keyOf(row, column)
    if (covered.size > 0 && covered.has(key)) {
      notices.push(underMerge(sheet.name, addressOf(row, column), text, place(cell)))
      continue
    }
    if (rows.at(-1)?.row !== row) {
      current = []
      rows.push({ row, cells: current })
    }
    const span = spans.size > 0 ? spans.get(key) : undefined
    current.push(span ? { ...cell, ...span } : cell)
  }
  return { rows, notices: [...hiddenParts(sheet, rows, { file, block, sheet: sheet.name }), ...notices] }
}

const keyOf = (row: number, column: number): number => row * 16_384 + column

function mergedCells(sheet: Sheet): { spans: ReadonlyMap<number, { rowSpan: number; colSpan: number }>; covered: ReadonlySet<number> } {
  const spans = new Map<number, { rowSpan: number; colSpan: number }>()
  const byRow = new Map<number, SheetCell[]>()
  for (const c of sheet.merges.length > 0 ? sheet.cells : []) {
    const row = byRow.get(c.row)
    if (row) row.push(c)
    else byRow.set(c.row, [c])
  }
  const covered = new Set<number>()
  let budget = MOST_MERGED_ROWS
  for (const m of sheet.merges) {
    const [rowSpan, colSpan] = [m.endRow - m.startRow + 1, m.endCol - m.startCol + 1]
    if (!(rowSpan >= 1 && colSpan >= 1) || budget <= 0) continue
    budget -= Math.min(rowSpan, LONGEST_SPAN)
    spans.set(keyOf(m.startRow, m.startCol), { rowSpan: Math.min(rowSpan, LONGEST_SPAN), colSpan: Math.min(colSpan, LONGEST_SPAN) })
    for (let row = m.startRow; row <= Math.min(m.endRow, m.startRow + LONGEST_SPAN) && budget > 0; row++) {
      const cells = byRow.get(row) ?? []
      budget -= 1 + cells.length
      for (const c of cells)
        if (c.column >= m.startCol && c.column <= m.endCol && (c.row !== m.startRow || c.column !== m.startCol)) covered.add(keyOf(c.row, c.column))
    }
  }
  return { spans, covered }
}

/** Only what holds something and is hidden is worth a word. */
function hiddenParts(sheet: Sheet, rows: readonly PrintedRow[], place: Place): Notice[] {
  const notices: Notice[] = []
  const name = sheet.name
  if (sheet.isHidden && rows.length > 0)
    notices.push({
      code: 'hidden-sheet',
      say: {
        zh: `工作表“${name}”是隐藏的，内容已读取；如不打算公开，请删除。`,
        en: `The sheet “${name}” is hidden; it was read. Delete it if it is not to be published.`,
      },
      place,
    })
  const hidden = rows.filter(r => sheet.hiddenRows.has(r.row)).map(r => r.row)
  if (hidden.length > 0) {
    const list = runs(hidden, n => String(n + 1))
    notices.push({
      code: 'hidden-rows',
      say: { zh: `工作表“${name}”第 ${list} 行是隐藏的，内容已读取。`, en: `Rows ${list} of the sheet “${name}” are hidden; they were read.` },
      place: { ...place, line: (hidden[0] ?? 0) + 1 },
    })
  }
  const used = new Set<number>()
  if (sheet.hiddenColumns.size > 0) for (const r of rows) for (const c of r.cells) if (sheet.hiddenColumns.has(c.column)) used.add(c.column)
  const columns = [...used].sort((a, b) => a - b)
  if (columns.length > 0) {
    const list = runs(columns, columnName)
    notices.push({
      code: 'hidden-columns',
      say: { zh: `工作表“${name}”第 ${list} 列是隐藏的，内容已读取。`, en: `Columns ${list} of the sheet “${name}” are hidden; they were read.` },
      place,
    })
  }
  return notices
}

/** 3–5、8 */
function runs(numbers: readonly number[], name: (n: number) => string): string {
  const parts: [number, number][] = []
  for (const n of numbers) {
    const last = parts.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else parts.push([n, n])
  }
  return parts.map(([from, to]) => (from === to ? name(from) : `${name(from)}–${name(to)}`)).join('、')
}

const withoutValue = (sheet: string, address: string, place: Place): Notice => ({
  code: 'formula-without-value',
  say: {
    zh: `工作表“${sheet}”${address} 是公式，但文件里没有保存计算结果，没有读到数值。请用表格软件打开并保存后再试。`,
    en: `${address} of the sheet “${sheet}” is a formula whose result is not saved in the file, so no value was read. Open and save the file in a spreadsheet program.`,
  },
  place,
})

const errorCell = (sheet: string, address: string, text: string, place: Place): Notice => ({
  code: 'error-cell',
  say: {
    zh: `工作表“${sheet}”${address} 显示错误值“${text}”，没有读到数值；请检查公式。`,
    en: `${address} of the sheet “${sheet}” shows the error “${text}”, no value was read: check its formula.`,
  },
  place: { ...place, text },
})

const underMerge = (sheet: string, address: string, text: string, place: Place): Notice => ({
  code: 'hidden-under-merge',
  say: {
    zh: `工作表“${sheet}”${address} 的内容“${text.slice(0, 40)}”被合并单元格遮住，看不见，没有读取。`,
    en: `The content of ${address} of the sheet “${sheet}” (“${text.slice(0, 40)}”) is covered by a merged cell and was not read.`,
  },
  place,
})
