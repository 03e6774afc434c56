/** Facts that two documents of one body's year state with different values. */
import { compare, type DoubtReading, fromDecimal, type Rational, wording } from '@jixiao/core'
import { doubtId } from './doubts-of-part.ts'
import { factKey } from './published-facts.ts'
import type { PublishedFact, PublishedYear } from './published-paper.ts'

/** Counted within a document (the third project, the second form): in another document they are others. */
const COUNTED = /\/\d+(?:-\d+)?(?:\/|$)/

export function doubtsBetween(documents: readonly (readonly PublishedFact[])[]): PublishedYear['doubts'] {
  const first = new Map<string, PublishedFact>()
  const found: PublishedYear['doubts'][number][] = []
  for (const facts of documents)
    for (const f of facts) {
      if (f.value === null || (COUNTED.test(f.fact) && !/\/by(?:Function|Economy|Unit)\//.test(f.fact))) continue
      const key = factKey(f)
      const known = first.get(key)
      if (!known) first.set(key, f)
      else if (known.document !== f.document && differ(known, f)) {
        const say = wording(
          `“${f.label}”在两份文件中不同：${known.printed}，${f.printed}。`,
          `“${f.label}” differs between two documents: ${known.printed} and ${f.printed}.`,
        )
        const body = {
          kind: 'disagreement' as const,
          facts: [key],
          say,
          place: f.place,
          readings: [known, f].map(readingOf),
          acts: ['choose', 'type', 'as-printed', 'reject'] as const,
        }
        found.push({ ...body, id: doubtId(f.document, known.document, body), document: f.document })
      }
    }
  return found
}

const readingOf = (f: PublishedFact): DoubtReading => ({
  value: f.printed,
  say: wording(`${f.printed}（${f.place.file}）`, `${f.printed} (${f.place.file})`),
  place: f.place,
})

/** Printed 万元 with two decimals are ±50 元: what both can be is no difference. */
function differ(a: PublishedFact, b: PublishedFact): boolean {
  if (a.value === null || b.value === null || a.dimension !== b.dimension) return false
  const [x, y] = [fromDecimal(a.value), fromDecimal(b.value)]
  const apart: Rational = { n: x.n * y.d - y.n * x.d, d: x.d * y.d }
  const most = larger(halfStep(a), halfStep(b))
  return compare({ n: apart.n < 0n ? -apart.n : apart.n, d: apart.d }, most) > 0
}

const larger = (a: Rational, b: Rational): Rational => (compare(a, b) < 0 ? b : a)

/** Half of the last printed digit, in the base unit: told by the digits and their value. */
function halfStep(f: PublishedFact): Rational {
  const digits = /[\d,]+(?:\.(\d+))?/.exec(f.printed)
  const decimals = digits?.[1]?.length ?? 0
  const scale = /亿/.test(f.printed) ? 100_000_000n : /万/.test(f.printed) ? 10_000n : 1n
  const rate = /%/.test(f.printed) ? 100n : 1n
  return { n: scale, d: 2n * rate * 10n ** BigInt(decimals) }
}

export { differ as factsDiffer }
