import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainNumber } from './plain-number.ts'
import { printNumber } from './print-number.ts'

describe('plainNumber', () => {
  it('gives the value of every text that General writes so, and no other', () => {
    const digits = fc.oneof(
      fc.stringMatching(/^[\d.\-+eE ]{1,12}$/),
      fc.integer({ min: 0, max: 10_000_000_000 }).map(String),
      fc.tuple(fc.nat(999_999), fc.integer({ min: 1, max: 9999 })).map(([a, b]) => `${a}.${b}`),
    )
    fc.assert(
      fc.property(digits, text => {
        const found = plainNumber(text)
        if (found === undefined) return
        expect(found).toBe(Number(text))
        expect(printNumber(found, undefined)).toEqual({ text })
      }),
      { numRuns: 2000 },
    )
  })
  it.each([
    ['1234.5', 1234.5],
    ['0', 0],
    ['0.01', 0.01],
    ['878500.12', 878500.12],
  ])('reads %s', (text, value) => expect(plainNumber(text)).toBe(value))
  it.each(['', '-1', '01', '1.', '1.50', '.5', '1e3', '12345678901', ' 1', '1.2.3'])('leaves %s', text => expect(plainNumber(text)).toBeUndefined())
})
