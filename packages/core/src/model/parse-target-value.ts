/** The grammar of target values (指标值): operator, figure, unit; month or date; relative; yes-no; words. */
import { CHINESE_NUMERAL, parseChineseNumeral } from '../words/chinese-numeral.ts'
import { fold } from '../words/fold.ts'
import { type Measure, measuresIn, numbersIn } from '../words/measure.ts'
import type { Operator, TargetValue } from './target-value.ts'

const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/大于等于|大于或等于|不得?[低少小]于|不[低少]$|最低|至少|达到|达|高于等于|≥|>=|=>/, '≥'],
  [/小于等于|小于或等于|不得?超过?|不得?[高多大]于|控制在|最高|最多|至多|≤|<=|=</, '≤'],
  [/大于|高于|多于|超过|>/, '>'],
  [/小于|低于|少于|</, '<'],
  [/等于|为|=/, '='],
]
const AFTER: readonly (readonly [RegExp, Operator])[] = [
  [/^\s*[(（]?(?:及)?以上|^\s*以上/, '≥'],
  [/^\s*[(（]?(?:及)?(?:以下|以内|之内|内)/, '≤'],
]
const YES_NO = new Set(['是', '否', '达到', '有', '无', '达标', '合格', '完成', '已完成', '达成'])
const RELATIVE =
  /(?:较|比|同比|环比)\s*((?:去年|上年|往年|以前年度|上一年度?|前[一二三]年|(?:19|20)\d{2}年?)(?:同期)?)?.*?(?:增长|增加|提高|提升|上升|下降|降低|减少|缩短)/

/** "满意度≥90%": words that only repeat what is measured; words of change ask for a base instead. */
const LONGEST_SUBJECT = 20
const CHANGE = /增长|增加|提高|提升|上升|下降|降低|减少|缩短|节约/
/** "≥13459.00(平方米)": the budget system prints value and unit column together. */
const BRACKETED_UNIT = /(\d)\s*\(([^()\d]{1,6})\)$/
const DEADLINE = new RegExp(
  `^(?:≤|<=|不迟于|不晚于|每年度?|当年|本年度?|(?:19|20)\\d{2}年)?\\s*(\\d{1,2}|[${CHINESE_NUMERAL}]{1,3})\\s*月\\s*(?:(\\d{1,2})\\s*[日号]|份|底|末|初|中旬|上旬|下旬)?\\s*(?:之?前|以前|内|底前|末前)?\\s*(?:已?(?:全部)?(?:完成|支付|拨付|发放|举办|开展).{0,6})?[。.]?$`,
)

/** Reads one target value. Never throws; what is not understood is `worded`, a figure with an unknown unit is `invalid`. */
export function parseTargetValue(text: string): TargetValue {
  const printed = fold(text).trim()
  const bracketed = BRACKETED_UNIT.exec(printed)
  const folded = printed.replace(BRACKETED_UNIT, '$1$2')
  const nothing = { text, operatorPrinted: null, operator: null, quantity: null, unit: null, unitClass: null }
  if (folded === '' || /^[-—/]+$/.test(folded)) return { ...nothing, kind: 'empty' }
  const deadline = deadlineOf(folded)
  if (deadline)
    return {
      ...nothing,
      kind: 'deadline',
      operator: '≤',
      operatorPrinted: deadline.printed,
      month: deadline.month,
      ...(deadline.day ? { day: deadline.day } : {}),
    }
  const squeezed = folded.replace(/[。.;；,，]+$/, '').replace(/\s+/g, '')
  if (YES_NO.has(squeezed)) return { ...nothing, kind: 'yes-no' }
  const measures = measuresIn(folded)
  const numbers = numbersIn(folded)
  const measure = measures[0]
  const relative = RELATIVE.exec(folded)
  if (measure && relative && relative.index < measure.from)
    return {
      ...worded(text),
      ...ofMeasure(text, folded, measure),
      kind: 'relative',
      operator: operatorOf(folded, measure.from, measure.to).operator ?? '≥',
      relativeTo: relative[1] ?? '上年',
    }
  if (measure && (isOnlyMeasure(folded, measure) || isSubjectAndMeasure(folded, measure, numbers.length)))
    return { ...worded(text), ...ofMeasure(text, folded, measure), kind: 'measured' }
  const number = numbers[0]
  if (number && numbers.length === 1 && !measure) {
    const { operator, operatorPrinted } = operatorOf(folded, number.from, number.to)
    const rest = folded
      .slice(number.to)
      .replace(/(?:及)?(?:以上|以下|以内|之内|左右)/, '')
      .trim()
    const before = stripOperator(folded.slice(0, number.from))
    const quantity = { dimension: 'number' as const, printed: number.printed, unit: '', value: number.value, step: number.step }
    if (before === '' && bracketed && rest !== '')
      return {
        text,
        kind: 'measured',
        operator,
        operatorPrinted,
        quantity: { ...quantity, dimension: 'count', unit: rest },
        unit: rest,
        unitClass: null,
      }
    if (before === '' && rest === '') return { text, kind: 'measured', operator, operatorPrinted, quantity, unit: null, unitClass: null }
    if (before === '' && rest.length <= 4) return { text, kind: 'invalid', operator, operatorPrinted, quantity, unit: rest, unitClass: null }
  }
  return worded(text)
}

const worded = (text: string): TargetValue => ({
  text,
  kind: 'worded',
  operatorPrinted: null,
  operator: null,
  quantity: null,
  unit: null,
  unitClass: null,
})

function ofMeasure(text: string, folded: string, m: Measure): Omit<TargetValue, 'kind'> {
  return { text, ...operatorOf(folded, m.from, m.to), quantity: m.quantity, unit: m.quantity.unit, unitClass: m.unitClass }
}

function operatorOf(folded: string, from: number, to: number): { operator: Operator | null; operatorPrinted: string | null } {
  const before = folded.slice(0, from)
  for (const [pattern, operator] of BEFORE) {
    const m = pattern.exec(before)
    if (m && before.slice(m.index + m[0].length).trim() === '') return { operator, operatorPrinted: m[0] }
  }
  for (const [pattern, operator] of AFTER) {
    const m = pattern.exec(folded.slice(to))
    if (m) return { operator, operatorPrinted: m[0].trim() }
  }
  return { operator: null, operatorPrinted: null }
}

const stripOperator = (text: string): string =>
  BEFORE.reduce((t, [p]) => t.replace(p, ''), text)
    .replace(/在$/, '')
    .trim()

/** Nothing but the measure, its operator and a closing word. */
function isOnlyMeasure(folded: string, m: Measure): boolean {
  const before = stripOperator(folded.slice(0, m.from).replace(/约|近/, ''))
  const after = folded
    .slice(m.to)
    .replace(/(?:及)?(?:以上|以下|以内|之内|左右|内)/, '')
    .replace(/[()（）。.;；\s]/g, '')
  return before === '' && after.length <= 2 && !/\d/.test(after)
}

/** "党员群众满意度不少于80%": a short subject without figures, and nothing behind the one measure. */
function isSubjectAndMeasure(folded: string, m: Measure, numbers: number): boolean {
  const before = stripOperator(folded.slice(0, m.from))
  if (numbers !== 1 || m.quantity.dimension !== 'rate' || before.length > LONGEST_SUBJECT || /[,，、;；。\d]/.test(before) || CHANGE.test(before))
    return false
  return /率|度|比例|占比|比重|百分比|覆盖面?$/.test(before) && isOnlyMeasure(folded.slice(m.from), { ...m, from: 0, to: m.to - m.from })
}

function deadlineOf(folded: string): { month: number; day?: number; printed: string } | null {
  const m = DEADLINE.exec(folded)
  if (m) {
    const month = /\d/.test(m[1] ?? '') ? Number(m[1]) : Number(parseChineseNumeral(m[1] ?? '') ?? 0n)
    if (month >= 1 && month <= 12) return { month, printed: m[0], ...(m[2] ? { day: Number(m[2]) } : {}) }
  }
  const dated = /^(?:≤|<=)?\s*(?:19|20)\d{2}[-./年](\d{1,2})[-./月](\d{1,2})日?\s*(?:前|之前|以前)?$/.exec(folded)
  if (dated && Number(dated[1]) <= 12) return { month: Number(dated[1]), day: Number(dated[2]), printed: dated[0] }
  if (/^(?:当|本|(?:19|20)\d{2})?年(?:度)?(?:底|末|内)(?:前|之前)?(?:完成)?$/.test(folded)) return { month: 12, printed: folded }
  return null
}
