/** How grave it is. */
import { describe, expect, it } from 'vitest'
import { fact, facts, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { departmentScoreDiffersFromForms } from './department-score-differs-from-forms.ts'
import { pointsOf } from './example-forms.ts'

runExamples(departmentScoreDiffersFromForms)

describe('departmentScoreDiffersFromForms', () => {
  const judge = (score: string, ...totals: readonly number[]) =>
    flawsOf(departmentScoreDiffersFromForms, {
      selfEvaluations: totals.map((t, i) => selfEvaluation(`项目${i}`, `${i + 1}万元`, `${i + 1}万元`, { total: pointsOf(t), index: i })),
      facts: facts(fact('self-evaluation/score', score)),
    })
  it('no mean at all is fatal, another mean an error', () => {
    expect(judge('95分', 90, 80, 70)[0]?.severity).toBeUndefined()
    expect(judge('75分', 90, 80, 70)[0]?.severity).toBe('error')
  })
  it('accepts the rounded mean', () => expect(judge('86.67分', 100, 90, 70)).toEqual([]))
  it('needs two forms', () => expect(() => judge('90分', 90)).toThrow(RangeError))
  it('shows both means', () => expect(judge('99分', 90, 80, 70)[0]?.arithmetic).toBe('(90 + 80 + 70) ÷ 3 = 80.00；按预算数加权为76.67'))
})
