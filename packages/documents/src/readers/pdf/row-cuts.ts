/** Where rows end that no ruling line parts: cells of one column that follow each other must be cut apart, with as few cuts as do it. */
import { clustered } from './geometry.ts'
import { SAME_BOUNDARY } from './grid.ts'
import type { Piece } from './line-pieces.ts'

/** Pieces below each other that are one cell. */
export interface Stack {
  readonly column: number
  readonly colSpan: number
  readonly pieces: readonly Piece[]
  /** Middle of its first and its last line. */
  readonly top: number
  readonly bottom: number
  readonly size: number
}

/** A place where rows are cut whatever the text says: a ruling line. */
export interface Cut {
  readonly at: number
  readonly from: number
  readonly to: number
  /** The edge of a coloured row: where there is none, the cells beside it may be parted all the same. */
  readonly isEdge?: true
}

/** The middle of a line above its base line, in character sizes. */
const MIDDLE = 0.38
/** Line distances that differ by less are the same, in character sizes. */
const SAME_PITCH = 0.08
/** Lines of one cell are no farther apart, in character sizes. */
const WIDEST_PITCH = 2
/** Where nothing tells how far rows are apart. */
const CLOSE_PITCH = 1.45
/** The middle of two lines and a line between them, in character sizes. */
const SAME_MIDDLE = 0.1
const FULL = 1.3
/** Half the height of a letter that a cut must not go through, in character sizes. */
const BODY = 0.3
/** Where a cut is clear of a line, in character sizes from its middle. */
const CLEAR = 0.6
const CLEAR_OF_OWN = 0.4

export const middleOf = (p: { readonly base: number; readonly size: number }): number => p.base - MIDDLE * p.size

/** Pieces of each column → cells: a line goes on with the cell above when it stands as close as wrapped lines do. */
export function stacksOf(pieces: readonly Piece[], rulings: readonly Cut[]): Stack[] {
  const figures = figuresByLine(pieces)
  // a column has one figure on each of the two lines, as far apart as the words are
  const clash = (p: Piece, q: Piece): boolean => {
    const below = figures.get(q.line)
    return [...(figures.get(p.line) ?? [])].some(([column, a]) => {
      const b = below?.get(column)
      return b !== undefined && Math.abs(b - a - (q.base - p.base)) < SAME_PITCH * p.size
    })
  }
  const isRuled = (p: Piece, q: Piece): boolean =>
    rulings.some(r => r.at > middleOf(p) && r.at < middleOf(q) && r.from < (q.x0 + q.x1) / 2 && r.to > (q.x0 + q.x1) / 2)
  const wrap = wrapOf(pieces, clash)
  const stacks: Piece[][] = []
  const open = new Map<number, Piece[]>()
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const above = open.get(piece.column)
    const last = above?.at(-1)
    const goesOn =
      above && last && !last.isFigure && !piece.isFigure && isBelow(last, piece) && !clash(last, piece) && !isRuled(last, piece) && wrap(last, piece)
    if (goesOn) above.push(piece)
    else {
      const own = [piece]
      stacks.push(own)
      for (let c = piece.column; c < piece.column + piece.colSpan; c++) open.set(c, own)
    }
  }
  return stacks.map(own => {
    const [first, last] = [own[0], own.at(-1)]
    const column = Math.min(...own.map(p => p.column))
    const end = Math.max(...own.map(p => p.column + p.colSpan))
    const size = first?.size ?? 0
    return { column, colSpan: end - column, pieces: own, top: first ? middleOf(first) : 0, bottom: last ? middleOf(last) : 0, size }
  })
}

const isBelow = (p: Piece, q: Piece): boolean => p.column === q.column && Math.abs(p.size - q.size) < 0.2 * p.size

/** Line → column → base line of the figure there. */
function figuresByLine(pieces: readonly Piece[]): Map<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>()
  for (const p of pieces) {
    if (!p.isFigure) continue
    const own = found.get(p.line) ?? new Map<number, number>()
    found.set(p.line, own.set(p.column, p.base))
  }
  return found
}

/** How close lines stand that are wrapped: rows stand farther apart, by what their cells leave free above and below. */
function wrapOf(pieces: readonly Piece[], clash: (p: Piece, q: Piece) => boolean): (p: Piece, q: Piece) => boolean {
  const pairs = neighbours(pieces)
  const limits = new Map<number, number>()
  for (const p of pieces) limits.set(p.column + p.colSpan, Math.max(limits.get(p.column + p.colSpan) ?? 0, p.x1))
  const isFull = (p: Piece): boolean => p.x1 > (limits.get(p.column + p.colSpan) ?? Infinity) - FULL * p.size
  const pitch = (p: Piece, q: Piece): number => (q.base - p.base) / p.size
  const least = (list: readonly (readonly [Piece, Piece])[]): number => Math.min(...list.map(([p, q]) => pitch(p, q)))
  // where two lines are rows, words stand below each other in more than one column: all of them are wrapped, or none
  const lines = new Map<number, Piece[]>()
  for (const p of pieces) lines.set(p.line, [...(lines.get(p.line) ?? []), p])
  const areRows = (p: Piece, q: Piece): boolean => {
    const [above, below] = [lines.get(p.line) ?? [], lines.get(q.line) ?? []]
    const both = above.flatMap(a =>
      below.flatMap(b => (a.column === b.column && Math.abs(b.base - a.base - (q.base - p.base)) < 1 ? [[a, b] as const] : [])),
    )
    const hasFigure = (list: readonly Piece[]): boolean => list.some(o => o.isFigure)
    return both.some(([a]) => !isFull(a)) || (both.length > 1 && hasFigure(below) && !hasFigure(above))
  }
  // the two lines of a cell stand above and below the one line of its row, whose cells are in other columns
  const isAroundRow = (p: Piece, q: Piece): boolean => {
    const [beside = 0, below = 0] = [lines.get(p.line)?.length, lines.get(q.line)?.length]
    const isRow = (own: readonly Piece[]): boolean =>
      own.length > 1 &&
      own.length >= beside &&
      Math.abs((own[0]?.base ?? 0) - (p.base + q.base) / 2) < SAME_MIDDLE * p.size &&
      own.every(o => o.column + o.colSpan <= p.column || o.column >= p.column + p.colSpan)
    return below === 1 && p.colSpan === q.colSpan && isFull(p) && pitch(p, q) < WIDEST_PITCH && [...lines.values()].some(isRow)
  }
  const byPitch = wrapByPitch()
  return (p, q) => byPitch(p, q) || isAroundRow(p, q)

  function wrapByPitch(): (p: Piece, q: Piece) => boolean {
    const wrapped = least(pairs.filter(([p, q]) => !p.isFigure && !q.isFigure && isBelow(p, q) && isFull(p) && !clash(p, q) && !areRows(p, q)))
    const apart = least(pairs.filter(([p, q]) => clash(p, q) || (p.isFigure && q.isFigure) || (isBelow(p, q) && areRows(p, q))))
    if (wrapped > (apart === Infinity ? CLOSE_PITCH : WIDEST_PITCH)) return () => false
    const rows = Math.min(apart, least(pairs.filter(([p, q]) => pitch(p, q) > wrapped + SAME_PITCH)))
    if (rows === Infinity || rows < wrapped - SAME_PITCH) return () => false
    if (wrapped + SAME_PITCH <= rows) return (p, q) => pitch(p, q) < wrapped + SAME_PITCH
    // rows stand as close as lines: only a line without room goes on, and only where the next stands alone
    const alone = new Set([...countedBy(pieces, p => p.line)].filter(([, n]) => n === 1).map(([line]) => line))
    if (wrapped > CLOSE_PITCH) return () => false
    return (p, q) => pitch(p, q) < wrapped + SAME_PITCH && isFull(p) && q.x1 < p.x1 - q.size && alone.has(q.line)
  }
}

function countedBy<K>(pieces: readonly Piece[], key: (p: Piece) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const p of pieces) counts.set(key(p), (counts.get(key(p)) ?? 0) + 1)
  return counts
}

/** Each piece with the one below it in its column. */
function neighbours(pieces: readonly Piece[]): (readonly [Piece, Piece])[] {
  const last = new Map<number, Piece>()
  const pairs: (readonly [Piece, Piece])[] = []
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const above = last.get(piece.column)
    if (above) pairs.push([above, piece])
    for (let c = piece.column; c < piece.column + piece.colSpan; c++) last.set(c, piece)
  }
  return pairs
}

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

/** Further cuts where a row holds cells that stand wholly below each other. */
function separate(stacks: readonly Stack[], cuts: readonly number[]): number[] {
  const more: number[] = []
  const edges = [-Infinity, ...cuts, Infinity]
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const to = edges[i + 1] ?? Infinity
    const own = stacks.filter(s => s.top > from && s.bottom < to).sort((a, b) => a.top - b.top)
    let reached = -Infinity
    for (const s of own) {
      if (s.top - 0.5 * s.size > reached && reached > -Infinity) more.push((reached + s.top - 0.5 * s.size) / 2)
      reached = Math.max(reached, s.bottom + 0.5 * s.size)
    }
  }
  return more
}
