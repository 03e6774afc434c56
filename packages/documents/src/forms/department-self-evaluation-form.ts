/** 部门整体支出绩效自评表: the department with its own indicators; its money once more by source and by use (DOMAIN 3.8 F4). */
import { FUND_SOURCES, fieldDecimal, fieldText, rateOf, toShortDecimal, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { fundsBySource } from './funds-by-source.ts'
import { caption, cell, entered, type FormBlock, type FormCell, join, type Text, title } from './lay-out.ts'
import { printMoney, printShare } from './printed-amount.ts'
import { actualText, levelWithPoints, pointsOfForm, reasonText, resultOf, type Scored } from './scored-rows.ts'
import { formTitle } from './table-head.ts'
import { fieldOf, groupsOf, targetText } from './target-text.ts'
import { executionLines, wholeIndicators, wholeScored } from './whole-department.ts'

type Row = readonly (string | FormCell)[]

/** 按收入性质分; the fund that hardly any department has is left out where there is none of it. */
const BY_SOURCE: readonly (readonly [label: string, sources: readonly string[], isRare: boolean])[] = [
  ['一般公共预算', ['general-budget'], false],
  ['政府性基金拨款', ['government-fund'], false],
  ['国有资本经营预算拨款', ['state-capital'], true],
  ['纳入专户管理的非税收入拨款', ['fiscal-account'], false],
]
const NAMED = BY_SOURCE.flatMap(([, sources]) => sources)

/** A body that has set no indicators of its own has no such form. */
function make(given: Prepared): readonly FormBlock[] {
  const indicators = wholeIndicators(given)
  if (indicators.length === 0) return []
  const scored = wholeScored(given)
  return [
    title(formTitle(given, 'department-self-evaluation-form', `${given.word}整体支出绩效自评表`)),
    caption(`（${given.year}年度）`),
    {
      kind: 'table',
      rows: [
        [cell(`预算${given.word}名称`, 2), cell(given.body.name, 7)],
        ...fundRows(given, scored),
        [cell('年度总体目标', 1, 2), cell('预期目标', 4), cell('实际完成情况', 4)],
        [cell(goalTexts(given), 4), cell(doneTexts(given), 4)],
        ...indicatorRows(given, scored),
      ],
    },
  ]
}

function fundRows(given: Prepared, scored: Scored): readonly Row[] {
  const { total, basic, project } = executionLines(given)
  const money = (fen: bigint): string => printMoney(fen, given.executionStyle)
  const of = fundsBySource(given, null)
  const rest = Object.keys(FUND_SOURCES).filter(s => !NAMED.includes(s))
  const sources = [
    ...BY_SOURCE.flatMap(([label, own, isRare]) => (isRare && of(...own).adjusted === 0n ? [] : [`${label}：${money(of(...own).adjusted)}`])),
    `其他资金：${money(of(...rest).adjusted)}`,
  ]
  const uses = [`基本支出：${money(basic.spent)}`, `项目支出：${money(project.spent)}`]
  const first = (text: string | undefined): string => (text === undefined ? '' : `其中：${text}`)
  const rate = rateOf(total, 'adjusted')
  return [
    [cell(`年度预算申请\n（${given.settings.unit}）`, 2, 3 + sources.length), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [
      '年度资金总额：',
      money(total.initial),
      money(total.adjusted),
      money(total.spent),
      String(given.settings.executionWeight),
      rate ? printShare(rate) : '',
      scored.execution,
    ],
    [cell('按收入性质分：', 4), cell('按支出性质分：', 3)],
    ...sources.map((text, i): Row => [cell(i === 0 ? first(text) : text, 4), cell(i === 0 ? first(uses[i]) : (uses[i] ?? ''), 3)]),
  ]
}

const goalTexts = (given: Prepared): Text =>
  join(
    given
      .under(null, 'goal')
      .filter(g => fieldText(g, 'kind') === 'overall' && fieldText(g, 'text') !== '')
      .map(g => entered(fieldText(g, 'text'), g.id, 'text')),
    '\n',
  )

/** What came of each project: nothing else is entered of the whole. */
const doneTexts = (given: Prepared): Text =>
  join(
    given.all('project').flatMap(p => {
      const result = resultOf(given, p.id)
      return result && fieldText(result, 'done') !== '' ? [entered(fieldText(result, 'done'), result.id, 'done')] : []
    }),
    '\n',
  )

function indicatorRows(given: Prepared, scored: Scored): readonly Row[] {
  const indicators = wholeIndicators(given)
  const groups = groupsOf(indicators, given.settings.scheme)
  const head: Row = [
    cell('绩效指标', 1, indicators.length + 1),
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ]
  const rows = groups.flatMap(group =>
    group.classes.flatMap(({ level2, indicators: own }, c) =>
      own.map((r, i): Row => {
        const weight = fieldDecimal(r, 'weight')
        return [
          ...(c === 0 && i === 0 ? [cell(levelWithPoints(given, group), 1, group.rows)] : []),
          ...(i === 0 ? [cell(level2, 1, own.length)] : []),
          cell(fieldOf(r, 'name')),
          cell(targetText(r)),
          cell(actualText(given, r)),
          cell(entered(weight ? toShortDecimal(weight) : '', r.id, 'weight')),
          scored.ofIndicator(r),
          cell(reasonText(given, r)),
        ]
      }),
    ),
  )
  return [head, ...rows, [cell('总分', 6), pointsOfForm(given, groups), scored.total, '']]
}

export const departmentSelfEvaluationForm: Form = {
  id: 'department-self-evaluation-form',
  title: wording('部门整体支出绩效自评表', 'self-evaluation form of the whole department'),
  paper: 'self-evaluation',
  make,
}
