/** Chinese numerals: writing and reading. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHINESE_NUMERAL, parseChineseNumeral, writeChineseNumeral } from './chinese-numeral.ts'

describe('Chinese numerals', () => {
  it('every number from 0 to 10^12 is read as it is written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), n => {
        expect(parseChineseNumeral(writeChineseNumeral(n))).toBe(n)
      }),
      { numRuns: 3000 },
    )
  })

  it('every number up to 20,000 is read as it is written, and so is every one with few digits other than 0', () => {
    for (let n = 0n; n <= 20_000n; n++) expect(parseChineseNumeral(writeChineseNumeral(n))).toBe(n)
    for (let high = 0; high < 12; high++)
      for (let low = 0; low <= high; low++)
        for (const [a, b] of [
          [1n, 1n],
          [1n, 5n],
          [9n, 2n],
        ] as const) {
          const n = a * 10n ** BigInt(high) + (low < high ? b * 10n ** BigInt(low) : 0n)
          expect([n, parseChineseNumeral(writeChineseNumeral(n))]).toEqual([n, n])
        }
  })

  it.each([
    [0n, '零'],
    [10n, '十'],
    [12n, '十二'],
    [20n, '二十'],
    [101n, '一百零一'],
    [110n, '一百一十'],
    [1010n, '一千零一十'],
    [10_010n, '一万零一十'],
    [100_000n, '十万'],
    [110_000n, '十一万'],
    [1_000_000_000n, '十亿'],
    [100_000_005n, '一亿零五'],
    [120_000_000n, '一亿二千万'],
    [100_100_000n, '一亿零一十万'],
    [203_000_400n, '二亿零三百万零四百'],
  ])('%s is written %s', (n, text) => {
    expect(writeChineseNumeral(n)).toBe(text)
  })

  it.each([
    ['二〇二四', 2024n],
    ['二○二四', 2024n],
    ['两千零二十四', 2024n],
    ['一百五', 150n],
    ['一百零五', 105n],
    ['三万五', 35_000n],
    ['三万零五', 30_005n],
    ['两万五千', 25_000n],
    ['一千二', 1200n],
    ['十', 10n],
    ['一亿五', 150_000_000n],
    ['一万亿', 1_000_000_000_000n],
    ['三十', 30n],
    ['一百一十二', 112n],
    ['两', 2n],
  ])('%s is read %s', (text, n) => {
    expect(parseChineseNumeral(text)).toBe(n)
  })

  it.each(['', '万', '亿', '百', '千五', '五五十', '十百', '百万', 'a', '1', '一a', '万三', '零零十百'])('%j is no numeral', text => {
    expect(parseChineseNumeral(text)).toBeNull()
  })

  it('never throws on any string of its characters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CHINESE_NUMERAL), { maxLength: 12 }), characters => {
        const value = parseChineseNumeral(characters.join(''))
        expect(value === null || value >= 0n).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not write what is out of range', () => {
    expect(() => writeChineseNumeral(-1n)).toThrow(RangeError)
    expect(() => writeChineseNumeral(10n ** 12n)).toThrow(RangeError)
  })
})
