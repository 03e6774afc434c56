/** The department as a whole after the budget: its money by line, its own indicators, its score and grade. */
import { type Execution, fromDecimal, multiply, type Rational, rational, sum, toDecimal } from '@jixiao/core'
import type { Prepared } from './form.ts'
import { type Scored, scoredBy, scoredOf } from './scored-rows.ts'
import type { IndicatorRecord } from './target-text.ts'

/** Everything without a project is basic expenditure (core's executionOf). */
export interface ExecutionLines {
  readonly total: Execution
  readonly basic: Execution
  readonly project: Execution
}

export function executionLines({ executions }: Prepared): ExecutionLines {
  const of = (isIn: (project: string) => boolean): Execution =>
    [...executions].filter(([p]) => isIn(p)).reduce((n, [, own]) => plus(n, own.total), NOTHING)
  return { total: of(() => true), basic: of(p => p === ''), project: of(p => p !== '') }
}

const NOTHING: Execution = { initial: 0n, supplement: 0n, cut: 0n, carriedOver: 0n, adjusted: 0n, appropriated: 0n, spent: 0n }
const plus = (a: Execution, b: Execution): Execution => ({
  initial: a.initial + b.initial,
  supplement: a.supplement + b.supplement,
  cut: a.cut + b.cut,
  carriedOver: a.carriedOver + b.carriedOver,
  adjusted: a.adjusted + b.adjusted,
  appropriated: a.appropriated + b.appropriated,
  spent: a.spent + b.spent,
})

/** The indicators that stand under the goals of the body itself. */
export const wholeIndicators = (given: Prepared): readonly IndicatorRecord[] => given.under(null, 'goal').flatMap(g => given.under(g.id, 'indicator'))

export const wholeScored = (given: Prepared): Scored => scoredBy(given, given.wholeScores, wholeIndicators(given))

/** The points of a project as its form prints them; null while one is missing. */
export function projectScore(given: Prepared, project: string): Rational | null {
  const { total } = scoredOf(given, project, given.under(project, 'indicator'))
  return total === '' ? null : fromDecimal(total)
}

/** As the place computes it (DOMAIN 3.5), printed; null while a project, or the form of the whole, has no score. */
export function departmentScore(given: Prepared): string | null {
  const { departmentScore: way, scoreDecimals } = given.settings
  if (way === 'ownTable') return wholeScored(given).total || null
  const projects = given.all('project').map(p => ({
    score: projectScore(given, p.id),
    weight: way === 'weighted' ? rational(given.executions.get(p.id)?.total.adjusted ?? 0n) : rational(1n),
  }))
  const whole = sum(projects.map(p => p.weight))
  if (whole.n === 0n || projects.some(p => p.score === null)) return null
  const points = sum(projects.flatMap(p => (p.score ? [multiply(p.score, p.weight)] : [])))
  return toDecimal(multiply(points, rational(whole.d, whole.n)), scoreDecimals)
}
