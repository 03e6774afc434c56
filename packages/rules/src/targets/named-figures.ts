/** Figures of a goal text with the thing they count: "每月至少一次的集中理论学习" → 集中理论学习, ≥ 12 次 a year. */
import {
  fold,
  type Measure,
  measuresIn,
  multiply,
  type Operator,
  operatorAtEnd,
  operatorAtStart,
  type Quantity,
  type Rational,
  rational,
  withoutOperator,
} from '@jixiao/core'

export interface NamedFigure {
  /** What is counted or measured, Han characters only, without verbs such as 开展 and endings such as 次数. */
  readonly noun: string
  readonly quantity: Quantity
  readonly operator: Operator | null
  /** The value of a whole year: 每月1次 is 12. */
  readonly yearly: Rational
  /** Set when the figure is stated for a period shorter than a year. */
  readonly perPeriod?: string
  /** Offsets of figure and unit, and of its clause. */
  readonly from: number
  readonly to: number
  readonly clauseFrom: number
  readonly clauseTo: number
  /** "A和B各2次": the figure holds for each. */
  readonly isForEach: boolean
}

const BREAK = /[,，。;；::！!?？\n]/
const PERIODS: readonly (readonly [RegExp, bigint])[] = [
  [/每个?月/, 12n],
  [/每(?:个)?季度?/, 4n],
  [/每半年/, 2n],
  [/每年度?/, 1n],
]
/** Verbs that only say that something is done; 完成率 and the like are nouns. */
const VERBS =
  /(?:开展|组织|举办|举行|召开|完成|进行|实施|出具|打造|创作|报送|参加|参与|制作|制定|发布|发放|提供|确保|保证|力争|实现|使得|使|充分利用|利用|建立|建成|新增|打赢|推出|处置|获得|评选|撰写|编制|印发|编发)(?!率|时限|时间|情况|度|数|量|性)/g
const PREFIX = /^(?:我[县市区省]|全[县市区省]|各类|各级|相关|有关|本|的|了|好|对)+/
const TAIL = /(?:的)?(?:总)?(?:次数|数量|人数|篇数|个数|户数|件数|期数|场次|条数|份数|总数|数|总量|量|工作|情况)$/

/** The figures of a text that are no dates, durations or sums of money, each with its noun; those without a noun are left out. */
export function namedFigures(text: string): NamedFigure[] {
  const folded = fold(text)
  return measuresIn(text)
    .filter(m => isTarget(m, folded))
    .map(m => named(m, folded))
    .filter(f => f !== null)
}

function isTarget(m: Measure, folded: string): boolean {
  const { dimension } = m.quantity
  if (dimension === 'money' || dimension === 'duration' || dimension === 'number') return false
  if (/第\s*$/.test(folded.slice(Math.max(0, m.from - 2), m.from))) return false
  if (/\d/.test(folded.slice(m.from, m.from + 1))) return true
  // a Chinese numeral often is part of a word (一中心一站, 十九届五中全会): only with an operator or a period beside it
  const before = folded.slice(Math.max(0, m.from - 8), m.from)
  const after = folded.slice(m.to, m.to + 4)
  return /(?:至少|不少于|不低于|不超过|大于等于|每.{1,5})$/.test(before) || /^(?:及)?以[上下内]/.test(after)
}

function named(m: Measure, folded: string): NamedFigure | null {
  let clauseFrom = m.from
  while (clauseFrom > 0 && !BREAK.test(folded[clauseFrom - 1] ?? '')) clauseFrom--
  let clauseTo = m.to
  while (clauseTo < folded.length && !BREAK.test(folded[clauseTo] ?? '')) clauseTo++
  let before = folded.slice(clauseFrom, m.from).replace(/\s+/g, '')
  let after = folded.slice(m.to, clauseTo).replace(/\s+/g, '')
  let operator: Operator | null = m.quantity.approximation === 'over' ? '≥' : null
  const said = operatorAtEnd(before)
  if (said) {
    // a goal that speaks of exceeding a figure has it as its floor; 为 only joins
    operator = said.operator === '>' ? '≥' : said.printed === '为' ? operator : said.operator
    before = withoutOperator(before)
  } else if (/完成$/.test(before)) {
    operator = '≥'
    before = before.slice(0, -2)
  }
  const behind = operatorAtStart(after)
  if (behind) {
    operator = behind.operator
    after = after.slice(behind.printed.length)
  }
  const isForEach = /各$/.test(before)
  before = before.replace(/(?:各|共|累计|共计|约|近|为|在|到)+$/, '')
  const period = PERIODS.find(([pattern]) => pattern.test(before))
  if (period) before = before.replace(period[0], '')
  const noun = nounOf(before, after, m)
  if (noun.length < 2) return null
  const yearly = multiply(m.quantity.value, rational(period?.[1] ?? 1n))
  return {
    noun,
    quantity: m.quantity,
    operator,
    yearly,
    ...(period && period[1] !== 1n ? { perPeriod: `${period[1]}` } : {}),
    from: m.from,
    to: m.to,
    clauseFrom,
    clauseTo,
    isForEach,
  }
}

/** What a figure fulfils is not what it counts: in "建设站点4个的年度任务" it counts the stations. */
const DUTY = /^(?:年度|全年|本年|当年|既定|计划|规定|预定|预期|总体)*(?:任务|目标|要求|标准|计划|指标)$/

/** "3个X" and "1次的X" name the thing behind the figure, "开展X 3次" before it. */
function nounOf(before: string, after: string, m: Measure): string {
  const behind = coreOf(after.split(/[、(（]/)[0] ?? '')
  if (DUTY.test(behind) && coreOf(before).length >= 2) return coreOf(before)
  if (m.unitClass !== 'rate' && behind.length >= 2 && /^的?[一-龥“"]/.test(after) && !/^(?:以|左右|余)/.test(after)) return behind
  return coreOf(before)
}

/** A noun phrase without light verbs, places, endings and punctuation. */
export function coreOf(phrase: string): string {
  let rest = fold(phrase)
  const verbs = [...rest.matchAll(VERBS)]
  const last = verbs.at(-1)
  if (last && hanOf(rest.slice(last.index + last[0].length)).length >= 2) rest = rest.slice(last.index + last[0].length)
  return hanOf(rest).replace(PREFIX, '').replace(TAIL, '')
}

const hanOf = (text: string): string => text.replace(/[^一-龥]/g, '')

/** Length of the longest run of characters that both have. */
export function commonRun(a: string, b: string): string {
  let best = ''
  let previous: number[] = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < b.length; j++)
      if (a[i] === b[j]) {
        const length = (previous[j - 1] ?? 0) + 1
        row[j] = length
        if (length > best.length) best = a.slice(i - length + 1, i + 1)
      }
    previous = row
  }
  return best
}

/** Number of characters that both have in the same order. */
export function commonOrder(a: string, b: string): number {
  let previous: number[] = new Array(b.length + 1).fill(0)
  for (const char of a) {
    const row = [0]
    for (let j = 1; j <= b.length; j++) row[j] = char === b[j - 1] ? (previous[j - 1] ?? 0) + 1 : Math.max(previous[j] ?? 0, row[j - 1] ?? 0)
    previous = row
  }
  return previous[b.length] ?? 0
}

/** Words that any goal may have: they make nothing the same thing. */
const GENERIC =
  /^(?:项目|单位|部门|工作|活动|任务|完成率|及时率|合格率|覆盖率|达标率|增长率|提升率|准确率|知晓率|参与率|满意度|使用率|目标|指标|信息|服务|管理|建设)+$/

/** Do two nouns name one thing? At least three characters in a row, not generic, and four fifths of the shorter one. */
export function isSameThing(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length < 3) return false
  const run = commonRun(shorter, longer)
  return run.length >= 3 && !GENERIC.test(run) && commonOrder(shorter, longer) * 5 >= shorter.length * 4
}
