/** A printed number as the interval of true values that would print these digits. */
import { absolute, add, compare, half, multiply, negate, type Rational, rational, subtract, ZERO } from './rational.ts'

/** What is measured. Money is held in 元, rates as fractions of 1, counts in the printed counting word. */
export type Dimension = 'money' | 'rate' | 'count' | 'duration' | 'area' | 'points' | 'number'

export type Approximation = 'about' | 'over' | 'under'

export interface Quantity {
  readonly dimension: Dimension
  /** The digits as printed, e.g. "3,365.38". */
  readonly printed: string
  /** The unit as printed, e.g. "万元", "%", "次"; "" when none is printed and none is known. */
  readonly unit: string
  /** The printed value in the base unit: 元, fraction of 1, hours for durations, else the counting word. */
  readonly value: Rational
  /** One unit of the last printed digit, in the base unit; 0 for what is exact (a count, a blank). */
  readonly step: Rational
  readonly approximation?: Approximation
}

export interface Interval {
  readonly low: Rational
  readonly high: Rational
}

/** All true values that print these digits when rounded. */
export const roundedInterval = (q: Quantity): Interval => ({ low: subtract(q.value, half(q.step)), high: add(q.value, half(q.step)) })

/** All true values that print these digits when cut off instead of rounded. */
export const cutInterval = (q: Quantity): Interval =>
  q.value.n < 0n ? { low: subtract(q.value, q.step), high: q.value } : { low: q.value, high: add(q.value, q.step) }

export const addIntervals = (a: Interval, b: Interval): Interval => ({ low: add(a.low, b.low), high: add(a.high, b.high) })
export const negateInterval = (a: Interval): Interval => ({ low: negate(a.high), high: negate(a.low) })
export const isWithin = (value: Rational, i: Interval): boolean => compare(i.low, value) <= 0 && compare(value, i.high) <= 0
export const doOverlap = (a: Interval, b: Interval): boolean => compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0

/** a / b over all values of both; null when b may be 0. Both are taken as not negative. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (compare(b.low, ZERO) <= 0) return null
  const q = (x: Rational, y: Rational) => multiply(x, rational(y.d, y.n))
  return { low: q(a.low, a.low.n < 0n ? b.low : b.high), high: q(a.high, a.high.n < 0n ? b.high : b.low) }
}

/** The interval of an exactly known value. */
export const exactly = (value: Rational): Interval => ({ low: value, high: value })

/** How far two quantities are apart beyond what their digits allow; null when they can be the same value. */
export function gap(a: Quantity, b: Quantity): Rational | null {
  return doOverlap(roundedInterval(a), roundedInterval(b)) ? null : absolute(subtract(a.value, b.value))
}

/** A quantity of the same digits with a finer step: "39" in a text that prints two decimals is 39.00. */
export const withStep = (q: Quantity, step: Rational): Quantity => (compare(step, q.step) < 0 ? { ...q, step } : q)
