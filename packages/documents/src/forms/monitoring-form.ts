/** 项目支出绩效目标执行监控表: one per project in the national layout (DOMAIN 4.2), with the adjusted budget beside the initial one. */
import { type DossierRecord, fieldMoney, fieldText, RECORD_KINDS, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { fundsOf } from './form-funds.ts'
import { caption, cell, entered, type FormBlock, type FormCell, type Text, title } from './lay-out.ts'
import { printMoney } from './printed-amount.ts'
import { goalText, type ProjectRecord } from './project-targets.ts'
import { formTitle } from './table-head.ts'
import { fieldOf, groupsOf, type IndicatorRecord, targetText } from './target-text.ts'

type Row = readonly (string | FormCell)[]

const CAUSES = Object.entries(RECORD_KINDS.progress.fields.cause.choices ?? {})
const POSSIBILITIES = Object.entries(RECORD_KINDS.progress.fields.possibility.choices ?? {})
const MARK = '√'
/** Label, 6 columns of the indicator, causes with their words, possibilities, remark. */
const COLUMNS = 7 + CAUSES.length + 1 + POSSIBILITIES.length + 1

/** Without a month there is nothing that the form could report until. */
const make = (given: Prepared): readonly FormBlock[] =>
  given.month === undefined ? [] : given.all('project').flatMap(p => monitoringTable(given, p, given.month ?? 12))

function monitoringTable(given: Prepared, project: ProjectRecord, month: number): readonly FormBlock[] {
  return [
    title(formTitle(given, 'monitoring-form', '项目支出绩效目标执行监控表')),
    caption(`（${given.year}年度）`),
    { kind: 'table', rows: [...headRows(given, project, month), ...indicatorRows(given, project, month)] },
  ]
}

/** "1-6月" */
export const until = (month: number): string => (month === 1 ? '1月' : `1-${month}月`)

function headRows(given: Prepared, project: ProjectRecord, month: number): readonly Row[] {
  const funds = fundsOf(given, project.id)
  const forecast = given.under(project.id, 'forecast').find(f => fieldText(f, 'month') === String(month))
  const expected = forecast ? fieldMoney(forecast, 'expected') : null
  const printed = expected === null ? '' : printMoney(expected, given.executionStyle)
  const whole: Text = forecast ? entered(printed, forecast.id, 'expected') : { text: printed }
  // one forecast is made for the project: it is that of the only kind of money, or not told apart
  const only = (part: 'fiscal' | 'other'): string => (funds.adjusted[part] === funds.adjusted.total ? printed : '')
  const row = (label: string, part: 'total' | 'fiscal' | 'other', forecasted: string | Text): Row => [
    cell(label, 3),
    cell(funds.amount('initial', part), 3),
    cell(funds.amount('adjusted', part), 2),
    cell(funds.amount('spent', part), 3),
    cell(funds.rate(part), 2),
    cell(forecasted, COLUMNS - 15),
  ]
  return [
    [cell('项目名称', 2), cell(entered(fieldText(project, 'name'), project.id, 'name'), COLUMNS - 2)],
    [cell('主管部门', 2), cell(given.supervisor ?? given.body.name, 6), cell('实施单位', 2), cell(given.carrierOf(project.id), COLUMNS - 10)],
    [
      cell(`项目资金\n（${given.settings.unit}）`, 2, 4),
      cell('', 3),
      cell('年初预算数', 3),
      cell('调整后预算数', 2),
      cell(`${until(month)}执行数`, 3),
      cell(`${until(month)}执行率`, 2),
      cell('全年预计执行数', COLUMNS - 15),
    ],
    row('年度资金总额', 'total', whole),
    row('其中：财政拨款', 'fiscal', only('fiscal')),
    row('其他资金', 'other', only('other')),
    [cell('年度总体目标', 2), cell(goalText(given, project.id), COLUMNS - 2)],
  ]
}

function indicatorRows(given: Prepared, project: ProjectRecord, month: number): readonly Row[] {
  const indicators = given.under(project.id, 'indicator')
  const two = (text: string): FormCell => cell(text, 1, 2)
  const heads: readonly Row[] = [
    [
      cell('绩效指标', 1, indicators.length + 2),
      ...['一级指标', '二级指标', '三级指标', '年度指标值', `${until(month)}执行情况`, '全年预计完成情况'].map(two),
      cell('偏差原因分析', CAUSES.length + 1),
      cell('完成目标可能性', POSSIBILITIES.length),
      two('备注'),
    ],
    [...CAUSES.map(([, name]) => name.zh), '原因说明', ...POSSIBILITIES.map(([, name]) => name.zh)],
  ]
  const rows = groupsOf(indicators, given.settings.scheme).flatMap(group =>
    group.classes.flatMap(({ level2, indicators: own }, c) =>
      own.map(
        (r, i): Row => [
          ...(c === 0 && i === 0 ? [cell(group.level1, 1, group.rows)] : []),
          ...(i === 0 ? [cell(level2, 1, own.length)] : []),
          ...progressCells(given, r, month),
        ],
      ),
    ),
  )
  return [...heads, ...rows]
}

function progressCells(given: Prepared, indicator: IndicatorRecord, month: number): Row {
  const progress = given.under(indicator.id, 'progress').find(p => fieldText(p, 'month') === String(month))
  const own = (text: string, field: string): FormCell => cell(progress ? entered(text, progress.id, field) : text)
  const text = (field: 'actual' | 'expected' | 'reason' | 'correction'): FormCell => own(progress ? fieldText(progress, field) : '', field)
  const marked = (field: 'cause' | 'possibility', choice: string): FormCell => own(progress && isChosen(progress, field, choice) ? MARK : '', field)
  return [
    cell(fieldOf(indicator, 'name')),
    cell(targetText(indicator)),
    text('actual'),
    text('expected'),
    ...CAUSES.map(([choice]) => marked('cause', choice)),
    text('reason'),
    ...POSSIBILITIES.map(([choice]) => marked('possibility', choice)),
    text('correction'),
  ]
}

const isChosen = (progress: DossierRecord<'progress'>, field: 'cause' | 'possibility', choice: string): boolean =>
  fieldText(progress, field) === choice

export const monitoringForm: Form = {
  id: 'monitoring-form',
  title: wording('项目支出绩效目标执行监控表', 'monitoring form'),
  paper: 'monitoring',
  make,
}
