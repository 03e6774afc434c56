import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printNumber } from './print-number.ts'

describe('printNumber', () => {
  it.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [1234567.891, undefined, '1234567.891'],
    [0.1 + 0.2, undefined, '0.3'],
    [2013702, 'General', '2013702'],
    [12.5, '0.00"万元"', '12.50万元'],
    [12.5, 'G/通用格式"元"', '12.5元'],
    [0.972, '0.0%', '97.2%'],
    [-1234.5, '#,##0.00_);(#,##0.00)', '(1,234.50)'],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
    [5, '000', '005'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [3, '[>=1]0"个";0.0', '3个'],
    [46023, 'yyyy"年"m"月"d"日"', '2026年1月1日'],
    [46023.5, 'yyyy/m/d h:mm', '2026/1/1 12:00'],
    [46023, '[$-804]yyyy"年"m"月";@', '2026年1月'],
    [0, 'yyyy/m/d', '1900/1/0'],
    [0.5, '# ?/?', '0.5'],
    [-8, '[蓝色]▲0;[红色]▼0', '▼8'],
    [-8, '[<0]"减少"0.0;"增加"0.0', '减少8.0'],
  ])('%s as %s', (value, format, text) => {
    expect(printNumber(value, format)).toEqual({ text })
  })

  it('keeps the value that the print rounds, hides or scales', () => {
    expect(printNumber(1.005, '0.00')).toEqual({ text: '1.01', precise: '1.005' })
    expect(printNumber(0, '#,##0.00;-#,##0.00;')).toEqual({ text: '', precise: '0' })
    expect(printNumber(123456, '0!.0,"万元"')).toEqual({ text: '12.3万元', precise: '123456' })
    expect(printNumber(1234567, '#,##0,')).toEqual({ text: '1,235', precise: '1234567' })
  })

  it('gives red figures their sign: text has no colour', () => {
    expect(printNumber(-8.5, '#,##0.00;[Red]#,##0.00').text).toBe('-8.50')
  })

  it('prints every amount of 分 as its decimal digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), cents => {
        const digits = String(Math.abs(cents)).padStart(3, '0')
        const expected = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
        expect(printNumber(cents / 100, '0.00')).toEqual({ text: expected })
        expect(printNumber(cents / 100, '#,##0.00').text.replaceAll(',', '')).toBe(expected)
      }),
    )
  })

  it('never throws on any format', () => {
    fc.assert(fc.property(fc.double(), fc.string({ maxLength: 30 }), (value, format) => typeof printNumber(value, format).text === 'string'))
  })
})
