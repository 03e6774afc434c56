import { factBook, type Topics } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { budgetTable, face, fact, paragraph, said, saidAs } from '../examples.ts'
import { claimsOf } from './last-year-claims.ts'

/** A budget of 2025 with one item (档案馆, 94.00万元) whose text says this. */
function topics(text: string): Topics {
  const row = (code: string, name: string, at: number) => ({ row: at, code: said(code), name: said(name) })
  const stated = { ...fact('general-budget/byFunction/2012604/total', '94.00万元', 'T5', { fiscalYear: 2025 }) }
  return {
    face: face({ fiscalYear: saidAs(2025, '2025年') }),
    blocks: [paragraph(text)],
    residue: [],
    sections: [],
    tables: [budgetTable('T5', { year: 2025, block: 1, rows: [row('20126', '档案事务', 1), row('2012604', '档案馆', 2)] })],
    projects: [],
    indicators: [],
    goals: [],
    selfEvaluations: [],
    monitoringForms: [],
    checklistItems: [],
    mentions: [],
    personalData: [],
    facts: factBook([{ ...stated, place: { file: '示例.txt', block: 1, row: 2, column: 2, text: '94.00' } }]),
  }
}
const claims = (text: string) => claimsOf(topics(text), { year: 2025, stage: 'budget', part: 'department' })

describe('claimsOf', () => {
  it('reads the old value off the change', () => {
    expect(claims('档案馆（项）94.00万元，比上年预算增加4.00万元，增长4.44%。')).toMatchObject([
      { of: { code: '2012604' }, isImplied: true, old: { quantity: { printed: '90.00' } } },
    ])
  })

  it('takes an old value that is printed', () => {
    expect(claims('档案馆（项）2024年预算安排90.00万元，2025年预算安排94.00万元，比2024年预算增加4.44%。')).toMatchObject([
      { isImplied: false, old: { text: '90.00万元' } },
    ])
  })

  it.each([
    '档案馆（项）94.00万元，比上年执行数增加4.00万元，增长4.44%。',
    '档案馆（项）94.00万元，比2024年决算增加4.00万元，增长4.44%。',
    '档案馆（项）94.00万元，比上年调整后预算增加4.00万元，增长4.44%。',
    '2024年当年预算执行数为90.00万元，2025年预算安排94.00万元，比2024年预算执行数增加4.44%。',
    '档案馆（项）94.00万元，按可比口径，比上年同口径增加4.00万元，增长4.44%。',
  ])('leaves another base alone: %s', text => {
    expect(claims(text)).toEqual([])
  })

  it('does not take an amount for an item of another name', () => {
    expect(claims('办公用品（项）94.00万元，比上年预算增加4.00万元。')).toEqual([])
    expect(claims('人员经费支出94.00万元，比上年预算增加4.00万元。')).toEqual([])
  })
})
