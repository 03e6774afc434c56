/** The scores of a self-evaluation form in its level-1 groups, with the weights that the form lets one know. */
import {
  compare,
  equals,
  fromDecimal,
  type Indicator,
  type Rational,
  rational,
  type SelfEvaluation,
  type Stated,
  squeeze,
  sum,
  toShortDecimal,
} from '@jixiao/core'

/** A score in hundredths of a point as a fraction. */
export const pointsOfScore = (hundredths: number): Rational => rational(BigInt(Math.round(hundredths)), 100n)
export const exactPoints = (points: number): Rational => fromDecimal(points.toFixed(4))
export const showPoints = (points: Rational): string => toShortDecimal(points, 2)
/** Points without rounding, for arithmetic: 5.78, 9.997. */
export const showExactPoints = (points: Rational): string => toShortDecimal(points, 4)

/** 产出指标（40） and 产出指标 are one group. */
export const levelName = (text: string): string =>
  squeeze(text)
    .replace(/\(.*?\)|\(.*$|指标$/g, '')
    .replace(/指标$/, '')

export const isExecutionName = (text: string): boolean => /执行率|执行进度/.test(text)

export interface ScoredIndicator {
  readonly indicator: Indicator
  readonly cell: Stated<number | null>
  readonly score: Rational
  /** Own weight, or the points of the group where it is the only one; null when it cannot be known. */
  readonly weight: Rational | null
}

export interface ScoreGroup {
  readonly level1: string
  /** Points declared for the group in its level-1 cell. */
  readonly points: Rational | null
  readonly members: readonly ScoredIndicator[]
  /** Every named indicator of the group has a readable score. */
  readonly isComplete: boolean
  readonly scored: Rational
  /** The group got all its points. */
  readonly isFull: boolean
}

/** The level-1 groups of a form in order, without the row of the execution rate. */
export function groupsOf(form: SelfEvaluation): readonly ScoreGroup[] {
  const byLevel = new Map<string, Indicator[]>()
  for (const indicator of form.indicators) {
    const key = levelName(indicator.level1.value)
    if (isExecutionName(key)) continue
    byLevel.set(key, [...(byLevel.get(key) ?? []), indicator])
  }
  return [...byLevel].map(([key, indicators]) => groupOf(key, indicators, declaredPoints(form, key)))
}

/** Points that the form declares for a level-1 group. */
export function declaredPoints(form: SelfEvaluation, level1: string): Rational | null {
  const found = form.weights.find(w => levelName(w.level1) === level1)
  return found ? exactPoints(found.points.value) : null
}

function groupOf(level1: string, indicators: readonly Indicator[], points: Rational | null): ScoreGroup {
  const named = indicators.filter(i => i.name.value.trim() !== '' || (i.score && i.score.value !== null))
  const members = named.flatMap((indicator): ScoredIndicator[] => {
    const cell = indicator.score
    if (!cell || cell.value === null) return []
    const own = indicator.weight && indicator.weight.value > 0 ? exactPoints(indicator.weight.value) : null
    return [{ indicator, cell, score: pointsOfScore(cell.value), weight: own ?? (named.length === 1 ? points : null) }]
  })
  const scored = sum(members.map(m => m.score))
  const isComplete = members.length === named.length
  return { level1, points, members, isComplete, scored, isFull: isComplete && points !== null && equals(scored, points) }
}

export interface Deduction {
  readonly cell: Stated<number | null>
  readonly name: string
  readonly score: Rational
  readonly weight: Rational
  /** Missing for the row of the execution rate. */
  readonly indicator?: Indicator
}

/** What in the form has less points than it could have. Only what is known for sure counts. */
export function deductionsOf(form: SelfEvaluation): readonly Deduction[] {
  const ofIndicators = groupsOf(form).flatMap(group =>
    group.members.flatMap(({ indicator, cell, score, weight }): Deduction[] =>
      weight && compare(score, weight) < 0 ? [{ indicator, cell, name: indicator.name.value || indicator.level2.value, score, weight }] : [],
    ),
  )
  const row = form.execution
  if (row?.weight === undefined || row.score.value === null) return ofIndicators
  const [score, weight] = [pointsOfScore(row.score.value), exactPoints(row.weight)]
  return compare(score, weight) < 0 ? [...ofIndicators, { cell: row.score, name: '预算执行率', score, weight }] : ofIndicators
}
