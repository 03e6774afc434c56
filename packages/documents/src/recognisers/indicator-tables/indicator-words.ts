/** The words by which an indicator table is known: level names, column heads, kinds of cells. */
import { parseTargetValue, squeeze, unitNamed } from '@jixiao/core'

/** What a column of an indicator table holds. */
export type ColumnRole =
  | 'level1'
  | 'level2'
  | 'name'
  | 'description'
  | 'operator'
  | 'target'
  | 'unit'
  | 'weight'
  | 'basis'
  | 'actual'
  | 'score'
  | 'reason'
  | 'progress' // what was reached up to the month of the monitoring
  | 'expected' // the forecast to the year's end
  | 'attained' // share of the target that was reached
  | 'likelihood'
  | 'remark'
  | 'points' // 分值 of a level, before the column of the indicator's own
  | 'term' // a column of the whole term beside those of the year
  | 'project' // lists of the indicators of all projects

/** Column heads as the forms of DOMAIN.md 2.4 and 3.8 print them; the first that fits wins. */
const HEADS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^一级(?:绩效)?指标/, 'level1'],
  [/^二级(?:绩效)?指标/, 'level2'],
  [/^三级(?:绩效)?指标|^(?:绩效)?指标名称$/, 'name'],
  [/偏差|未完成.*原因|原因(?:分析|说明)|^(?:扣分)?原因/, 'reason'],
  [/依据|^(?:评|扣|评[(（]扣[)）]|考评|评价)分?标准$|评分(?:标准|规则|办法)/, 'basis'],
  [/描述|指标(?:内容|解释|说明|含义|定义)/, 'description'],
  [/可能性/, 'likelihood'],
  [/^(?:全年|年底|年末|本年)?预计|全年预计/, 'expected'],
  [
    /^(?:截[至止到])?(?:(?:19|20)\d{2}年)?(?:\d.*月|上?半年|[前第]?[一二三]季度|(?:当前|监控|本期)).*(?:执行(?!数|金额)|完成|实际|情况)|监控/,
    'progress',
  ],
  [/^(?:指标|目标)?完成(?:率|进度|比例|程度)/, 'attained'],
  [/^备注/, 'remark'],
  [/^(?:单位(?:名称)?[、/和及与,]*)?(?:二级|预算|支出)?项目(?:支出)?(?:名称)?$|^(?:单位\(专项\)|项目\(单位\)|专项(?:资金|项目)?)名称$/, 'project'],
  [/^(?:全年|实际|年度|自评|目标|指标|本年)*(?:实际)?(?:完成|实际)(?:指标|目标)?(?:值|情况|数)/, 'actual'],
  [/得分|自评分$/, 'score'],
  [/^(?:指标性质|指标方向|(?:计算|运算|指标值?|比较|关系)?符号)/, 'operator'],
  [/^(?:计量|度量|指标值?|计算)?单位(?:[(（].*)?$/, 'unit'],
  [/^(?:指标)?(?:权重|分值)/, 'weight'],
  [/(?:指标|目标|预期|绩效)值|^(?:年度|预期)(?:指标|目标)(?:值)?$/, 'target'],
]

export const roleOfHead = (text: string): ColumnRole | null => {
  if (text.length > LONGEST_WORD) return null
  const word = squeeze(text)
  return word === '' || word.length > 24 ? null : (HEADS.find(([pattern]) => pattern.test(word))?.[1] ?? null)
}

/** No name of a level, unit, operator or column is longer, white space included: what is longer is not looked at. */
export const LONGEST_WORD = 40

const LEVEL_1 =
  /^(?:产出|效益|效果|满意度?|成本|投入|过程|决策|影响力?|预算执行率?|运行成本|管理效率|履职效能|社会效应|可持续发展能力|服务对象满意度?)(?:类|绩效)?(?:指标)?$/
const LEVEL_2 =
  /^(?:数量|质量|时效|进度|成本|(?:经济|社会|生态|环境|生态环境)(?:效益|成本|效应)|可持续(?:性|发展)?(?:影响|效益)?|.{0,12}满意度?|预算执行率?)(?:类|绩效)?(?:指标)?$/

/** "产出指标（40分）" → the name and the points in brackets. */
export function levelOneOf(text: string): { readonly name: string; readonly points: { readonly value: number; readonly text: string } | null } {
  const word = text.length > LONGEST_WORD ? text : squeeze(text)
  const m = /^(.*?)\((\d+(?:\.\d+)?)分?%?\)$/.exec(word)
  const name = (m?.[1] ?? word).replace(/[:：]$/, '')
  return { name, points: m?.[2] === undefined ? null : { value: Number(m[2]), text: m[2] } }
}

export const isLevelOne = (text: string): boolean => LEVEL_1.test(levelOneOf(text).name)
export const isLevelTwo = (text: string): boolean => LEVEL_2.test(levelOneOf(text).name)

const OPERATOR = /^(?:[<>=≥≤]|[<>]=|=[<>]|定性|定量|正向|反向|[正反]向指标|大于(?:等于)?|小于(?:等于)?|等于|不[低高少多]于)$/
const NUMBER = /^\d+(?:\.\d+)?分?$/

/** What a cell is by its own words. */
export interface CellKind {
  readonly level1: boolean
  readonly level2: boolean
  readonly value: boolean
  readonly number: boolean
  readonly operator: boolean
  readonly unit: boolean
  readonly caption: boolean
  /** A name of both levels: which one is likelier here. */
  readonly isEither?: 'level1' | 'level2'
}

const NOTHING: CellKind = { level1: false, level2: false, value: false, number: false, operator: false, unit: false, caption: false }

export function cellKind(text: string): CellKind {
  if (text.length > LONGEST_WORD) return NOTHING
  const word = squeeze(text)
  const { name } = levelOneOf(word)
  return {
    level1: LEVEL_1.test(name),
    level2: LEVEL_2.test(name),
    value: isValue(text),
    number: NUMBER.test(word),
    operator: OPERATOR.test(word),
    unit: unitNamed(word.replace(/^\((.*)\)$/, '$1')) !== undefined,
    caption: /^(?:[一二三四五六七八九十]+、|(?:年度)?绩效指标)/.test(word),
  }
}

const LONGEST_VALUE = 16
const HAS_FIGURE = /[\d０-９一二三四五六七八九十两百]/

/** A value that can only be a target or an actual value: a figure with operator or unit, or a date. */
function isValue(text: string): boolean {
  if (!HAS_FIGURE.test(text) || text.trim().length > LONGEST_VALUE) return false
  const value = parseTargetValue(text)
  return value.kind === 'deadline' || (value.kind === 'measured' && (value.operator !== null || value.unit !== null))
}
