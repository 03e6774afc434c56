/** 100 % is a claim of its own. */
import { describe, expect, it } from 'vitest'
import { amount, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { executionRow } from './example-forms.ts'
import { executionIndicatorDiffersFromFunds } from './execution-indicator-differs-from-funds.ts'

runExamples(executionIndicatorDiffersFromFunds)

describe('executionIndicatorDiffersFromFunds', () => {
  const judge = (executed: string, rate: string, actual: string) =>
    flawsOf(executionIndicatorDiffersFromFunds, {
      selfEvaluations: [selfEvaluation('项目', '30万元', executed, { rate: amount(rate), execution: executionRow(actual, 10) })],
    })
  it('a bare 100 is 100 %', () => {
    expect(judge('30万元', '100%', '100')).toEqual([])
    expect(judge('15万元', '50%', '100')).toHaveLength(1)
  })
  it('other rounded values agree', () => expect(judge('29.80万元', '99.33%', '99%')).toEqual([]))
  it('names the printed rate of the funds column', () => expect(judge('29.99万元', '99.97%', '100%')[0]?.say.zh).toContain('资金栏印为99.97%'))
})
