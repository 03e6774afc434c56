/** A spreadsheet as its file holds it, whatever the library: sparse cells with values and number formats. */
import { LIMITS } from '../../limits.ts'

export type SheetValue = string | number | boolean | Date | null

export interface SheetCell {
  /** Row and column of the sheet, from 0. */
  readonly row: number
  readonly column: number
  /** A place of its own; what is merged is told by the sheet. */
  readonly rowSpan: 1
  readonly colSpan: 1
  /** What a person sees. */
  readonly text: string
  readonly value: SheetValue
  /** The value, where the print rounds or hides it. */
  readonly precise?: string
  /** The number format; none means General. */
  readonly format?: string
  readonly hasFormula?: true
  /** Where the look of cells was asked for. */
  readonly look?: SheetCellLook
}

export interface SheetCellLook {
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  readonly valign?: 'top' | 'center' | 'bottom'
  readonly isWrapped?: boolean
  readonly isBold?: boolean
  /** In points. */
  readonly size?: number
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
  /** In pixels, where the file gives them. */
  readonly widths?: Readonly<Record<number, number>>
  readonly heights?: Readonly<Record<number, number>>
}

/** Width in characters of the usual font → pixels. */
export const pixelsOfWidth = (characters: number): number => Math.round(Math.min(255, characters) * 7 + 5)
/** Height in points → pixels. */
export const pixelsOfHeight = (points: number): number => Math.round((Math.min(409, points) * 4) / 3)

/** More than this is refused: the widest county workbook has some ten thousand cells. */
export const MOST_CELLS = LIMITS.workbook.cells
export const MOST_ROWS = LIMITS.workbook.rows
/** Rows × columns of one sheet that are laid out at once. */
export const MOST_POSITIONS = LIMITS.workbook.positions
export const MOST_BYTES = LIMITS.workbook.bytes

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** As the program shows it: B7. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`
