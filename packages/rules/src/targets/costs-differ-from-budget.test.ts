/** Edge cases of Q42. */
import type { FactBook } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { amount, fact, facts, indicator, project } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { costsDifferFromBudget } from './costs-differ-from-budget.ts'

runExamples(costsDifferFromBudget)

const of = (targets: readonly string[], book: FactBook) =>
  flawsOf(costsDifferFromBudget, {
    projects: targets.map((target, index) =>
      project(`示例项目${index}`, { index, indicators: [indicator({ level2: '成本指标', name: '资金成本', target })] }),
    ),
    facts: book,
  })
const total = (text: string) => facts(fact('expenditure/byFunction/all/project', text, 'T3'))
const budgeted = (budget: string, ...targets: string[]) =>
  flawsOf(costsDifferFromBudget, {
    projects: [
      project('甲', {
        budget: amount(budget),
        indicators: targets.map((target, n) => indicator({ level2: '成本指标', name: `第${n}项支出`, target })),
      }),
    ],
    facts: facts(),
  })

describe('Q42 edges', () => {
  it('puts the cell that cannot be read first, then all others', () => {
    const [flaw] = of(['1万元', '≥90%', '2万元'], total('10.00万元'))
    expect(flaw?.expected).toBe('≤7.00万元')
    expect(Array.isArray(flaw?.at) ? flaw.at.map(p => p.text) : []).toEqual(['≥90%', '1万元', '2万元'])
  })
  it('reads a mistyped unit as Q01 repairs it', () => {
    const [flaw] = of(['≤1万云', '≥90%', '3.08万元'], total('10.08万元'))
    expect(flaw?.expected).toBe('≤6.00万元')
    expect(flaw?.arithmetic).toContain('“≤1万云”按“≤1万元”计')
  })
  it('passes when a repaired amount fits', () => expect(of(['≤1万云', '2万元'], total('3.00万元'))).toEqual([]))
  it('cannot solve two unknowns', () => expect(() => of(['≥90%', '≥90%', '2万元'], total('3.00万元'))).toThrow())
  it('errs when the known costs already exceed the total', () => expect(of(['5万元', '2万元'], total('3.00万元'))[0]?.severity).toBe('error'))
  it('only warns when costs are less than the budget', () => expect(budgeted('10万元', '≤6万元')[0]?.severity).toBe('warning'))
  it('does not count a whole and its parts twice', () => expect(budgeted('10万元', '≤10万元', '≤6万元', '≤4万元')).toEqual([]))
  it('does not add unit costs', () => expect(() => budgeted('10万元', '≤500元/人')).toThrow())
  it('does not call a control rate a contradiction', () => expect(() => budgeted('10万元', '不超出预算')).toThrow())
})
