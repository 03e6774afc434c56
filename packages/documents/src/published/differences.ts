/** What another edition, or another source, says differently: facts by their names. */
import { factsDiffer } from './doubts-between.ts'
import { factKey } from './published-facts.ts'
import type { PublishedFact } from './published-paper.ts'

export interface FactDifference {
  readonly fact: string
  readonly stage: string
  readonly year: number
  readonly label: string
  /** As printed; null: it is not stated there. */
  readonly before: PublishedFact | null
  readonly after: PublishedFact | null
}

export function factDifferences(before: readonly PublishedFact[], after: readonly PublishedFact[]): readonly FactDifference[] {
  const old = new Map(before.map(f => [factKey(f), f]))
  const now = new Map(after.map(f => [factKey(f), f]))
  const head = ({ fact, stage, year, label }: PublishedFact) => ({ fact, stage, year, label })
  return [
    ...after.flatMap((f): readonly FactDifference[] => {
      const was = old.get(factKey(f))
      if (!was) return [{ ...head(f), before: null, after: f }]
      const isOther = was.value === null || f.value === null ? was.printed !== f.printed : factsDiffer(was, f)
      return isOther ? [{ ...head(f), before: was, after: f }] : []
    }),
    ...before.flatMap((f): readonly FactDifference[] => (now.has(factKey(f)) ? [] : [{ ...head(f), before: f, after: null }])),
  ]
}

/** Whether two documents of one kind are editions of one: they state much of the same, not each a piece of the whole. */
export function areEditions(
  a: readonly PublishedFact[],
  b: readonly PublishedFact[],
  names: { readonly a: readonly string[]; readonly b: readonly string[] },
): boolean {
  const [keysA, keysB] = [keysOf(a, names.a), keysOf(b, names.b)]
  const [small, large] = keysA.size <= keysB.size ? [keysA, keysB] : [keysB, keysA]
  if (small.size === 0) return true
  return [...small].filter(k => large.has(k)).length * 2 > small.size
}

/** What is counted within a document (the third project) is told by names instead. */
const keysOf = (facts: readonly PublishedFact[], names: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...facts.flatMap(f => (/^(?:project|self-evaluation\/project|monitoring\/project|execution\/project-item)\//.test(f.fact) ? [] : [factKey(f)])),
    ...names.map(n => `name ${n}`),
  ])
