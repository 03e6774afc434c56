/** 绩效评价评分表: the frame of a 部门评价 or 财政评价 with its points, the scores of every expert and what they come to (DOMAIN 3.7). */
import {
  EVALUATION_KINDS,
  type Evaluation,
  fromDecimal,
  type Leaf,
  type LeafOutcome,
  outcomeOf,
  SCORE_PLACES,
  sum,
  toDecimal,
  toShortDecimal,
  wording,
} from '@jixiao/core'
import { gradeOf } from '../grade.ts'
import { caption, cell, type FormCell, note, say, title } from '../lay-out.ts'
import type { BureauForm } from './bureau-form.ts'

export interface EvaluationScores {
  readonly evaluation: Evaluation
  /** Names as they are printed. */
  readonly body: string
  readonly project: string | null
  /** By the id of a leaf: how it is scored, as the place's frame explains it. */
  readonly explained?: Readonly<Record<string, string>>
}

type Row = readonly (string | FormCell)[]

export const evaluationScores: BureauForm<EvaluationScores> = {
  id: 'evaluation-scores',
  title: wording('绩效评价评分表', 'evaluation scores'),
  make({ evaluation, body, project, explained = {} }, settings) {
    const { total, leaves, missing } = outcomeOf(evaluation)
    const { experts } = evaluation
    const points = toShortDecimal(sum(evaluation.leaves.map(l => fromDecimal(l.points))))
    const printed = total === null ? '' : toDecimal(total, SCORE_PLACES)
    return [
      title(`${evaluation.fiscalYear}年度${settings.titles['evaluation-scores'] ?? `${EVALUATION_KINDS[evaluation.kind].zh}评分表`}`),
      caption(`评价对象：${body}${project === null ? '' : `　${project}`}`),
      {
        kind: 'table',
        rows: [
          ['一级指标', '二级指标', '三级指标', '评分要点', '分值', ...experts.map(e => `${e}评分`), '平均得分', '评分说明'],
          ...leafRows(evaluation, leaves, explained),
          [cell('合计', 4), points, ...experts.map(e => expertTotal(evaluation, e)), printed, ''],
        ],
      },
      note('注：平均得分是各位评价人评分的简单平均，保留两位小数；合计是各项平均得分之和。'),
      ...(total === null
        ? [say(missing > 0 ? `还有${missing}个评分没有打，没有评价结论。` : '没有评分，没有评价结论。')]
        : [say(`评价得分${printed}分，评价等级为“${gradeOf(settings, printed)}”。`)]),
      ...(
        [
          ['评价结论', evaluation.conclusion],
          ['存在的问题', evaluation.problems],
          ['有关建议', evaluation.suggestions],
        ] as const
      ).flatMap(([label, words]) => (words === '' ? [] : [say(`${label}：${words}`)])),
    ]
  },
}

/** Rows of one level-1 and one level-2 item stand together in the order of the frame, their cells merged. */
function leafRows({ scores, experts }: Evaluation, leaves: readonly LeafOutcome[], explained: Readonly<Record<string, string>>): readonly Row[] {
  const run = (i: number, same: (a: Leaf, b: Leaf) => boolean): number => {
    const [own, before] = [leaves[i]?.leaf, leaves[i - 1]?.leaf]
    if (!own || (before && same(before, own))) return 0
    const end = leaves.findIndex((l, n) => n > i && !same(l.leaf, own))
    return (end < 0 ? leaves.length : end) - i
  }
  return leaves.map(({ leaf, mean }, i): Row => {
    const [level1, level2] = [run(i, (a, b) => a.level1 === b.level1), run(i, (a, b) => a.level1 === b.level1 && a.level2 === b.level2)]
    const own = experts.map(e => scores.find(s => s.leaf === leaf.id && s.expert === e))
    const words = own.flatMap(s => (s && s.words !== '' ? [`${s.expert}：${s.words}`] : []))
    return [
      ...(level1 > 0 ? [cell(leaf.level1, 1, level1)] : []),
      ...(level2 > 0 ? [cell(leaf.level2, 1, level2)] : []),
      leaf.level3,
      explained[leaf.id] ?? '',
      leaf.points,
      ...own.map(s => s?.score ?? ''),
      mean === null ? '' : toDecimal(mean, SCORE_PLACES),
      words.join('\n'),
    ]
  })
}

/** What an expert gives in all; "" while he has not scored every item. */
function expertTotal({ scores, leaves }: Evaluation, expert: string): string {
  const own = scores.filter(s => s.expert === expert)
  return own.length < leaves.length ? '' : toShortDecimal(sum(own.map(s => fromDecimal(s.score))))
}
