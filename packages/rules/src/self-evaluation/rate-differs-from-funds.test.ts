/** Rounded amounts, other denominators. */
import { describe, expect, it } from 'vitest'
import { amount, fact, facts, mention, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { rateDiffersFromFunds } from './rate-differs-from-funds.ts'

runExamples(rateDiffersFromFunds)

describe('rateDiffersFromFunds', () => {
  const judge = (budget: string, executed: string, rate: string) =>
    flawsOf(rateDiffersFromFunds, { selfEvaluations: [selfEvaluation('项目', budget, executed, { rate: amount(rate) })] })
  it('keeps amounts that may be rounded apart from whole ones', () => {
    expect(judge('12.35万元', '12.34万元', '99.95%')).toEqual([])
    expect(judge('30万元', '29.99万元', '99.99%')).toHaveLength(1)
  })
  it('knows units', () => expect(judge('300000元', '29.99万元', '99.97%')).toEqual([]))
  it('a rate above 100 % is checked as well', () => expect(judge('10万元', '11万元', '100%')).toHaveLength(1))
  it('shows the division', () => expect(judge('30万元', '29.99万元', '99.99%')[0]?.arithmetic).toBe('29.99 ÷ 30 = 99.97%'))
  it('a budget of zero is not divided by', () => expect(() => judge('0万元', '0万元', '100%')).toThrow(RangeError))
  it('a cut-off rate is a hint', () => expect(judge('3万元', '2万元', '66.66%')[0]?.severity).toBe('hint'))
  it('accepts the rate of the department over either budget, and warns where only the initial one is stated', () => {
    const text = (rate: string) => [mention('amount', '支出', '90万元', { index: 1 }), mention('rate', '预算执行率', rate, { index: 2, about: 1 })]
    const both = facts(
      fact('self-evaluation/initial-budget', '100万元'),
      fact('self-evaluation/adjusted-budget', '120万元'),
      fact('self-evaluation/spent', '90万元'),
    )
    const one = facts(fact('self-evaluation/initial-budget', '100万元'), fact('self-evaluation/spent', '90万元'))
    expect(flawsOf(rateDiffersFromFunds, { facts: both, mentions: text('75%') })).toEqual([])
    expect(flawsOf(rateDiffersFromFunds, { facts: both, mentions: text('90%') })).toEqual([])
    expect(flawsOf(rateDiffersFromFunds, { facts: both, mentions: text('95%') })[0]?.severity).toBeUndefined()
    expect(flawsOf(rateDiffersFromFunds, { facts: one, mentions: text('95%') })[0]?.severity).toBe('warning')
  })
})
