/** Exact fractions: laws and decimals. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absolute,
  add,
  compare,
  cutDecimal,
  divide,
  equals,
  fromDecimal,
  half,
  larger,
  multiply,
  negate,
  ONE,
  powerOfTen,
  type Rational,
  rational,
  smaller,
  subtract,
  sum,
  toDecimal,
  toShortDecimal,
  ZERO,
} from './rational.ts'

const fraction = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 6n })).map(([n, d]) => rational(n, d))
const places = fc.integer({ min: 0, max: 8 })

describe('rational: laws of a field', () => {
  it('addition and multiplication commute, associate and distribute', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a))
        expect(multiply(a, b)).toEqual(multiply(b, a))
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)))
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
      }),
    )
  })

  it('every number has its negative and, but for 0, its inverse', () => {
    fc.assert(
      fc.property(fraction, a => {
        expect(add(a, negate(a))).toEqual(ZERO)
        expect(subtract(a, a)).toEqual(ZERO)
        if (a.n !== 0n) expect(divide(a, a)).toEqual(ONE)
        expect(add(half(a), half(a))).toEqual(a)
        expect(compare(absolute(a), ZERO)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is kept in lowest terms with a positive denominator, so that equal values are equal objects', () => {
    fc.assert(
      fc.property(fraction, fc.bigInt({ min: -1000n, max: 1000n }), (a, k) => {
        fc.pre(k !== 0n)
        const same = rational(a.n * k, a.d * k)
        expect(same).toEqual(a)
        expect(equals(same, a)).toBe(true)
        expect(same.d > 0n).toBe(true)
      }),
    )
  })

  it('order is total and goes with addition', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
        expect(Math.sign(compare(add(a, c), add(b, c)))).toBe(Math.sign(compare(a, b)))
        expect(compare(smaller(a, b), larger(a, b))).toBeLessThanOrEqual(0)
        if (compare(a, b) === 0) expect(equals(a, b)).toBe(true)
      }),
    )
  })

  it('sums whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 12 }), items => {
        expect(sum(items)).toEqual(sum([...items].reverse()))
      }),
    )
  })

  it('refuses a denominator of 0', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError)
    expect(() => divide(ONE, ZERO)).toThrow(RangeError)
  })
})

describe('decimals', () => {
  const step = (decimals: number): Rational => powerOfTen(-decimals)

  it('toDecimal is at most half a step away, and half goes away from zero', () => {
    fc.assert(
      fc.property(fraction, places, (a, decimals) => {
        const printed = fromDecimal(toDecimal(a, decimals))
        const off = absolute(subtract(printed, a))
        expect(compare(off, half(step(decimals)))).toBeLessThanOrEqual(0)
        if (equals(off, half(step(decimals)))) expect(compare(absolute(printed), absolute(a))).toBeGreaterThan(0)
        expect(toDecimal(a, decimals).split('.')[1]?.length ?? 0).toBe(decimals)
      }),
    )
  })

  it('cutDecimal never goes away from zero and stays within one step', () => {
    fc.assert(
      fc.property(fraction, places, (a, decimals) => {
        const cut = fromDecimal(cutDecimal(a, decimals))
        expect(compare(absolute(cut), absolute(a))).toBeLessThanOrEqual(0)
        expect(compare(absolute(subtract(cut, a)), step(decimals))).toBeLessThan(0)
      }),
    )
  })

  it('a plain decimal comes back as printed', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), places, (n, decimals) => {
        const text = toDecimal(rational(n, 10n ** BigInt(decimals)), decimals)
        expect(toDecimal(fromDecimal(text), decimals)).toBe(text)
        expect(fromDecimal(text)).toEqual(rational(n, 10n ** BigInt(decimals)))
      }),
    )
  })

  it('toShortDecimal is exact where a short decimal is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }), (n, decimals) => {
        const a = rational(n, 10n ** BigInt(decimals))
        expect(fromDecimal(toShortDecimal(a))).toEqual(a)
        expect(toShortDecimal(a)).not.toMatch(/\.$|\.\d*0$/)
      }),
    )
  })

  it.each([
    [rational(2n, 3n), 2, '0.67', '0.66'],
    [rational(-2n, 3n), 2, '-0.67', '-0.66'],
    [rational(1n, 2n), 0, '1', '0'],
    [rational(-1n, 2n), 0, '-1', '0'],
    [rational(-1n, 1000n), 2, '0.00', '0.00'],
    [rational(87705n, 1000n), 2, '87.71', '87.70'],
    [rational(100n), 0, '100', '100'],
  ])('case %#', (a, decimals, rounded, cut) => {
    expect([toDecimal(a, decimals), cutDecimal(a, decimals)]).toEqual([rounded, cut])
  })

  it.each(['', ' 1', '1.', '.5', '1,000', '１', '1e3', '0x1', '--1'])('fromDecimal refuses %j', text => {
    expect(() => fromDecimal(text)).toThrow(SyntaxError)
  })
})
