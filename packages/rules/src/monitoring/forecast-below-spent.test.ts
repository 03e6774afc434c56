/** Edge cases of M10. */
import { expect, it } from 'vitest'
import { monitoredIndicator, monitoringForm } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './flaws-of.ts'
import { forecastBelowSpent } from './forecast-below-spent.ts'

runExamples(forecastBelowSpent)

const checked = (target: string, actual: string, expected: string, level2 = '数量指标') =>
  flawsOf(forecastBelowSpent, { monitoringForms: [monitoringForm('检查', [monitoredIndicator({ level2, name: '次数', target, actual, expected })])] })

it('says nothing of ceilings, words and other units', () => {
  expect(checked('≤5起', '3起', '2起')).toEqual([])
  expect(checked('≥6次', '已完成', '6次')).toEqual([])
  expect(checked('≥6次', '8次', '6次', '时效指标')).toEqual([])
})
it('is a doubt for counts, an error for money', () => {
  expect(checked('≥6次', '8次', '6次').map(f => f.severity)).toEqual(['warning'])
})
