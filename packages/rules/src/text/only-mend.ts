/** The one figure of a comparison whose slip of the pen explains why nothing fits: what it must be so that all of it fits. */
import { compare, doOverlap, isZero, type Quantity } from '@jixiao/core'
import { misfitOf, wide } from './change-arithmetic.ts'
import { type Comparison, type Figure, quantityOf } from './comparisons.ts'

export interface Mend {
  readonly figure: Figure
  readonly to: string
}

/**
 * Digits too many, transposed or mistaken in one of the figures, or another figure printed for the same thing. Figures that
 * `isKnown` (the tables have them too) are not touched. Null when nothing or more than one thing explains it.
 */
export function onlyMend(c: Comparison, isKnown: (q: Quantity) => boolean, others: readonly Quantity[]): Mend | null {
  const parts = (['new', 'old', 'change'] as const).flatMap(role => (c[role] && !isKnown(c[role].quantity) ? [{ role, figure: c[role] }] : []))
  const tried = (candidates: (f: Figure) => readonly Quantity[]): Mend[] =>
    parts.flatMap(({ role, figure }) =>
      candidates(figure)
        .filter(q => compare(q.value, figure.quantity.value) !== 0 && isMended({ ...c, [role]: { ...figure, quantity: q } }))
        .map(q => ({ figure, to: `${q.printed}${q.unit}` })),
    )
  // what is printed a second time for the item weighs more than any slip; fewer digits touched weigh more than mistaken ones
  // a mistaken digit can explain almost any rate: it is proposed only where a table vouches for one of the amounts
  const isVouched = [c.new, c.old, c.change].some(f => f !== undefined && isKnown(f.quantity))
  const slips = [dropped, ...(isVouched ? [mistaken] : [])].map(make => (f: Figure) => slipsOf(f, make))
  for (const candidates of [() => others, ...slips]) {
    const found = tried(candidates)
    const [only, ...more] = found
    if (only) return more.every(o => o.figure === only.figure && o.to === only.to) ? only : null
  }
  return null
}

/** All that is printed fits, and there is a base over which the rate can be one. */
const isMended = (c: Comparison): boolean =>
  misfitOf(c) === null &&
  !(c.old && isZero(c.old.quantity.value)) &&
  !(c.rate && !c.old && c.change && doOverlap(wide(c.new.quantity), wide(c.change.quantity)))

const slipsOf = (f: Figure, make: (printed: string) => readonly string[]): Quantity[] =>
  make(f.quantity.printed)
    .filter(t => /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(t) && !/^0\d/.test(t))
    .flatMap(t => quantityOf(t, f.quantity.unit) ?? [])

/** One digit less, two digits turned round. */
function dropped(printed: string): string[] {
  return [...printed].flatMap((a, i) => {
    const b = printed.charAt(i + 1)
    if (!/\d/.test(a)) return []
    return [printed.slice(0, i) + printed.slice(i + 1), ...(/\d/.test(b) ? [printed.slice(0, i) + b + a + printed.slice(i + 2)] : [])]
  })
}

/** One digit mistaken for another. */
const mistaken = (printed: string): string[] =>
  [...printed].flatMap((a, i) =>
    /\d/.test(a) ? [...'0123456789'].filter(d => d !== a).map(d => printed.slice(0, i) + d + printed.slice(i + 1)) : [],
  )
