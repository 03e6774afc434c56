/** Edge cases of Q31. */
import { expect, it } from 'vitest'
import { indicator, selfEvaluation } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './judged.ts'
import { levelTwoMissing } from './level-two-missing.ts'

runExamples(levelTwoMissing)

const rows = (...levels: string[]) => levels.map((level2, n) => indicator({ level2, name: `事项${n}`, target: '≥5项' }))
const says = (...levels: string[]) => flawsOf(levelTwoMissing, { indicators: rows(...levels) }).map(f => f.found)

it('names what is missing', () => {
  expect(says('数量指标', '质量指标', '成本指标', '社会效益指标', '满意度指标')).toEqual(['缺时效指标'])
  expect(says('数量指标', '质量指标', '时效指标', '成本指标')).toEqual(['缺效益指标', '缺满意度指标'])
})
it('only hints at cost alone', () => {
  const flaws = flawsOf(levelTwoMissing, { indicators: rows('数量指标', '质量指标', '时效指标', '社会效益指标', '满意度指标') })
  expect(flaws.map(f => [f.found, f.severity])).toEqual([['缺成本指标', 'hint']])
})
it('does not ask for cost among outputs where cost is a level 1 of its own', () => {
  const own = [
    ...rows('数量指标', '质量指标', '时效指标', '社会效益指标', '满意度指标'),
    indicator({ level1: '成本指标', level2: '经济成本', name: '总额', target: '≤5万元' }),
  ]
  expect(flawsOf(levelTwoMissing, { indicators: own })).toEqual([])
})
it('does not judge short tables, local kinds and self-evaluations', () => {
  expect(says('数量指标', '质量指标')).toEqual([])
  expect(says('数量指标', '质量指标', '履职效能', '管理效率')).toEqual([])
  const form = selfEvaluation('甲', '10万元', '9万元', { indicators: rows('数量指标', '质量指标', '社会效益指标', '满意度指标') })
  expect(flawsOf(levelTwoMissing, { selfEvaluations: [form] })).toEqual([])
})
