/** The tables of the open data: their rows from what was published. */
import { fieldText, OPERATORS, PUBLICATIONS, recordsOf, SPENDING_KINDS, shapeOf, wording } from '@jixiao/core'
import { type DataCell, type DataTable, factKey, settingsOf } from '@jixiao/documents'
import { figuresOf, partOfYear } from '../figures.ts'
import { filePath } from '../page-paths.ts'
import { type BodyYear, isPublished, type PublicDocument, type SiteData } from '../site-data.ts'
import { placeText } from '../taken-year.ts'
import { sourceName } from '../words.ts'
import { BODY, bodyCells, field, none, type OpenTable, PARTITION, PLACE, PROJECT, partitionOf, phase, shown } from './columns.ts'
import { EVALUATION_TABLES } from './evaluation-tables.ts'

const budget: OpenTable = {
  name: 'budget',
  title: wording('预算明细', 'Budget lines'),
  fields: [
    ...BODY,
    field('function_code', wording('功能分类科目编码', 'code of the function'), 'text', 'functional-classification:generic:code'),
    field('function_name', wording('功能分类科目名称', 'name of the function'), 'text', 'functional-classification:generic:label'),
    field(
      'economy_code',
      wording('部门预算支出经济分类科目编码', 'code of the economic class (departments’ budget)'),
      'text',
      'economic-classification:generic:code',
    ),
    field(
      'economy_name',
      wording('部门预算支出经济分类科目名称', 'name of the economic class (departments’ budget)'),
      'text',
      'economic-classification:generic:label',
    ),
    field('spending', wording('支出类别', 'kind of expenditure: 基本支出 basic, 项目支出 projects and others'), 'text', 'expenditure-type:code'),
    ...PROJECT,
    field('source', wording('资金来源', 'source of funds'), 'text', 'fin-source:generic:code'),
    field('carried_over', wording('是否上年结转', 'carried over from the year before'), 'yes-no'),
    field('amount', wording('年初预算数（元）', 'initial budget (yuan)'), 'money', 'value'),
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
  title: wording('项目', 'Projects'),
  fields: [
    ...BODY,
    ...PROJECT,
    field('budget', wording('年初预算数（元）', 'initial budget (yuan)'), 'money', 'value'),
    field('purpose', wording('资金用途', 'use of the money')),
    field('goals', wording('绩效目标', 'goal')),
    field('indicators', wording('指标数', 'number of indicators'), 'integer'),
    field('score', wording('自评得分', 'own score'), 'number'),
    field('done', wording('完成情况', 'what was done')),
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
  title: wording('绩效指标', 'Indicators'),
  fields: [
    ...BODY,
    ...PROJECT,
    field('level1', wording('一级指标', 'indicator, first level')),
    field('level2', wording('二级指标', 'indicator, second level')),
    field('indicator', wording('三级指标', 'indicator, third level')),
    field('operator', wording('比较符号', 'operator (定性: in words)')),
    field('target', wording('指标值', 'target value')),
    field('unit', wording('计量单位', 'unit of measure')),
    field('weight', wording('分值', 'weight'), 'number'),
    field('actual', wording('实际完成值', 'actual value')),
    field('reached', wording('是否达到目标', 'target met'), 'yes-no'),
    field('score', wording('得分', 'score'), 'number'),
    field('basis', wording('指标值确定依据', 'basis of the target value')),
    field('reason', wording('偏差原因和改进措施', 'why it deviates, and what is done')),
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
  title: wording('预算执行', 'Execution'),
  fields: [
    ...BODY,
    ...PROJECT,
    phase('initial', wording('年初预算数（元）', 'initial budget (yuan)')),
    phase('supplement', wording('追加（元）', 'supplement (yuan)')),
    phase('cut', wording('追减（元）', 'cut (yuan)')),
    phase('carried_over', wording('上年结转（元）', 'carried over (yuan)')),
    phase('adjusted', wording('调整后预算数（元）', 'adjusted budget (yuan)')),
    phase('received', wording('到位数（元）', 'received (yuan)')),
    phase('spent', wording('实际支出（元）', 'spent (yuan)')),
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
  title: wording('单位绩效目标', 'Goals of bodies'),
  fields: [
    ...BODY,
    field('kind', wording('目标类别', 'kind of goal')),
    field('title', wording('标题', 'title')),
    field('goal', wording('绩效目标', 'goal')),
  ],
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
  title: wording('公开的文件', 'Documents'),
  fields: [
    ...BODY,
    field('document', wording('文件名', 'name of the document')),
    field('format', wording('格式', 'format')),
    field('publication', wording('公开类别', 'kind of publication')),
    field('version', wording('版本', 'version'), 'integer'),
    field('current', wording('是否现行版本', 'in force'), 'yes-no'),
    field('published', wording('公开日期', 'day of publication')),
    field('size', wording('字节数', 'bytes'), 'integer'),
    field('sha256', wording('校验值（SHA-256）', 'SHA-256')),
    field('path', wording('在本站的位置', 'path on this site')),
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
  title: wording('公开文件所载数字', 'Figures of documents'),
  fields: [
    ...BODY,
    field('stage', wording('阶段', 'stage')),
    field('fact_year', wording('所属年度', 'year of the figure'), 'integer'),
    field('fact', wording('事项', 'fact')),
    field('label', wording('事项名称', 'name of the fact')),
    field('value', wording('数值（元；比率为小数）；待核的为空', 'value (yuan; rates as decimals); empty where not settled')),
    field('printed', wording('文件所载', 'as printed')),
    field('pending', wording('待核的原因', 'why it is not settled')),
    field('file_sha256', wording('文件校验值（SHA-256）', 'SHA-256 of the file')),
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
