/** Edge cases of Q24. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './judged.ts'
import { outputUnderBenefit } from './output-under-benefit.ts'

runExamples(outputUnderBenefit)

const judge = (level2: string, name: string) => flawsOf(outputUnderBenefit, { indicators: [indicator({ level2, name, target: '≥90%' })] })

it('knows work by its words', () => {
  for (const name of ['任务完成率', '发布信息条数', '举办讲座场次', '采购设备']) expect(judge('社会效益指标', name), name).toHaveLength(1)
})
it('leaves effects and outputs in their own place alone', () => {
  for (const name of ['事故发生次数', '群众知晓率', '受益村完成脱贫率', '带动就业人数']) expect(judge('社会效益指标', name), name).toEqual([])
  expect(judge('质量指标', '任务完成率')).toEqual([])
})
