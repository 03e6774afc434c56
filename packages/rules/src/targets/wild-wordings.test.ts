/** Wordings as they stand in published tables of many places: sound rows must stay without an error. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { flawsOf } from './judged.ts'
import { VALUE_RULES } from './value-rules.ts'

const errorsOf = (level2: string, name: string, target: string): readonly string[] =>
  VALUE_RULES.filter(r => r.severity === 'error').flatMap(r =>
    flawsOf(r, { indicators: [indicator({ level2, name, target })] })
      .filter(f => f.severity === undefined)
      .map(() => r.code),
  )

it.each([
  ['数量指标', '村组干部人数', '≥230个'],
  ['数量指标', '安装防护网', '≥266米'],
  ['数量指标', '委托业务项目数量', '≥50个'],
  ['数量指标', '道路硬化', '≥0.565km'],
  ['数量指标', '巡查频次', '每月不少于1次'],
  ['数量指标', '科目调整次数', '≤10次'],
  ['质量指标', '报告合格率', '≥100百分比'],
  ['质量指标', '项目（工程）验收合格率', '100%'],
  ['质量指标', '设备无故障运行时间', '≥8000小时'],
  ['质量指标', '培训结业率', '定性优'],
  ['时效指标', '及时（按期）完工率', '≥90%'],
  ['时效指标', '项目完成时间', '1-12月'],
  ['时效指标', '资金发放时间', '每月15日前'],
  ['成本指标', '单位成本', '≤0.5万元/公里'],
  ['经济效益指标', '结余率（计算方法为：结余数/预算数）', '≤5%'],
  ['经济效益指标', '带动脱贫人口就业人数', '≥50人'],
  ['社会效益指标', '受益脱贫（含监测对象）户人口数', '≥1000人'],
  ['社会效益指标', '群众生产生活条件改善状况', '显著提升'],
  ['生态效益指标', '生态环境质量', '优良中低差'],
  ['可持续影响指标', '设施持续发挥作用期限', '长期'],
  ['服务对象满意度指标', '受益群众满意度', '≥95%'],
])('%s %s %s is no error', (level2, name, target) => {
  expect(errorsOf(level2, name, target)).toEqual([])
})

it.each([
  ['数量指标', '足额保障率', '=100%', 'Q20'],
  ['质量指标', '按时发放', '≥1人/年', 'Q22'],
  ['社会效益指标', '社会效益指标', '≥95%', 'Q27'],
  ['质量指标', '完工及时率', '及时率', 'Q03'],
])('%s %s %s is an error of %s', (level2, name, target, code) => {
  expect(errorsOf(level2, name, target)).toContain(code)
})
