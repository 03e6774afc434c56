/** 项目支出绩效自评得分汇总表: every project with money, rate, points and grade, and what they come to for the department (DOMAIN 3.5). */
import { fieldText, type Rational, rateOf, toDecimal, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { fundsOf } from './form-funds.ts'
import { gradeOf } from './grade.ts'
import { caption, cell, entered, type FormBlock, type FormCell, title } from './lay-out.ts'
import { printMoney, printShare } from './printed-amount.ts'
import { formTitle } from './table-head.ts'
import { departmentScore, executionLines, projectScore } from './whole-department.ts'

type Row = readonly (string | FormCell)[]

function make(given: Prepared): readonly FormBlock[] {
  const projects = given.all('project')
  if (projects.length === 0) return []
  const { project: whole } = executionLines(given)
  const rate = rateOf(whole, 'adjusted')
  const rows = projects.map((p, i): Row => {
    const funds = fundsOf(given, p.id)
    const score = projectScore(given, p.id)
    return [
      String(i + 1),
      cell(entered(fieldText(p, 'name'), p.id, 'name')),
      funds.amount('adjusted', 'total'),
      funds.amount('spent', 'total'),
      funds.rate('total'),
      printed(given, score),
      score === null ? '' : gradeOf(given.settings, printed(given, score)),
    ]
  })
  const money = (fen: bigint): string => printMoney(fen, given.executionStyle)
  const score = departmentScore(given)
  return [
    title(formTitle(given, 'score-table', '项目支出绩效自评得分汇总表')),
    caption(`（${given.year}年度）`),
    caption(`金额单位：${given.settings.unit}`),
    {
      kind: 'table',
      rows: [
        ['序号', '项目名称', '全年预算数', '全年执行数', '执行率（执行数÷全年预算数）', '自评得分', '等级'],
        ...rows,
        ['', '合计', money(whole.adjusted), money(whole.spent), rate ? printShare(rate) : '', '', ''],
        ...(score === null ? [] : [['', `${given.word}整体支出`, '', '', '', score, gradeOf(given.settings, score)]]),
      ],
    },
  ]
}

const printed = ({ settings }: Prepared, score: Rational | null): string => (score === null ? '' : toDecimal(score, settings.scoreDecimals))

export const scoreTable: Form = {
  id: 'score-table',
  title: wording('项目支出绩效自评得分汇总表', 'scores of the projects'),
  paper: 'self-evaluation',
  make,
}
