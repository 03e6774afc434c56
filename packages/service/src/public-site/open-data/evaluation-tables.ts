/** Evaluations by the department and by finance in the open data: their results, their scores item by item, and what was mended. */
import { type DossierRecord, fieldDecimal, fieldText, type Rational } from '@jixiao/core'
import type { DataCell } from '@jixiao/documents'
import { evaluationsOf, type PublicEvaluation } from '../evaluations.ts'
import { figuresOf } from '../figures.ts'
import type { BodyYear, SiteData } from '../site-data.ts'
import { BODY, bodyCells, field, none, type OpenField, type OpenTable, PROJECT, shown } from './open-table.ts'

const described = (of: OpenField, description: string): OpenField => ({ ...of, description })

/** Which evaluation a row belongs to. */
const WHICH: readonly OpenField[] = [
  described(field('evaluation', '评价编号'), '同一项评价在 evaluations、criteria、rectifications 三个表中编号相同'),
  described(field('evaluator', '评价类别'), '部门评价：主管部门组织；财政评价：财政部门组织。单位自评的得分在 projects 表的 score 列'),
  ...PROJECT.map(f => ({ ...f, title: f.title.replace('基本支出为空', '评价整体支出的为空') })),
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
  title: '部门评价和财政评价',
  fields: [
    ...BODY,
    ...WHICH,
    described(field('experts', '评价人数', 'integer'), '逐项评分的人数；不公开姓名'),
    described(field('points', '满分', 'number'), '各项分值之和，应为100'),
    described(field('score', '得分', 'number'), 'criteria 表中同一评价各项得分之和，保留两位小数'),
    described(field('grade', '等级'), '按得分和当地的等级划分，如优、良、中、差'),
    described(field('own_score', '自评得分', 'number'), '同一项目单位自评的得分；评价整体支出的、自评没有公开的为空'),
    field('conclusion', '评价结论'),
    field('problems', '存在的问题'),
    field('suggestions', '有关建议'),
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
  title: '评价指标得分',
  fields: [
    ...BODY,
    ...WHICH,
    described(field('level1', '一级指标'), '决策、过程、产出、效益'),
    field('level2', '二级指标'),
    field('criterion', '三级指标'),
    field('points', '分值', 'number'),
    described(field('score', '得分', 'number'), '各评价人评分的平均数，保留两位小数，不超过分值'),
    described(field('reason', '扣分原因'), '得满分的为空'),
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
  title: '评价发现问题的整改',
  fields: [
    ...BODY,
    ...WHICH,
    described(field('required', '整改要求'), '评价以后下发的整改通知中的一条；只有已经销号的才公开'),
    described(field('done', '整改情况'), '单位的答复'),
    described(field('closed', '销号日期'), '下发通知的部门认可整改到位的日期，如2026-08-26'),
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
