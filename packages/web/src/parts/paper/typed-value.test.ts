import { type Field, wording } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { asTyped, readTyped, shownAmount, shownForecast } from './typed-value.ts'

const field = (type: Field['type']): Field => ({ type, name: wording('金额', 'amount') })
const money = (typed: string, unit: '万元' | '元' = '万元') => readTyped(field('money'), typed, unit)

describe('what people type', () => {
  it('is an amount in the unit of the paper, or in the one that is named', () => {
    expect(money('61')).toEqual({ ok: true, value: '61000000' })
    expect(money('１,234.56')).toEqual({ ok: true, value: '1234560000' })
    expect(money('1,234,567.89元')).toEqual({ ok: true, value: '123456789' })
    expect(money('0.000001')).toEqual({ ok: true, value: '1' })
    expect(money('3.5', '元')).toEqual({ ok: true, value: '350' })
    expect(money('-2 万元')).toEqual({ ok: true, value: '-2000000' })
    expect(money('')).toEqual({ ok: true, value: null })
  })
  it('is refused with the words that were typed, never taken as nothing', () => {
    expect(money('一半')).toMatchObject({ ok: false, problem: { say: { zh: expect.stringContaining('一半') } } })
    expect(money('0.0000001')).toMatchObject({ ok: false, problem: { say: { zh: expect.stringContaining('不足一分') } } })
    expect(money('12,34')).toMatchObject({ ok: false })
  })
  it('is a day, a code, a number', () => {
    expect(readTyped(field('date'), '2026年3月5日', '元')).toEqual({ ok: true, value: '2026-03-05' })
    expect(readTyped(field('code'), '2012601 档案馆', '元')).toEqual({ ok: true, value: '2012601' })
    expect(readTyped(field('number'), '90%', '元')).toEqual({ ok: true, value: '90' })
  })
  it('is shown to the hundredth of its unit where it is a forecast', () => {
    expect(shownForecast(191_738_182n)).toBe('191.74')
    expect(shownForecast(123_456_784_999n)).toBe('123,456.78')
  })
  it('comes back as it would be typed', () => {
    expect(asTyped(field('money'), '1234560000', '万元')).toBe('1234.56')
    expect(shownAmount(1234560000n)).toBe('1,234.56')
    expect(shownAmount(100n)).toBe('0.0001')
    expect(shownAmount(null)).toBe('')
  })
})
