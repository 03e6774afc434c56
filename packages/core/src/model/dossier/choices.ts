/** The closed lists from which fields of a dossier take their values; what each value is called. */
import { type Wording, wording } from '../../words/wording.ts'

export type Choices = Readonly<Record<string, Wording>>

export const choices = (all: Readonly<Record<string, readonly [zh: string, en: string]>>): Choices =>
  Object.fromEntries(Object.entries(all).map(([id, [zh, en]]) => [id, wording(zh, en)]))

/** Sources of money, in the order of T1 (DOMAIN 5.1). */
export const FUND_SOURCES = choices({
  'general-budget': ['一般公共预算拨款', 'general public budget'],
  'government-fund': ['政府性基金预算拨款', 'government fund budget'],
  'state-capital': ['国有资本经营预算拨款', 'state capital budget'],
  'fiscal-account': ['财政专户管理资金', 'fiscal account'],
  institutional: ['事业收入', 'institutional income'],
  business: ['事业单位经营收入', 'business income'],
  'superior-subsidy': ['上级补助收入', 'subsidy from the superior'],
  'affiliate-payment': ['附属单位上缴收入', 'payments of affiliates'],
  other: ['其他收入', 'other income'],
})

/** How money is spent, in the order of T3. */
export const SPENDING_KINDS = choices({
  basic: ['基本支出', 'basic expenditure'],
  project: ['项目支出', 'project expenditure'],
  business: ['经营支出', 'business expenditure'],
  'to-superior': ['上缴上级支出', 'payments to the superior'],
  'to-affiliates': ['对附属单位补助支出', 'subsidies to affiliates'],
})

export const OPERATORS = choices({
  '≥': ['≥', 'at least'],
  '≤': ['≤', 'at most'],
  '=': ['=', 'exactly'],
  '>': ['>', 'more than'],
  '<': ['<', 'less than'],
  words: ['定性', 'in words'],
})
export const DIRECTIONS = choices({ up: ['正向', 'the more the better'], down: ['反向', 'the less the better'], level: ['定性', 'in words'] })
export const PROJECT_CLASSES = choices({ staff: ['人员类', 'staff'], operating: ['运转类', 'operating'], special: ['特定目标类', 'special purpose'] })
export const GOAL_KINDS = choices({
  overall: ['总体绩效目标', 'overall'],
  itemised: ['分项绩效目标', 'itemised'],
  safeguard: ['工作保障措施', 'safeguard'],
})
export const MOVES = choices({
  supplement: ['追加', 'supplement'],
  cut: ['追减', 'cut'],
  'carried-over': ['上年结转', 'carried over from last year'],
})
export const POSSIBILITIES = choices({ certain: ['确定能', 'certain'], possible: ['有可能', 'possible'], impossible: ['完全不可能', 'impossible'] })
export const CAUSES = choices({
  funds: ['经费保障', 'funds'],
  rules: ['制度保障', 'rules'],
  staff: ['人员保障', 'staff'],
  equipment: ['硬件条件保障', 'equipment'],
  other: ['其他', 'other'],
})
export const GRADES_OF_ATTAINMENT = choices({
  full: ['达成年度指标', 'reached'],
  part: ['部分达成年度指标并具有一定效果', 'reached in part, with effect'],
  none: ['未达成年度指标且效果较差', 'not reached'],
})
export const MEASURES = choices({
  count: ['行数', 'number of rows'],
  sum: ['合计', 'sum'],
  ratio: ['比率（分子合计÷分母合计）', 'ratio of two sums'],
  share: ['符合条件的行所占比例', 'share of rows'],
  longest: ['最长用时（天）', 'longest duration in days'],
  median: ['用时中位数（天）', 'median duration in days'],
})
/** Figures of the budget that the explanation compares with last year's, by the path of their fact. */
export const COMPARED_FACTS = {
  'expenditure/byFunction/all/total': wording('支出预算', 'expenditure'),
  'expenditure/byFunction/all/basic': wording('基本支出', 'basic expenditure'),
  'expenditure/byFunction/all/project': wording('项目支出', 'project expenditure'),
  'operating-expenses/total': wording('机关运行经费', 'administrative operating expenses'),
  'three-public/total/all': wording('财政拨款“三公”经费预算', 'three public expenses'),
  'three-public/abroad/all': wording('因公出国（境）费', 'travel abroad'),
  'three-public/vehicles/all': wording('公务用车购置及运维费', 'official vehicles'),
  'three-public/vehicle-purchase/all': wording('公务用车购置费', 'purchase of vehicles'),
  'three-public/vehicle-operation/all': wording('公务用车运行维护费', 'operation of vehicles'),
  'three-public/reception/all': wording('公务接待费', 'receptions'),
} as const satisfies Choices
export type ComparedBudgetFact = keyof typeof COMPARED_FACTS
