/** Numbers with their units in a text, each with its offsets. */
import { CHINESE_NUMERAL, parseChineseNumeral } from './chinese-numeral.ts'
import { fold } from './fold.ts'
import type { Approximation, Quantity } from './quantity.ts'
import { fromDecimal, multiply, powerOfTen, type Rational, rational } from './rational.ts'
import { type UnitClass, unitAtStart } from './unit.ts'

/** A number as it stands in a text. */
export interface NumberToken {
  readonly from: number
  readonly to: number
  /** Digits as printed. */
  readonly printed: string
  readonly value: Rational
  /** One unit of the last printed digit. */
  readonly step: Rational
}

/** A number with what follows it: multiplier, 余/多, unit. `to` is behind the unit. */
export interface Measure {
  readonly from: number
  readonly to: number
  readonly number: NumberToken
  readonly quantity: Quantity
  readonly unitClass: UnitClass | null
}

const ARABIC = /(?<![\d.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?/g

/** Where the numbers in Arabic digits stand in a folded text, without their signs. */
export const numberSpansIn = (folded: string): { readonly from: number; readonly to: number }[] =>
  [...folded.matchAll(ARABIC)].map(m => ({ from: m.index, to: m.index + m[0].length }))

/** All numbers in Arabic digits (full-width ones too), in order. A leading minus counts when no digit or letter stands before it. */
export function numbersIn(text: string): NumberToken[] {
  const folded = fold(text)
  return [...folded.matchAll(ARABIC)].map(m => {
    const minus = folded[m.index - 1] === '-' && !/[\dA-Za-z)\]一-龥]/.test(folded[m.index - 2] ?? ' ')
    const from = minus ? m.index - 1 : m.index
    const digits = m[0].replaceAll(',', '')
    const decimals = digits.split('.')[1]?.length ?? 0
    const to = m.index + m[0].length
    return { from, to, printed: text.slice(from, to), value: fromDecimal((minus ? '-' : '') + digits), step: powerOfTen(-decimals) }
  })
}

const AMOUNT = /^([-+]?)\(?([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\)?(万元|元|亿元|%)?$/

/** A table cell that holds one amount: "1,234.50", "(3.2)", "-", "—", "". undefined when it is something else. */
export function amountOfCell(text: string, unit: string): Quantity | 'blank' | undefined {
  const folded = fold(text).replace(/\s+/g, '')
  if (folded === '' || /^[-—–/]+$/.test(folded)) return 'blank'
  const match = AMOUNT.exec(folded)
  if (!match || folded.includes('(') !== folded.includes(')')) return undefined
  const [, sign1, sign2, digits = '', ownUnit] = match
  const isNegative = sign1 === '-' || sign2 === '-' || folded.startsWith('(')
  const known = unitAtStart(ownUnit ?? unit)
  const plain = digits.replaceAll(',', '')
  const step = powerOfTen(-(plain.split('.')[1]?.length ?? 0))
  const scale = known?.scale ?? rational(1n)
  return {
    dimension: known?.dimension ?? 'number',
    printed: text.trim(),
    unit: ownUnit ?? unit,
    value: multiply(fromDecimal((isNegative ? '-' : '') + plain), scale),
    step: multiply(step, scale),
  }
}

const CHINESE = new RegExp(`(?<![${CHINESE_NUMERAL}第\\d.])[${CHINESE_NUMERAL}]+`, 'g')
const TAIL = /^\s*([百千万亿]*)(余|多)?([万亿]?)\s*/

/**
 * All measures of a text: numbers with unit ("56.29 万元", "1 万余份", "69.86%"), Arabic or Chinese ("两次", "三成").
 * A number without a known unit behind it is left out; Chinese numerals count only before a known unit.
 */
export function measuresIn(text: string): Measure[] {
  const folded = fold(text)
  const found: Measure[] = []
  for (const number of numbersIn(text)) {
    const measure = measureFrom(folded, number)
    if (measure) found.push(measure)
  }
  const arabic = found.length
  let next = 0
  for (const m of folded.matchAll(CHINESE)) {
    // both lists are in order: the Arabic measure that could cover this numeral is the first that does not end before it
    while (next < arabic && (found[next]?.to ?? 0) <= m.index) next++
    if (next < arabic && (found[next]?.from ?? 0) <= m.index) continue
    const value = parseChineseNumeral(m[0])
    if (value === null) continue
    const number: NumberToken = {
      from: m.index,
      to: m.index + m[0].length,
      printed: text.slice(m.index, m.index + m[0].length),
      value: rational(value),
      step: rational(1n),
    }
    const measure = measureFrom(folded, number)
    if (measure) found.push(measure)
  }
  return found.sort((a, b) => a.from - b.from)
}

function measureFrom(folded: string, number: NumberToken): Measure | null {
  const rest = folded.slice(number.to)
  const tail = TAIL.exec(rest)
  let consumed = tail?.[0].length ?? 0
  let power = multiplierOf(tail?.[1] ?? '') * multiplierOf(tail?.[3] ?? '')
  let unit = unitAtStart(rest.slice(consumed))
  // "3万元": the multiplier belongs to the unit, which keeps the printed unit whole
  const bareTail = /^\s*/.exec(rest)?.[0].length ?? 0
  const whole = unitAtStart(rest.slice(bareTail))
  if (whole && whole.unit.length > 1 && /^[百千万亿]/.test(whole.unit)) {
    unit = whole
    consumed = bareTail
    power = 1n
  }
  if (!unit) return null
  const scale = multiply(unit.scale, rational(power))
  const before = folded.slice(Math.max(0, number.from - 2), number.from)
  const after = folded.slice(number.to + consumed + unit.unit.length, number.to + consumed + unit.unit.length + 2)
  const approximation: Approximation | undefined =
    tail?.[2] && consumed > bareTail ? 'over' : /[约近]$/.test(before) ? 'about' : /^(左右|上下)/.test(after) ? 'about' : undefined
  const isWholeCount = unit.dimension === 'count' && number.step.n === 1n && number.step.d === 1n && power === 1n
  const quantity: Quantity = {
    dimension: unit.dimension,
    printed: number.printed,
    unit: consumed > 0 ? folded.slice(number.to, number.to + consumed).replace(/[\s余多]/g, '') + unit.unit : unit.unit,
    value: multiply(number.value, scale),
    step: isWholeCount ? rational(0n) : multiply(number.step, scale),
    ...(approximation ? { approximation } : {}),
  }
  return { from: number.from, to: number.to + consumed + unit.unit.length, number, quantity, unitClass: unit.unitClass }
}

function multiplierOf(text: string): bigint {
  let power = 1n
  for (const c of text) power *= c === '百' ? 100n : c === '千' ? 1000n : c === '万' ? 10_000n : 100_000_000n
  return power
}
