/** The tables of the open data: what each column means, and its rows from what was published. */
import { fieldText, OPERATORS, PUBLICATIONS, recordsOf, SPENDING_KINDS, shapeOf } from '@jixiao/core'
import { type DataCell, type DataTable, factKey, settingsOf } from '@jixiao/documents'
import { figuresOf, partOfYear } from '../figures.ts'
import { filePath } from '../page-paths.ts'
import { type BodyYear, isPublished, type PublicDocument, type SiteData } from '../site-data.ts'
import { placeText } from '../taken-year.ts'
import { sourceName } from '../words.ts'
import { EVALUATION_TABLES } from './evaluation-tables.ts'
import { BODY, bodyCells, field, none, type OpenTable, PARTITION, PLACE, PROJECT, partitionOf, phase, shown } from './open-table.ts'

const budget: OpenTable = {
  name: 'budget',
  title: '预算明细',
  fields: [
    ...BODY,
    field('function_code', '功能分类科目编码', 'text', 'functional-classification:generic:code'),
    field('function_name', '功能分类科目名称', 'text', 'functional-classification:generic:label'),
    field('economy_code', '部门预算支出经济分类科目编码', 'text', 'economic-classification:generic:code'),
    field('economy_name', '部门预算支出经济分类科目名称', 'text', 'economic-classification:generic:label'),
    field('spending', '支出类别', 'text', 'expenditure-type:code'),
    ...PROJECT,
    field('source', '资金来源', 'text', 'fin-source:generic:code'),
    field('carried_over', '是否上年结转', 'yes-no'),
    field('amount', '年初预算数（元）', 'money', 'value'),
  ],
  rowsOf(of, site) {
    if (!isPublished(of, 'disclosure')) return []
    const { functional, economic } = settingsOf(site.profile, of.year).codes
    const { view, projects } = figuresOf(of, site)
    const project = new Map(projects.map(p => [p.record.id, p]))
    return view.lines.map(l => {
      const own = project.get(l.project)
      const isNamed = of.taken === undefined || of.taken.functions.has(l.function)
      return [
        ...bodyCells(of, l.record, 'amount'),
        isNamed ? l.function : null,
        isNamed ? (functional.find(l.function, of.year)?.name ?? null) : null,
        of.taken?.guessed.has(l.record) ? null : none(l.economy),
        of.taken?.guessed.has(l.record) ? null : (economic.find(l.economy, of.year)?.name ?? null),
        SPENDING_KINDS[l.spending]?.zh ?? l.spending,
        own ? none(fieldText(own.record, 'code')) : null,
        own?.name ?? null,
        sourceName(l.source),
        l.isCarryOver,
        l.amount,
      ]
    })
  },
}

const projects: OpenTable = {
  name: 'projects',
  title: '项目',
  fields: [
    ...BODY,
    ...PROJECT,
    field('budget', '年初预算数（元）', 'money', 'value'),
    field('purpose', '资金用途'),
    field('goals', '绩效目标'),
    field('indicators', '指标数', 'integer'),
    field('score', '自评得分', 'number'),
    field('done', '完成情况'),
  ],
  rowsOf: (of, site) =>
    figuresOf(of, site).projects.map(p => {
      const [result] = recordsOf(of.dossier, 'result', p.record.id)
      return [
        ...bodyCells(of, p.record.id),
        none(fieldText(p.record, 'code')),
        p.name,
        p.budget,
        none(fieldText(p.record, 'purpose')),
        none(
          recordsOf(of.dossier, 'goal', p.record.id)
            .map(g => fieldText(g, 'text'))
            .join('\n'),
        ),
        BigInt(p.indicators.length),
        shown(p.score),
        result ? none(fieldText(result, 'done')) : null,
      ]
    }),
}

const indicators: OpenTable = {
  name: 'indicators',
  title: '绩效指标',
  fields: [
    ...BODY,
    ...PROJECT,
    field('level1', '一级指标'),
    field('level2', '二级指标'),
    field('indicator', '三级指标'),
    field('operator', '比较符号'),
    field('target', '指标值'),
    field('unit', '计量单位'),
    field('weight', '分值', 'number'),
    field('actual', '实际完成值'),
    field('reached', '是否达到目标', 'yes-no'),
    field('score', '得分', 'number'),
    field('basis', '指标值确定依据'),
    field('reason', '偏差原因和改进措施'),
  ],
  rowsOf: (of, site) =>
    figuresOf(of, site).projects.flatMap(p =>
      p.indicators.map(({ record, actual, weight, score, isReached, reason }) => [
        ...bodyCells(of, record.id, 'value'),
        none(fieldText(p.record, 'code')),
        p.name,
        none(fieldText(record, 'level1')),
        none(fieldText(record, 'level2')),
        fieldText(record, 'name'),
        OPERATORS[fieldText(record, 'operator')]?.zh ?? null,
        none(fieldText(record, 'value')),
        none(fieldText(record, 'unit')),
        weight,
        none(actual),
        isReached,
        shown(score),
        none(fieldText(record, 'basis')),
        none(reason),
      ]),
    ),
}

const execution: OpenTable = {
  name: 'execution',
  title: '预算执行',
  fields: [
    ...BODY,
    ...PROJECT,
    phase('initial', '年初预算数（元）'),
    phase('supplement', '追加（元）'),
    phase('cut', '追减（元）'),
    phase('carried_over', '上年结转（元）'),
    phase('adjusted', '调整后预算数（元）'),
    phase('received', '到位数（元）'),
    phase('spent', '实际支出（元）'),
  ],
  rowsOf(of, site) {
    const f = figuresOf(of, site)
    if (f.execution === null) return []
    const joined = of.units.filter(u => u.records !== null)
    const basic = [
      { record: '', execution: figuresOf(joined.length > 0 ? partOfYear(of, 'own') : of, site).basicExecution },
      ...joined.map(u => ({ record: u.records ?? '', execution: figuresOf(partOfYear(of, u), site).basicExecution })),
    ]
    const rows = [
      ...basic.map(b => ({ code: null, name: null, ...b })),
      ...f.projects.map(p => ({ code: none(fieldText(p.record, 'code')), name: p.name, record: p.record.id, execution: p.execution })),
    ]
    return rows.flatMap(({ record, code, name, execution: e }) =>
      e === null ? [] : [[...bodyCells(of, record), code, name, e.initial, e.supplement, e.cut, e.carriedOver, e.adjusted, e.appropriated, e.spent]],
    )
  },
}

const goals: OpenTable = {
  name: 'goals',
  title: '单位绩效目标',
  fields: [...BODY, field('kind', '目标类别'), field('title', '标题'), field('goal', '绩效目标')],
  rowsOf: of =>
    recordsOf(of.dossier, 'goal', null).map(g => [
      ...bodyCells(of),
      shapeOf('goal').fields.kind?.choices?.[fieldText(g, 'kind')]?.zh ?? null,
      none(fieldText(g, 'title')),
      none(fieldText(g, 'text')),
    ]),
}

const documents: OpenTable = {
  name: 'documents',
  title: '公开的文件',
  fields: [
    ...BODY,
    field('document', '文件名'),
    field('format', '格式'),
    field('publication', '公开类别'),
    field('version', '版本', 'integer'),
    field('current', '是否现行版本', 'yes-no'),
    field('published', '公开日期'),
    field('size', '字节数', 'integer'),
    field('sha256', '校验值（SHA-256）'),
    field('path', '在本站的位置'),
  ],
  rowsOf(of) {
    const row = (d: PublicDocument, kind: string | null, day: string, isCurrent: boolean): readonly DataCell[] => [
      ...bodyCells(of),
      d.name,
      d.format,
      kind,
      BigInt(d.version),
      isCurrent,
      day,
      BigInt(d.size),
      d.sha256,
      filePath(of, d),
    ]
    return of.versions.length === 0
      ? of.documents.map(d => row(d, null, of.published, true))
      : of.versions.flatMap(v => v.documents.map(d => row(d, PUBLICATIONS[v.kind].name.zh, v.disclosedOn, v.isCurrent)))
  },
}

/** Of years of which documents were taken in: every figure as it is stated, with its place. */
const stated: OpenTable = {
  name: 'stated',
  title: '公开文件所载数字',
  fields: [
    ...BODY,
    field('stage', '阶段'),
    field('fact_year', '所属年度', 'integer'),
    field('fact', '事项'),
    field('label', '事项名称'),
    field('value', '数值（元；比率为小数）；待核的为空'),
    field('printed', '文件所载'),
    field('pending', '待核的原因'),
    field('file_sha256', '文件校验值（SHA-256）'),
  ],
  rowsOf: own => {
    const of = own.beside?.year ?? own
    return (of.taken?.facts ?? []).map(f => {
      const why = of.taken?.pending.get(factKey(f))
      const cells = bodyCells(of)
      return [
        ...cells.slice(0, PLACE),
        placeText(f.place),
        ...cells.slice(PLACE + 1),
        f.stage,
        BigInt(f.year),
        f.fact,
        none(f.label),
        why ? null : f.value,
        f.printed,
        why?.zh ?? (f.value === null ? '不能识别' : null),
        f.document,
      ]
    })
  },
}

export const OPEN_TABLES: readonly OpenTable[] = [budget, projects, goals, indicators, execution, ...EVALUATION_TABLES, documents, stated]

/** Rows of some bodies and years, with region and year in front. */
export const dataTable = (table: OpenTable, years: readonly BodyYear[], site: Pick<SiteData, 'profile'>): DataTable => ({
  name: table.name,
  columns: [...PARTITION, ...table.fields],
  rows: years.flatMap(y => table.rowsOf(y, site).map(row => [...partitionOf(y), ...row])),
})

/** Without region and year, where folders say them. */
export const partitioned = ({ name, columns, rows }: DataTable): DataTable => ({
  name,
  columns: columns.slice(PARTITION.length),
  rows: rows.map(row => row.slice(PARTITION.length)),
})
