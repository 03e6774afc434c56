import { describe, expect, it } from 'vitest'
import { factsOf, statementsOf } from '../testing/facts-of.ts'

const facts = (text: string): string[] => factsOf('budget-disclosure', 'arrangement', text)

describe('old values printed in a comparison (N-07)', () => {
  const THREE = ['income/total 600000', '2022 income/total 650000', 'change/income/total -50000']
  it.each([
    '2023年收入预算60万元，比2022年的65万元减少5万元。',
    '2023年收入预算60万元，较上年65万元减少5万元。',
    '2023年收入预算60万元，较上年预算数65万元减少5万元。',
    '2023年收入预算60万元，与上年的65万元相比，减少5万元。',
    '2023年收入预算60万元，上年为65万元，减少5万元。',
    '2023年收入预算60万元（2022年为65万元），减少5万元。',
    '2023年收入预算60万元，相比2022年收入预算65万元，实际减少5万元。',
  ])('%s', text => {
    expect(facts(text)).toEqual(THREE)
  })
  it('keeps the label of what changes', () => {
    const all = statementsOf('budget-disclosure', 'arrangement', '收入预算60万元，比2022年的65万元减少5万元，下降7.69%。')
    expect(all.map(s => s.label)).toEqual(['收入预算', '收入预算', '收入预算', '收入预算'])
  })
  it('names its fact itself where no figure of now stands before it', () => {
    expect(facts('项目支出预算较上年的40万元增加10万元。')).toEqual([
      '2022 expenditure/byFunction/all/project 400000',
      'change/expenditure/byFunction/all/project 100000',
    ])
  })
  it('is no part of what is listed', () => {
    expect(facts('支出预算60万元，其中：基本支出40万元，比上年的30万元增加10万元；项目支出20万元。')).toEqual([
      'expenditure/byFunction/all/total 600000',
      'expenditure/byFunction/all/basic 400000',
      '2022 expenditure/byFunction/all/basic 300000',
      'change/expenditure/byFunction/all/basic 100000',
      'expenditure/byFunction/all/project 200000',
    ])
  })
  it('a change of another thing is no old value', () => {
    expect(facts('收入预算60万元，与上年相比，人员经费增加5万元。')).toEqual(['income/total 600000', 'change/basic/byEconomy/all/personnel 50000'])
    expect(facts('收入预算60万元，比往年的65万元减少5万元。')[1]).toBe('mention/amount 650000')
  })
})
