/** Amounts: printing and reading. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOfCell, measuresIn, numbersIn } from './measure.ts'
import { moneyOf, printAmount, printExactAmount, printRate, yuanOf } from './money.ts'
import { rational } from './rational.ts'

const fen = fc.bigInt({ min: 0n, max: 10n ** 15n })
const signed = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })

describe('money', () => {
  it('元 and 分 go over into each other', () => {
    fc.assert(
      fc.property(signed, amount => {
        expect(moneyOf(yuanOf(amount))).toBe(amount)
      }),
    )
    expect(moneyOf(rational(1n, 1000n))).toBeNull()
  })

  it('an amount printed with all its digits is read back to the 分, in every unit', () => {
    fc.assert(
      fc.property(fen, fc.constantFrom('元', '万元', '亿元', '千元'), (amount, unit) => {
        const decimals = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 }[unit] ?? 0
        const [measure, ...more] = measuresIn(`共安排${printAmount(yuanOf(amount), unit, decimals)}，`)
        expect(more).toEqual([])
        expect(measure && moneyOf(measure.quantity.value)).toBe(amount)
      }),
    )
  })

  it('a cell printed with grouped digits is read back, negative ones too', () => {
    fc.assert(
      fc.property(signed, amount => {
        const text = printAmount(yuanOf(amount), '元', 2).replace('元', '')
        const cell = amountOfCell(text, '元')
        expect(cell !== undefined && cell !== 'blank' && moneyOf(cell.value)).toBe(amount)
      }),
    )
  })

  it('printExactAmount loses nothing down to 分 and prints at least two decimals of 万元', () => {
    fc.assert(
      fc.property(fen, amount => {
        const text = printExactAmount(yuanOf(amount))
        expect(text).toMatch(/^\d{1,3}(,\d{3})*\.\d{2,6}万元$/)
        expect(measuresIn(text).map(m => moneyOf(m.quantity.value))).toEqual([amount])
      }),
    )
  })

  it.each([
    [242_310_000n, '万元', 2, '242.31万元'],
    [123_456_789_00n, '元', 2, '123,456,789.00元'],
    [-5_000_00n, '万元', 2, '-0.50万元'],
    [-1_234_567_00n, '元', 0, '-1,234,567元'],
    [100_000_00n, '万元', 0, '10万元'],
  ])('%s 分 in %s', (amount, unit, decimals, text) => {
    expect(printAmount(yuanOf(amount), unit, decimals)).toBe(text)
  })

  it('rates', () => {
    expect(printRate(rational(463n, 1000n))).toBe('46.30%')
    expect(printRate(rational(2n, 3n), 0)).toBe('67%')
  })

  it.each(['次', 'x', ''])('%j is no unit of money', unit => {
    expect(() => printAmount(rational(1n), unit)).toThrow(RangeError)
  })

  it.each([
    ['', 'blank'],
    ['　', 'blank'],
    ['-', 'blank'],
    ['——', 'blank'],
    ['/', 'blank'],
  ])('the cell %j is %s', (text, blank) => expect(amountOfCell(text, '万元')).toBe(blank))

  it.each(['合计', '1.2.3', '12a', '1,23', '≥3', '2023年', '1 2万', '(3'])('the cell %j is no amount', text => {
    expect(amountOfCell(text, '万元')).toBeUndefined()
  })

  it.each([
    ['1,234.50', '1234.50'],
    ['(3.20)', '-3.20'],
    ['（3.20）', '-3.20'],
    ['-3.20', '-3.20'],
    [' 0.64 ', '0.64'],
    ['１２．５', '12.5'],
  ])('the cell %j is %s', (text, value) => {
    const cell = amountOfCell(text, '元')
    expect(cell !== undefined && cell !== 'blank' && cell.value).toEqual(numbersIn(value)[0]?.value)
  })
})
