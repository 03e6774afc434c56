/** Rounding of points. */
import { describe, expect, it } from 'vitest'
import { selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { executionRow } from './example-forms.ts'
import { executionScoreWrong } from './execution-score-wrong.ts'

runExamples(executionScoreWrong)

describe('executionScoreWrong', () => {
  const judge = (budget: string, executed: string, score: number, weight = 10) =>
    flawsOf(executionScoreWrong, { selfEvaluations: [selfEvaluation('项目', budget, executed, { execution: executionRow('100%', score, weight) })] })
  it.each([
    [5.78, 0],
    [5.8, 0],
    [5.7, 0],
    [6, 0],
    [5.77, 0],
    [5.9, 1],
    [7, 1],
    [10, 1],
    [0, 1],
  ])('5.78 of 10 may score %d', (score, flaws) => expect(judge('10万元', '5.78万元', score)).toHaveLength(flaws))
  it('takes the weight of the form', () => {
    expect(judge('10万元', '5万元', 10, 20)).toEqual([])
    expect(judge('10万元', '5万元', 5, 20)).toHaveLength(1)
  })
  it('no money and no points', () => expect(judge('10万元', '0万元', 0)).toEqual([]))
  it('writes the arithmetic down', () => expect(judge('10万元', '5.78万元', 10)[0]?.arithmetic).toBe('5.78万元 ÷ 10.00万元 × 10分 = 5.78分'))
})
