/** The grammar of target values (指标值): operator, figure, unit; month or date; relative; yes-no; words. */
import { fold } from '../words/fold.ts'
import { type Measure, measuresIn, type NumberToken, numbersIn } from '../words/measure.ts'
import { multiply, powerOfTen, rational } from '../words/rational.ts'
import { cellWordClass } from '../words/unit.ts'
import { deadlineOf } from './deadline.ts'
import { operatorAtEnd, operatorAtStart, withoutOperator } from './operator-words.ts'
import type { Operator, TargetValue } from './target-value.ts'

const YES_NO = new Set(['是', '否', '达到', '有', '无', '达标', '合格', '完成', '已完成', '达成'])
const RELATIVE =
  /(?:较|比|同比|环比)\s*((?:去年|上年|往年|以前年度|上一年度?|前[一二三]年|(?:19|20)\d{2}年?)(?:同期)?)?.*?(?:增长|增加|提高|提升|上升|下降|降低|减少|缩短)/

/** "满意度≥90%": words that only repeat what is measured; words of change ask for a base instead. */
const LONGEST_SUBJECT = 20
const CHANGE = /增长|增加|提高|提升|上升|下降|降低|减少|缩短|节约/
/** "≥13459.00(平方米)": the budget system prints value and unit column together. */
const BRACKETED_UNIT = /(\d)\s*\(([^()\d]{1,6})\)$/
/** "元/人·天", "次/年", "万元每公里": what the measure is for. */
const PER = /^(?:\/|每)(?:[一-龥A-Za-zμ㎡³²]{1,5})(?:[/·.*×•]?(?:每)?[一-龥A-Za-z㎡³²]{1,4})?$/
/** "每公里≤0.5万元": the same said before the figure. */
const PER_BEFORE = /^每(?:个|人|一)?[一-龥A-Za-z㎡]{1,6}$/

/** Reads one target value. Never throws; what is not understood is `worded`, a figure with an unknown unit is `invalid`. */
export function parseTargetValue(text: string): TargetValue {
  const before = known.get(text)
  if (before) return before
  const value = parse(text)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, value)
  return value
}

/** The same few values fill a target table: each is read once. */
const known = new Map<string, TargetValue>()
const MOST_KNOWN = 2000

function parse(text: string): TargetValue {
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
      ...(deadline.month ? { month: deadline.month } : {}),
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
    return { ...worded(text), ...ofMeasure(text, folded, measure), ...perOf(folded, measure), kind: 'measured' }
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
    const counted = before === '' ? cellCount(number, rest) : null
    if (counted) return { text, kind: 'measured', operator, operatorPrinted, ...counted }
    if (before === '' && rest.length <= 4) return { text, kind: 'invalid', operator, operatorPrinted, quantity, unit: rest, unitClass: null }
  }
  return worded(text)
}

/** "25万匹", "12门": a figure and a counting word that holds only in a cell. */
function cellCount(number: NumberToken, rest: string): Pick<TargetValue, 'quantity' | 'unit' | 'unitClass'> | null {
  const multiplier = /^[百千万亿]*/.exec(rest)?.[0] ?? ''
  const unitClass = cellWordClass(rest.slice(multiplier.length).trim())
  if (unitClass === undefined) return null
  const scale = [...multiplier].reduce((power, c) => multiply(power, powerOfTen(c === '百' ? 2 : c === '千' ? 3 : c === '万' ? 4 : 8)), rational(1n))
  return {
    quantity: {
      dimension: 'count',
      printed: number.printed,
      unit: rest,
      value: multiply(number.value, scale),
      step: multiplier === '' ? rational(0n) : multiply(number.step, scale),
    },
    unit: rest,
    unitClass,
  }
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
  const found = operatorAtEnd(folded.slice(0, from)) ?? operatorAtStart(folded.slice(to))
  return { operator: found?.operator ?? null, operatorPrinted: found?.printed ?? null }
}

const stripOperator = (text: string): string => withoutOperator(text).replace(/在$/, '').trim()

/** What stands behind the measure, without closing words and brackets. */
const restOf = (folded: string, m: Measure): string =>
  folded
    .slice(m.to)
    .replace(/(?:及)?(?:以上|以下|以内|之内|左右|内)/, '')
    .replace(/[()（）。.;；\s]/g, '')

/** The whole compound unit ("万元/公里"), nothing where the unit is simple. */
function perOf(folded: string, m: Measure): { readonly unit?: string } {
  const rest = restOf(folded, m)
  return PER.test(rest) ? { unit: `${m.quantity.unit}${rest}` } : {}
}

/** Nothing but the measure, its operator and a closing word or what it is for. */
function isOnlyMeasure(folded: string, m: Measure): boolean {
  const before = stripOperator(folded.slice(0, m.from).replace(/约|近/, ''))
  const after = restOf(folded, m)
  // "每月2次" is no measure of 2 a year, but "每公里≤0.5万元" is a unit cost
  const isBare = before === '' || (m.quantity.dimension === 'money' && PER_BEFORE.test(before))
  return isBare && ((after.length <= 2 && !/\d/.test(after)) || PER.test(after))
}

/** "党员群众满意度不少于80%": a short subject without figures, and nothing behind the one measure. */
function isSubjectAndMeasure(folded: string, m: Measure, numbers: number): boolean {
  const before = stripOperator(folded.slice(0, m.from))
  if (numbers !== 1 || m.quantity.dimension !== 'rate' || before.length > LONGEST_SUBJECT || /[,，、;；。\d]/.test(before) || CHANGE.test(before))
    return false
  return /率|度|比例|占比|比重|百分比|覆盖面?$/.test(before) && isOnlyMeasure(folded.slice(m.from), { ...m, from: 0, to: m.to - m.from })
}
