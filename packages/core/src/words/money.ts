/** Money: whole 分 as bigint, and how it is printed. */
import { multiply, type Rational, rational, toDecimal, toShortDecimal } from './rational.ts'
import { unitNamed } from './unit.ts'

/** An amount in 分 (0.01元). */
export type Money = bigint

/** The amount in 分 of an exact value in 元; null when it is finer than 分. */
export function moneyOf(yuan: Rational): Money | null {
  const fen = multiply(yuan, rational(100n))
  return fen.d === 1n ? fen.n : null
}

/** An exact value in 元. */
export const yuanOf = (fen: Money): Rational => rational(fen, 100n)

/** "91760654.44" → "91,760,654.44". */
export const withCommas = (digits: string): string => digits.replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, ',')

/** A value in 元 printed in a unit with a fixed number of decimals: printAmount(yuan, '万元', 2) = "242.31万元". */
export function printAmount(yuan: Rational, unit = '万元', decimals = 2): string {
  const text = toDecimal(multiply(yuan, inverse(unit)), decimals)
  return `${withCommas(text)}${unit}`
}

/** As printAmount, but with as many decimals as the value needs and at least two. */
export function printExactAmount(yuan: Rational, unit = '万元'): string {
  const text = toShortDecimal(multiply(yuan, inverse(unit)), 8)
  const decimals = text.split('.')[1]?.length ?? 0
  return printAmount(yuan, unit, unit === '元' ? decimals : Math.max(2, decimals))
}

/** A fraction of 1 as a percentage: printRate(0.4630, 2) = "46.30%". */
export const printRate = (rate: Rational, decimals = 2): string => `${toDecimal(multiply(rate, rational(100n)), decimals)}%`

function inverse(unit: string): Rational {
  const known = unitNamed(unit)
  if (known?.dimension !== 'money') throw new RangeError(`not a unit of money: ${unit}`)
  return rational(known.scale.d, known.scale.n)
}
