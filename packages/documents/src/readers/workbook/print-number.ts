/** A number as its cell shows it: separators, decimals, percent, 万元 formats; and whether the print says all of the value. */
import { type DecimalText, decimalText, isZero, plainText, rounded, shifted } from './decimal-text.ts'
import { type FormatSection, type FormatToken, formatSections } from './format-sections.ts'
import { dateOfSerial, END_OF_DATES, printDate } from './print-date.ts'

export interface Printed {
  readonly text: string
  /** The value, where the print rounds or hides it. */
  readonly precise?: string
}

/** General shows eleven characters at most: ten digits and the point. */
const GENERAL_DIGITS = 10

export function printNumber(value: number, format: string | undefined): Printed {
  if (!Number.isFinite(value)) return { text: String(value) }
  if (!format || /^(?:general|G\/通用格式|@)$/i.test(format.trim())) return withPrecise(general(value), value)
  const { section, isOwnSign } = sectionFor(value, formatSections(format))
  if (section.isDate)
    return value >= 0 && value < END_OF_DATES ? { text: printDate(dateOfSerial(value), section.tokens) } : { text: plainText(decimalText(value)) }
  return withPrecise(fill(isOwnSign ? Math.abs(value) : value, section), value)
}

const withPrecise = ({ text, isExact }: { readonly text: string; readonly isExact: boolean }, value: number): Printed =>
  isExact ? { text } : { text, precise: plainText(decimalText(value)) }

function general(value: number): { text: string; isExact: boolean } {
  // most figures are short: their shortest digits are the ones to show
  const short = String(value)
  if (short.length <= GENERAL_DIGITS && !short.includes('e')) return { text: short === '-0' ? '0' : short, isExact: true }
  const d = decimalText(value)
  const shown = rounded(d, Math.max(0, Math.min(d.part.length, GENERAL_DIGITS - d.whole.length)))
  const text = plainText(shown)
  return { text, isExact: text === plainText(d) }
}

/** The section that shows the value, and whether it shows the sign itself (the negative section of several does). */
function sectionFor(value: number, sections: readonly FormatSection[]): { section: FormatSection; isOwnSign: boolean } {
  const numeric = sections.slice(0, 3)
  const first = numeric[0] ?? { tokens: [], hasColour: false, isDate: false }
  if (numeric.some(s => s.condition)) {
    const section = numeric.find(s => s.condition && holds(value, s.condition)) ?? numeric.findLast(s => !s.condition) ?? first
    return {
      section,
      isOwnSign: section.condition !== undefined && /</.test(section.condition.operator) && section.condition.value <= 0 && showsSign(section),
    }
  }
  const [, negative, zero] = numeric
  // red figures without a sign are negative ones all the same: the colour says so, and text has no colour
  if (value < 0 && negative) return { section: negative, isOwnSign: showsSign(negative) || !negative.hasColour }
  if (value === 0 && zero) return { section: zero, isOwnSign: true }
  return { section: first, isOwnSign: false }
}

const showsSign = (s: FormatSection): boolean => s.tokens.some(t => t.kind === 'literal' && /[-−(（△▲▼负减降亏]/.test(t.text))

function holds(value: number, { operator, value: bound }: { readonly operator: string; readonly value: number }): boolean {
  if (operator === '<') return value < bound
  if (operator === '<=') return value <= bound
  if (operator === '>') return value > bound
  if (operator === '>=') return value >= bound
  return operator === '=' ? value === bound : value !== bound
}

/** Puts the digits of the value into the places of the format. */
function fill(value: number, { tokens }: FormatSection): { text: string; isExact: boolean } {
  if (tokens.some(t => t.kind === 'general' || t.kind === 'text')) {
    const { text, isExact } = general(value)
    return { text: tokens.map(t => (t.kind === 'general' || t.kind === 'text' ? text : literal(t))).join(''), isExact }
  }
  if (tokens.some(t => t.kind === 'exponent')) return scientific(value, tokens)
  // # ?/? shows a fraction, which nobody writes in accounts: the value as it is
  if (isFraction(tokens)) return general(value)
  const point = tokens.findIndex(t => t.kind === 'point')
  const end = point < 0 ? tokens.length : point
  const places = tokens.flatMap((t, i) => (t.kind === 'digit' && i < end ? [i] : []))
  const decimals = tokens.flatMap((t, i) => (t.kind === 'digit' && i > end ? [i] : []))
  if (places.length + decimals.length === 0) return { text: tokens.map(literal).join(''), isExact: false }
  const last = Math.max(...places, ...decimals)
  const percents = tokens.filter(t => t.kind === 'percent').length
  const thousands = tokens.filter((t, i) => t.kind === 'comma' && (i > last || (i < end && i > (places.at(-1) ?? -1)))).length
  const isGrouped = tokens.some((t, i) => t.kind === 'comma' && i > (places[0] ?? 0) && i < (places.at(-1) ?? 0))
  const exact = shifted(decimalText(value), 2 * percents - 3 * thousands)
  const shown = rounded(exact, decimals.length)
  const out = new Map<number, string>()
  layWhole(shown, tokens, places, isGrouped, out)
  for (const [k, i] of decimals.entries()) out.set(i, decimalAt(shown, k, tokens[i]))
  const sign = value < 0 && !isZero(shown) ? '-' : ''
  const body = tokens.map((t, i) => out.get(i) ?? (t.kind === 'point' ? '.' : t.kind === 'percent' ? '%' : literal(t))).join('')
  return {
    text: sign + body.replace(/\.(?!\d)/, m => (decimals.length > 0 ? '' : m)),
    isExact: plainText(shown) === plainText(exact) && isPlainLayout(tokens, places),
  }
}

const isFraction = (tokens: readonly FormatToken[]): boolean =>
  tokens.some((t, i) => t.kind === 'literal' && t.text === '/' && tokens[i - 1]?.kind === 'digit' && tokens[i + 1]?.kind === 'digit')

const literal = (t: FormatToken): string => (t.kind === 'literal' ? t.text : '')

/** 0!.0, prints 123456 as 12.3: a point that is a literal between the digits shifts what is read. */
const isPlainLayout = (tokens: readonly FormatToken[], places: readonly number[]): boolean =>
  !tokens.some((t, i) => t.kind === 'literal' && t.text.includes('.') && i > (places[0] ?? 0) && i < (places.at(-1) ?? 0))

/** From the right; the first place takes all digits that are left. */
function layWhole(shown: DecimalText, tokens: readonly FormatToken[], places: readonly number[], isGrouped: boolean, out: Map<number, string>): void {
  let at = shown.whole.length
  let count = 0
  for (const [k, i] of [...places].reverse().entries()) {
    const token = tokens[i]
    const isFirst = k === places.length - 1
    const own = isFirst ? shown.whole.slice(0, Math.max(0, at)) : at > 0 ? (shown.whole[at - 1] ?? '') : ''
    const digits = own === '' && token?.kind === 'digit' && token.mark === '0' ? '0' : own
    at -= Math.max(1, own.length)
    let text = ''
    for (const digit of [...digits].reverse()) {
      text = digit + (isGrouped && count > 0 && count % 3 === 0 ? ',' : '') + text
      count++
    }
    out.set(i, text)
  }
}

/** # and ? drop the zeros at the end. */
function decimalAt(shown: DecimalText, k: number, token: FormatToken | undefined): string {
  const isOptional = token?.kind === 'digit' && token.mark !== '0'
  return isOptional && /^0*$/.test(shown.part.slice(k)) ? '' : (shown.part[k] ?? '0')
}

function scientific(value: number, tokens: readonly FormatToken[]): { text: string; isExact: boolean } {
  const point = tokens.findIndex(t => t.kind === 'point')
  const at = tokens.findIndex(t => t.kind === 'exponent')
  const decimals = point < 0 ? 0 : tokens.slice(point, at).filter(t => t.kind === 'digit').length
  const [mantissa = '', exponent = ''] = value.toExponential(Math.min(decimals, 20)).split('e')
  const width = tokens.slice(at).filter(t => t.kind === 'digit').length
  const text = `${mantissa}E${exponent.slice(0, 1)}${exponent.slice(1).padStart(width, '0')}`
  return { text, isExact: Number(text) === value }
}
