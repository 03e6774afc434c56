/** Which cells hold figures, and the number behind a figure. */
import type { Table } from '@jixiao/core'

const FIGURE = /^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?%?$/
/** Columns whose digits count or name something and are never added up. */
const NOT_FIGURES = /序号|编码|编号|代码/
const MOST_DIGITS = 15

export const isFigure = (text: string): boolean => FIGURE.test(text)

/** Columns of serial numbers and codes, told by the head. */
export function codeColumns(table: Table, head: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (const row of table.rows.slice(0, head)) for (const c of row.cells) if (NOT_FIGURES.test(c.text) && c.colSpan === 1) found.add(c.column)
  return found
}

export interface PlainNumber {
  readonly value: number
  /** As spreadsheets write it: 0.00, #,##0.00, 0.00%. */
  readonly format: string
}

/**
 * The number of a figure and the format that prints it as it stands; undefined for what a spreadsheet would not keep to the last digit. `precise`
 * is the value behind a rounded figure.
 */
export function numberOf(text: string, precise?: string): PlainNumber | undefined {
  if (!isFigure(text)) return undefined
  const isShare = text.endsWith('%')
  const digits = text.replace(/[,%]/g, '')
  const decimals = digits.split('.')[1]?.length ?? 0
  const whole = text.includes(',') ? '#,##0' : '0'
  const format = `${decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole}${isShare ? '%' : ''}`
  const exact = precise ?? (isShare ? shiftedBy2(digits) : digits)
  if (exact.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS) return undefined
  return { value: Number(exact), format }
}

/** "46.3" → "0.463", digit by digit: a division could change the last one. */
function shiftedBy2(decimal: string): string {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '0', part = ''] = decimal.replace('-', '').split('.')
  const padded = whole.padStart(3, '0')
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}${part}`
}
