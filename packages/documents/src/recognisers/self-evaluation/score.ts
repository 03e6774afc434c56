/** Points of a scored form: printed digits → hundredths of a point. */
import { type Cell, fold, fromDecimal, multiply, type Place, rational, type Stated, stated, toDecimal } from '@jixiao/core'

/** "10", "9.5分", "9.997" → 1000, 950, 1000; null when the cell holds no number. */
export function hundredths(text: string): number | null {
  const m = /^\s*(\d+(?:\.\d+)?)\s*分?\s*$/.exec(fold(text))
  return m?.[1] === undefined ? null : Number(toDecimal(multiply(fromDecimal(m[1]), rational(100n)), 0))
}

export const scoreIn = (cell: Cell, place: Place): Stated<number | null> => stated(hundredths(cell.text), cell.text.trim(), place)
