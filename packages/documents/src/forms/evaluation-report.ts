/** 绩效评价报告: what the department or finance found of projects or of the body as a whole: money, scores, conclusion, problems, advice, what was mended (DOMAIN 3.7). */
import {
  type CriterionTold,
  EVALUATION_KINDS,
  type EvaluationTold,
  evaluationsIn,
  fieldText,
  rateOf,
  SCORE_PLACES,
  toDecimal,
  toShortDecimal,
  wording,
} from '@jixiao/core'
import { sayDay } from './bureau/bureau-form.ts'
import type { Form, Prepared } from './form.ts'
import { gradeOf } from './grade.ts'
import { caption, cell, entered, type FormBlock, type FormCell, heading, say, type Text, title } from './lay-out.ts'
import { paragraphsOf } from './paragraphs-of.ts'
import { chineseNumber, printMoney, printShare } from './printed-amount.ts'
import { formTitle } from './table-head.ts'
import { executionLines } from './whole-department.ts'

type Row = readonly (string | FormCell)[]

function make(given: Prepared): readonly FormBlock[] {
  const all = evaluationsIn(given.dossier)
  return all.length === 0
    ? []
    : [
        title(`${given.body.name}${given.year}年度${formTitle(given, 'evaluation-report', '绩效评价报告')}`),
        ...all.flatMap((e, i) => partOf(given, e, chineseNumber(i + 1))),
      ]
}

const nameOf = ({ word }: Prepared, { project }: EvaluationTold): Text =>
  project ? entered(fieldText(project, 'name'), project.id, 'name') : { text: `${word}整体支出` }

function partOf(given: Prepared, told: EvaluationTold, number: string): readonly FormBlock[] {
  const { record, rectifications } = told
  const words = (field: 'conclusion' | 'problems' | 'suggestions') => paragraphsOf(fieldText(record, field), record.id, field)
  const sections: readonly (readonly [string, readonly FormBlock[]])[] = [
    ['基本情况', basics(given, told)],
    ['评价得分和指标分析', scores(given, told)],
    ['评价结论', words('conclusion')],
    ['存在的问题', words('problems')],
    ['有关建议', words('suggestions')],
    ['整改情况', rectifications.length === 0 ? [] : [mended(told)]],
  ]
  return [
    heading(2, `${number}、${nameOf(given, told).text}（${kindOf(told)}）`),
    ...sections
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([words, blocks], i) => [heading(3, `（${chineseNumber(i + 1)}）${words}`), ...blocks]),
  ]
}

const kindOf = ({ kind }: EvaluationTold): string => (kind === 'finance' || kind === 'department' ? EVALUATION_KINDS[kind].zh : '绩效评价')

function basics(given: Prepared, told: EvaluationTold): readonly FormBlock[] {
  const { record } = told
  const experts = fieldText(record, 'experts')
  return [
    say('评价对象：', nameOf(given, told), '；评价类别：', entered(kindOf(told), record.id, 'kind'), `；预算年度：${given.year}年。`),
    ...(experts === '' ? [] : [say('评价组由', entered(experts, record.id, 'experts'), '人组成，逐项评分，得分为各人评分的平均数，保留两位小数。')]),
  ]
}

const print = (score: CriterionTold['score']): string => (score === null ? '' : toDecimal(score, SCORE_PLACES))

function scores(given: Prepared, told: EvaluationTold): readonly FormBlock[] {
  const { criteria, points, total } = told
  if (criteria.length === 0) return []
  const own = kindOf(told)
  return [
    ...(total === null ? [] : [say(`评价得分${print(total)}分，评价等级为“${gradeOf(given.settings, print(total))}”。`)]),
    caption(`${own}评分表（${given.year}年度）`),
    {
      kind: 'table',
      rows: [
        [cell('项目名称', 2), cell(nameOf(given, told), 4)],
        ...fundRows(given, told),
        ['一级指标', '二级指标', '三级指标', '分值', '得分', '扣分原因'],
        ...criterionRows(criteria),
        [cell('总分', 3), toShortDecimal(points), print(total), ''],
      ],
    },
  ]
}

/** Of a project, or of the body as a whole; nothing where no money is known. */
function fundRows(given: Prepared, { project }: EvaluationTold): readonly Row[] {
  const own = project ? given.executions.get(project.id)?.total : executionLines(given).total
  if (!own) return []
  const money = (fen: bigint): string => printMoney(fen, given.executionStyle)
  const rate = rateOf(own, 'adjusted')
  return [
    [
      cell(`${project ? '项目' : given.word}资金\n（${given.settings.unit}）`, 1, 2),
      '',
      '年初预算数',
      '全年预算数（A）',
      '全年执行数（B）',
      '执行率（B/A）',
    ],
    ['年度资金总额', money(own.initial), money(own.adjusted), money(own.spent), rate ? printShare(rate) : ''],
  ]
}

/** Cells of one level-1 and one level-2 item merged. */
function criterionRows(criteria: readonly CriterionTold[]): readonly Row[] {
  const levels = criteria.map(({ record: r }) => [fieldText(r, 'level1'), fieldText(r, 'level2')] as const)
  const run = (i: number, depth: 1 | 2): number => {
    const key = (n: number): string | undefined => levels[n]?.slice(0, depth).join('\n')
    if (i > 0 && key(i - 1) === key(i)) return 0
    const end = levels.findIndex((_, n) => n > i && key(n) !== key(i))
    return (end < 0 ? levels.length : end) - i
  }
  return criteria.map(({ record: r, points, score }, i): Row => {
    const [level1, level2] = [run(i, 1), run(i, 2)]
    const of = (field: 'level1' | 'level2' | 'name' | 'reason'): Text => entered(fieldText(r, field), r.id, field)
    return [
      ...(level1 > 0 ? [cell(of('level1'), 1, level1)] : []),
      ...(level2 > 0 ? [cell(of('level2'), 1, level2)] : []),
      cell(of('name')),
      cell(entered(points === null ? '' : toShortDecimal(points), r.id, 'points')),
      cell(entered(print(score), r.id, 'score')),
      cell(of('reason')),
    ]
  })
}

const mended = ({ rectifications }: EvaluationTold): FormBlock => ({
  kind: 'table',
  rows: [
    ['序号', '整改要求', '整改情况', '销号日期'],
    ...rectifications.map((r, i): Row => {
      const of = (field: 'problem' | 'done'): Text => entered(fieldText(r, field), r.id, field)
      return [String(i + 1), cell(of('problem')), cell(of('done')), cell(entered(sayDay(fieldText(r, 'closed')), r.id, 'closed'))]
    }),
  ],
})

export const evaluationReport: Form = {
  id: 'evaluation-report',
  title: wording('绩效评价报告', 'evaluation report'),
  paper: 'self-evaluation',
  make,
}
