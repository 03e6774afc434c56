/** Edge cases of Q14. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './judged.ts'
import { unitDoesNotFit } from './unit-does-not-fit.ts'

runExamples(unitDoesNotFit)

const judge = (name: string, target: string, level2 = '数量指标') => flawsOf(unitDoesNotFit, { indicators: [indicator({ level2, name, target })] })

it.each([
  ['购置监测软件数量', '≥2家'],
  ['参训人数', '≥3家'],
  ['群众满意度', '≥90人'],
  ['处置率', '≥50台'],
  ['绿化面积', '≥30人'],
  ['带动地方经济发展', '≥30篇'],
  ['响应时限', '≤3人'],
])('%s %s does not fit', (name, target) => {
  expect(judge(name, target)).toHaveLength(1)
})
it.each([
  ['软件开发人员', '≥2人'],
  ['服务次数', '≥300人次'],
  ['走访企业次数', '≥30家次'],
  ['培训频率', '≥2次'],
  ['发电功率', '≥30台'],
  ['办公设备购置数量', '≥30件'],
  ['网站', '≥204家'],
  ['扶贫干部', '≥30户'],
  ['农村公路', '≥12条'],
  ['群众满意度', '≥90分'],
  ['培训人员数量', '≥100人'],
  ['评优数量', '≥10个'],
  ['降低投诉率', '≥2个百分点'],
])('%s %s is let pass', (name, target) => {
  expect(judge(name, target)).toEqual([])
})
it('leaves costs to Q40', () => {
  expect(judge('培训人数', '≤3万元', '成本指标')).toEqual([])
})
