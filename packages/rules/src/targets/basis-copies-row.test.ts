/** Edge cases of Q05. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { basisCopiesRow } from './basis-copies-row.ts'
import { flawsOf } from './judged.ts'

runExamples(basisCopiesRow)

const judge = (basis: string) =>
  flawsOf(basisCopiesRow, {
    indicators: [indicator({ level2: '质量指标', name: '合格率（%）', description: '验收合格的比例', target: '≥90%', basis })],
  })

it('names the cell that was copied', () => {
  expect(judge('合格率(%)')[0]?.say.zh).toContain('照抄了指标名称')
  expect(judge('验收合格的比例。')[0]?.say.zh).toContain('照抄了指标描述')
  expect(judge('≥90%')[0]?.say.zh).toContain('照抄了指标值')
})
it('leaves an empty basis and a real one alone', () => {
  expect(judge('')).toEqual([])
  expect(judge('上年合格率')).toEqual([])
})
