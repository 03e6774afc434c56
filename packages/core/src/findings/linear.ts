/** Linear relations between printed figures: does one hold, and if not, could rounding or cutting off explain it? */
import { absolute, add, compare, half, isZero, negate, type Rational, ZERO } from '../words/rational.ts'

/** A printed figure as a variable: its value and one unit of its last digit, both in the base unit. */
export interface LinearCell {
  readonly value: Rational
  readonly step: Rational
}

/** Σ times·cell = 0, or ≥ 0. The cells are indices. */
export interface LinearRelation {
  readonly terms: readonly { readonly cell: number; readonly times: 1 | -1 }[]
  readonly relation: '=' | '≥'
}

/**
 * holds: the printed figures agree, or differ only because they are printed to different digits · rounding: the digits disagree, but
 * true values exist that print them when rounded · cut: … only when cut off · broken: no true values could print these digits.
 */
export type Standing = 'holds' | 'rounding' | 'cut' | 'broken'

/** Σ times·value. */
export function residualOf(relation: LinearRelation, figureAt: (cell: number) => Rational): Rational {
  let total = ZERO
  for (const { cell, times } of relation.terms) total = add(total, times === 1 ? figureAt(cell) : negate(figureAt(cell)))
  return total
}

export function standingOf(
  relation: LinearRelation,
  cells: readonly LinearCell[],
  figureAt = (i: number): Rational => cells[i]?.value ?? ZERO,
): Standing {
  const residual = residualOf(relation, figureAt)
  if (isZero(residual) || (relation.relation === '≥' && residual.n > 0n)) return 'holds'
  const steps = relation.terms.map(t => cells[t.cell]?.step ?? ZERO)
  const envelope = half(steps.reduce(add, ZERO))
  if (compare(absolute(residual), envelope) <= 0) {
    const printed = steps.filter(s => !isZero(s))
    const isAlike = printed.every(s => compare(s, printed[0] ?? s) === 0)
    return relation.relation === '=' && isAlike ? 'rounding' : 'holds'
  }
  // cut off: the true value lies between the printed one and one step further from zero
  let [low, high] = [residual, residual]
  relation.terms.forEach(({ cell, times }, i) => {
    const step = steps[i] ?? ZERO
    const grows = figureAt(cell).n < 0n ? times === -1 : times === 1
    if (grows) high = add(high, step)
    else low = add(low, negate(step))
  })
  const isPossible = relation.relation === '=' ? compare(low, ZERO) <= 0 && compare(ZERO, high) <= 0 : compare(high, ZERO) >= 0
  return isPossible ? 'cut' : 'broken'
}
