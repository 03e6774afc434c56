/** 项目支出绩效自评表: the national form, one per project (DOMAIN 3.8 F1). */
import { fieldDecimal, fieldText, sumOf, toShortDecimal, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { type FundPart, fundsOf } from './form-funds.ts'
import { caption, cell, entered, type FormBlock, type FormCell, type Text, title } from './lay-out.ts'
import { goalText, type ProjectRecord } from './project-targets.ts'
import { actualText, levelWithPoints, pointsOfForm, reasonText, resultOf, type Scored, scoredOf } from './scored-rows.ts'
import { formTitle } from './table-head.ts'
import { fieldOf, groupsOf, targetText } from './target-text.ts'

type Row = readonly (string | FormCell)[]
/** Points and score of the execution stand in the row of the total only. */
const NOT_SCORED = '—'

const make = (given: Prepared): readonly FormBlock[] => given.all('project').flatMap(p => evaluationTable(given, p))

function evaluationTable(given: Prepared, project: ProjectRecord): readonly FormBlock[] {
  const scored = scoredOf(given, project.id, given.under(project.id, 'indicator'))
  const result = resultOf(given, project.id)
  const done: Text = result ? entered(fieldText(result, 'done'), result.id, 'done') : { text: '' }
  const indicators = indicatorRows(given, project, scored)
  return [
    title(formTitle(given, 'national-self-evaluation-form', '项目支出绩效自评表')),
    caption(`（${given.year}年度）`),
    {
      kind: 'table',
      rows: [
        [cell('项目名称', 2), cell(entered(fieldText(project, 'name'), project.id, 'name'), 7)],
        [cell('主管部门', 2), cell(given.supervisor ?? given.body.name, 3), '实施单位', cell(given.carrierOf(project.id), 3)],
        ...fundRows(given, scored, project),
        [cell('年度总体目标', 1, 2), cell('预期目标', 4), cell('实际完成情况', 4)],
        [cell(goalText(given, project.id), 4), cell(done, 4)],
        ...indicators.rows,
        [cell('总分', 6), indicators.points, scored.total, ''],
      ],
    },
  ]
}

/**
 * 当年财政拨款, 上年结转资金, 其他资金. Payments do not tell whether they were made from money carried over: a project that has such money shows
 * its fiscal money in one row.
 */
function fundRows(given: Prepared, scored: Scored, project: ProjectRecord): readonly Row[] {
  const funds = fundsOf(given, project.id)
  const amounts = (part: FundPart): Row => [funds.amount('initial', part), funds.amount('adjusted', part), funds.amount('spent', part)]
  const row = (label: string, part: FundPart): Row => [label, ...amounts(part), NOT_SCORED, funds.rate(part), NOT_SCORED]
  const isCarried =
    sumOf(given.view.byProject.get(project.id), 'carry-over') !== 0n || (given.executions.get(project.id)?.total.carriedOver ?? 0n) !== 0n
  const fiscal = isCarried
    ? [row('其中：财政拨款', 'fiscal')]
    : [row('其中：当年财政拨款', 'fiscal'), ['上年结转资金', ...['', '', ''], NOT_SCORED, '', NOT_SCORED]]
  return [
    [
      cell(`项目资金\n（${given.settings.unit}）`, 2, 3 + fiscal.length),
      '',
      '年初预算数',
      '全年预算数（A）',
      '全年执行数（B）',
      '分值',
      '执行率（B/A）',
      '得分',
    ],
    ['年度资金总额', ...amounts('total'), String(given.settings.executionWeight), funds.rate('total'), scored.execution],
    ...fiscal,
    row('其他资金', 'other'),
  ]
}

function indicatorRows(given: Prepared, project: ProjectRecord, scored: Scored): { readonly rows: readonly Row[]; readonly points: string } {
  const groups = groupsOf(given.under(project.id, 'indicator'), given.settings.scheme)
  const all = groups.reduce((n, g) => n + g.rows, 0)
  const head: Row = [
    cell('绩效指标', 1, all + 1),
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
    group.classes.flatMap(({ level2, indicators }, c) =>
      indicators.map((r, i): Row => {
        const weight = fieldDecimal(r, 'weight')
        return [
          ...(c === 0 && i === 0 ? [cell(levelWithPoints(given, group), 1, group.rows)] : []),
          ...(i === 0 ? [cell(level2, 1, indicators.length)] : []),
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
  return {
    rows: [head, ...rows],
    points: pointsOfForm(given, groups),
  }
}

export const nationalSelfEvaluationForm: Form = {
  id: 'national-self-evaluation-form',
  title: wording('项目支出绩效自评表', 'self-evaluation form (national)'),
  paper: 'self-evaluation',
  make,
}
