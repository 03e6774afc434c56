import { describe, expect, it } from 'vitest'
import { factsOf, statementsOf } from '../testing/facts-of.ts'

const facts = (...texts: string[]): string[] => factsOf('monitoring-report', 'execution', ...texts)
const item = (n: number, aspect: string, value: string): string => `execution/project-item/${n}/${aspect} ${value}`

describe('amounts of one project', () => {
  it('a numbered item names its project', () => {
    const texts = [
      '1.示例服务项目：全年预算40.00万元，截至7月底支出26.00万元，执行率65.00%。全年预计支出39.00万元，确定能完成年度目标。',
      '（2）设备维护经费，预算8万元，已拨付6万元，实际支出5万元，占全年预算的62.5%。',
    ]
    expect(facts(...texts)).toEqual([
      item(0, 'adjusted', '400000'),
      item(0, 'spent', '260000'),
      item(0, 'rate', '0.65'),
      item(0, 'expected', '390000'),
      item(1, 'initial', '80000'),
      item(1, 'appropriated', '60000'),
      item(1, 'spent', '50000'),
      item(1, 'rate', '0.625'),
    ])
    expect(statementsOf('monitoring-report', 'execution', ...texts).map(s => s.label)).toContain('示例服务项目')
  })
  it('several items in one paragraph, and the same project again has its number', () => {
    expect(facts('一是甲类设备维护项目：支出3万元；二是乙类宣传项目：支出2万元。', '甲类设备维护项目年初预算5万元，执行率60%。')).toEqual([
      item(0, 'spent', '30000'),
      item(1, 'spent', '20000'),
      item(0, 'initial', '50000'),
      item(0, 'rate', '0.6'),
    ])
  })
  it('goes on over the next paragraph until the text turns back to the whole', () => {
    expect(facts('1.示例服务项目：全年预算40万元，全年', '预计支出38万元，确定能完成。', '部门全年预算60万元，支出30万元。')).toEqual([
      item(0, 'adjusted', '400000'),
      item(0, 'expected', '380000'),
      'execution/total/adjusted 600000',
      'execution/total/spent 300000',
    ])
  })
  it('words of a figure that name a project: what follows in the sentence is of it', () => {
    expect(facts('其中：示例服务项目支出26万元，执行率65%；部门支出90万元。')).toEqual([
      item(0, 'spent', '260000'),
      item(0, 'rate', '0.65'),
      'execution/total/spent 900000',
    ])
  })
  it('a project without number', () => {
    expect(facts('道路养护经费：年初预算50万元，已支付20万元，支付率40%。')).toEqual([
      item(0, 'initial', '500000'),
      item(0, 'spent', '200000'),
      item(0, 'rate', '0.4'),
    ])
    expect(facts('现报告如下：年初预算50万元。')).toEqual(['execution/total/initial 500000'])
  })
  it('items that are no projects are not the department either', () => {
    expect(facts('1.办公用品：年初预算4万元，支出2万元。')).toEqual(['mention/amount 40000', 'mention/amount 20000'])
  })
})

describe('the department and its lines', () => {
  it('numbered headings of the whole stay the whole', () => {
    expect(facts('1.预算安排情况：年初预算268万元，调整后预算286万元。', '2.本部门实际支出171万元。')).toEqual([
      'execution/total/initial 2680000',
      'execution/total/adjusted 2860000',
      'execution/total/spent 1710000',
    ])
  })
  it('an item on basic or project expenditure is that line', () => {
    expect(facts('1.基本支出：年初预算186万元，支出114万元。', '2.项目支出情况：年初预算82万元，支出57万元，执行率70%。')).toEqual([
      'execution/basic/initial 1860000',
      'execution/basic/spent 1140000',
      'execution/project/initial 820000',
      'execution/project/spent 570000',
      'execution/project/rate 0.7',
    ])
  })
  it('a sentence on one line: what is spent is of that line', () => {
    expect(facts('一是基本支出年初预算300万元，执行150万元，执行率50%；二是项目支出年初预算200万元，支出100万元。')).toEqual([
      'execution/basic/initial 3000000',
      'execution/basic/spent 1500000',
      'execution/basic/rate 0.5',
      'execution/project/initial 2000000',
      'execution/project/spent 1000000',
    ])
    expect(facts('年初预算安排基本支出300万元，项目支出200万元，实际支出250万元。').at(-1)).toBe('execution/total/spent 2500000')
  })
  it('a number of a list before a year is no figure', () => {
    expect(facts('1.2023年年初预算数为268万元；2.截至7月底支出171万元。')).toEqual([
      'execution/total/initial 2680000',
      'execution/total/spent 1710000',
    ])
  })
  it('what is expected or left over is no carry-over', () => {
    expect(facts('上年结转6万元。全年预计支出284万元，预计执行率99%，预计结余2万元。', '截至7月底结余114万元。')).toEqual([
      'execution/total/carry-over 60000',
      'execution/total/expected 2840000',
      'mention/rate 0.99',
      'mention/amount 20000',
      'mention/amount 1140000',
    ])
  })
})
