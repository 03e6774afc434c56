/** Labels of the self-evaluation forms F1–F4 (DOMAIN.md 3.8) in all their wordings. */

/** Folded and without white space. */
export const PROJECT = /^(?:项目名称|项目编码-名称|项目(?:支出)?名称)$/
export const DEPARTMENT = /^(?:预算)?(?:部门|单位)名称$/
export const UNIT = [/^实施.*单位$|^预算(?:执行)?单位$|^项目(?:实施)?单位$/, /^(?:主管|预算)(?:部门|单位)$/]

/** Pair style (F2): a label and its amount side by side. */
export const PAIR_BUDGET = /^(?:预算数|预算安排数|全年预算数)$/
export const PAIR_RECEIVED = /^(?:到位数|资金到位数|到位资金)$/
export const PAIR_EXECUTED = /^(?:执行数|实际执行数|支出数|全年执行数)$/
export const PAIR_FISCAL = /^(?:其中:?)?(?:当年|本年)?财政(?:性)?(?:资金|拨款)$/
export const PAIR_OTHER = /^(?:其中:?)?(?:其他|自筹|单位)(?:资金)?$/

/** Column style (F1, F3, F4): the head of a column. */
export const COLUMN_INITIAL = /^年初预算(?:数|安排)?/
export const COLUMN_BUDGET = /^(?:全年预算数?|调整后?预算数?|全年预算安排|预算数)/
export const COLUMN_RECEIVED = /^(?:全年)?(?:资金)?到位(?:数|资金)/
export const COLUMN_EXECUTED = /^(?:全年|预算|实际)*(?:执行数|支出数)/
export const COLUMN_RATE = /(?:预算)?(?:执行率|执行进度)/
export const COLUMN_WEIGHT = /^(?:分值|权重)/
export const COLUMN_SCORE = /得分/
export const ROW_TOTAL = /^(?:年度)?(?:项目)?(?:资金|预算)?总额|^(?:资金)?合计|^年度预算申请|^总计/
export const ROW_FISCAL = /财政(?:性)?(?:资金|拨款)|^(?:其中:?)?一般公共预算/
export const ROW_OTHER = /^(?:其中:?)?(?:其他|自筹)(?:资金)?$/
export const ROW_NOT_FISCAL = /专户|上年结转/

export const RATE = /^(?:预算|资金)?执行(?:进度|率)/
export const EXPECTED = /^(?:年度)?(?:预期|绩效|总体)?目标$|^年初(?:设定)?目标/
export const ACTUAL = /完成情况$/
export const COMPLETION = /完成率/
export const GOAL_CAPTION = /^(?:[一二三四五六]、)?(?:年度)?(?:总体|绩效)?目标(?:完成情况)?$/

export const EXECUTION_ROW = /^(?:预算|资金)执行率/
export const TOTAL_ROW = /^(?:自评)?(?:总分|总得分|合计|总计|综合得分|自评得分)/
export const PROBLEMS = /存在(?:的)?(?:主要)?问题/
