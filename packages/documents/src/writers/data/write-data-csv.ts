/** A table of data → CSV (RFC 4180, UTF-8 with a byte order mark, without which spreadsheets misread Chinese): money in 元 with two decimals, an empty cell for what is not known. */
import { toDecimal, toShortDecimal, yuanOf } from '@jixiao/core'
import type { DataCell, DataColumn, DataTable } from './data-table.ts'

export const writeDataCsv = ({ columns, rows }: DataTable): string =>
  `\uFEFF${[columns.map(c => c.name), ...rows.map(row => columns.map((c, i) => dataText(row[i] ?? null, c) ?? ''))]
    .map(row => `${row.map(quoted).join(',')}\r\n`)
    .join('')}`

/** A value as exact text; null where there is none. */
export function dataText(cell: DataCell, { type }: DataColumn): string | null {
  if (cell === null) return null
  if (typeof cell === 'bigint') return type === 'money' ? toDecimal(yuanOf(cell), 2) : String(cell)
  return typeof cell === 'object' ? toShortDecimal(cell, 4) : String(cell)
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
