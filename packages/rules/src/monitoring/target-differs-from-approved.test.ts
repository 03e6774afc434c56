/** Edge cases of M12. */
import { expect, it } from 'vitest'
import { indicator, monitoredIndicator, monitoringForm, project } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './flaws-of.ts'
import { targetDiffersFromApproved } from './target-differs-from-approved.ts'

runExamples(targetDiffersFromApproved)

const checked = (approved: string, here: string) =>
  flawsOf(targetDiffersFromApproved, {
    projects: [project('宣传', { indicators: [indicator({ level2: '数量指标', name: '场次', target: approved })] })],
    monitoringForms: [monitoringForm('宣 传', [monitoredIndicator({ level2: '数量指标', name: '场次', target: here })])],
  })

it('compares figures only, in one unit', () => {
  expect(checked('≥24场', '24场')).toEqual([])
  expect(checked('≥24场', '按计划完成')).toEqual([])
  expect(checked('≤1.5万元', '≤15000元')).toEqual([])
  expect(checked('≤1.5万元', '≤18000元')).toHaveLength(1)
})
it('says nothing where an indicator is named twice', () => {
  const twice = [0, 1].map(index => indicator({ level2: '数量指标', name: '场次', target: '≥24场', index }))
  const form = monitoringForm('宣传', [monitoredIndicator({ level2: '数量指标', name: '场次', target: '≥12场' })])
  expect(flawsOf(targetDiffersFromApproved, { projects: [project('宣传', { indicators: twice })], monitoringForms: [form] })).toEqual([])
})
