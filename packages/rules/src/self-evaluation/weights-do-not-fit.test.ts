/** Names of groups. */
import { describe, expect, it } from 'vitest'
import { indicator, saidAs, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { executionRow } from './example-forms.ts'
import { levelName } from './form-scores.ts'
import { weightsDoNotFit } from './weights-do-not-fit.ts'

runExamples(weightsDoNotFit)

describe('weightsDoNotFit', () => {
  it.each([
    ['产出指标（40）', '产出'],
    ['产出指标', '产出'],
    ['满意度指标（10分）', '满意度'],
    ['效益指标(40', '效益'],
  ])('%s is %s', (text, name) => expect(levelName(text)).toBe(name))
  it('a score above its weight', () => {
    const selfEvaluations = [
      selfEvaluation('项目', '3万元', '3万元', {
        indicators: [indicator({ level2: '数量指标', name: '活动', target: '≥4次', actual: '4次', score: 12, weight: 10 })],
      }),
    ]
    expect(flawsOf(weightsDoNotFit, { selfEvaluations })[0]?.say.zh).toContain('得12分，超过分值10分')
  })
  it('says nothing of the sum while a group declares no points', () => {
    const weights = [
      { level1: '产出指标', points: saidAs(50, '50') },
      { level1: '效益指标', points: saidAs(50, '50') },
    ]
    const selfEvaluations = [
      selfEvaluation('项目', '3万元', '3万元', {
        weights,
        indicators: [indicator({ level2: '满意度指标', name: '满意度', target: '≥95%', score: 10 })],
      }),
    ]
    expect(flawsOf(weightsDoNotFit, { selfEvaluations })).toEqual([])
  })
  it('own weights of all indicators and the execution rate make 100', () => {
    const form = (last: number) => [
      selfEvaluation('项目', '3万元', '3万元', {
        execution: executionRow('100%', 10),
        indicators: [
          indicator({ level2: '数量指标', name: '活动', target: '≥4次', weight: 50 }),
          indicator({ level2: '社会效益指标', name: '覆盖率', target: '≥80%', weight: last }),
        ],
      }),
    ]
    expect(flawsOf(weightsDoNotFit, { selfEvaluations: form(40) })).toEqual([])
    expect(flawsOf(weightsDoNotFit, { selfEvaluations: form(30) })[0]?.arithmetic).toBe('50 + 30 + 10 = 90')
  })
})
