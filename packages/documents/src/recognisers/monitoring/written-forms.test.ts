/** The monitoring forms in use, each written in every format and read back. */
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../testing/figures-of.ts'
import { asDocx, asXlsx, FORMATS, type WrittenForm } from '../testing/form-files.ts'
import { understand } from '../understand.ts'
import { monthIn } from './month-of.ts'
import * as written from './testing/written-forms.ts'

/** Money in 元, rates as fractions, points as printed; the first number counts the forms of the document. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  LIST_OF_PROJECTS: [
    '0/adjusted/total 480000',
    '0/spent/total 216000',
    '0/rate/total 0.45',
    '0/i0/target 16',
    '0/i0/actual 16',
    '0/i0/expected 16',
    '0/i0/likelihood 确定能',
    '0/i1/target 0.95',
    '0/i1/actual 未开展',
    '0/i1/expected 0.95',
    '0/i1/likelihood 确定能',
    '1/adjusted/total 100000',
    '1/spent/total 0',
    '1/rate/total 0',
    '1/i0/target 2500',
    '1/i0/actual 0',
    '1/i0/expected 2500',
    '1/i0/likelihood 有可能',
  ],
  HALF_YEAR: [
    '0/initial/total 456000',
    '0/adjusted/total 500000',
    '0/spent/total 182000',
    '0/expected/total 500000',
    '0/initial/fiscal 456000',
    '0/adjusted/fiscal 500000',
    '0/spent/fiscal 182000',
    '0/expected/fiscal 500000',
    '0/initial/other 0',
    '0/adjusted/other 0',
    '0/spent/other 0',
    '0/expected/other 0',
    '0/rate/total 0.364',
    '0/rate/fiscal 0.364',
    '0/i0/target 24',
    '0/i0/actual 10',
    '0/i0/expected 24',
    '0/i0/likelihood 有可能',
    '0/i1/target 500000',
    '0/i1/actual 182000',
    '0/i1/expected 500000',
    '0/i1/likelihood 确定能',
    '0/i2/target 0.3',
    '0/i2/actual 待年底调查',
    '0/i2/expected 0.3',
    '0/i2/likelihood 确定能',
    '0/i3/target 0.9',
    '0/i3/actual 0.905',
    '0/i3/expected 0.92',
    '0/i3/likelihood 确定能',
  ],
  NATIONAL: [
    '0/initial/total 8600000',
    '0/spent/total 4128000',
    '0/expected/total 8450000',
    '0/initial/fiscal 8000000',
    '0/spent/fiscal 3920000',
    '0/expected/fiscal 7900000',
    '0/initial/other 600000',
    '0/spent/other 208000',
    '0/expected/other 550000',
    '0/rate/total 0.48',
    '0/rate/fiscal 0.49',
    '0/rate/other 0.3467',
    '0/i0/target 1300000',
    '0/i0/actual 1315000',
    '0/i0/expected 1315000',
    '0/i0/likelihood √',
    '0/i1/target 0.95',
    '0/i1/actual 0.92',
    '0/i1/expected 0.95',
    '0/i1/likelihood √',
    '0/i2/target 11月底前',
    '0/i2/actual 未开始',
    '0/i2/expected 11月底前',
    '0/i2/likelihood √',
    '0/i3/target 0.38',
    '0/i3/actual 0.386',
    '0/i3/expected 0.386',
    '0/i3/likelihood √',
    '0/i4/target 0.9',
    '0/i4/actual 0.912',
    '0/i4/expected 0.92',
    '0/i4/likelihood √',
  ],
  SYSTEM_PRINT: [
    '0/adjusted/total 1200000',
    '0/appropriated/total 900000',
    '0/spent/total 876540',
    '0/expected/total 1200000',
    '0/rate/total 0.7305',
    '0/i0/target 18',
    '0/i0/actual 18',
    '0/i0/expected 18',
    '0/i0/attained 1',
    '0/i1/target 0.01',
    '0/i1/actual 0.006',
    '0/i1/expected 0.008',
    '0/i1/attained 1',
    '0/i2/target 60000',
    '0/i2/actual 41000',
    '0/i2/expected 60000',
    '0/i2/attained 0.6833',
    '0/i3/target 0.98',
    '0/i3/actual 0.987',
    '0/i3/expected 0.98',
    '0/i3/attained 1',
  ],
  WHOLE_DEPARTMENT: [
    'execution/total/initial 5600000',
    'execution/total/adjusted 5900000',
    'execution/total/spent 2714000',
    'execution/total/expected 5850000',
    'execution/basic/initial 4100000',
    'execution/basic/adjusted 4100000',
    'execution/basic/spent 2050000',
    'execution/basic/expected 4100000',
    'execution/project/initial 1500000',
    'execution/project/adjusted 1800000',
    'execution/project/spent 664000',
    'execution/project/expected 1750000',
    'execution/total/rate 0.46',
    'execution/basic/rate 0.5',
    'execution/project/rate 0.3689',
    '0/i0/target 6',
    '0/i0/actual 3',
    '0/i0/expected 6',
    '0/i0/likelihood 确定能',
    '0/i1/target 0.98',
    '0/i1/actual 0.97',
    '0/i1/expected 0.98',
    '0/i1/likelihood 有可能',
    '0/i2/target 0.95',
    '0/i2/expected 0.95',
    '0/i2/likelihood 确定能',
  ],
}
const FORMS: Readonly<Record<string, WrittenForm>> = { ...written }

describe.each(Object.entries(EXPECTED))('%s', (name, figures) => {
  it.each(Object.keys(FORMATS))('states every figure in its slot, as %s', async format => {
    const [form, write] = [FORMS[name], FORMATS[format]]
    if (!form || !write) throw new Error(`no ${name} as ${format}`)
    const found = figuresOf(await write(form), 'monitoring-form')
    expect([...found].sort()).toEqual([...figures].sort())
  })
})

describe('the words of a monitoring form', () => {
  it('reads causes, likelihood, remark, month and goals', async () => {
    const { monitoringForms, face } = understand(await asDocx(written.NATIONAL, written.HALF_YEAR))
    const [national, half] = monitoringForms
    expect([face.kind, face.body?.name]).toEqual(['monitoring-report', '示例市示例局'])
    expect([national?.month?.value, half?.month?.value]).toEqual([7, 6])
    expect(national?.unit?.value).toBe('示例市示例中心')
    expect(national?.goals.map(g => g.value)).toEqual(['保持城区绿地130万平方米养护达标，市民满意。'])
    expect(national?.indicators.map(i => [i.likelihood?.value, i.causes.map(c => c.kind).join(), i.reason?.value])).toEqual([
      ['certain', '', undefined],
      ['possible', '人员保障', '养护工人缺12人'],
      ['certain', '其他', '按节气安排在秋季'],
      ['certain', '', undefined],
      ['certain', '', undefined],
    ])
    expect(half?.indicators[0]).toMatchObject({
      likelihood: { value: 'possible' },
      reason: { value: '汛期户外活动推迟' },
      remark: { value: '9月起每周一场' },
    })
    expect(half?.columns).toEqual({ actual: true, expected: true, likelihood: true, cause: true })
  })

  it('reads the month from whatever names it', async () => {
    const forms = [written.SYSTEM_PRINT, written.WHOLE_DEPARTMENT]
    expect(understand(await asXlsx(...forms)).monitoringForms.map(f => [f.month?.value, f.isOfWholeDepartment ?? false, f.code?.value])).toEqual([
      [9, false, '13013223P000000000099'],
      [6, true, undefined],
    ])
  })

  it('takes the first half of the year and quarters for months', () => {
    const place = { file: '示例.txt', block: 0 }
    const month = (text: string) => monthIn([{ text, place }])?.value
    expect(['1-7月执行数', '截至6月底支出数', '上半年执行数', '半年度执行情况', '前三季度完成情况', '1月至9月执行率'].map(month)).toEqual([
      7, 6, 6, 6, 9, 9,
    ])
    expect(['12月底前', '年初预算数', '13-14月执行数'].map(month)).toEqual([undefined, undefined, undefined])
  })
})
