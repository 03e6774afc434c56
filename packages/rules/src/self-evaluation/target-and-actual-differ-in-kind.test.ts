/** What is of one kind. */
import { describe, expect, it } from 'vitest'
import { indicator, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { targetAndActualDifferInKind } from './target-and-actual-differ-in-kind.ts'

runExamples(targetAndActualDifferInKind)

describe('targetAndActualDifferInKind', () => {
  const judge = (target: string, actual: string) =>
    flawsOf(targetAndActualDifferInKind, {
      selfEvaluations: [selfEvaluation('项目', '3万元', '3万元', { indicators: [indicator({ level2: '数量指标', name: '指标', target, actual })] })],
    })
  it.each([
    ['≥6次', '12场'],
    ['≥95%', '95'],
    ['及时完成工作', '已完成'],
    ['9月底完成', '9月底已完成'],
    ['≤5万元', '48000元'],
    ['完成既定任务数', '任务完成率'],
  ])('%s / %s', (target, actual) => expect(judge(target, actual).length).toBe(target.endsWith('任务数') ? 1 : 0))
})
