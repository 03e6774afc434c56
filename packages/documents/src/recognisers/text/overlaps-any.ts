/** Does a piece of text meet any of many others? Asked for every figure of a paragraph, so not by looking at each. */

export interface Span {
  /** Without both ends: all of the text. */
  readonly from?: number
  readonly to?: number
}

interface Index {
  /** Sorted; beside each the farthest end of all up to it. */
  readonly starts: Float64Array
  readonly ends: Float64Array
}

const FEW = 16
const indexes = new WeakMap<readonly Span[], Index>()

/** The list must not change between two calls. */
export function overlapsAny(spans: readonly Span[], from: number, to: number): boolean {
  if (spans.length <= FEW) return spans.some(s => s.from === undefined || s.to === undefined || (s.from < to && from < s.to))
  let index = indexes.get(spans)
  if (!index) {
    index = indexOf(spans)
    indexes.set(spans, index)
  }
  let [low, high] = [0, spans.length]
  while (low < high) {
    const mid = (low + high) >> 1
    if ((index.starts[mid] ?? to) < to) low = mid + 1
    else high = mid
  }
  return low > 0 && from < (index.ends[low - 1] ?? from)
}

function indexOf(spans: readonly Span[]): Index {
  const pairs = spans
    .map(s => (s.from === undefined || s.to === undefined ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [s.from, s.to]))
    .sort(([a = 0], [b = 0]) => (a < b ? -1 : a > b ? 1 : 0))
  const [starts, ends] = [new Float64Array(pairs.length), new Float64Array(pairs.length)]
  let farthest = Number.NEGATIVE_INFINITY
  for (const [i, [start = 0, end = 0]] of pairs.entries()) {
    farthest = Math.max(farthest, end)
    starts[i] = start
    ends[i] = farthest
  }
  return { starts, ends }
}
