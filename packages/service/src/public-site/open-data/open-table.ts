/** What a table of the open data is made of, and the columns that all of them have: whose it is, and where it comes from. */
import { type Rational, toDecimal } from '@jixiao/core'
import type { DataCell, DataType } from '@jixiao/documents'
import type { BodyYear, SiteData } from '../site-data.ts'
import { placeText } from '../taken-year.ts'

export interface OpenField {
  readonly name: string
  readonly type: DataType
  readonly title: string
  /** What the title alone does not say. */
  readonly description?: string
  /** What the taxonomy of the Fiscal Data Package calls it. */
  readonly columnType?: string
  /** Of several amounts in one row: which phase of the budget this one is. */
  readonly phase?: string
}

export interface OpenTable {
  readonly name: string
  readonly title: string
  readonly fields: readonly OpenField[]
  readonly rowsOf: (of: BodyYear, site: Pick<SiteData, 'profile'>) => readonly (readonly DataCell[])[]
}

export const field = (name: string, title: string, type: DataType = 'text', columnType?: string): OpenField =>
  columnType === undefined ? { name, title, type } : { name, title, type, columnType }
const BODY_COLUMN = 'administrative-classification:generic'
export const phase = (name: string, title: string): OpenField => ({ ...field(name, title, 'money'), phase: name })

/** Region and year: in csv and json columns, in Parquet the names of the folders. */
export const PARTITION: readonly OpenField[] = [
  field('region', '地区代码', 'text', 'geo:source:code'),
  field('year', '财政年度', 'integer', 'date:fiscal-year'),
]
export const partitionOf = ({ region, year }: BodyYear): readonly DataCell[] => [region.code, BigInt(year)]

export const BODY: readonly OpenField[] = [
  field('body', '单位编号', 'text', `${BODY_COLUMN}:code`),
  field('body_code', '单位预算编码'),
  field('body_name', '单位名称', 'text', `${BODY_COLUMN}:label`),
  field('origin', '数据来源：本站发布，或据公开文件录入（未经单位确认）'),
  field('place', '出处：文件、页或单元格（据公开文件录入的）'),
  field('scope', '口径：own 本级（本单位自己的）；joined 部门汇总中所属单位的部分；whole 公开文件中部门的数，含所属单位'),
  field('joined_body', '所属单位编号（scope 为 joined 时）：该单位单独公开的，在它自己名下也有，合计时只取其一'),
]
export const PLACE = BODY.findIndex(f => f.name === 'place')
/** `record` says whose it is within a department; `name` of its field has a place in a document. */
export const bodyCells = ({ body, taken, units }: BodyYear, record = '', name = ''): readonly DataCell[] => {
  const source = taken?.sourceOf(record, name)
  const unit = units.find(u => u.records !== null && record.startsWith(u.records))
  const scope = unit ? 'joined' : taken && body.kind === 'department' ? 'whole' : 'own'
  return [body.id, body.code, body.name, taken ? '据公开文件录入' : '本站发布', source ? placeText(source.place) : null, scope, unit?.id ?? null]
}
export const PROJECT: readonly OpenField[] = [
  field('project_code', '项目编码（基本支出为空）', 'text', 'activity:generic:project:code'),
  field('project_name', '项目名称（基本支出为空）', 'text', 'activity:generic:project:label'),
]
export const none = (text: string): string | null => text || null

/** A score as it is printed: two decimals. */
export const shown = (score: Rational | null): Rational | null =>
  score === null ? null : { n: BigInt(toDecimal(score, 2).replace('.', '')), d: 100n }
