/** Amounts as the official forms print them: one unit and one number of decimals for the whole document, blank for nothing. */
import { type Rational, rational, toDecimal } from '@jixiao/core'

export interface AmountStyle {
  readonly unit: '万元' | '元'
  readonly decimals: number
}

/** 分 in one of the unit, as a power of ten. */
const POWER = { 万元: 6, 元: 2 } as const

/**
 * The decimals with which every amount (in 分) prints exactly, at least `least`. Rounding the addends and the sum apart would print tables that do
 * not add up, and cutting the budget to whole 100元 would change what was decided. So nothing is rounded: an office that keeps its lines to
 * 100元 gets the usual two decimals of 万元, one line of 1,234.56元 gives all tables six. The tables of one document agree in their decimals.
 */
export function styleFor(amounts: Iterable<bigint>, unit: AmountStyle['unit'], least: number): AmountStyle {
  const power = POWER[unit]
  let decimals = Math.min(least, power)
  for (const amount of amounts) while (decimals < power && amount % 10n ** BigInt(power - decimals) !== 0n) decimals++
  return { unit, decimals: Math.max(decimals, least) }
}

/** "242.31"; the style must be made for the amount (or for amounts of which it is the sum). */
export const printMoney = (fen: bigint, { unit, decimals }: AmountStyle): string => toDecimal(rational(fen, 10n ** BigInt(POWER[unit])), decimals)

/** As a cell of the budget tables: nothing is printed where there is none. */
export const printCell = (fen: bigint, style: AmountStyle): string => (fen === 0n ? '' : printMoney(fen, style))

/** "242.31万元" in running text. */
export const sayMoney = (fen: bigint, style: AmountStyle): string => `${printMoney(fen, style)}${style.unit}`

/** 0.4630 → "46.30%". */
export const printShare = (share: Rational, decimals = 2): string => `${toDecimal(rational(share.n * 100n, share.d), decimals)}%`

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** 1–99 as items are numbered: 一, 十, 十二, 三十五. */
export const chineseNumber = (n: number): string =>
  n < 10 ? (DIGITS[n] ?? '') : `${n < 20 ? '' : (DIGITS[Math.floor(n / 10)] ?? '')}十${DIGITS[n % 10] ?? ''}`
