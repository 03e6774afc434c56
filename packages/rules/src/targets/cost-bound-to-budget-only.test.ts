/** Edge cases of Q43. */
import { describe, expect, it } from 'vitest'
import { indicator, project } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { costBoundToBudgetOnly } from './cost-bound-to-budget-only.ts'

runExamples(costBoundToBudgetOnly)

const cost = (name: string, target: string) =>
  flawsOf(costBoundToBudgetOnly, { projects: [project('甲', { indicators: [indicator({ level2: '成本指标', name, target })] })] })

describe('Q43 edges', () => {
  it.each([
    ['项目控制预算数', '不超出预算项目数'],
    ['成本控制', '控制在预算范围内'],
    ['总成本', '≤预算批复数'],
  ])('%s %s', (name, target) => expect(cost(name, target)).toHaveLength(1))
  it('does not speak of percentages that Q40 has', () => expect(cost('资金成本', '≥90%')).toEqual([]))
  it('leaves amounts alone', () => expect(cost('预算控制数', '≤10万元')).toEqual([]))
})
