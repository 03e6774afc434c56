/** Could true values print these figures of a comparison? Intervals of printed digits; what cutting off explains fits. */
import { add, addIntervals, compare, divideIntervals, doOverlap, type Interval, negateInterval, type Quantity, subtract, ZERO } from '@jixiao/core'
import type { Comparison, Figure } from './comparisons.ts'

/** Rounded or cut off: one whole step to either side. */
export const wide = (q: Quantity): Interval => ({ low: subtract(q.value, q.step), high: add(q.value, q.step) })

export interface Values {
  readonly old: Interval
  readonly now: Interval
}

/** The values before and after; the old one from the change where it is not printed. Null when nothing tells it. */
export function valuesOf(c: Comparison): Values | null {
  const [old, now] = [c.old?.quantity, c.new.quantity]
  if (old) return { old: wide(old), now: wide(now) }
  if (!c.change || !c.direction || c.direction === 'none') return null
  const change = wide(c.change.quantity)
  return { old: addIntervals(wide(now), c.direction === 'up' ? negateInterval(change) : change), now: wide(now) }
}

export type Misfit = 'change' | 'rate' | 'direction' | 'completion' | 'negative'

/** Which of the stated change, rate and direction does not fit, or null. */
export function misfitOf(c: Comparison): Misfit | null {
  if (c.contradiction !== undefined) return 'direction'
  const v = valuesOf(c)
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
