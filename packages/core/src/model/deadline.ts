/** Deadlines as target values print them: a month or date, a quarter, a recurring day (季末前), a named time of the year (汛期前). */
import { CHINESE_NUMERAL, parseChineseNumeral } from '../words/chinese-numeral.ts'

export interface Deadline {
  readonly printed: string
  /** Month 1–12 (its last day); missing where the deadline recurs or is named otherwise. */
  readonly month?: number
  readonly day?: number
}

const DONE = '(?:已?(?:全部)?(?:完成|支付|拨付|发放|举办|开展|报送|上报|办结|缴纳|结清|兑付|到位|交付|验收).{0,6})?[。.]?'
const BEFORE = '(?:之?前|以前|以内|之内|内|底前|末前)?'
const BY = '(?:≤|<=|不迟于|不晚于|于|在)?'
const YEAR = '(?:每年度?|当年|本年度?|(?:19|20)\\d{2}年)?'

const MONTH = new RegExp(
  `^${BY}\\s*${YEAR}\\s*(\\d{1,2}|[${CHINESE_NUMERAL}]{1,3})\\s*月\\s*(?:(\\d{1,2})\\s*[日号]|份|底|末|初|中旬|上旬|下旬)?\\s*${BEFORE}\\s*${DONE}$`,
)
/** 1-12月, 2022年3月至11月: a period, done by its last month. */
const PERIOD = new RegExp(`^${YEAR}\\d{1,2}月?(?:份|底|初)?\\s*(?:-|~|—|至|到)\\s*${YEAR}(\\d{1,2})月(?:份|底|末)?(?:期间)?${BEFORE}${DONE}$`)
const DATED = /^(?:≤|<=)?\s*(?:19|20)\d{2}[-./年](\d{1,2})[-./月](\d{1,2})日?\s*(?:前|之前|以前)?$/
const YEAR_END = new RegExp(`^${BY}(?:每|当|本|(?:19|20)\\d{2})?年(?:度)?(?:底|末|终|内)(?:之?前)?${DONE}$`)
/** 第三季度末, 四季度: a bare "2季度" may be a length of time. */
const QUARTER = new RegExp(`^${BY}${YEAR}(?:第([一二三四1-4])季度?|([一二三四])季度)(?:底|末|初|内|期间)?${BEFORE}${DONE}$`)
const HALF = new RegExp(`^${BY}${YEAR}([上下])半年(?:底|末|内)?${BEFORE}${DONE}$`)
/** 季末前, 每季度末月20日前, 每月10日前, 次月5日前, 季度结束后15日内: a day that recurs. */
const RECURRING = new RegExp(
  `^${BY}(?:每|各|当|本|次|下)?个?(?:季度?|月度?|半年度?|学期|学年|旬|周)(?:(?:的)?(?:最后一?个?|首|末|第[一二三]个?)月)?月?(?:(?:底|末|初|终|中旬|上旬|下旬|结束后?|终了后?)|后)?月?(?:第?\\d{1,2}个?(?:工作)?[日天号])?${BEFORE}${DONE}$`,
)
/** Something in it must end the period: a bare 每月 or 每季度 is how often, not by when. */
const ENDS = /[底末初终前内日天号旬后]|结束/
const SAME_DAY = new RegExp(`^(?:当[日天周月季]|次[日月]|同日)(?:内|之?前|底前?|末前?)?${DONE}$`)
/** Times of the year that have a name but no fixed date. */
const NAMED =
  '春节|元旦|清明|端午|中秋|国庆|五一|十一|两节|汛期|主汛期|入汛|汛|防火期|采暖期?|供暖期?|冬季|入冬|入夏|春耕|夏收|秋收|秋种|封冻|上冻|冰冻|开学|学期|中考|高考|寒假|暑假|年报|决算'
const NAMED_TIME = new RegExp(
  `^${BY}(?:每学?[年期]|当年|本年)?度?(?:${NAMED})(?:节?期间?|到?来|来临|来?临|开始|结束|批复|公开)?(?:(?:之?前|以前)|后\\d{1,3}个?(?:工作)?[日天]内)${DONE}$`,
)
const LISTED = /[、,，和及]/

/** The deadline that a target value consists of, or null. The text is folded and trimmed. */
export function deadlineOf(folded: string): Deadline | null {
  return single(folded) ?? severalOf(folded)
}

/** 6月底前、12月底前: the last of several deadlines closes the year's work. */
function severalOf(folded: string): Deadline | null {
  const pieces = folded.split(LISTED)
  if (pieces.length < 2 || pieces.length > 12) return null
  const all = pieces.map(single)
  const last = all.at(-1)
  return last && all.every(d => d !== null) ? { ...last, printed: folded } : null
}

function single(folded: string): Deadline | null {
  const m = MONTH.exec(folded)
  if (m) {
    const month = /\d/.test(m[1] ?? '') ? Number(m[1]) : Number(parseChineseNumeral(m[1] ?? '') ?? 0n)
    if (month >= 1 && month <= 12) return { month, printed: m[0], ...(m[2] ? { day: Number(m[2]) } : {}) }
  }
  const dated = DATED.exec(folded)
  if (dated && Number(dated[1]) <= 12) return { month: Number(dated[1]), day: Number(dated[2]), printed: dated[0] }
  const period = PERIOD.exec(folded)
  if (period && Number(period[1]) >= 1 && Number(period[1]) <= 12) return { month: Number(period[1]), printed: folded }
  if (YEAR_END.test(folded)) return { month: 12, printed: folded }
  const quarter = QUARTER.exec(folded)
  if (quarter) return { month: 3 * ('一二三四'.indexOf(quarter[1] ?? quarter[2] ?? '') + 1 || Number(quarter[1])), printed: folded }
  const half = HALF.exec(folded)
  if (half) return { month: half[1] === '上' ? 6 : 12, printed: folded }
  if (ENDS.test(folded) && (RECURRING.test(folded) || SAME_DAY.test(folded) || NAMED_TIME.test(folded))) return { printed: folded }
  return null
}
