/** A line of a table without vertical rulings, cut into the pieces that stand in its columns. */
import { isFigure } from '../text/words-of-tables.ts'
import { median } from './geometry.ts'
import type { Char } from './page-objects.ts'
import { plainText, type Span, wordsOf } from './rivers.ts'
import type { TextLine } from './text-lines.ts'

export interface Piece extends Span {
  readonly column: number
  readonly colSpan: number
  readonly chars: readonly Char[]
  readonly isFigure: boolean
  /** The lower part of a figure that a narrow column breaks. */
  readonly isRest?: boolean
  /** Which of the lines. */
  readonly line: number
  /** Of its own words, which a line of several cells may not share. */
  readonly base: number
  readonly size: number
}

/** Gaps between words, in character sizes: wider than between letters, narrower than between any two columns. */
const WORD_GAP = 0.3
/** Words that begin within this distance begin at one edge, in character sizes. */
const SAME_EDGE = 0.1
const FEWEST_AT_EDGE = 3
/** Less of a column than this is not reached, in character sizes. */
const TOUCH = 0.4

/** Words of a head that are as many as the columns stand one in each. */
export function piecesOf(line: TextLine, index: number, columns: readonly Span[], isHead: boolean): Piece[] {
  const words = wordsOf(line.chars, WORD_GAP)
  const isOneEach = isHead && words.length === columns.length
  const found: { column: number; end: number; chars: Char[] }[] = []
  for (const [i, word] of words.entries()) {
    const [column, end] = isOneEach ? [i, i] : reach(word, columns, isFigure(plainText(word.chars)))
    const before = found.at(-1)
    if (before && before.end >= column) {
      before.chars.push(...word.chars)
      before.end = Math.max(before.end, end)
    } else found.push({ column, end, chars: [...word.chars] })
  }
  return found.map(({ column, end, chars }) => ({
    column,
    colSpan: end - column + 1,
    chars,
    isFigure: isFigure(plainText(chars)),
    line: index,
    base: median(chars.map(c => c.base)),
    size: line.size,
    x0: chars[0]?.x0 ?? line.x0,
    x1: chars.at(-1)?.x1 ?? line.x1,
  }))
}

/** First and last column that a word stands in; a figure stands in one. */
function reach(word: { readonly x0: number; readonly x1: number; readonly chars: readonly Char[] }, columns: readonly Span[], figure: boolean) {
  const least = TOUCH * (word.chars[0]?.size ?? 0)
  const shared = columns.map(c => Math.min(c.x1, word.x1) - Math.max(c.x0, word.x0))
  const best = shared.reduce((at, s, i) => (s > (shared[at] ?? 0) ? i : at), 0)
  if ((shared[best] ?? 0) <= 0) {
    const near = nearest(columns, word)
    return [near, near] as const
  }
  const isReached = (s: number): boolean => s > least
  if (figure || !shared.some(isReached)) return [best, best] as const
  return [shared.findIndex(isReached), shared.findLastIndex(isReached)] as const
}

function nearest(columns: readonly Span[], word: Span): number {
  const distance = (c: Span): number => Math.max(c.x0 - word.x1, word.x0 - c.x1)
  return columns.reduce((best, c, i) => (distance(c) < distance(columns[best] ?? c) ? i : best), 0)
}

/** Where the words of a column begin, if most begin at one place. */
export function leftEdges(pieces: readonly Piece[]): Map<number, number> {
  const starts = new Map<number, Piece[]>()
  for (const p of pieces) starts.set(p.column, [...(starts.get(p.column) ?? []), p])
  const edges = new Map<number, number>()
  for (const [column, own] of starts) {
    const edge = Math.min(...own.map(p => p.x0))
    const there = own.filter(p => p.x0 - edge < SAME_EDGE * p.size).length
    if (there >= FEWEST_AT_EDGE && there * 2 > own.length) edges.set(column, edge)
  }
  return edges
}

/** A label that goes on up to where the next column begins is over that one too: in its own it had to be wrapped. */
export function overColumns(pieces: readonly Piece[], firstFigure: number): Piece[] {
  const edges = leftEdges(pieces)
  const starts = new Set(pieces.map(p => `${p.line}/${p.column}`))
  return pieces.map(p => {
    const next = p.column + p.colSpan
    const isOver = p.line < firstFigure && p.x1 > (edges.get(next) ?? Infinity) - SAME_EDGE * p.size && !starts.has(`${p.line}/${next}`)
    return isOver ? { ...p, colSpan: p.colSpan + 1 } : p
  })
}
