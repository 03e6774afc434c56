/** Edge cases of Q06. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { basisDoesNotFit } from './basis-does-not-fit.ts'
import { flawsOf } from './judged.ts'

runExamples(basisDoesNotFit)

const judge = (basis: string, level2 = '可持续影响指标', target = '≥90%') =>
  flawsOf(basisDoesNotFit, { indicators: [indicator({ level2, name: '保障日常工作', target, basis })] })

it('knows periods in many forms', () => {
  for (const basis of ['2023年', '12月底前', '全年', '第一季度', '上半年', '1月至12月']) expect(judge(basis), basis).toHaveLength(1)
})
it('doubts the wording of an indicator', () => {
  expect(judge('可持续性服务')[0]?.say.zh).toContain('没有指明任何来源')
})
it('does not doubt sources, nor short unknown words', () => {
  for (const basis of ['去年', '历年数据', '《工作规划》', '示政发〔2023〕5号', '工作需要', '可持续影响统计', '县委部署', '自定'])
    expect(judge(basis), basis).toEqual([])
})
