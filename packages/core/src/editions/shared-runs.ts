/** What two sequences have in common, in order: pairs of indexes of equal keys. */

export type IndexPair = readonly [number, number]

/** So many comparisons are made of a stretch without a key that occurs once; a longer one is left unpaired. */
const MOST_CELLS = 4_000_000

/**
 * A common subsequence of two lists of keys. First and last runs are cut off, then keys that occur once in both are the anchors
 * (patience), then what lies between two anchors is compared as a whole.
 */
export function sharedRuns(a: readonly string[], b: readonly string[]): readonly IndexPair[] {
  const pairs: [number, number][] = []
  const stretches: [number, number, number, number][] = [[0, a.length, 0, b.length]]
  for (let next = stretches.pop(); next; next = stretches.pop()) {
    let [a0, a1, b0, b1] = next
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) pairs.push([a0++, b0++])
    while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) pairs.push([--a1, --b1])
    if (a0 === a1 || b0 === b1) continue
    const anchors = longestRising(onceInBoth(a, b, a0, a1, b0, b1))
    if (anchors.length === 0) {
      for (const [i, j] of longestCommon(a.slice(a0, a1), b.slice(b0, b1))) pairs.push([a0 + i, b0 + j])
      continue
    }
    let [x, y] = [a0, b0]
    for (const [i, j] of [...anchors, [a1, b1] as const]) {
      if (x < i && y < j) stretches.push([x, i, y, j])
      if (i < a1) pairs.push([i, j])
      x = i + 1
      y = j + 1
    }
  }
  return pairs.sort((p, q) => p[0] - q[0])
}

function onceInBoth(a: readonly string[], b: readonly string[], a0: number, a1: number, b0: number, b1: number): IndexPair[] {
  const [inA, inB] = [timesIn(a, a0, a1), timesIn(b, b0, b1)]
  return [...inA].flatMap(([key, i]): IndexPair[] => {
    const j = inB.get(key)
    return i < 0 || j === undefined || j < 0 ? [] : [[i, j]]
  })
}

/** Where each key stands; -1 when it stands twice. */
function timesIn(keys: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let i = from; i < to; i++) {
    const key = keys[i] ?? ''
    found.set(key, found.has(key) ? -1 : i)
  }
  return found
}

/** The longest run of pairs (rising in their first) that rises in their second, too. */
function longestRising(pairs: readonly IndexPair[]): readonly IndexPair[] {
  const tops: number[] = []
  const before: number[] = []
  for (const [n, [, j]] of pairs.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before[n] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = n
  }
  const run: IndexPair[] = []
  for (let n = tops.at(-1) ?? -1; n >= 0; n = before[n] ?? -1) {
    const pair = pairs[n]
    if (pair) run.push(pair)
  }
  return run.reverse()
}

function longestCommon(a: readonly string[], b: readonly string[]): IndexPair[] {
  if (a.length * b.length > MOST_CELLS) return []
  return bestPath(a.length, b.length, (i, j) => (a[i] === b[j] ? 1 : 0))
}

/** The pairs, rising in both, whose worth adds up to the most; what is worth nothing is no pair. */
export function bestPath(m: number, n: number, worth: (i: number, j: number) => number): IndexPair[] {
  const width = n + 1
  const best = new Float64Array((m + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  const worths = new Float64Array(m * n)
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--) {
      const own = worth(i, j)
      worths[i * n + j] = own
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), own > 0 ? own + at(i + 1, j + 1) : 0)
    }
  const pairs: IndexPair[] = []
  for (let [i, j] = [0, 0]; i < m && j < n; ) {
    const own = worths[i * n + j] ?? 0
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) pairs.push([i++, j++])
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return pairs
}
