/** Cells of a table whose numbers are labels: serial columns, the row of column numbers, classification codes, headers. */
import { type Cell, squeeze, type Table } from '@jixiao/core'

const SERIAL_HEAD = /^(?:序号|行次|编号|栏次|项次|№|NO\.?)$/i
const CODE_HEAD = /编码|代码|科目编号|目录序号/
const COLUMN_NUMBERS = /^(?:栏次|行次|列次|栏号)$/
const CODE = /^(?:\d{3}|\d{5}|\d{7}|\[?\d{3}(?:[-.]\d{2}){0,2}\]?|[0-9A-Z]{12,}|[ABC]\d{2,8})$/
/** 类, 款, 项 of a code in columns of their own: 3 + 2 + 2 digits, or each the whole code down to it. */
const LEVEL_HEAD = /^[类款项]$/
const LEVEL = /^\d{1,3}$|^\d{5}$|^\d{7}$/
const SERIAL = /^\d{1,4}$/
/** Labels whose value beside them is a code or a span of time. */
const BESIDE = /(?:代码|编码)[:：]?$|^(?:项目|实施|建设)(?:期限?|周期|起止(?:时间|年限|日期))[:：]?$/
/** How deep a header may reach. */
const HEADER_ROWS = 5

/** "row:column" of every cell whose numbers all are labels. */
export function labelCells(table: Table): ReadonlySet<string> {
  const found = new Set<string>()
  const serialColumns = columnsUnder(table, SERIAL_HEAD)
  const codeColumns = columnsUnder(table, CODE_HEAD)
  const levelColumns = columnsUnder(table, LEVEL_HEAD)
  for (const row of table.rows) {
    const isColumnNumbers = numbersColumns(row.cells)
    for (const [i, cell] of row.cells.entries()) {
      if (BESIDE.test(squeeze(row.cells[i - 1]?.text.slice(0, 40) ?? '')) && isTimeOrCode(cell.text)) found.add(keyOf(cell))
      const isSerial = isColumnNumbers || serialColumns.has(cell.column)
      const isCode = codeColumns.has(cell.column)
      const isLevel = levelColumns.has(cell.column)
      if (!isSerial && !isCode && !isLevel) continue
      const text = squeeze(cell.text)
      if ((isSerial && SERIAL.test(text)) || (isCode && CODE.test(text)) || (isLevel && LEVEL.test(text))) found.add(keyOf(cell))
    }
  }
  return found
}

/** "3年", "2023—2025年", "示例局 301": words and whole numbers, no amount. */
const isTimeOrCode = (text: string): boolean => text.length <= 60 && !/[.%％元]/.test(text)

export const keyOf = (cell: { readonly row: number; readonly column: number }): string => `${cell.row}:${cell.column}`

function columnsUnder(table: Table, head: RegExp): ReadonlySet<number> {
  const columns = new Set<number>()
  for (const row of table.rows.slice(0, HEADER_ROWS)) for (const c of row.cells) if (head.test(squeeze(c.text))) columns.add(c.column)
  return columns
}

/** A row "1 2 3 4 …" numbers the columns, with or without the word 栏次. Most rows are told by their first figure. */
function numbersColumns(cells: readonly Cell[]): boolean {
  let next = 1
  let isCounting = true
  for (const cell of cells) {
    if (cell.text === '') continue
    const text = squeeze(cell.text)
    if (COLUMN_NUMBERS.test(text)) return true
    if (!isCounting || text === '' || /^[一-龥]+$/.test(text)) continue
    if (text === String(next)) next++
    else isCounting = false
  }
  return isCounting && next > 3
}
