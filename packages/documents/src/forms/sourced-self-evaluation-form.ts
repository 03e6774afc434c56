/** 部门预算项目支出绩效自评表: money by source, operator, value and unit of a target in columns of their own, one per project (DOMAIN 3.8 F3). */
import { FUNDS, fieldDecimal, fieldText, OPERATORS, type Rational, rational, toShortDecimal, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { fundsBySource, type SourceAmounts } from './funds-by-source.ts'
import { caption, cell, entered, type FormBlock, type FormCell, join, type Text, title } from './lay-out.ts'
import { printMoney, printShare } from './printed-amount.ts'
import { goalText, type ProjectRecord } from './project-targets.ts'
import { actualText, levelWithPoints, pointsOfForm, reasonText, resultOf, type Scored, scoredOf } from './scored-rows.ts'
import { formTitle } from './table-head.ts'
import { fieldOf, groupsOf, type IndicatorRecord } from './target-text.ts'

type Row = readonly (string | FormCell)[]

/** Rows of money: 单位资金 is what the body earns or is given, 其他资金 the rest (DOMAIN 3.8). */
const SOURCES: readonly (readonly [label: string, sources: readonly string[]])[] = [
  ['其中：财政资金', FUNDS],
  ['财政专户管理资金', ['fiscal-account']],
  ['单位资金', ['institutional', 'business', 'superior-subsidy', 'affiliate-payment']],
  ['其他资金', ['other']],
]
const NOT_SCORED = '/'
/** 区划, 年度, thirteen characters: only such a code can be told from the name behind it (DOMAIN 8.6). */
const NATIONAL_CODE = /^\d{8}[0-9A-Z]{13}$/

const make = (given: Prepared): readonly FormBlock[] => given.all('project').flatMap(p => evaluationTable(given, p))

function evaluationTable(given: Prepared, project: ProjectRecord): readonly FormBlock[] {
  const indicators = given.under(project.id, 'indicator')
  const scored = scoredOf(given, project.id, indicators)
  const result = resultOf(given, project.id)
  const own = (field: 'done' | 'problems'): Text => (result ? entered(fieldText(result, field), result.id, field) : { text: '' })
  const code = fieldText(project, 'code')
  const name = entered(fieldText(project, 'name'), project.id, 'name')
  const named = NATIONAL_CODE.test(code) ? join([entered(code, project.id, 'code'), '-', name]) : name
  return [
    title(formTitle(given, 'sourced-self-evaluation-form', '部门预算项目支出绩效自评表')),
    caption(`（${given.year}年度）`),
    {
      kind: 'table',
      rows: [
        [cell('项目名称', 2), cell(named, 9)],
        [cell('主管部门', 2), cell(given.supervisor ?? given.body.name, 4), cell('实施单位', 2), cell(given.carrierOf(project.id), 3)],
        [cell('项目年度目标完成情况', 1, 2), cell('项目年度目标', 5), cell('年度目标完成情况', 5)],
        [cell(goalText(given, project.id), 5), cell(own('done'), 5)],
        ...fundRows(given, project, scored),
        ...indicatorRows(given, indicators, scored),
        [cell('存在问题和改进措施'), cell(own('problems'), 10)],
      ],
    },
  ]
}

function fundRows(given: Prepared, project: ProjectRecord, scored: Scored): readonly Row[] {
  const of = fundsBySource(given, project.id)
  const isKnown = given.executions.has(project.id)
  const result = resultOf(given, project.id)
  const reason: Text = result ? entered(fieldText(result, 'rateReason'), result.id, 'rateReason') : { text: '' }
  const money = (fen: bigint): string => (isKnown ? printMoney(fen, given.executionStyle) : '')
  const figures = ({ initial, adjusted, spent }: SourceAmounts): readonly string[] => [
    money(initial),
    money(adjusted),
    money(spent),
    adjusted === 0n ? '' : printShare(rational(spent, adjusted)),
  ]
  return [
    [
      cell(`预算执行情况（${given.settings.executionWeight}分）`, 1, 2 + SOURCES.length),
      cell(`年度预算数（${given.settings.unit}）`, 2),
      '年初预算',
      '调整后预算数',
      '预算执行数',
      '预算执行率',
      '权重',
      '得分',
      cell('原因', 2),
    ],
    [
      cell('总额', 2),
      ...figures(of(...SOURCES.flatMap(([, sources]) => sources))),
      String(given.settings.executionWeight),
      scored.execution,
      cell(reason, 2),
    ],
    ...SOURCES.map(([label, sources]): Row => [cell(label, 2), ...figures(of(...sources)), NOT_SCORED, NOT_SCORED, cell('', 2)]),
  ]
}

function indicatorRows(given: Prepared, indicators: readonly IndicatorRecord[], scored: Scored): readonly Row[] {
  const groups = groupsOf(indicators, given.settings.scheme)
  const points = pointsOfForm(given, groups)
  const head: Row = [
    cell('绩效指标', 1, indicators.length + 1),
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '完成值',
    '权重',
    '得分',
    '未完成原因分析',
  ]
  const rows = groups.flatMap(group =>
    group.classes.flatMap(({ level2, indicators: own }, c) =>
      own.map(
        (r, i): Row => [
          ...(c === 0 && i === 0 ? [cell(levelWithPoints(given, group), 1, group.rows)] : []),
          ...(i === 0 ? [cell(level2, 1, own.length)] : []),
          cell(fieldOf(r, 'name')),
          cell(entered(OPERATORS[fieldText(r, 'operator')]?.zh ?? '', r.id, 'operator')),
          cell(entered(fieldText(r, 'value'), r.id, 'value')),
          cell(entered(fieldText(r, 'unit'), r.id, 'unit')),
          cell(actualText(given, r)),
          cell(entered(weightText(fieldDecimal(r, 'weight')), r.id, 'weight')),
          scored.ofIndicator(r),
          cell(reasonText(given, r)),
        ],
      ),
    ),
  )
  return [head, ...rows, [cell('合计', 8), points, scored.total, '']]
}

const weightText = (weight: Rational | null): string => (weight ? toShortDecimal(weight) : '')

export const sourcedSelfEvaluationForm: Form = {
  id: 'sourced-self-evaluation-form',
  title: wording('部门预算项目支出绩效自评表（按资金来源）', 'self-evaluation form (money by source)'),
  paper: 'self-evaluation',
  make,
}
