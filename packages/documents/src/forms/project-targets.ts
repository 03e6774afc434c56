/** 项目绩效目标表: one table per project in the Hebei layout, with its full head (DOMAIN 1.5). */
import { type DossierRecord, fieldDecimal, fieldMoney, fieldText, rational, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { caption, cell, entered, type FormBlock, type FormCell, join, type Text, title } from './lay-out.ts'
import { printMoney, printShare, sayMoney } from './printed-amount.ts'
import { codedName } from './table-head.ts'
import { descriptionText, fieldOf, groupsOf, targetText } from './target-text.ts'

type Row = readonly (string | FormCell)[]
export type ProjectRecord = DossierRecord<'project'>

/** Ends of the months at which the plan says how much is spent. */
const PLAN = [
  ['3月底', 'planMarch', 1],
  ['6月底', 'planJune', 1],
  ['10月底', 'planOctober', 2],
  ['12月底', 'planDecember', 2],
] as const
/** A project without budget lines has no amount yet; 0.00 would say that it gets nothing. */
const UNKNOWN = '—'
const COLUMNS = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'] as const

const make = (given: Prepared): readonly FormBlock[] => given.all('project').flatMap((p, i) => projectTable(given, p, i + 1))

export function projectTable(given: Prepared, project: ProjectRecord, number: number): readonly FormBlock[] {
  return [
    title(join([`${number}、`, entered(fieldText(project, 'name'), project.id, 'name'), '绩效目标表'])),
    caption(codedName(given)),
    caption(`单位：${given.settings.unit}`),
    { kind: 'table', rows: [...headRows(given, project), ...indicatorRows(given, project)] },
  ]
}

function headRows(given: Prepared, project: ProjectRecord): readonly Row[] {
  const own = (text: string, field: string): Text => entered(text, project.id, field)
  const budget = given.budgetOf(project.id)
  const money = (amount: bigint): string => (budget.isKnown ? printMoney(amount, given.style) : UNKNOWN)
  const [line] = budget.lines
  const total: FormCell =
    line && budget.lines.length === 1
      ? cell(entered(money(budget.total), line, 'amount'))
      : { text: money(budget.total), sources: budget.lines.map(record => ({ record, field: 'amount' })) }
  const hasPlan = PLAN.some(([, field]) => fieldDecimal(project, field) !== null)
  return [
    ['项目编码', cell(own(fieldText(project, 'code'), 'code'), 2), '项目名称', cell(own(fieldText(project, 'name'), 'name'), 3)],
    [cell('预算规模及资金用途', 1, 2), '预算数', total, '其中：财政资金', money(budget.fiscal), '其他资金', money(budget.other)],
    [cell(purposeText(given, project), 6)],
    ...(hasPlan
      ? [
          [cell('资金支出计划（%）', 1, 2), ...PLAN.map(([label, , across]) => cell(label, across))],
          PLAN.map(([, field, across]) => cell(own(planned(project, field), field), across)),
        ]
      : []),
    ['绩效目标', cell(goalText(given, project.id), 6)],
  ]
}

const planned = (project: ProjectRecord, field: (typeof PLAN)[number][1]): string => {
  const share = fieldDecimal(project, field)
  return share === null ? '' : printShare(rational(share.n, share.d * 100n))
}

/** "预算数15.00万元。其中：财政资金15.00万元，其他资金0.00万元。主要用于档案修复10.00万元，设备保养5.00万元。" */
function purposeText(given: Prepared, project: ProjectRecord): Text {
  const budget = given.budgetOf(project.id)
  const say = (amount: bigint): string => sayMoney(amount, given.style)
  const parts = given
    .under(project.id, 'purpose')
    .map(p => join([entered(fieldText(p, 'name'), p.id, 'name'), entered(saidAmount(given, p), p.id, 'amount')]))
  const words = entered(fieldText(project, 'purpose').replace(/[。\s]+$/, ''), project.id, 'purpose')
  return join([
    ...(budget.isKnown ? [`预算数${say(budget.total)}。其中：财政资金${say(budget.fiscal)}，其他资金${say(budget.other)}。`] : []),
    ...(words.text === '' ? [] : [words, '。']),
    ...(parts.length === 0 ? [] : ['主要用于', join(parts, '，'), '。']),
  ])
}

const saidAmount = (given: Prepared, part: DossierRecord<'purpose'>): string => {
  const amount = fieldMoney(part, 'amount')
  return amount === null ? '' : sayMoney(amount, given.style)
}

/** The goals of a project, one a line, numbered where there are several. */
export function goalText(given: Prepared, project: string): Text {
  const goals = given.under(project, 'goal').filter(g => fieldText(g, 'text') !== '')
  return join(
    goals.map((g, i) => join([goals.length > 1 ? `${i + 1}.` : '', entered(fieldText(g, 'text'), g.id, 'text')])),
    '\n',
  )
}

function indicatorRows(given: Prepared, project: ProjectRecord): readonly Row[] {
  const head: Row = COLUMNS.map(label => (label === '绩效指标描述' ? cell(label, 2) : label))
  const rows = groupsOf(given.under(project.id, 'indicator'), given.settings.scheme).flatMap(group =>
    group.classes.flatMap(({ level2, indicators }, c) =>
      indicators.map(
        (r, i): Row => [
          ...(c === 0 && i === 0 ? [cell(group.level1, 1, group.rows)] : []),
          ...(i === 0 ? [cell(level2, 1, indicators.length)] : []),
          cell(fieldOf(r, 'name')),
          cell(descriptionText(r), 2),
          cell(targetText(r)),
          cell(fieldOf(r, 'basis')),
        ],
      ),
    ),
  )
  return [head, ...rows]
}

export const projectTargets: Form = {
  id: 'project-targets',
  title: wording('项目绩效目标表', 'project targets'),
  paper: 'targets',
  make,
}
