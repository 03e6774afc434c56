/** Where overshooting begins and what explains it. */
import { describe, expect, it } from 'vitest'
import { indicator, said, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { overshootUnexplained } from './overshoot-unexplained.ts'

runExamples(overshootUnexplained)

describe('overshootUnexplained', () => {
  const judge = (target: string, actual: string, more = {}) =>
    flawsOf(overshootUnexplained, {
      selfEvaluations: [
        selfEvaluation('项目', '3万元', '3万元', { indicators: [indicator({ level2: '数量指标', name: '开展集中学习', target, actual })], ...more }),
      ],
    })
  it('begins at 30 %', () => {
    expect(judge('≥10次', '13次')).toHaveLength(1)
    expect(judge('≥100次', '129次')).toEqual([])
  })
  it('a target of zero has its own bound', () => {
    expect(judge('≥0件', '30件')[0]?.arithmetic).toBeUndefined()
    expect(judge('≥0件', '29件')).toEqual([])
  })
  it('a problem section that says so explains it', () =>
    expect(judge('≥6次', '12次', { problems: said('个别目标值设定偏低，下年调整。') })).toEqual([]))
  it('another problem does not', () => expect(judge('≥6次', '12次', { problems: said('资金支付较慢。') })).toHaveLength(1))
})
