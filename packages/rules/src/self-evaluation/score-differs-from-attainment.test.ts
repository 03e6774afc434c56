/** Targets of every kind against what was reached. */
import { describe, expect, it } from 'vitest'
import { indicator, said, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { attainmentOf } from './attainment.ts'
import { declared } from './example-forms.ts'
import { scoreDiffersFromAttainment } from './score-differs-from-attainment.ts'

runExamples(scoreDiffersFromAttainment)

describe('scoreDiffersFromAttainment', () => {
  const result = (level2: string, target: string, actual: string) => attainmentOf(indicator({ level2, name: '指标', target, actual }))?.result ?? null
  it.each([
    ['数量指标', '≥5000条', '5000条', 'met'],
    ['数量指标', '≥5000条', '5000余条', 'met'],
    ['数量指标', '≥5000条', '4999条', 'missed'],
    ['数量指标', '1份', '1份', 'met'],
    ['数量指标', '≥2项', '2个', 'met'],
    ['时效指标', '≤120分钟', '2小时', 'met'],
    ['时效指标', '≤120分钟', '121分钟', 'missed'],
    ['时效指标', '9月底完成', '9月底已完成', 'met'],
    ['时效指标', '9月底前', '11月底', 'missed'],
    ['时效指标', '12月底前完成', '已完成', 'met'],
    ['成本指标', '不超出项目预算金额', '未超出项目预算金额', 'met'],
    ['质量指标', '≥95%', '95', 'met'],
    ['质量指标', '≥95%', '0.95', null],
    ['质量指标', '≥95%', '部分完成', null],
    ['质量指标', '全部合格', '未完成', 'missed'],
    ['数量指标', '≥6次', '100%', null],
    ['质量指标', '=0起', '1起', 'missed'],
    ['数量指标', '≥6次', '', null],
  ])('%s %s / %s: %s', (level2, target, actual, expected) => expect(result(level2, target, actual)).toBe(expected))

  it('gives the right score by the rule', () => {
    const flaws = flawsOf(scoreDiffersFromAttainment, {
      selfEvaluations: [
        selfEvaluation('项目', '3万元', '3万元', {
          indicators: [indicator({ level2: '数量指标', name: '活动', target: '≥4次', actual: '3次', score: 10, weight: 10 })],
        }),
      ],
    })
    expect(flaws[0]?.expected).toBe('7.5')
    expect(flaws[0]?.arithmetic).toBe('3 ÷ 4 × 10 = 7.5')
  })
  it('words are judged mildly', () => {
    const form = (score: number) => [
      selfEvaluation('项目', '3万元', '3万元', {
        indicators: [indicator({ level2: '社会效益指标', name: '影响', target: '提高', actual: '已达到', score, weight: 10 })],
      }),
    ]
    expect(flawsOf(scoreDiffersFromAttainment, { selfEvaluations: form(8) })).toEqual([])
    expect(flawsOf(scoreDiffersFromAttainment, { selfEvaluations: form(3) })[0]?.severity).toBe('warning')
  })
  it('a group with its points and one missed target has a full score that is not deserved', () => {
    const selfEvaluations = [
      selfEvaluation('项目', '3万元', '3万元', {
        weights: [declared('产出指标', 20)],
        indicators: [
          indicator({ level2: '数量指标', name: '活动', target: '≥4次', actual: '3次', score: 10 }),
          indicator({ level2: '质量指标', name: '合格率', target: '≥95%', actual: '95%', score: 10 }),
        ],
      }),
    ]
    expect(flawsOf(scoreDiffersFromAttainment, { selfEvaluations })).toHaveLength(1)
  })
  it('unequal weights of a full group are no deduction', () => {
    const selfEvaluations = [
      selfEvaluation('项目', '3万元', '3万元', {
        weights: [declared('产出指标', 40)],
        indicators: [
          indicator({ level2: '数量指标', name: '活动', target: '≥4次', actual: '4次', score: 30 }),
          indicator({ level2: '质量指标', name: '合格率', target: '≥95%', actual: '95%', score: 10 }),
        ],
      }),
    ]
    expect(flawsOf(scoreDiffersFromAttainment, { selfEvaluations })).toEqual([])
  })
  it('a problem section that speaks of the indicator explains it', () => {
    const selfEvaluations = [
      selfEvaluation('项目', '3万元', '3万元', {
        problems: said('规划采纳率按部门意见从严打分。'),
        indicators: [indicator({ level2: '质量指标', name: '规划采纳率', target: '≥95%', actual: '95%', score: 8, weight: 10 })],
      }),
    ]
    expect(flawsOf(scoreDiffersFromAttainment, { selfEvaluations })).toEqual([])
  })
})
