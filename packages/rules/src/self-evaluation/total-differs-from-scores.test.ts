/** When the scores are all there. */
import { describe, expect, it } from 'vitest'
import { indicator, saidAs, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { executionRow, pointsOf } from './example-forms.ts'
import { totalDiffersFromScores } from './total-differs-from-scores.ts'

runExamples(totalDiffersFromScores)

describe('totalDiffersFromScores', () => {
  const form = (total: number, more = {}) =>
    flawsOf(totalDiffersFromScores, {
      selfEvaluations: [
        selfEvaluation('项目', '3万元', '3万元', {
          execution: executionRow('57.8%', 5.78),
          total: pointsOf(total),
          indicators: [
            indicator({ level2: '数量指标', name: '活动', target: '≥4次', actual: '4次', score: 50 }),
            indicator({ level2: '社会效益指标', name: '覆盖率', target: '≥80%', actual: '90%', score: 10 }),
          ],
          ...more,
        }),
      ],
    })
  it('may round the total', () => {
    expect(form(65.78)).toEqual([])
    expect(form(65.8)).toEqual([])
    expect(form(66)).toEqual([])
    expect(form(65)).toHaveLength(1)
  })
  it('writes the sum down', () => expect(form(70)[0]?.arithmetic).toBe('50 + 10 + 5.78 = 65.78'))
  it('does not judge where the row of the execution rate may be what is lacking', () => {
    expect(() => form(70, { execution: undefined })).toThrow(RangeError)
    expect(form(75, { execution: undefined })).toHaveLength(1)
  })
  it('judges where the rows have a hundred points among them: none is lacking', () => {
    const rows = [60, 40].map(points => ({
      ...indicator({ level2: '产出数量', name: `实际完成率${points}`, target: '', score: points - 1 }),
      weight: saidAs(points, String(points)),
    }))
    expect(form(98, { execution: undefined, indicators: rows })).toEqual([])
    expect(form(99.5, { execution: undefined, indicators: rows })).toHaveLength(1)
  })
  it('does not judge with a score that cannot be read', () => {
    const unreadable = { ...indicator({ level2: '数量指标', name: '检查', target: '≥4次', actual: '4次' }), score: saidAs(null, '十分') }
    expect(() => form(70, { indicators: [unreadable] })).toThrow(RangeError)
  })
})
