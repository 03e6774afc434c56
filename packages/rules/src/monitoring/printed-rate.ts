/** A printed rate against the two amounts it claims to relate: does it fit, and how is the division written down. */
import {
  cutInterval,
  divide,
  divideIntervals,
  doOverlap,
  equals,
  exactly,
  type Interval,
  isZero,
  multiply,
  printExactAmount,
  printRate,
  type Quantity,
  type Rational,
  rational,
  roundedInterval,
  toShortDecimal,
  unitNamed,
} from '@jixiao/core'

/** rounded: rounding explains the digits · cut: only cutting off does (a hint, DOMAIN 5.6) · none: nothing does. */
export type Fit = 'rounded' | 'cut' | 'none'

export function fitOf(printed: Quantity, truth: Interval): Fit {
  if (doOverlap(roundedInterval(printed), truth)) return 'rounded'
  return doOverlap(cutInterval(printed), truth) ? 'cut' : 'none'
}

/** Does the printed rate fit part ÷ whole, over all true values of both. null when the whole may be zero. */
export function fitOfShare(printed: Quantity, part: Interval, whole: Interval): Fit | null {
  const truth = divideIntervals(part, whole)
  const fit = truth && fitOf(printed, truth)
  // the same amount is all of it: no digits are cut off there
  return fit === 'cut' && equals(part.low, whole.low) && equals(part.high, whole.high) ? 'none' : fit
}

/** The same with both amounts taken as exact. */
export const fitOfExactShare = (printed: Quantity, part: Rational, whole: Rational): Fit | null =>
  isZero(whole) ? null : fitOf(printed, exactly(divide(part, whole)))

/** How many decimals the digits show; cells keep their sign or unit in `printed`. */
export const decimalsOf = (q: Quantity): number => /\.(\d+)/.exec(q.printed)?.[1]?.length ?? 0

/** A computed rate with as many decimals as the printed one has, and at least two. */
export const rateLike = (rate: Rational, printed: Quantity): string => printRate(rate, Math.max(2, decimalsOf(printed)))

/** The printed rate itself: "69.86%", and "100" where a form prints no sign. Cells keep their sign in `printed`. */
export const asPrinted = (rate: Quantity): string => (/[%‰]/.test(rate.printed) || rate.unit === '' ? rate.printed : `${rate.printed}${rate.unit}`)

/** An amount in the unit of the document, digits only: 29.5342. Amounts without a known unit are shown as they are. */
export function plainAmount(value: Rational, unit: string): string {
  const scale = unitNamed(unit)?.scale ?? rational(1n)
  return toShortDecimal(multiply(value, rational(scale.d, scale.n)), 8)
}

/** An amount with its unit. */
export const amountWithUnit = (value: Rational, unit: string): string =>
  unitNamed(unit)?.dimension === 'money' ? printExactAmount(value, unit) : plainAmount(value, unit)

/** "29.99 ÷ 30 = 99.97%". */
export const shareArithmetic = (part: Rational, whole: Rational, unit: string, printed: Quantity): string =>
  `${plainAmount(part, unit)} ÷ ${plainAmount(whole, unit)} = ${rateLike(divide(part, whole), printed)}`
