/** Edge cases of M11. */
import { expect, it } from 'vitest'
import { monitoredIndicator, monitoringForm } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { deviationWithoutCause } from './deviation-without-cause.ts'
import { flawsOf } from './flaws-of.ts'

runExamples(deviationWithoutCause)

const row = { level2: '数量指标', name: '场次', target: '≥24场', expected: '24场', likelihood: 'possible' as const }

it('takes a mark under a kind of cause, or a remark, for an explanation', () => {
  const marked = {
    ...monitoredIndicator(row),
    causes: [{ kind: '人员保障', mark: { value: '√', text: '√', place: { file: '示例.txt', block: 1 } } }],
  }
  const remarked = { ...monitoredIndicator(row), remark: { value: '九月补办', text: '九月补办', place: { file: '示例.txt', block: 1 } } }
  expect(flawsOf(deviationWithoutCause, { monitoringForms: [monitoringForm('宣传', [marked, remarked])] })).toEqual([])
})
it('does not ask where the form has no column of causes', () => {
  const columns = { actual: true, expected: true, likelihood: true, cause: false }
  expect(() => flawsOf(deviationWithoutCause, { monitoringForms: [monitoringForm('宣传', [monitoredIndicator(row)], { columns })] })).toThrow(
    '偏差原因',
  )
})
