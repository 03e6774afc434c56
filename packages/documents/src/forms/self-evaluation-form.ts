/** 部门预算项目绩效自评表: the county form of Hebei, one per project (DOMAIN 3.8 F2). */
import { fieldText, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { type FormFunds, type FundPart, fundsOf } from './form-funds.ts'
import { caption, cell, entered, type FormBlock, type FormCell, join, say, type Text, title } from './lay-out.ts'
import { goalText, type ProjectRecord } from './project-targets.ts'
import { actualText, completionText, levelWithPoints, reasonText, resultOf, type Scored, scoredOf } from './scored-rows.ts'
import { formTitle } from './table-head.ts'
import { fieldOf, groupsOf, targetText } from './target-text.ts'

type Row = readonly (string | FormCell)[]

const make = (given: Prepared): readonly FormBlock[] => given.all('project').flatMap((p, i) => evaluationTable(given, p, i + 1))

/** Who filled it in and his telephone number are on the form of the office, and never on what is published (DOMAIN 9). */
function evaluationTable(given: Prepared, project: ProjectRecord, number: number): readonly FormBlock[] {
  const indicators = given.under(project.id, 'indicator')
  const scored = scoredOf(given, project.id, indicators)
  const funds = fundsOf(given, project.id)
  return [
    say(`${number}、`, entered(fieldText(project, 'name'), project.id, 'name'), '绩效自评表'),
    title(formTitle(given, 'self-evaluation-form', '部门预算项目绩效自评表')),
    caption(`（${given.year}年度）`),
    caption(`填报单位：${given.carrierOf(project.id)}`),
    caption(`金额单位：${given.settings.unit}`),
    {
      kind: 'table',
      rows: [
        [
          '一、基本情况',
          '项目名称',
          cell(entered(fieldText(project, 'name'), project.id, 'name'), 3),
          '实施(主管)单位',
          cell(given.carrierOf(project.id), 2),
        ],
        ...fundRows(funds),
        ...goalRows(given, project),
        ...indicatorRows(given, project, scored, funds),
        [cell('总分', 7), scored.total],
        ['五、存在问题、原因及下一步整改措施', cell(problemsText(given, project), 7)],
      ],
    },
  ]
}

function fundRows(funds: FormFunds): readonly Row[] {
  const row = (labels: readonly [string, string, string], part: FundPart): Row => [
    labels[0],
    funds.amount('adjusted', part),
    labels[1],
    funds.amount('appropriated', part),
    labels[2],
    funds.amount('spent', part),
  ]
  return [
    [cell('二、预算执行情况', 1, 4), cell('预算安排情况（调整后）', 2), cell('资金到位情况', 2), cell('资金执行情况', 2), '预算执行进度'],
    [...row(['预算数：', '到位数：', '执行数：'], 'total'), cell(funds.rate('total'), 1, 3)],
    row(['其中：财政资金', '其中：财政资金', '其中：财政资金'], 'fiscal'),
    row(['其他', '其他', '其他'], 'other'),
  ]
}

function goalRows(given: Prepared, project: ProjectRecord): readonly Row[] {
  const result = resultOf(given, project.id)
  const done: Text = result ? entered(fieldText(result, 'done'), result.id, 'done') : { text: '' }
  return [
    [cell('三、目标完成情况', 1, 2), cell('年度预期目标', 3), cell('具体完成情况', 3), '总体完成率'],
    [cell(goalText(given, project.id), 3), cell(done, 3), cell(completionText(result))],
  ]
}

/** The scored row of the execution rate stands behind the output indicators. */
function indicatorRows(given: Prepared, project: ProjectRecord, scored: Scored, funds: FormFunds): readonly Row[] {
  const groups = groupsOf(given.under(project.id, 'indicator'), given.settings.scheme)
  const all = groups.reduce((n, g) => n + g.rows, 0)
  const head: Row = [
    cell('四、年度绩效指标完成情况', 1, all + 2),
    '一级指标',
    '二级指标',
    cell('三级指标', 2),
    '预期指标值',
    '实际完成值',
    '自评得分',
  ]
  const execution: Row = [
    `预算执行率指标（${given.settings.executionWeight}分）`,
    '预算执行率',
    cell('预算执行率', 2),
    '100%',
    funds.rate('total'),
    scored.execution,
  ]
  const rows = groups.map(group =>
    group.classes.flatMap(({ level2, indicators }, c) =>
      indicators.map(
        (r, i): Row => [
          ...(c === 0 && i === 0 ? [cell(levelWithPoints(given, group), 1, group.rows)] : []),
          ...(i === 0 ? [cell(level2, 1, indicators.length)] : []),
          cell(fieldOf(r, 'name'), 2),
          cell(targetText(r)),
          cell(actualText(given, r)),
          scored.ofIndicator(r),
        ],
      ),
    ),
  )
  const at = groups.findIndex(g => g.level1.text === '产出指标') + 1
  return [head, ...rows.slice(0, at).flat(), execution, ...rows.slice(at).flat()]
}

/** The form has no column for reasons: those of single indicators and of the execution rate stand with the problems; "无" where there are none. */
function problemsText(given: Prepared, project: ProjectRecord): Text {
  const result = resultOf(given, project.id)
  const own = result
    ? [entered(fieldText(result, 'problems'), result.id, 'problems'), entered(fieldText(result, 'rateReason'), result.id, 'rateReason')]
    : []
  const reasons = given.under(project.id, 'indicator').map(r => {
    const reason = reasonText(given, r)
    return reason.text === '' ? reason : join([`${fieldText(r, 'name')}：`, reason])
  })
  const all = join([...own, ...reasons], '\n')
  return all.text === '' ? { ...all, text: '无' } : all
}

export const selfEvaluationForm: Form = {
  id: 'self-evaluation-form',
  title: wording('部门预算项目绩效自评表', 'self-evaluation form (county)'),
  paper: 'self-evaluation',
  make,
}
