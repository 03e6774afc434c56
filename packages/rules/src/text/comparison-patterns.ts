/** The wordings of comparisons in running text, as patterns over folded text without spaces; their groups are named for what they hold. */

const N = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const U = '亿元|万元|千元|元'
const HAN_YEAR = '二[〇○零][〇○零一二三四五六七八九]{2}年度?'
const PAST = '上一?年度?(?:同期)?|去年度?(?:同期)?|前一?年度?'
const YEAR = `(?:20\\d{2}年度?|${HAN_YEAR}|${PAST})`
const THIS = `(?:20\\d{2}年度?|${HAN_YEAR}|本年度?|今年|当年)`
/** "比去年3.01万元少0.07万元". */
const UP = '多(?=\\d)|增加|增长|上升|提高|上涨|上浮'
const DOWN = '少(?=\\d)|减少|下降|降低|压减|缩减|核减|压缩'
/** "基本持平" says that the two are near, not that they are equal. */
const SAME = '(?<!基本|大体|大致|总体|略)(?:持平|一致|相同|相等|无(?:增减)?变化|没有(?:增减)?变化)'
const EXTENT = '(?:增|降|减|涨|升)幅(?:度)?|增长率|下降率|(?:增长|增加|下降|减少)幅度'
const PLAN = '(?:(?:年初|全年|当年|本年|调整后?)(?:财政拨款)?)?预算'

const figure = (name: string, unit: string): string => `(?<${name}>${N})(?<${name}Unit>${unit})`
const RATE = `(?:(?:[,、(]?(?:同比|比上年|较上年|较去年)?(?<rateVerb>${UP}|${DOWN}|${EXTENT})(?:了|为|达)?${figure('rate', '%')})|\\(${figure('bareRate', '%')}\\))`
const tail = (same: string): string =>
  `(?:(?<verb>${UP}|${DOWN})了?(?:支出|收入)?(?:${figure('onlyRate', '%')}(?:,(?:${UP}|${DOWN})了?${figure('laterChange', U)})?|${figure('change', U)}${RATE}?)|(?<${same}>${SAME}))`
const TAIL = tail('same')
const AGAINST = `(?:按?(?:同|可比)口径(?:计算|相比)?,?)?(?:(?:与|同|和|相?比|相?较于?)(?<year>${YEAR}|${PLAN}(?=数?的?\\d))(?<when>(?:(?!${UP}|${DOWN})[^,。;:\\d]){0,16}?)(?:${figure('base', U)})?的?(?:相比|比较|相较)?,?(?<subject>[^,。;:\\d]{0,20}?)|同比)`
const LOOSE_AGAINST = `(?:(?:与|比|较|同)[^,。;:\\d]{0,4}${YEAR}?[^,。;:\\d]{0,16}?|同比)?`
const STATE = '(?:当年|全年)?(?:年初)?(?:财政拨款)?(?:预算)?(?:执行|完成|预算|决算|支出|安排)[数额]?'
const IS = '(?:安排)?(?:为|是)?'

/** "2025年当年预算执行数为…万元，2026年预算安排…万元，比2025年预算执行数增加…%". */
const TWO_YEARS = `(?<oldYear>${YEAR})${STATE}${IS}${figure('old', U)},(?<newYear>${THIS})(?:年初)?(?:财政拨款)?预算(?:安排|数)?(?:为|是)?${figure('new', U)},${LOOSE_AGAINST}${TAIL}`
/** "…预算安排…万元，上年预算…万元，同比增长…%". */
const NOW_THEN_OLD = `${figure('new', U)},(?:而)?(?<oldYear>${YEAR})${STATE}${IS}${figure('old', U)},${LOOSE_AGAINST}${TAIL}`
/** "由上年的…万元减少到…万元，下降…%". */
const FROM_TO = `(?:由|从)(?:${YEAR})?[^,。;:\\d]{0,12}?${figure('old', U)}(?<verb>${UP}|${DOWN})(?:到|至|为)${figure('new', U)}${RATE}?`
/** "…万元，比上年预算增加…万元，增长…%": the old value is not printed, or inside the comparison. */
const ONE_YEAR = `${figure('new', U)}(?:,占[^,。;\\d]{0,24}${N}%)?(?<stop>[,。])${AGAINST}${TAIL}`
/** "年初预算为…万元，支出决算为…万元，完成年初预算的…%。决算数大于预算数的主要原因". */
const ACCOUNTS = `(?<plan>${PLAN})数?(?:安排)?(?:为|是)?${figure('old', U)},(?:本年|当年|全年)?(?:支出)?决算数?(?:为|是)?${figure('new', U)}(?:,(?:完成|占|为)(?<donePlan>${PLAN})数?的${figure('completion', '%')})?(?:[,。;](?:支出)?决算数?(?:(?<claim>大于|高于|多于|小于|低于|少于|等于)${PLAN}数?|(?:与|同|和)${PLAN}数?(?<level>${SAME}))|,(?:比|较|与)${PLAN}数?(?:相比,?)?${TAIL})?`
/** "支出决算为…万元，完成年初预算…万元的…%". */
const SHARE_OF_PLAN = `${figure('new', U)},(?:完成|占|为)${PLAN}数?(?:为)?${figure('old', U)}的${figure('completion', '%')}`

/** In the order in which they are tried: what one has taken is not read again. */
export const COMPARISON_PATTERNS: readonly RegExp[] = [TWO_YEARS, NOW_THEN_OLD, ACCOUNTS, SHARE_OF_PLAN, FROM_TO, ONE_YEAR].map(
  p => new RegExp(p, 'dg'),
)

export type Direction = 'up' | 'down' | 'none'

/** What a word of change or of comparison says. */
export function directionOf(word: string): Direction {
  if (/持平|等于|一致|相同|相等|变化/.test(word)) return 'none'
  return /减|降|小|低|少|缩/.test(word) ? 'down' : 'up'
}

/** The words before a figure end in a change: "增加20万元，比上年…" compares something else than these 20万元. */
export const ENDS_IN_CHANGE = new RegExp(`(?:${UP}|${DOWN}|${EXTENT})(?:了|为|额为)?$`)
/** The words before a figure name a year that is past: the figure is an old one. */
export const ENDS_IN_YEAR = new RegExp(`(?<year>${YEAR})${STATE}?${IS}的?$`)
/** The last year named before a figure. */
export const LAST_YEAR = /20(\d{2})年(?!.*20\d{2}年)/
