/** Labels of the forms that state the money of a project: self-evaluation F1–F4 (DOMAIN.md 3.8) and monitoring (4.2), in all their wordings. */

/** Folded and without white space. */
export const PROJECT = /^(?:(?:转移支付|专项|政策)?[(（]?项目[)）]?(?:支出)?名称|项目编码-名称|项目编码及名称|项目(?:支出)?名称(?:及编码)?)$/
export const DEPARTMENT = /^(?:预算)?(?:部门|单位)(?:[(（](?:部门|单位)[)）])?(?:名称|全称)$/
export const UNIT = [
  /^(?:项目)?实施.*单位(?:[(（].*[)）])?$|^预算(?:执行)?单位$|^项目(?:实施)?单位$|^(?:资金|项目)使用单位$/,
  /^(?:项目)?(?:主管|预算|地方主管)(?:部门|单位)(?:及代码)?$/,
]

/** Pair style (F2): a label and its amount side by side. */
export const PAIR_INITIAL = /^年初预算(?:数|安排)?$/
export const PAIR_BUDGET = /^(?:预算数|预算安排数|全年预算数)$/
export const PAIR_RECEIVED = /^(?:到位数|资金到位数|到位资金)$/
export const PAIR_FISCAL = /^(?:其中:?)?(?:当年|本年)?财政(?:性)?(?:资金|拨款)$/
export const PAIR_OTHER = /^(?:其中:?)?(?:其他|自筹|单位)(?:资金)?$/

/** "1-7月", "截至6月底", "上半年": the time that a column of money covers. */
const PERIOD =
  '(?:截[至止到]?)?(?:(?:19|20)\\d{2}年)?(?:\\d{1,2}(?:月)?(?:[-—–~至到]+\\d{1,2})?月份?(?:底|末|\\d{1,2}日)?|上?半年度?|[前第]?[一二三]季度(?:末|底)?)(?:止)?(?:累计)?'
const SPENDING = '(?:预算|资金|实际|累计)*(?:执行|支出|使用)(?:数|额|金额)'

export const PAIR_EXECUTED = new RegExp(`^(?:全年|${PERIOD})?${SPENDING}$`)

/** Column style (F1, F3, F4, monitoring): the head of a column. */
export const COLUMN_EXPECTED = /^(?:全年|年底|年末)?预计(?:全年|到?年底)?.*(?:执行|支出|完成)(?:数|额|金额|情况)?|^全年(?:执行|支出)预计/
export const COLUMN_INITIAL = /^年初(?:批复)?预算(?:数|安排)?|^年初(?:安排|批复)数/
export const COLUMN_BUDGET = /^(?:全年预算数?|(?:年中)?调整后?(?:全年)?预算数?|全年预算安排|预算数|预算安排数?|年度预算(?:数|金额)|全年安排数)/
export const COLUMN_RECEIVED = /^(?:全年|实际|累计)?(?:资金)?(?:到位|拨付)(?:数|资金|金额)|^(?:实际)?(?:到位|拨付)(?:数|资金)/
export const COLUMN_EXECUTED = new RegExp(`^(?:全年|年度|${PERIOD})?${SPENDING}|^(?:全年|${PERIOD})(?:预算|资金)?(?:执行|支出|使用)情况`)
export const COLUMN_RATE = /(?:预算|资金|支出)?(?:执行率|执行进度|支出进度)/
export const COLUMN_WEIGHT = /^(?:分值|权重)/
export const COLUMN_SCORE = /得分/

export const ROW_TOTAL =
  /^(?:年度|本年|全年)?(?:项目)?(?:财政)?(?:性)?(?:资金|预算)?总额|^(?:资金|预算)?合计|^年度预算申请|^总计|^项目(?:总)?资金$|^部门(?:整体)?支出(?:合计|总额)?$/
/** Each source of the money by its words; the first that fits. */
export const ROWS: readonly (readonly [RegExp, string])[] = [
  [/上年结[转余]|以前年度结[转余]|结转(?:结余)?(?:资金|数)/, 'carry-over'],
  [/专户/, 'special-account'],
  [/政府性?基金/, 'government-fund'],
  [/国有资本/, 'state-capital'],
  [/中央.{0,4}(?:资金|补助|拨款|配套)/, 'central'],
  [/省.{0,4}(?:资金|补助|拨款|配套)/, 'province'],
  [/市[^场]{0,4}(?:资金|补助|拨款|配套)/, 'city'],
  [/[县区].{0,4}(?:资金|补助|拨款|配套)/, 'county'],
  [/地方.{0,4}(?:资金|补助|拨款|配套)/, 'local'],
  [/财政(?:性)?(?:资金|拨款|补助)/, 'fiscal'],
  [/一般公共预算/, 'general-budget'],
  [/^(?:其中:?)?(?:单位|自有|自筹|事业)(?:自筹|自有)?资金/, 'own'],
  [/^(?:其中:?)?其[他它](?:资金|收入|来源)?/, 'other'],
  [/基本支出/, 'basic'],
  [/项目支出/, 'project'],
]
/** F4 repeats the money by source and by use in rows of their own. */
export const BY_NATURE = /^按(?:收入|支出|资金)(?:性质|来源|用途)/

export const RATE = /^(?:预算|资金)?执行(?:进度|率)/
export const EXPECTED = /^(?:年度|项目)*(?:预期|绩效|总体)*目标$|^年初(?:设定)?目标/
export const ACTUAL = /完成情况$|^目标实现情况$/
export const COMPLETION = /完成率/
export const GOAL_CAPTION = /^(?:[一二三四五六]、)?(?:项目)?(?:年度)?(?:总体|绩效)*目标(?:完成情况)?$/

export const EXECUTION_ROW = /^(?:预算|资金)执行率/
export const GRAND_TOTAL_ROW = /^(?:自评)?总(?:得)?分/
export const TOTAL_ROW = /^(?:自评)?(?:总分|总得分|合计|总计|综合得分|自评得分)/
export const PROBLEMS = /存在(?:的)?(?:主要)?问题|偏差.{0,14}原因|未完成(?:的)?原因/
/** Closing rows with words that are neither figures nor indicators. */
export const CONCLUSION =
  /^(?:自?评价?结论|(?:下一步)?(?:拟采取的?)?(?:改进|整改)(?:措施|意见|建议)|偏差(?:大)?或|未完成原因|其他需要?说明|相关建议|结果应用|资金管理情况)/
/** Points of the execution rate in its caption: 预算执行情况（10分）. */
export const POINTS = /[(（](\d+(?:\.\d+)?)分/
