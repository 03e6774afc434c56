/** A target table without a fault: the passing example of every rule on targets. */
import type { Example, Indicator } from '@jixiao/core'
import { indicator } from '../examples.ts'

const row = (level2: string, name: string, description: string, target: string, basis: string): Indicator =>
  indicator({ level2, name, description, target, basis, project: '农村道路养护' })

/** Nine indicators of an invented road maintenance project. */
export const SOUND_TABLE: readonly Indicator[] = [
  row('数量指标', '养护农村道路里程', '年内完成日常养护的县、乡、村道路总长度', '≥120公里', '《示例县2023年农村公路养护计划》'),
  row('质量指标', '道路养护验收合格率', '验收合格里程÷养护总里程×100%', '≥95%', '《公路养护工程质量检验评定标准》'),
  row('时效指标', '养护任务完工时间', '全部路段完工并通过验收的最晚日期', '11月底前完成', '施工合同约定的工期'),
  row('成本指标', '道路养护总成本', '全年养护项目支出合计', '≤60.00万元', '项目概算和上年中标单价'),
  row('经济效益指标', '农产品运输成本降低率', '（上年每吨公里运费-本年每吨公里运费）÷上年每吨公里运费×100%', '≥5%', '上年运费抽样数据'),
  row('社会效益指标', '硬化路通达行政村比例', '通硬化路的行政村数÷行政村总数×100%', '=100%', '县交通统计年报'),
  row('生态效益指标', '道路边坡绿化率', '已绿化边坡长度÷可绿化边坡长度×100%', '≥80%', '《公路绿化技术规范》'),
  row('可持续影响指标', '养护后路面使用年限', '大中修以后路面保持良好技术状况的年数', '≥5年', '设计文件确定的使用年限'),
  row('服务对象满意度指标', '沿线群众满意度', '表示满意的有效问卷数÷有效问卷总数×100%', '≥90%', '每村不少于20份的调查问卷'),
].map((i, index) => ({ ...i, index }))

/** The same example in every rule: nothing is found in a sound table. */
export const passingSoundTable: Example<'indicators'> = {
  name: { zh: '规范的目标表', en: 'A sound target table' },
  given: { indicators: SOUND_TABLE },
  expect: 'pass',
}

/** A document without any indicator gives no answer. */
export const withoutIndicators: Example<'indicators'> = {
  name: { zh: '没有绩效指标', en: 'No indicators' },
  given: { indicators: [] },
  expect: 'cannot-tell',
}
