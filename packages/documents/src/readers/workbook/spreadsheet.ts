/** A spreadsheet as its file holds it, whatever the library: sparse cells with values and number formats. */

export type SheetValue = string | number | boolean | Date | null

export interface SheetCell {
  /** Row and column of the sheet, from 0. */
  readonly row: number
  readonly column: number
  readonly value: SheetValue
  /** The number format; none means General. */
  readonly format?: string
  readonly hasFormula?: true
}

/** Rows and columns from 0, both ends included. */
export interface Merge {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** By row, then by column. */
  readonly cells: readonly SheetCell[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

/** More than this is refused: the widest county workbook has some ten thousand cells. */
export const MOST_CELLS = 500_000
export const MOST_ROWS = 200_000
/** Rows × columns of one sheet that are laid out at once. */
export const MOST_POSITIONS = 2_000_000
export const MOST_BYTES = 50 * 1024 * 1024
/** Of all parts together, unpacked. */
export const MOST_UNPACKED_BYTES = 300 * 1024 * 1024

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** As the program shows it: B7. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`
