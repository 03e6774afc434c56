/** Header words → fact vocabulary: funds, sources, kinds of spending, years. */
import type { Stage } from '@jixiao/core'

export type WordList = readonly (readonly [RegExp, string])[]

export const FUNDS: WordList = [
  [/一般公共/, 'general-budget'],
  [/政府性?基金|^基金/, 'government-fund'],
  [/国有资本|国资预算/, 'state-capital'],
]

/** Sources of income; the order matters: 事业单位经营收入 before 事业收入, 其他 last. */
export const SOURCES: WordList = [
  [/财政专户/, 'fiscal-account'],
  [/附属单位/, 'affiliate-payment'],
  [/上级补助/, 'superior-subsidy'],
  [/事业单位经营|^经营收入|经营收入$/, 'business'],
  [/事业收入|事业预算收入/, 'institutional'],
  ...FUNDS,
  [/单位资金/, 'unit-funds'],
  [/非同级财政拨款/, 'other-governments'],
  [/财政拨款|财政补助/, 'appropriation'],
  [/^其他|其他收入/, 'other'],
]

export const SPENDING: WordList = [
  [/预留机动|机动经费/, 'reserve'],
  [/上解上级|上缴上级|上缴支出/, 'to-superior'],
  [/附属单位/, 'to-affiliates'],
  [/经营支出/, 'business'],
  [/人员(?:经费|支出)/, 'personnel'],
  [/公用(?:经费|支出)|日常公用/, 'operating'],
  [/基本支出/, 'basic'],
  [/项目支出/, 'project'],
]

export const TOTAL_WORD = /^(?:合计|总计|小计|.*(?:预算|决算|执行|完成|安排)数|金额|预算|决算|.*(?:支出|收入|经费)?(?:合计|总计))$/

export const wordIn = (list: WordList, text: string): string | undefined => list.find(([pattern]) => pattern.test(text))?.[1]

/** What a column's words say of the time and nature of its figures, against the year of the table. */
export interface ColumnTime {
  readonly year: number | null
  readonly stage: Stage
  readonly isChange: boolean
  readonly isRate: boolean
}

export function timeOf(path: string, year: number | null, stage: Stage): ColumnTime {
  const named = /((?:19|20)\d{2})年/.exec(path)?.[1]
  const isLastYear = named === undefined && /上年(?!结转|结余|末)|去年/.test(path)
  const own = named ? Number(named) : isLastYear && year !== null ? year - 1 : year
  const isRate = /%|增减率|增长率|幅度|占比|比例|比重/.test(path)
  const isChange = /增减|比上年|与上年|相比|增长|变动/.test(path)
  if (isChange) return { year, stage, isChange, isRate }
  // last year's 执行数 beside this year's budget is a figure of the accounts
  const isAccounts = stage === 'budget' && /执行数|决算数|完成数/.test(path)
  // a final account prints the budget beside the result
  const isBudget = stage === 'final-accounts' && /(?:年初)?预算数/.test(path)
  return { year: own, stage: isAccounts ? 'final-accounts' : isBudget ? 'budget' : stage, isChange, isRate }
}
