/** Could true values print these figures of a comparison? Intervals of printed digits; what cutting off explains fits. */
import { add, addIntervals, compare, divideIntervals, doOverlap, type Interval, negateInterval, type Quantity, subtract, ZERO } from '@jixiao/core'
import { type Comparison, type Figure, quantityOf } from './comparisons.ts'

/** Rounded or cut off: one whole step to either side. */
export const wide = (q: Quantity): Interval => ({ low: subtract(q.value, q.step), high: add(q.value, q.step) })

export interface Values {
  readonly old: Interval
  readonly now: Interval
}

/** The values before and after; the old one from the change where it is not printed. Null when nothing tells it. */
export function valuesOf(c: Comparison, old: Quantity | undefined = c.old?.quantity, now: Quantity = c.new.quantity): Values | null {
  if (old) return { old: wide(old), now: wide(now) }
  if (!c.change || !c.direction || c.direction === 'none') return null
  const change = wide(c.change.quantity)
  return { old: addIntervals(wide(now), c.direction === 'up' ? negateInterval(change) : change), now: wide(now) }
}

/** Which of the stated change, rate and direction does not fit, or null. */
export function misfitOf(c: Comparison, old?: Quantity, now?: Quantity): 'change' | 'rate' | 'direction' | 'completion' | 'negative' | null {
  const v = valuesOf(c, old, now)
  if (!v) return null
  if (compare(v.old.high, ZERO) < 0) return 'negative'
  const isPrinted = c.old !== undefined
  if (isPrinted) {
    if (c.direction === 'up' && compare(v.now.high, v.old.low) < 0) return 'direction'
    if (c.direction === 'down' && compare(v.now.low, v.old.high) > 0) return 'direction'
    if (c.direction === 'none' && !doOverlap(v.now, v.old)) return 'direction'
  }
  const grown = addIntervals(v.now, negateInterval(v.old))
  const risen = c.direction === 'down' ? negateInterval(grown) : grown
  if (isPrinted && c.change && !doOverlap(risen, wide(c.change.quantity))) return 'change'
  if (isPrinted && c.completion && isOff(v.now, v.old, c.completion)) return 'completion'
  // where the change is printed it is the finer numerator
  return c.rate && isOff(c.change ? wide(c.change.quantity) : risen, v.old, c.rate) ? 'rate' : null
}

function isOff(part: Interval, whole: Interval, rate: Figure): boolean {
  const quotient = divideIntervals(part, whole)
  return quotient !== null && !doOverlap(quotient, wide(rate.quantity))
}

/** The single slip of the pen (a digit too many, two digits transposed) in one of the two values that makes all fit; null when none or several do. */
export function onlyMend(c: Comparison): { readonly figure: Figure; readonly to: string } | null {
  const found: { readonly figure: Figure; readonly to: string }[] = []
  for (const figure of c.old ? [c.old, c.new] : [c.new])
    for (const to of slipsOf(figure.quantity.printed)) {
      const q = quantityOf(to, figure.quantity.unit)
      if (!q || compare(q.value, figure.quantity.value) === 0) continue
      if (misfitOf(c, figure === c.old ? q : undefined, figure === c.new ? q : undefined) === null) found.push({ figure, to: `${to}${q.unit}` })
    }
  const [only, ...others] = found
  return only && others.every(o => o.to === only.to && o.figure === only.figure) ? only : null
}

function slipsOf(printed: string): string[] {
  const made: string[] = []
  for (let i = 0; i < printed.length; i++) {
    const [a, b] = [printed.charAt(i), printed.charAt(i + 1)]
    if (!/\d/.test(a)) continue
    made.push(printed.slice(0, i) + printed.slice(i + 1))
    if (/\d/.test(b)) made.push(printed.slice(0, i) + b + a + printed.slice(i + 2))
  }
  return made.filter(t => /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(t) && !/^0\d/.test(t))
}
