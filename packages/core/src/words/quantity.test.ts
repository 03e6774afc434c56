/** Printed numbers as intervals. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addIntervals,
  cutInterval,
  divideIntervals,
  doOverlap,
  exactly,
  gap,
  isWithin,
  negateInterval,
  type Quantity,
  roundedInterval,
  withStep,
} from './quantity.ts'
import {
  add,
  compare,
  cutDecimal,
  divide,
  equals,
  fromDecimal,
  half,
  multiply,
  powerOfTen,
  type Rational,
  rational,
  subtract,
  sum,
  toDecimal,
  ZERO,
} from './rational.ts'

/** A value with more digits than are printed. */
const trueValue = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }).map(n => rational(n, 1_000_000n))
const positive = fc.bigInt({ min: 1n, max: 10n ** 11n }).map(n => rational(n, 1_000_000n))
const decimals = fc.integer({ min: 0, max: 4 })

function printed(text: string): Quantity {
  return { dimension: 'number', printed: text, unit: '', value: fromDecimal(text), step: powerOfTen(-(text.split('.')[1]?.length ?? 0)) }
}
const isOrdered = (low: Rational, high: Rational) => compare(low, high) <= 0

describe('a printed number is an interval', () => {
  it('holds every value that prints these digits, rounded or cut off', () => {
    fc.assert(
      fc.property(trueValue, decimals, (value, d) => {
        expect(isWithin(value, roundedInterval(printed(toDecimal(value, d))))).toBe(true)
        expect(isWithin(value, cutInterval(printed(cutDecimal(value, d)))) || cutDecimal(value, d).match(/^0(?:\.0+)?$/) !== null).toBe(true)
      }),
    )
  })

  it('is monotone: fewer digits, wider interval; a larger number, a higher interval', () => {
    fc.assert(
      fc.property(trueValue, trueValue, decimals, (a, b, d) => {
        const [fine, coarse] = [roundedInterval(printed(toDecimal(a, d + 1))), roundedInterval(printed(toDecimal(a, d)))]
        expect(compare(subtract(fine.high, fine.low), subtract(coarse.high, coarse.low))).toBeLessThan(0)
        const [x, y] = [printed(toDecimal(a, d)), printed(toDecimal(b, d))]
        expect(Math.sign(compare(roundedInterval(x).low, roundedInterval(y).low))).toBe(Math.sign(compare(x.value, y.value)))
      }),
    )
  })

  it('the sum of n rounded parts lies within n half steps of the rounded total', () => {
    fc.assert(
      fc.property(fc.array(trueValue, { minLength: 1, maxLength: 12 }), decimals, (parts, d) => {
        const prints = parts.map(p => printed(toDecimal(p, d)))
        const total = printed(toDecimal(sum(parts), d))
        const all = prints.map(roundedInterval).reduce(addIntervals)
        expect(isWithin(sum(parts), all)).toBe(true)
        expect(doOverlap(all, roundedInterval(total))).toBe(true)
        const off = subtract(total.value, sum(prints.map(p => p.value)))
        const allowed = multiply(half(powerOfTen(-d)), rational(parts.length + 1))
        expect(compare(off.n < 0n ? multiply(off, rational(-1n)) : off, allowed)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('arithmetic of intervals holds the arithmetic of their values', () => {
    fc.assert(
      fc.property(positive, positive, decimals, (a, b, d) => {
        const [x, y] = [roundedInterval(printed(toDecimal(a, d))), roundedInterval(printed(toDecimal(b, d)))]
        expect(isWithin(add(a, b), addIntervals(x, y))).toBe(true)
        expect(isWithin(subtract(a, b), addIntervals(x, negateInterval(y)))).toBe(true)
        const quotient = divideIntervals(x, y)
        if (quotient) {
          expect(isOrdered(quotient.low, quotient.high)).toBe(true)
          expect(isWithin(divide(a, b), quotient)).toBe(true)
        } else expect(compare(y.low, ZERO)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('gap is null exactly when one value can print both, and then withStep changes nothing for the finer one', () => {
    fc.assert(
      fc.property(trueValue, trueValue, decimals, decimals, (a, b, d, e) => {
        const [x, y] = [printed(toDecimal(a, d)), printed(toDecimal(b, e))]
        expect(gap(x, printed(toDecimal(a, e)))).toBeNull()
        const between = gap(x, y)
        expect(between === null).toBe(doOverlap(roundedInterval(x), roundedInterval(y)))
        expect(between === null || compare(between, ZERO) > 0).toBe(true)
        const finer = withStep(x, y.step)
        expect(equals(finer.value, x.value) && compare(finer.step, x.step) <= 0 && compare(finer.step, y.step) <= 0).toBe(true)
        expect(exactly(x.value)).toEqual({ low: x.value, high: x.value })
      }),
    )
  })

  it('69.86% of 42.2787 is 29.5342, of 63.79 it is not (a rate over the wrong base)', () => {
    const rate = (part: string, whole: string) => divideIntervals(roundedInterval(printed(part)), roundedInterval(printed(whole)))
    const stated = roundedInterval(printed('0.6986'))
    const [right, wrong] = [rate('29.5342', '42.2787'), rate('29.5342', '63.79')]
    expect(right && doOverlap(right, stated)).toBe(true)
    expect(wrong && doOverlap(wrong, stated)).toBe(false)
  })
})
