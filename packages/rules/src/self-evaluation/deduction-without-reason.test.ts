/** What counts as nothing said. */
import { describe, expect, it } from 'vitest'
import { indicator, place, said, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { deductionWithoutReason } from './deduction-without-reason.ts'
import { declared, executionRow } from './example-forms.ts'
import { saysNothing, sharesWords } from './explanation.ts'

runExamples(deductionWithoutReason)

describe('deductionWithoutReason', () => {
  it.each(['无', '无。', ' 无 ', '暂无', '/', '—', ''])('“%s” says nothing', text => expect(saysNothing(text)).toBe(true))
  it.each(['无法按期验收', '没有按时完成', '进度偏慢'])('“%s” says something', text => expect(saysNothing(text)).toBe(false))
  it('four common characters are common words', () => {
    expect(sharesWords('群众满意度指标', '群众满意度偏低')).toBe(true)
    expect(sharesWords('群众满意度', '群众意见')).toBe(false)
  })
  it('counts the points of an only indicator of its group and of the execution rate', () => {
    const selfEvaluations = [
      selfEvaluation('项目', '10万元', '8.50万元', {
        problems: said('无'),
        weights: [declared('效益指标', 40)],
        execution: executionRow('85%', 8.5),
        indicators: [indicator({ level2: '社会效益指标', name: '覆盖率', target: '≥80%', actual: '70%', score: 35 })],
      }),
    ]
    expect(flawsOf(deductionWithoutReason, { selfEvaluations })[0]?.arithmetic).toBe('覆盖率35/40分、预算执行率8.5/10分')
  })
  it('one reason in the column is enough', () => {
    const row = (reason: string) => indicator({ level2: '数量指标', name: '活动', target: '≥4次', actual: '3次', score: 15, weight: 20, reason })
    const form = (reason: string) => [selfEvaluation('项目', '3万元', '3万元', { indicators: [row(reason)] })]
    expect(flawsOf(deductionWithoutReason, { selfEvaluations: form('受天气影响') })).toEqual([])
    expect(flawsOf(deductionWithoutReason, { selfEvaluations: form('无') })).toHaveLength(1)
  })
  it('a few points of the execution rate need no reason', () => {
    const selfEvaluations = [selfEvaluation('项目', '10万元', '9.50万元', { problems: said('无'), execution: executionRow('95%', 9.5) })]
    expect(flawsOf(deductionWithoutReason, { selfEvaluations })).toEqual([])
  })
  it('each deducted row wants its own reason', () => {
    const row = (name: string, reason?: string) =>
      indicator({ level2: '数量指标', name, target: '≥4次', actual: '3次', score: 15, weight: 20, ...(reason ? { reason } : {}) })
    const selfEvaluations = [selfEvaluation('项目', '3万元', '3万元', { indicators: [row('宣传', '受天气影响'), row('检查')] })]
    expect(flawsOf(deductionWithoutReason, { selfEvaluations })[0]?.arithmetic).toBe('检查15/20分')
  })
  it('sees a column of reasons that is empty throughout in the head of the table', () => {
    const cell = { text: '偏差原因分析及改进措施', row: 0, column: 0, rowSpan: 1, colSpan: 1, place: place() }
    const form = selfEvaluation('项目', '3万元', '3万元', {
      block: 0,
      indicators: [indicator({ level2: '数量指标', name: '检查', target: '≥4次', actual: '3次', score: 15, weight: 20 })],
    })
    expect(() => flawsOf(deductionWithoutReason, { selfEvaluations: [form] })).toThrow(RangeError)
    expect(
      flawsOf(deductionWithoutReason, {
        selfEvaluations: [form],
        blocks: [{ kind: 'table', place: place(), columns: 1, rows: [{ index: 0, cells: [cell] }] }],
      }),
    ).toHaveLength(1)
  })
})
