/** The words of its own clause that stand before a figure. */
import { afterLast, fold, type Mention } from '@jixiao/core'

const LONGEST = 60

export function clauseBefore(m: Mention): string {
  const at = Math.max(0, (m.place.from ?? 0) - (m.sentence.from ?? 0))
  const before = fold((m.sentence.text ?? '').slice(Math.max(0, at - LONGEST), at))
  return before.slice(afterLast(before, ',;:。()'))
}
