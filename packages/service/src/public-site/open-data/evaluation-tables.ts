/** Evaluations by the department and by finance in the open data: their results, their scores item by item, and what was mended. */
import { type DossierRecord, fieldDecimal, fieldText, type Rational, type Wording, wording } from '@jixiao/core'
import type { DataCell } from '@jixiao/documents'
import { evaluationsOf, type PublicEvaluation } from '../evaluations.ts'
import { figuresOf } from '../figures.ts'
import type { BodyYear, SiteData } from '../site-data.ts'
import { BODY, bodyCells, field, none, type OpenField, type OpenTable, PROJECT, shown } from './columns.ts'

const described = (of: OpenField, description: Wording): OpenField => ({ ...of, description })

/** Which evaluation a row belongs to. */
const WHICH: readonly OpenField[] = [
  described(
    field('evaluation', wording('评价编号', 'id of the evaluation')),
    wording('同一项评价在 evaluations、criteria、rectifications 三个表中编号相同', 'the same in the tables evaluations, criteria and rectifications'),
  ),
  described(
    field('evaluator', wording('评价类别', 'kind of evaluation')),
    wording(
      '部门评价：主管部门组织；财政评价：财政部门组织。单位自评的得分在 projects 表的 score 列',
      '部门评价 by the department in charge, 财政评价 by the finance bureau; scores that bodies give themselves are in the column score of projects',
    ),
  ),
  ...PROJECT.map(f => ({
    ...f,
    title: wording(
      f.title.zh.replace('基本支出为空', '评价整体支出的为空'),
      f.title.en.replace('basic expenditure', 'evaluations of the whole body'),
    ),
  })),
]
const which = (of: BodyYear, { id, kind, told, project }: PublicEvaluation): readonly DataCell[] => [
  ...bodyCells(of, told.record.id),
  id,
  kind.zh,
  told.project ? none(fieldText(told.project, 'code')) : null,
  project,
]

const evaluations: OpenTable = {
  name: 'evaluations',
  title: wording('部门评价和财政评价', 'Evaluations by the department and by finance'),
  fields: [
    ...BODY,
    ...WHICH,
    described(
      field('experts', wording('评价人数', 'number of evaluators'), 'integer'),
      wording('逐项评分的人数；不公开姓名', 'those who scored the criteria; their names are not published'),
    ),
    described(
      field('points', wording('满分', 'points in all'), 'number'),
      wording('各项分值之和，应为100', 'sum of the points of all criteria, 100'),
    ),
    described(
      field('score', wording('得分', 'score'), 'number'),
      wording('criteria 表中同一评价各项得分之和，保留两位小数', 'sum of the scores of the evaluation in criteria, two decimals'),
    ),
    described(
      field('grade', wording('等级', 'grade')),
      wording('按得分和当地的等级划分，如优、良、中、差', 'by the score and the grades of the place, as 优 excellent, 良 good, 中 fair, 差 poor'),
    ),
    described(
      field('own_score', wording('自评得分', 'own score'), 'number'),
      wording(
        '同一项目单位自评的得分；评价整体支出的、自评没有公开的为空',
        'what the body gave itself for the project; empty for evaluations of the whole body and where it was not published',
      ),
    ),
    field('conclusion', wording('评价结论', 'conclusion')),
    field('problems', wording('存在的问题', 'problems found')),
    field('suggestions', wording('有关建议', 'recommendations')),
  ],
  rowsOf: (of, site) =>
    evaluationsOf(of, site).map(e => {
      const { record, points, total, project } = e.told
      return [
        ...which(of, e),
        countOf(fieldDecimal(record, 'experts')),
        points,
        shown(total),
        none(e.grade),
        shown(figuresOf(of, site).projects.find(p => p.record.id === project?.id)?.score ?? null),
        none(fieldText(record, 'conclusion')),
        none(fieldText(record, 'problems')),
        none(fieldText(record, 'suggestions')),
      ]
    }),
}

const countOf = (count: Rational | null): bigint | null => (count && count.d === 1n ? count.n : null)

/** One row for each of what an evaluation has several of. */
const rows = (
  of: BodyYear,
  site: Pick<SiteData, 'profile'>,
  cells: (e: PublicEvaluation) => readonly (readonly DataCell[])[],
): readonly (readonly DataCell[])[] => evaluationsOf(of, site).flatMap(e => cells(e).map(own => [...which(of, e), ...own]))

const criteria: OpenTable = {
  name: 'criteria',
  title: wording('评价指标得分', 'Scores of evaluations by criterion'),
  fields: [
    ...BODY,
    ...WHICH,
    described(
      field('level1', wording('一级指标', 'level 1')),
      wording('决策、过程、产出、效益', '决策 decision, 过程 process, 产出 output, 效益 benefit'),
    ),
    field('level2', wording('二级指标', 'level 2')),
    field('criterion', wording('三级指标', 'criterion (level 3)')),
    field('points', wording('分值', 'points'), 'number'),
    described(
      field('score', wording('得分', 'score'), 'number'),
      wording('各评价人评分的平均数，保留两位小数，不超过分值', 'mean of the evaluators’ scores, two decimals, not above the points'),
    ),
    described(field('reason', wording('扣分原因', 'why points were taken off')), wording('得满分的为空', 'empty where nothing was taken off')),
  ],
  rowsOf: (of, site) =>
    rows(of, site, e =>
      e.told.criteria.map(({ record: r, points, score }) => [
        none(fieldText(r, 'level1')),
        none(fieldText(r, 'level2')),
        fieldText(r, 'name'),
        points,
        shown(score),
        none(fieldText(r, 'reason')),
      ]),
    ),
}

const rectifications: OpenTable = {
  name: 'rectifications',
  title: wording('评价发现问题的整改', 'What was mended after evaluations'),
  fields: [
    ...BODY,
    ...WHICH,
    described(
      field('required', wording('整改要求', 'what is to be mended')),
      wording(
        '评价以后下发的整改通知中的一条；只有已经销号的才公开',
        'an item of the notice that followed the evaluation; only closed ones are published',
      ),
    ),
    described(field('done', wording('整改情况', 'what was mended')), wording('单位的答复', 'what the body answered')),
    described(
      field('closed', wording('销号日期', 'closed on')),
      wording('下发通知的部门认可整改到位的日期，如2026-08-26', 'when whoever gave the notice accepted it, as 2026-08-26'),
    ),
  ],
  rowsOf: (of, site) =>
    rows(of, site, e =>
      e.told.rectifications.map((r: DossierRecord<'rectification'>) => [
        none(fieldText(r, 'problem')),
        none(fieldText(r, 'done')),
        none(fieldText(r, 'closed')),
      ]),
    ),
}

export const EVALUATION_TABLES: readonly OpenTable[] = [evaluations, criteria, rectifications]
