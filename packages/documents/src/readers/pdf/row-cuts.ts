/** Where rows end that no ruling line parts: cells of one column that follow each other must be cut apart, with as few cuts as do it. */
import { clustered } from './geometry.ts'
import { SAME_BOUNDARY } from './grid.ts'
import type { Cut, Stack } from './stacks.ts'

/** Half the height of a letter that a cut must not go through, in character sizes. */
const BODY = 0.3
/** Where a cut is clear of a line, in character sizes from its middle. */
const CLEAR = 0.6
const CLEAR_OF_OWN = 0.4

/** The fewest cuts between rows; where there is a choice, through as few cells as can be. */
export function rowCuts(stacks: readonly Stack[], rulings: readonly Cut[]): number[] {
  const gaps = gapsOf(stacks)
  const forced = clustered(
    rulings.map(r => r.at),
    SAME_BOUNDARY,
  )
  const open = gaps.filter(([from, to]) => !forced.some(at => at > from && at < to)).sort((a, b) => a[1] - b[1])
  const cuts = [...forced]
  let group: { from: number; to: number } | undefined
  const close = (): void => {
    if (group) cuts.push(bestCut(group.from, group.to, stacks, gaps))
    group = undefined
  }
  for (const [from, to] of open) {
    if (group && from < group.to) group.from = Math.max(group.from, from)
    else {
      close()
      group = { from, to }
    }
  }
  close()
  const sorted = cuts.sort((a, b) => a - b)
  return [...sorted, ...separate(stacks, sorted)].sort((a, b) => a - b)
}

/** Between cells of one column that follow each other. */
function gapsOf(stacks: readonly Stack[]): (readonly [number, number])[] {
  const columns = Math.max(0, ...stacks.map(s => s.column + s.colSpan))
  const gaps: (readonly [number, number])[] = []
  for (let c = 0; c < columns; c++) {
    const own = stacks.filter(s => s.column <= c && c < s.column + s.colSpan).sort((a, b) => a.top - b.top)
    for (const [i, s] of own.slice(1).entries()) {
      const above = own[i]
      if (!above || s.top <= above.bottom) continue
      const [from, to] = [above.bottom + CLEAR_OF_OWN * above.size, s.top - CLEAR_OF_OWN * s.size]
      gaps.push(from < to ? [from, to] : [(from + to) / 2 - 0.1, (from + to) / 2 + 0.1])
    }
  }
  return gaps
}

function bestCut(from: number, to: number, stacks: readonly Stack[], gaps: readonly (readonly [number, number])[]): number {
  const middle = (from + to) / 2
  const beside = stacks.flatMap(s => [s.top - CLEAR * s.size, s.bottom + CLEAR * s.size])
  const places = [middle, ...gaps.map(([a, b]) => (a + b) / 2), ...beside].filter(at => at > from && at < to)
  const crossed = (at: number): number => stacks.filter(s => s.top - BODY * s.size < at && at < s.bottom + BODY * s.size).length
  let best = { at: middle, count: Infinity, off: Infinity }
  for (const at of new Set(places)) {
    const [count, off] = [crossed(at), Math.abs(at - middle)]
    if (count < best.count || (count === best.count && off < best.off)) best = { at, count, off }
  }
  return best.at
}

/** Further cuts where a row holds cells that stand wholly below each other; a label that a cut goes through is of the rows on both sides. */
function separate(stacks: readonly Stack[], cuts: readonly number[]): number[] {
  const more: number[] = []
  const edges = [-Infinity, ...cuts, Infinity]
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const to = edges[i + 1] ?? Infinity
    const own = stacks.filter(s => s.top - BODY * s.size > from && s.bottom + BODY * s.size < to).sort((a, b) => a.top - b.top)
    let reached = -Infinity
    for (const s of own) {
      if (s.top - 0.5 * s.size > reached && reached > -Infinity) more.push((reached + s.top - 0.5 * s.size) / 2)
      reached = Math.max(reached, s.bottom + 0.5 * s.size)
    }
  }
  return more
}
