/** The words by which running text says how a figure is meant: operators, changes, comparisons, parts, verbs. Data only. */
import type { Operator } from '@jixiao/core'

/** Operator words before the figure, longest first within an operator. "不低90%" (于 forgotten) is seen in print. */
export const OPERATORS_BEFORE: readonly (readonly [string, Operator])[] = [
  ['大于或等于', '≥'],
  ['大于等于', '≥'],
  ['高于或等于', '≥'],
  ['高于等于', '≥'],
  ['不得低于', '≥'],
  ['不得少于', '≥'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不低', '≥'],
  ['至少', '≥'],
  ['>=', '≥'],
  ['=>', '≥'],
  ['≥', '≥'],
  ['小于或等于', '≤'],
  ['小于等于', '≤'],
  ['低于等于', '≤'],
  ['不得超过', '≤'],
  ['不得高于', '≤'],
  ['不超过', '≤'],
  ['不高于', '≤'],
  ['不多于', '≤'],
  ['不大于', '≤'],
  ['控制在', '≤'],
  ['不超', '≤'],
  ['至多', '≤'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['≤', '≤'],
  ['大于', '>'],
  ['高于', '>'],
  ['多于', '>'],
  ['超过', '>'],
  ['超', '>'],
  ['>', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['少于', '<'],
  ['<', '<'],
  ['等于', '='],
  ['=', '='],
]
/** "达到100%": a floor where a goal is set; for amounts it only reports, so it is no operator there. */
export const REACHED = ['达到', '达'] as const

/** Words behind the figure. */
export const OPERATORS_AFTER: readonly (readonly [RegExp, Operator])[] = [
  [/^\s*\(?[含及]?以上\)?/, '≥'],
  [/^\s*\(?[含及]?以下\)?/, '≤'],
  [/^\s*(?:以内|之内|内)(?!部|容|设|外|控)/, '≤'],
]

export const UP = ['增加', '增长', '提高', '提升', '上升', '净增', '上浮', '上调', '调增', '增幅', '涨幅'] as const
export const DOWN = ['减少', '下降', '降低', '压减', '压缩', '缩减', '缩短', '净减', '下调', '调减', '回落', '降幅', '减幅'] as const
/** Words that say a figure has not changed. */
export const UNCHANGED = /持平|无变化|没有变化|未发生变化|无增减变化|无增减|保持不变|与上年(?:度)?(?:一致|相同)/g

export const YEAR = '(?:上一年度|上一年|上年度|上年|去年|往年|以前年度|前[一二三两]年|(?:19|20)\\d{2}\\s*年(?:度)?)'
export const TIME_TAIL = '(?:同期|年初预算数?|预算数|预算|决算数|决算|执行数|完成数|年初|年末|年底|初|末|底|水平|数)*'
/** "较2020年", "与上年同期相比", "同比上年", and "2023年度相比" without its 与: what a change is measured against (groups 1 and 2). */
export const COMPARISON = new RegExp(
  `(?:[相同]?比|相?较|与|同|和)\\s*(${YEAR}${TIME_TAIL}|(?:年初|全年|调整后?)?预算数?(?!管理|绩效|编制|执行|单位|科目|收入|支出))\\s*(?:的)?(?:相比较?|比较|相较|比)?|(?<![年月度])(${YEAR}${TIME_TAIL})\\s*(?:相比较?|相较|对比)`,
)
/** 同比, 环比 name no period. */
export const COMPARISON_WORD = /同比|环比/

/** Words that open a list of parts of the figure before them. */
export const PART_MARKER =
  /^(?:其中|主要包括|分别是|分别为|分为|包括|包含|含有|含|主要用于|用于|具体为|具体是|分项看|(?:从)?具体构成看|(?:主要|具体|分项)(?:支出)?情况(?:是|为)?(?=:|$))/
/** A bracket that begins so holds no parts. */
export const NO_PART = /^\s*(?:不含|不包括|不包含|扣除|剔除|较|比|与|同比|环比|占|约|折合|单价|每|人均|增|减|下降|详见|见)/

/** Nouns that name no thing by themselves: the verb before them belongs to the label ("检查次数", "安排资金"). */
export const BARE_HEADS = new Set(
  '资金 预算 经费 次数 数量 人数 个数 金额 费用 时间 比例 比率 总数 总量 数 率 额 支出 收入 场次 人次 期数 家数'.split(' '),
)
/** Verbs that say only that something is done: not part of the name of what is counted. */
export const LIGHT_VERBS =
  /^(?:累计|已经|已|共计|共|全部|计划|预计|拟)?(?:组织开展|组织实施|开展|组织|举办|召开|进行|完成|实现|安排|内设|设立|设有|设(?![备施计置])|配备|发放|推出|制定完善|做好)了?/
/** Words in front of a noun phrase that do not belong to it. */
export const LEADING =
  /^(?:\s*\(?[含及]?(?:以上|以下|以内|之内)\)?|[^,。]{1,40}?(?:局|办|办公室|委员会|委|院|厅|中心|部门|单位|机关|站|所|学校|大队|支队|馆|联合会|协会|学会|总工会|幼儿园|政府|本级)(?:\([^()]{0,12}\))?(?=(?:19|20)\d{2}\s*年|上年(?:度)?末|安排(?!的))|[、与\s]|和(?![谐平睦])|及(?!时|格)|并(?!轨|购|网|联)|且|上年(?:度)?末|[一二三四五六七八九十]是(?!否)|以及|同时|另外|另有|还有|此外|分别|其中|主要包括|主要用于|主要为|包括|包含|含有|含|用于|截[至止].{0,14}?(?:[月年][末底初份]?|日)|(?:19|20)\d{2}\s*年(?:度|末|底|初|以来)?|\d{1,2}\s*(?:[-至~—]\s*\d{1,2}\s*)?月(?:份|末|底|初)?|本年度?(?!收入|支出|预算)|今年以来|今年|当年|全年(?!预算|执行|支出)|年内|上半年|目前|截至目前|(?:我|本)(?:部门|单位|机关|委|办|局|院|校|中心|县|市|省|区|馆|所|站|队|园|厅|镇|乡|街道|联)|累计|共计|共有|共|全部|均)/
/** Words between a noun phrase and its figure that do not belong to it. */
export const TRAILING =
  /(?:\s|按?(?:同|可比)口径(?:计算)?|分别为|分别|共计|共有|共|总计为|合计为|约为|约|近|为|是|有|由|从|达到|达|各|均|仅|只有|只|全年|年内|已完成|共安排|安排|需要支出|需支出|至|到|按|每年|一共|拥有|实有|的|:|：|"|“)$/
/** A rate of this name behind an amount is about that amount: "支出400万元，执行率50%". */
export const RATE_OF_AMOUNT = /(?:执行|支出|支付|拨付|到位|完成|使用)(?:率|进度)$/
/** Verbs before which a noun phrase behind a count ends. */
export const PHRASE_END = /开展|进行|组织|实施|参加|参与|覆盖|用于|并(?!轨|购|网|联)|以上|左右|均|已(?!建|有)|等(?!级|次)|的(?=工作)/
/** A phrase behind a count that begins so is a new statement, not the thing counted. */
export const NOT_A_THING =
  /^(?:以上|以下|以内|左右|内|覆盖|参加|参与|并|均|已|用于|进行|开展|为|是|占|与|和|及|或|至|到|后|前|时|在|对|由|将|被|较|比|同比|主要|其中|包括|完成|达到|不|全)/
/** Counting words of events: the event usually stands before ("执法7次"). */
export const EVENT_UNITS = new Set('次 场 期 批 轮 场次 批次 例 起 届 人次 余次'.split(' '))
/** "每月", "每季度": how often a count recurs. */
export const FREQUENCY = /(每(?:个)?(?:年度|年|半年|季度|季|月|周|旬|日|天))(?:至少|不少于|不低于|开展|组织|召开|进行|举办|集中|定期)*$/
