/** Edge cases of Q54. */
import { describe, expect, it } from 'vitest'
import { indicator, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { targetTooLow } from './target-too-low.ts'

runExamples(targetTooLow)

const of = (target: string, actual: string) =>
  flawsOf(targetTooLow, {
    selfEvaluations: [selfEvaluation('甲', '1万元', '1万元', { indicators: [indicator({ level2: '数量指标', name: '甲', target, actual })] })],
  })

describe('Q54 edges', () => {
  it('compares rates', () => expect(of('≥60%', '100%')[0]?.arithmetic).toBe('100% ÷ 60% = 1.67倍'))
  it('cannot divide by a target of zero', () => expect(of('0起', '3起')).toEqual([]))
  it('needs figures on both sides', () => expect(of('≥6次', '已完成')).toEqual([]))
})
