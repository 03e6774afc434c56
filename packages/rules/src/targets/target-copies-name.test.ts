/** Edge cases of Q03. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './judged.ts'
import { targetCopiesName } from './target-copies-name.ts'

runExamples(targetCopiesName)

const judge = (name: string, target: string, description?: string) =>
  flawsOf(targetCopiesName, { indicators: [indicator({ level2: '质量指标', name, target, ...(description ? { description } : {}) })] })

it('does not mind punctuation and width', () => {
  expect(judge('加强道路养护，保障畅通。', '加强道路养护 保障畅通')).toHaveLength(1)
  expect(judge('养护工作', '按时养护', '按时养护')[0]?.say.zh).toContain('照抄了指标描述')
})
it('takes a value with a figure as a value', () => {
  expect(judge('及时率≥90%', '及时率≥90%')).toEqual([])
  expect(judge('网格环境', '营造整洁有序的网格环境')).toEqual([])
  expect(judge('资金', '提高使用率')).toEqual([])
})
