/** Which words of running text mean which fact of the vocabulary: data, by kind of document (DOMAIN.md 5.5 N-…, 6.1, 4.5, 3.8 F5). */
import type { DocumentKind, SectionKind } from '@jixiao/core'

/** Words → fact. `label` is tried on the label without punctuation; the first entry that fits counts. */
export interface KnownFact {
  readonly label: RegExp
  readonly fact: string
  readonly sections?: readonly SectionKind[]
  /** The title of the innermost section must fit: "本年支出" is of the fund that it names. */
  readonly under?: RegExp
  /** The label of the figure of which this is a part must fit, where it is a part. */
  readonly whole?: RegExp
  /** Shift of the year: −1 for what is counted at the end of last year. */
  readonly yearShift?: number
}

/** Whole spending; that of one function ("教育支出"), of one account title or of one kind of money is none. */
const ANY_SPENDING =
  /^(?:(?!财政拨款|一般公共预算|政府性基金|国有资本|三公|采购|类科目|[(]?[类款项][)]|(?:行政|机构)运行|事务|公积金|(?:教育|技术|传媒|就业|健康|卫生|住房保障|农林水|社区|公共安全|公共服务|环保|运输|缴费|保险|开发|医疗)支出).)*(?:支出|预算|资金|收支)/
const BASIC_OR_ALL = /基本支出|^(?:部门|单位)?(?:预算)?支出/
const TOTAL_INCOME = /收入|安排资金|收支|资金总额|^预算$/

/** How texts say what is budgeted to be spent: 支出预算, 预算支出, 支出预算数. */
const SPENDING = '(?:支出预算|预算支出|支出预算支出|支出)(?:数|总额|合计)?'

const PROCUREMENT: readonly SectionKind[] = ['procurement', 'other-matters', 'unnamed']

const VEHICLES = '(?:公务用?车辆?|公车|车辆)'
/** The items of the three public expenses, in budgets and in final accounts. */
const THREE_PUBLIC_ITEMS: readonly KnownFact[] = [
  { label: /出国(?!团|人)/, fact: 'three-public/abroad/all' },
  {
    label: new RegExp(`${VEHICLES}购置(?:费|经费)?(?:及|和|与|、)?${VEHICLES}?运(?:行|维)|^购置费?[及和与、]运行`),
    fact: 'three-public/vehicles/all',
  },
  { label: new RegExp(`${VEHICLES}购置`), fact: 'three-public/vehicle-purchase/all' },
  { label: new RegExp(`${VEHICLES}运(?:行|维)`), fact: 'three-public/vehicle-operation/all' },
  { label: /其他交通工具/, whole: /公务用车/, fact: 'three-public/other-vehicles/all' },
  { label: /其他交通费/, whole: /公务用车/, fact: 'three-public/other-transport/all' },
  { label: /^购置费?$/, whole: /公务用车/, fact: 'three-public/vehicle-purchase/all' },
  { label: /^运行(?:维护)?费?$/, whole: /公务用车/, fact: 'three-public/vehicle-operation/all' },
  { label: /^(?!.*(?:外事|国内|国外|境外)).*公务接待(?:费|支出|经费|$)/, fact: 'three-public/reception/all' },
]

/** Budget disclosure (六、1): sections 二 to 七. Order matters: the narrower words first. */
export const BUDGET_FACTS: readonly KnownFact[] = [
  { label: /三公经费(?:财政拨款)?(?:支出)?(?:预算)?(?:总?支出|总额|总计|合计|安排|数)*$/, fact: 'three-public/total/all' },
  ...THREE_PUBLIC_ITEMS,
  { label: /机关运行(?:经)?费(?:财政拨款)?(?:支出)?(?:预算)?(?:支出|总额|数)*$/, fact: 'operating-expenses/total' },
  { label: /购置.*固定资产|固定资产.*购置/, fact: 'assets/planned-purchase' },
  { label: /(?:拟|计划)(?:新增)?(?:购置|采购|购买)|^新增(?:固定)?资产/, sections: ['state-assets'], fact: 'assets/planned-purchase' },
  { label: /(?:预留|面向).*(?:中小微?|小微)企业/, sections: ['procurement', 'other-matters', 'unnamed'], fact: 'procurement/set-aside' },
  { label: /^(?:政府)?(?:采购)?货物类?(?:采购)?(?:支出|预算|金额)*$/, whole: /采购/, sections: PROCUREMENT, fact: 'procurement/goods' },
  { label: /^(?:政府)?(?:采购)?工程类?(?:采购)?(?:支出|预算|金额)*$/, whole: /采购/, sections: PROCUREMENT, fact: 'procurement/works' },
  { label: /^(?:政府)?(?:采购)?服务类?(?:采购)?(?:支出|预算|金额)*$/, whole: /采购/, sections: PROCUREMENT, fact: 'procurement/services' },
  {
    label: /固定资产(?:金额|总额|总值|原值|净值|价值|合计)?$|资产总额$|^资产(?:金额|总值)$/,
    sections: ['state-assets'],
    fact: 'assets/total/value',
    yearShift: -1,
  },
  { label: /政府采购(?:支出)?(?:预算|资金)?(?:总额|总金额|金额|支出|数|合计|总计)*$/, fact: 'procurement/total/all' },
  {
    label: /上年(?:度)?结[转余]|^年初结[转余]|结转(?:和|及)?结余/,
    fact: 'income/carry-over',
    sections: ['arrangement', 'unnamed'],
    whole: TOTAL_INCOME,
  },
  {
    label: /^一般公共预算(?:财政)?(?:拨款)?(?:收入)?(?:预算)?$/,
    fact: 'income/bySource/general-budget',
    sections: ['arrangement'],
    whole: TOTAL_INCOME,
  },
  {
    label: /^(?:政府性)?基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/,
    fact: 'income/bySource/government-fund',
    sections: ['arrangement'],
    whole: TOTAL_INCOME,
  },
  {
    label: /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/,
    fact: 'income/bySource/state-capital',
    sections: ['arrangement'],
    whole: TOTAL_INCOME,
  },
  { label: /^财政专户(?:核拨|管理)?(?:资金)?(?:收入)?$/, fact: 'income/bySource/fiscal-account', sections: ['arrangement'], whole: TOTAL_INCOME },
  { label: /^财政拨款(?:收入)?(?:预算)?(?:总计|合计)?$/, fact: 'income/bySource/appropriation', sections: ['arrangement'], whole: TOTAL_INCOME },
  { label: /^事业(?:单位)?收入$/, fact: 'income/bySource/institutional', sections: ['arrangement'] },
  { label: /^(?:事业单位)?经营收入$/, fact: 'income/bySource/business', sections: ['arrangement'] },
  { label: /^上级补助收入$/, fact: 'income/bySource/superior-subsidy', sections: ['arrangement'] },
  { label: /^附属单位上缴(?:收入)?$/, fact: 'income/bySource/affiliate-payment', sections: ['arrangement'] },
  { label: /^单位资金(?:收入)?$/, fact: 'income/bySource/unit-funds', sections: ['arrangement'], whole: TOTAL_INCOME },
  { label: /^其他(?:来源)?收入$/, fact: 'income/bySource/other', sections: ['arrangement'], whole: TOTAL_INCOME },
  { label: /^财政拨款收(?:入)?支(?:出)?(?:总预算|预算总计|总计)(?:数)?$/, fact: 'appropriation/income/total' },
  { label: new RegExp(`^财政拨款${SPENDING}$`), fact: 'appropriation/expenditure/byFunction/all/all' },
  { label: new RegExp(`^一般公共预算(?:财政)?(?:拨款)?${SPENDING}$`), fact: 'general-budget/byFunction/all/total' },
  { label: new RegExp(`^政府性基金(?:预算)?(?:财政)?(?:拨款)?${SPENDING}$`), fact: 'government-fund/byFunction/all/total' },
  { label: new RegExp(`^国有资本经营(?:预算)?(?:财政)?(?:拨款)?${SPENDING}$`), fact: 'state-capital/byFunction/all/total' },
  { label: /^一般公共预算(?:财政)?拨款基本支出(?:预算|数)*$/, fact: 'basic/byEconomy/all/total' },
  { label: /^财政拨款基本支出(?:预算|数)*$/, fact: 'appropriated-basic/byEconomy/all/total' },
  { label: /本年收入(?:预算)?(?:合计)?$/, fact: 'income/current', sections: ['arrangement', 'unnamed'] },
  {
    label:
      /^(?:部门|单位)?(?:预算|年度|年初)*(?:总?收入|收入预算|收入总计|收入合计|安排资金|资金安排|收支|收支预算|收支总预算|收支总计|收支安排|收入支出预算总计|收入支出总计|收支预算总计|收入预算总计)(?:总额|总计|数|预算|安排)*$/,
    fact: 'income/total',
    sections: ['arrangement'],
  },
  {
    label: /^(?:部门|单位)?(?:预算|年度|年初)*(?:总?支出|支出总?预算|支出合计|本年支出|本年支出合计|本年支出预算合计)(?:总额|数|预算)*$/,
    fact: 'expenditure/byFunction/all/total',
    sections: ['arrangement'],
  },
  { label: /^(?:部门|单位)?(?:预算|年度|年初)*支出(?:预算)?总计(?:数)?$/, fact: 'expenditure/grand-total', sections: ['arrangement'] },
  { label: /^(?:部门|单位)?基本支出(?:预算|安排|数|合计)*$/, fact: 'expenditure/byFunction/all/basic', whole: ANY_SPENDING },
  { label: /^(?:部门|单位)?项目支出(?:预算|安排|数|合计)*$/, fact: 'expenditure/byFunction/all/project', whole: ANY_SPENDING },
  { label: /^(?:单位)?预留机动经费(?:预算|数)*$/, fact: 'expenditure/byFunction/all/reserve', whole: ANY_SPENDING },
  { label: /^(?:事业(?:单位)?)?经营支出(?:预算|安排|数|合计)*$/, fact: 'expenditure/byFunction/all/business', whole: ANY_SPENDING },
  { label: /^上[缴解]上级支出(?:预算|安排|数|合计)*$/, fact: 'expenditure/byFunction/all/to-superior', whole: ANY_SPENDING },
  { label: /^对附属单位补助支出(?:预算|安排|数|合计)*$/, fact: 'expenditure/byFunction/all/to-affiliates', whole: ANY_SPENDING },
  { label: /^人员(?:经费|支出)(?:支出|预算)?$/, fact: 'basic/byEconomy/all/personnel', whole: BASIC_OR_ALL },
  { label: /^(?:日常)?公用(?:经费|支出)(?:支出|预算)?$/, fact: 'basic/byEconomy/all/operating', whole: BASIC_OR_ALL },
]
/** Sections whose figures are budget figures; goals, duties and project tables count things and set targets. */
export const BUDGET_SECTIONS: readonly SectionKind[] = [
  'arrangement',
  'operating-expenses',
  'three-public',
  'procurement',
  'state-assets',
  'other-matters',
  'unnamed',
]

/** What happened to the money (DOMAIN.md 4.3); the first that fits. */
export const EXECUTION_ASPECTS: readonly (readonly [RegExp, string])[] = [
  [/追加|调增(?:预算)?/, 'supplement'],
  [/调整后?(?:的)?(?:预算|数)|调整预算|全年预算/, 'adjusted'],
  [/结转|结余|剩余/, 'carry-over'],
  [/拨付|下达|到位/, 'appropriated'],
  [/年初预算|年初安排|预算安排|批复预算|预算收入|收入预算|部门预算/, 'initial'],
  [/支出|支付|执行数|已执行|^执行$/, 'spent'],
]
export const EXECUTION_SCOPES: readonly (readonly [RegExp, string])[] = [
  [/基本支出/, 'basic'],
  [/项目支出/, 'project'],
]
/** Of a self-evaluation report of the whole department. */
export const SELF_EVALUATION_ASPECTS: Readonly<Record<string, string>> = {
  initial: 'initial-budget',
  adjusted: 'adjusted-budget',
  'carry-over': 'carry-over',
  spent: 'spent',
}
/** What was brought forward: "上年结转", "含结转和结余"; plain 结余 is what is left. */
export const CARRIED_OVER = /结转|(?:上年|上一年|以前年度|年初|历年).*结余/
export const LEFT_OVER = /结[转余]|剩余/
/** What a report expects until the end of the year. */
export const FORECAST = /预计(?!的)|预测|预期|有望|力争/
/** A label that names the whole department's spending, not that of one item. */
export const WHOLE_SPENDING =
  /^(?:全年|本年|部门|单位|整体|总|实际|已|预算|财政|累计|预计|预测|到?年底|年末|完成)*(?:支出|执行)(?:数|总额|合计|金额|资金|总计|决算|决算数)*$/

export const SCORE = /得分|评分|总分|自评分|综合分/
/** A score that can only be that of the whole. */
export const OF_WHOLE_SCORE = /^(?:绩效|自评|评价|综合|最终|自我|评定)*总得?分(?:数|值)?$|^(?:部门|单位|整体|综合|最终)/
/** Scores of projects and indicators, and points that are lost or can be had. */
export const SCORE_OF_PART = /项目|指标|分项|扣|满分|分值|权重|产出|效益|满意度|成本|执行率|[该各每]项|最[高低]|以上|以下/
export const GRADE =
  /(?:等级|评级|结论|评定|评价|分)\s*[,:]?\s*(?:为|是|属于|达到)?\s*[“"]?(优秀|优|良好|良|中等|中|合格|较差|差|不合格)[”"]?(?=$|[,。;\s级等])/g

/** Sections in which a report speaks of the money of the whole department. */
export const REPORT_SECTIONS: readonly SectionKind[] = ['basic-situation', 'execution', 'arrangement', 'conclusion', 'unnamed', 'evaluation-work']
const SPENT = /^(?!.*预算(?!(?:财政)?拨款|安排|中|内))/
/** Final accounts: the sides of the main table. */
export const FINAL_ACCOUNTS_FACTS: readonly KnownFact[] = [
  {
    label: /^(?!.*预算(?!(?:财政)?拨款|安排|中|内)).*三公经费(?:公共)?(?:财政拨款)?(?:支出|决算)*(?:总?支出|总额|总计|合计|数)*$/,
    fact: 'three-public/total/all',
  },
  // what was budgeted for them is printed beside what was spent
  ...THREE_PUBLIC_ITEMS.map(k => ({
    ...k,
    whole: k.whole ?? SPENT,
    label: new RegExp(`^(?!.*预算(?!(?:财政)?拨款|安排|中|内)).*(?:${k.label.source})`),
  })),
  { label: /^财政拨款收入?支出?总计$|^财政拨款收支总计$/, fact: 'appropriation/income/total' },
  { label: /^(?:收入支出|收支|收入)(?:决算)?总计$/, fact: 'income/total' },
  { label: /^本年收入(?:决算)?(?:合计|总计)$/, fact: 'income/current' },
  { label: /^财政拨款收入$/, whole: /^本年收入/, fact: 'income/byFunction/all/appropriation' },
  { label: /^其他收入$/, whole: /^本年收入/, fact: 'income/byFunction/all/other' },
  { label: /^本年支出(?:决算)?(?:合计|总计)$/, fact: 'expenditure/byFunction/all/total' },
  { label: /^基本支出$/, whole: /^本年支出/, fact: 'expenditure/byFunction/all/basic' },
  { label: /^项目支出$/, whole: /^本年支出/, fact: 'expenditure/byFunction/all/project' },
  { label: /^一般公共预算财政拨款支出(?:决算)?$/, fact: 'general-budget/byFunction/all/total' },
  { label: /^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:本年)?支出(?:决算)?(?:数|总额|合计|总计)?$/, fact: 'government-fund/byFunction/all/total' },
  { label: /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:本年)?支出(?:决算)?(?:数|总额|合计|总计)?$/, fact: 'state-capital/byFunction/all/total' },
  { label: /^(?:本年)?支出(?:决算)?$/, under: /^政府性基金/, fact: 'government-fund/byFunction/all/total' },
  { label: /^(?:本年)?支出(?:决算)?$/, under: /^国有资本经营/, fact: 'state-capital/byFunction/all/total' },
  { label: /^一般公共预算财政拨款基本支出(?:决算)?$/, fact: 'basic/byEconomy/all/total' },
  { label: /^人员(?:经费|支出)$/, whole: /基本支出/, fact: 'basic/byEconomy/all/personnel' },
  { label: /^(?:日常)?公用(?:经费|支出)$/, whole: /基本支出/, fact: 'basic/byEconomy/all/operating' },
]
export const FACT_KINDS: readonly DocumentKind[] = ['budget-disclosure', 'monitoring-report', 'self-evaluation-report', 'final-accounts']
