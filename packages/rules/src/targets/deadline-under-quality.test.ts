/** Edge cases of Q22. */
import { expect, it } from 'vitest'
import { indicator, selfEvaluation } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { deadlineUnderQuality } from './deadline-under-quality.ts'
import { flawsOf } from './judged.ts'

runExamples(deadlineUnderQuality)

const judge = (level2: string, name: string, target: string) => flawsOf(deadlineUnderQuality, { indicators: [indicator({ level2, name, target })] })

it('looks at quality rows only', () => {
  expect(judge('质量指标', '提升业务能力', '12月底前完成')).toHaveLength(1)
  expect(judge('时效指标', '提升业务能力', '12月底前完成')).toEqual([])
})
it('looks at the forms of a self-evaluation too', () => {
  const form = selfEvaluation('甲', '10万元', '9万元', { indicators: [indicator({ level2: '质量指标', name: '提升能力', target: '9月底完成' })] })
  expect(flawsOf(deadlineUnderQuality, { selfEvaluations: [form] })).toHaveLength(1)
})
it('leaves ordinary quality alone', () => {
  for (const [name, target] of [
    ['验收合格率', '≥95%'],
    ['设备质保期', '3年'],
    ['按时完工且验收合格的比例', '≥95%'],
  ] as const)
    expect(judge('质量指标', name, target), name).toEqual([])
})
