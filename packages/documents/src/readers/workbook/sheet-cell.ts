/** A cell of a sheet: its value, and what a person sees of it. */
import { printDateBy, serialOf } from './print-date.ts'
import { type Printed, printNumber } from './print-number.ts'
import type { SheetCell, SheetCellLook, SheetValue } from './spreadsheet.ts'

export interface CellSource {
  readonly row: number
  readonly column: number
  readonly value: SheetValue
  /** The number format; none means General. */
  readonly format: string | undefined
  readonly hasFormula: boolean
  readonly look: SheetCellLook | undefined
  /** Of a number: how the file writes it, where General shows it so. */
  readonly written?: string | undefined
}

type Made = { -readonly [K in keyof SheetCell]: SheetCell[K] }

export function sheetCell({ row, column, value, format, hasFormula, look, written }: CellSource): SheetCell {
  const { text, precise } = format === undefined && written !== undefined ? { text: written, precise: undefined } : printed(value, format)
  // field by field: there may be half a million, and few have more than these
  const cell: Made = { row, column, rowSpan: 1, colSpan: 1, text, value }
  if (precise !== undefined) cell.precise = precise
  if (format !== undefined) cell.format = format
  if (hasFormula) cell.hasFormula = true
  if (look) cell.look = look
  return cell
}

function printed(value: SheetValue, format: string | undefined): Printed {
  if (value === null) return { text: '' }
  if (typeof value === 'string') return { text: value }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'number') return printNumber(value, format)
  if (Number.isNaN(value.getTime())) return { text: '' }
  // what lies before the first day is an amount in a cell that is formatted as a date; the programs show it as ####
  const serial = serialOf(value)
  return serial < 0 ? printNumber(serial, undefined) : { text: printDateBy(value, format) }
}
