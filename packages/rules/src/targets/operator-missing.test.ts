/** Edge cases of Q02. */
import { expect, it } from 'vitest'
import { indicator, selfEvaluation } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf, severitiesOf } from './judged.ts'
import { operatorMissing } from './operator-missing.ts'

runExamples(operatorMissing)

const judge = (level2: string, target: string) => flawsOf(operatorMissing, { indicators: [indicator({ level2, name: '事项', target })] })

it('warns of money and counts, hints at 100 % and durations', () => {
  expect(severitiesOf(judge('成本指标', '25万元'))).toEqual(['warning'])
  expect(severitiesOf(judge('数量指标', '5人'))).toEqual(['warning'])
  expect(severitiesOf(judge('质量指标', '95%'))).toEqual(['warning'])
  expect(severitiesOf(judge('质量指标', '100%'))).toEqual(['hint'])
  expect(severitiesOf(judge('可持续影响指标', '1年'))).toEqual(['hint'])
})
it('says ≤ for costs', () => {
  expect(judge('成本指标', '25万元')[0]?.expected).toBe('≤25万元')
})
it('does not judge bare numbers, dates and words', () => {
  for (const target of ['90', '12月底前完成', '及时', '约30人', '']) expect(judge('数量指标', target)).toEqual([])
})
it('only hints at a form already carried out', () => {
  const form = selfEvaluation('甲', '10万元', '9万元', { indicators: [indicator({ level2: '数量指标', name: '规划', target: '1份' })] })
  expect(severitiesOf(flawsOf(operatorMissing, { selfEvaluations: [form] }))).toEqual(['hint'])
})
