/** The scoring formulas of self-evaluation (DOMAIN 3.2 to 3.5): pure functions over exact fractions. */
import {
  add,
  compare,
  divide,
  fromDecimal,
  isZero,
  multiply,
  ONE,
  type Operator,
  type Rational,
  rational,
  smaller,
  subtract,
  sum,
  ZERO,
} from '@jixiao/core'

/** A parameter such as 0.3 as an exact fraction. */
export const exactly = (n: number): Rational => fromDecimal(String(n))

/** How an indicator is scored. `equal-zero` is "= 0". */
export type ScoringKind = 'positive' | 'equal' | 'equal-zero' | 'reverse'
export type ReverseRule = 'linear' | 'ratio'

/** The kind by the operator of the target value; null when none is printed. */
export function scoringKind(operator: Operator | null, target: Rational): ScoringKind | null {
  if (operator === '>' || operator === '≥') return 'positive'
  if (operator === '<' || operator === '≤') return 'reverse'
  if (operator === '=') return isZero(target) ? 'equal-zero' : 'equal'
  return null
}

const notNegative = (a: Rational): Rational => (a.n < 0n ? ZERO : a)

/** Points of the execution rate: min(spent/budget, 1) × weight; a budget of zero gives 0. */
export const executionScore = (spent: Rational, budget: Rational, weight: Rational): Rational =>
  isZero(budget) ? ZERO : multiply(smaller(divide(notNegative(spent), budget), ONE), weight)

/** Points of a quantitative indicator (table of DOMAIN 3.3), not rounded. A negative actual value counts as 0. */
export function quantitativeScore(kind: ScoringKind, target: Rational, actual: Rational, weight: Rational, reverse: ReverseRule): Rational {
  const done = notNegative(actual)
  if (kind === 'equal-zero') return isZero(done) ? weight : ZERO
  if (kind === 'reverse') return reverseScore(target, done, weight, reverse)
  return isZero(target) || compare(done, target) >= 0 ? weight : multiply(divide(done, target), weight)
}

function reverseScore(target: Rational, done: Rational, weight: Rational, rule: ReverseRule): Rational {
  if (compare(done, target) <= 0) return weight
  if (isZero(target)) return ZERO
  if (rule === 'ratio') return multiply(divide(target, done), weight)
  const left = subtract(ONE, divide(subtract(done, target), target))
  return left.n <= 0n ? ZERO : multiply(left, weight)
}

/** Is the value so far above the target that it must be explained? With a target of 0 the bound is an absolute one. */
export const isOvershot = (target: Rational, actual: Rational, threshold: Rational, ofZero: Rational): boolean =>
  isZero(target) ? compare(actual, ofZero) >= 0 : compare(actual, multiply(target, add(ONE, threshold))) >= 0

/** Points after reduction for overshooting (policy "deduct"): what exceeds the free share is taken off, down to the least share. */
export function overshootScore(target: Rational, actual: Rational, weight: Rational, free: Rational, least: Rational): Rational {
  if (isZero(target)) return weight
  const excess = subtract(divide(subtract(actual, target), target), free)
  if (excess.n <= 0n) return weight
  const left = subtract(ONE, excess)
  return multiply(compare(left, least) < 0 ? least : left, weight)
}

/** One band of the share of the weight for a degree of attainment (DOMAIN 3.4). */
export interface Band {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** The band in which a score lies; the upper end belongs to the band above, except at the full weight. */
export function bandOf(score: Rational, weight: Rational, bands: readonly Band[]): Band | undefined {
  if (isZero(weight)) return undefined
  const share = divide(score, weight)
  return bands.find(b => compare(share, exactly(b.from)) >= 0 && (compare(share, exactly(b.to)) < 0 || (b.to >= 1 && compare(share, ONE) <= 0)))
}

/** Total of a form: the points of the execution rate and of all indicators. */
export const totalScore = (scores: readonly Rational[]): Rational => sum(scores)

/** The grade of a score. */
export const gradeOf = (score: Rational, grades: readonly { readonly name: string; readonly from: number }[]): string | undefined =>
  [...grades].sort((a, b) => b.from - a.from).find(g => compare(score, exactly(g.from)) >= 0)?.name

/**
 * Plausibility light of a form: red when the share of indicator points exceeds the execution rate by more than `red` (all targets met
 * with half the money), yellow when the budget is zero or more than `yellowUnspent` is left. `points` are those of all indicators together (90).
 */
export function plausibilityLight(
  indicatorScore: Rational,
  points: Rational,
  executionRate: Rational | null,
  bounds: { readonly red: number; readonly yellowUnspent: number },
): 'red' | 'yellow' | 'green' {
  if (executionRate === null) return 'yellow'
  const reached = isZero(points) ? ZERO : divide(indicatorScore, points)
  if (!isZero(reached) && compare(divide(subtract(reached, executionRate), reached), exactly(bounds.red)) > 0) return 'red'
  return compare(subtract(ONE, executionRate), exactly(bounds.yellowUnspent)) > 0 ? 'yellow' : 'green'
}

/** A department's score as the simple mean of its forms; null without forms. */
export const meanScore = (scores: readonly Rational[]): Rational | null => (scores.length === 0 ? null : divide(sum(scores), rational(scores.length)))

/** A department's score weighted by amounts (budgets); null when they sum to zero. */
export function weightedScore(forms: readonly { readonly score: Rational; readonly amount: Rational }[]): Rational | null {
  const whole = sum(forms.map(f => f.amount))
  return isZero(whole) ? null : divide(sum(forms.map(f => multiply(f.score, f.amount))), whole)
}
