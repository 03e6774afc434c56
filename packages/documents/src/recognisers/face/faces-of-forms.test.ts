/** Kind, year and body of reports and of files that hold forms alone, with invented titles. */
import { expect, it } from 'vitest'
import { recogniseFace } from '../recognise-face.ts'
import { documentOf, type Piece } from '../testing/blocks-of.ts'

const TEXT = '根据有关要求，现将有关情况说明如下。'.repeat(3)
const form = (head: readonly string[], ...rows: readonly (readonly string[])[]): Piece => {
  const wide = (...cells: readonly string[]) => [...cells, ...head.slice(cells.length).map(() => '')]
  return [wide('项目名称', '示例项目'), wide('主管部门', '示例县示例局'), wide('实施单位', '示例县示例中心'), head, ...rows]
}
const LEVELS = ['一级指标', '二级指标', '三级指标'] as const
const TARGET = form([...LEVELS, '指标值'], ['产出指标', '数量指标', '检查次数', '≥5次'])
const SCORED = form([...LEVELS, '年度指标值', '实际完成值', '得分'], ['产出指标', '数量指标', '检查次数', '≥5次', '5次', '50'])
const MONITORED = form([...LEVELS, '年度指标值', '1-7月完成情况', '全年预计完成情况'], ['产出指标', '数量指标', '检查次数', '≥5次', '3次', '5次'])

const CASES: readonly (readonly [kind: string, year: number, body: string, ...pieces: Piece[]])[] = [
  ['final-accounts', 2023, '示例县示例局', '示例县示例局2023年度部门决算', TEXT],
  ['final-accounts', 2023, '示例市示例中心', '示例市示例中心', '2023年度单位决算公开', TEXT],
  ['final-accounts', 2024, '示例省示例厅', '示例省示例厅2024年度部门决算公开说明', TEXT],
  ['budget-disclosure', 2025, '示例市示例中心', '示例市示例中心2025年单位预算公开', TEXT],
  ['monitoring-report', 2023, '示例县示例局', '示例县示例局', '2023年1-6月部门整体绩效运行监控报告', TEXT],
  ['monitoring-report', 2024, '示例县示例局', '示例县示例局关于2024年度上半年预算绩效运行监控情况的报告', TEXT],
  ['monitoring-report', 2024, '示例县示例局', '项目支出绩效目标执行监控表', '（2024年度）', MONITORED],
  ['monitoring-report', 2023, '示例县示例局', '2023年1-9月项目支出绩效监控情况表', MONITORED],
  ['monitoring-report', 2024, '示例县示例局', '附件3', '2024年预算绩效目标运行监控表', MONITORED, '项目支出绩效目标执行监控表', MONITORED],
  ['self-evaluation-report', 2022, '示例县示例局', '示例县示例局2022年度部门整体支出绩效自评报告', TEXT],
  ['self-evaluation-report', 2022, '示例县示例局', '2022年度项目支出绩效自评表', SCORED],
  ['self-evaluation-report', 2023, '示例县示例局', '项目支出绩效自评表', '（2023年度）', SCORED, '项目支出绩效自评表', '（2023年度）', SCORED],
  ['self-evaluation-report', 2023, '示例市示例局', '示例市示例局2023年度预算项目绩效评价报告', TEXT],
  ['self-evaluation-report', 2023, '示例县示例局', '示例县示例局关于2023年度预算支出绩效自评情况的报告', TEXT, SCORED],
  ['performance-targets', 2024, '示例县示例局', '项目支出绩效目标申报表', '（2024年度）', TARGET],
  ['performance-targets', 2025, '示例县示例局', '2025年部门预算项目绩效目标表', TARGET, TARGET],
  ['performance-targets', 2024, '示例县示例局', '部门整体支出绩效目标表', '（2024年度）', TARGET],
  ['performance-targets', 2023, '示例县示例局', '示例县示例局2023年度部门项目绩效目标公开', '一、总体绩效目标', TEXT, TARGET],
]

it.each(CASES.map(([kind, year, body, ...pieces]) => ({ kind, year, body, title: String(pieces[0]), pieces })))('$title → $kind, $year, $body', ({
  kind,
  year,
  body,
  pieces,
}) => {
  const face = recogniseFace(documentOf(...pieces))
  expect([face.kind, face.fiscalYear?.value, face.body?.name]).toEqual([kind, year, body])
})
