/** Target values in the forms that official tables print (DOMAIN.md 2.5). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toShortDecimal } from '../words/rational.ts'
import { parseTargetValue } from './parse-target-value.ts'

const short = (text: string) => {
  const v = parseTargetValue(text)
  return [v.kind, v.operator, v.quantity ? toShortDecimal(v.quantity.value) : null, v.unit]
}

describe('parseTargetValue', () => {
  it.each([
    ['≥200条', '≥', '200', '条'],
    ['>=2次', '≥', '2', '次'],
    ['<=24小时', '≤', '24', '小时'],
    ['≥6 次', '≥', '6', '次'],
    ['不低于50%', '≥', '0.5', '%'],
    ['不得低于90％', '≥', '0.9', '%'],
    ['不低90%', '≥', '0.9', '%'],
    ['不超过3万元', '≤', '30000', '万元'],
    ['控制在5万元以内', '≤', '50000', '万元'],
    ['在5天内', '≤', '120', '天'],
    ['24小时内', '≤', '24', '小时'],
    ['大于等于两次', '≥', '2', '次'],
    ['100%', null, '1', '%'],
    ['30000元', null, '30000', '元'],
    ['≥25万页', '≥', '250000', '万页'],
    ['≥25万匹', '≥', '250000', '万匹'],
    ['≥12门', '≥', '12', '门'],
    ['≥5人天', '≥', '5', '人天'],
    ['≤0.5万元/公里', '≤', '5000', '万元/公里'],
    ['≤10元/人次', '≤', '10', '元/人次'],
    ['≤100元/人·天', '≤', '100', '元/人·天'],
    ['每公里≤0.5万元', '≤', '5000', '万元'],
    ['不得超过3件', '≤', '3', '件'],
    ['不大于5%', '≤', '0.05', '%'],
    ['达标率达到90%', '≥', '0.9', '%'],
    ['等于5件', '=', '5', '件'],
  ])('%s is measured', (text, operator, value, unit) => {
    expect(short(text)).toEqual(['measured', operator, value, unit])
  })

  it('reads value and unit column printed together, also with a unit it does not know', () => {
    expect(short('≥13459.00(平方米)')).toEqual(['measured', '≥', '13459', '平方米'])
    expect(short('=5.00（万人次）')).toEqual(['measured', '=', '50000', '万人次'])
    expect(short('≥3.00(标段)')).toEqual(['measured', '≥', '3', '标段'])
  })

  it('takes a rate behind its own subject as measured, but not a change, a list or a sentence', () => {
    expect(short('群众满意度不少于80%')).toEqual(['measured', '≥', '0.8', '%'])
    expect(parseTargetValue('提高20%').kind).toBe('worded')
    expect(parseTargetValue('慰问不少于100人，发放不少于2000份').kind).toBe('worded')
    expect(parseTargetValue('不低于50人次的咨询辅导').kind).toBe('worded')
  })

  it.each([
    ['6月', 6],
    ['12月份', 12],
    ['9月底完成', 9],
    ['12月底前完成', 12],
    ['2023年11月底前', 11],
    ['2023年底', 12],
    ['年底前', 12],
  ])('%s is a deadline', (text, month) => {
    expect(parseTargetValue(text)).toMatchObject({ kind: 'deadline', operator: '≤', month })
  })

  it.each([
    ['上半年完成', 6],
    ['第三季度末', 9],
    ['四季度', 12],
    ['1-11月', 11],
    ['6月底、12月底前', 12],
  ])('%s is a deadline of its last month', (text, month) => {
    expect(parseTargetValue(text)).toMatchObject({ kind: 'deadline', operator: '≤', month })
  })

  it.each([
    '季末前',
    '每季度末前',
    '每月10日前',
    '每季度末月20日前',
    '次月5日前',
    '季度结束后15日内',
    '汛期前',
    '每学期开学前',
  ])('%s recurs or has a name: a deadline without a month', text => {
    const value = parseTargetValue(text)
    expect([value.kind, value.month]).toEqual(['deadline', undefined])
  })

  it.each(['每月', '每季度', '按月', '及时', '前列', '长期'])('%s is no deadline', text => expect(parseTargetValue(text).kind).toBe('worded'))

  it('keeps what is against another period apart', () => {
    expect(parseTargetValue('事件较往年降低20%')).toMatchObject({ kind: 'relative', unit: '%' })
  })

  it('says that a figure with something that is no unit is invalid', () => {
    expect(parseTargetValue('≤1万云')).toMatchObject({ kind: 'invalid', operator: '≤' })
  })

  it.each(['是', '达到', '已完成'])('%s answers yes or no', text => expect(parseTargetValue(text).kind).toBe('yes-no'))
  it.each(['', '—', '/'])('“%s” is empty', text => expect(parseTargetValue(text).kind).toBe('empty'))

  it('never throws and keeps the text as printed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => parseTargetValue(text).text === text))
    fc.assert(
      fc.property(fc.stringMatching(/^[≥≤<>=不低于超过约0-9.,万亿元%次人月年底前完成()（）/ ]{0,12}$/), text => parseTargetValue(text).text === text),
    )
  })
})
