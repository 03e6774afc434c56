/** The rates of execution, each named by its denominator (DOMAIN 4.3), and the warning lights (DOMAIN 4.4). */
import { add, compare, divide, equals, fromDecimal, isZero, multiply, type Rational, rational, subtract, ZERO } from '@jixiao/core'

/** The money of one line (all, basic or project expenditure) at a date. All in one unit. */
export interface ExecutionAmounts {
  /** 年初预算 */
  readonly initial?: Rational
  /** 追加 less 追减 */
  readonly supplement?: Rational
  /** 上年结转 */
  readonly carryOver?: Rational
  /** 调整预算, where it is stated. */
  readonly adjusted?: Rational
  /** 拨付（到位） */
  readonly appropriated?: Rational
  /** 执行（支出） */
  readonly spent?: Rational
  /** 全年预计执行数 */
  readonly expected?: Rational
}

/** What a rate is over. */
export type Denominator = 'initial' | 'supplement' | 'adjusted' | 'appropriated'

export const DENOMINATOR_NAMES: Readonly<Record<Denominator, { readonly zh: string; readonly en: string }>> = {
  initial: { zh: '年初预算', en: 'the initial budget' },
  supplement: { zh: '追加', en: 'the supplement' },
  adjusted: { zh: '调整预算', en: 'the adjusted budget' },
  appropriated: { zh: '拨付', en: 'the money received' },
}

/** 调整预算 as stated, else 年初 + 追加 + 上年结转; null when one of them is not known. */
export function adjustedBudget(a: ExecutionAmounts): Rational | null {
  if (a.adjusted) return a.adjusted
  return a.initial && a.supplement && a.carryOver ? add(add(a.initial, a.supplement), a.carryOver) : null
}

/** The denominator of this name, or null when the document does not give it. */
export const denominatorOf = (a: ExecutionAmounts, name: Denominator): Rational | null =>
  name === 'adjusted' ? adjustedBudget(a) : (a[name] ?? null)

const over = (part: Rational | null | undefined, whole: Rational | null | undefined): Rational | null =>
  part && whole && !isZero(whole) ? divide(part, whole) : null

/** 执行率: spent over the named denominator. `appropriated` gives 到位资金支出率. */
export const executionRate = (a: ExecutionAmounts, name: Denominator): Rational | null => over(a.spent, denominatorOf(a, name))

/** 资金到位率（拨付率）: received over the adjusted budget. */
export const arrivalRate = (a: ExecutionAmounts): Rational | null => over(a.appropriated, adjustedBudget(a))

/** 预计全年执行率 */
export const expectedRate = (a: ExecutionAmounts): Rational | null => over(a.expected, adjustedBudget(a))

/** 预计结余 */
export function expectedRest(a: ExecutionAmounts): Rational | null {
  const adjusted = adjustedBudget(a)
  return adjusted && a.expected ? subtract(adjusted, a.expected) : null
}

/** 序时进度: the share of the year that has passed at the end of the month. Throws RangeError outside 1 to 12. */
export function timeShare(month: number): Rational {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`no month: ${month}`)
  return rational(month, 12)
}

/** 执行进度指数: execution rate over the share of the year; a planned share (资金支出计划) takes the place of month/12 where there is one. */
export const progressIndex = (rate: Rational, month: number, planned?: Rational): Rational =>
  divide(rate, planned && !isZero(planned) ? planned : timeShare(month))

export type Light = 'red' | 'yellow' | 'green' | 'blue'

/** Shares at which the lights change. */
export interface LightBounds {
  readonly red: number
  readonly yellow: number
  readonly blue: number
}

/** A parameter such as 0.6 as an exact fraction. */
export const exactParameter = (n: number): Rational => fromDecimal(String(n))

/** Light of spending: below the red bound red, below the yellow bound yellow, else green. */
export const budgetLight = (index: Rational, bounds: LightBounds): Light =>
  compare(index, exactParameter(bounds.red)) < 0 ? 'red' : compare(index, exactParameter(bounds.yellow)) < 0 ? 'yellow' : 'green'

/** How an indicator is to be read for its light. */
export type Direction = 'positive' | 'reverse' | 'equal'

/** Light of a quantitative indicator in the month. Reverse and "= 0" know only green and red. */
export function indicatorLight(direction: Direction, target: Rational, current: Rational, month: number, bounds: LightBounds): Light {
  if (direction === 'reverse') return compare(current, target) <= 0 ? 'green' : 'red'
  if (isZero(target)) return direction === 'equal' ? (equals(current, ZERO) ? 'green' : 'red') : 'green'
  const index = divide(current, multiply(target, timeShare(month)))
  return compare(index, exactParameter(bounds.blue)) >= 0 ? 'blue' : budgetLight(index, bounds)
}

/** Light of a qualitative indicator by its degree of attainment. */
export const qualitativeLight = (degree: 'reached' | 'partly' | 'missed'): Light =>
  degree === 'reached' ? 'green' : degree === 'partly' ? 'yellow' : 'red'

const WORST: readonly Light[] = ['red', 'yellow', 'green', 'blue']
/** The light of a project: the worst of its indicators; undefined without any. */
export const worstLight = (lights: readonly Light[]): Light | undefined => WORST.find(l => lights.includes(l))

/** Is the rate below the share that the thresholds demand at the end of this month (Sichuan)? false when none is set for it. */
export function isBelowThreshold(rate: Rational, month: number, thresholds: readonly { readonly month: number; readonly share: number }[]): boolean {
  const threshold = thresholds.find(t => t.month === month)
  return threshold !== undefined && compare(rate, exactParameter(threshold.share)) < 0
}
