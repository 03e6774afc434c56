/** Pieces of the lines of a table without rulings that are one cell, below each other in their column. */
import type { Piece } from './line-pieces.ts'
import { isBelow, linesOf, samePitch, wrapOf } from './wrapped-lines.ts'

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

export const middleOf = (p: { readonly base: number; readonly size: number }): number => p.base - MIDDLE * p.size

/** Pieces of each column → cells: a line goes on with the cell above when it stands as close as wrapped lines do. */
export function stacksOf(all: readonly Piece[], rulings: readonly Cut[]): Stack[] {
  const lines = linesOf(all)
  const { pieces } = lines
  const figures = figuresByLine(pieces)
  // a column has one figure on each of the two lines, as far apart as the words are
  const clash = (p: Piece, q: Piece): boolean => {
    const below = figures.get(q.line)
    return [...(figures.get(p.line) ?? [])].some(([column, a]) => {
      const b = below?.get(column)
      return b !== undefined && Math.abs(b - a - (q.base - p.base)) < samePitch(p.size) * p.size
    })
  }
  const isRuled = (p: Piece, q: Piece): boolean =>
    rulings.some(r => r.at > middleOf(p) && r.at < middleOf(q) && r.from < (q.x0 + q.x1) / 2 && r.to > (q.x0 + q.x1) / 2)
  const wrap = wrapOf(lines, clash)
  const stacks: Piece[][] = []
  const open = new Map<number, Piece[]>()
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const above = open.get(piece.column)
    const last = above?.at(-1)
    const isOfWords = last !== undefined && !last.isFigure && !piece.isFigure && !clash(last, piece) && wrap(last, piece)
    const goesOn = above && last && (piece.isRest || isOfWords) && isBelow(last, piece) && !isRuled(last, piece)
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

/**
 * Cells begin with the first line of taller ones beside them, and do not stand in their middle. Where no cell of the body is tall, the head tells: a
 * label beside others that are below each other.
 */
export function areSetAtTop(head: readonly Stack[], body: readonly Stack[]): boolean {
  const lines = new Map<number, number>()
  for (const s of body) if (s.top === s.bottom) lines.set(Math.round(s.top), (lines.get(Math.round(s.top)) ?? 0) + 1)
  const at = (y: number): number => [-1, 0, 1].reduce((n, off) => n + (lines.get(Math.round(y) + off) ?? 0), 0)
  const tall = body.filter(s => s.top < s.bottom)
  const [top, middle] = [tall.reduce((n, s) => n + at(s.top), 0), tall.reduce((n, s) => n + at((s.top + s.bottom) / 2), 0)]
  return top + middle > 0 ? top > middle : isHeadSetAtTop(head)
}

function isHeadSetAtTop(labels: readonly Stack[]): boolean {
  const [first, last] = [Math.min(...labels.map(s => s.top)), Math.max(...labels.map(s => s.bottom))]
  const isAlone = (s: Stack): boolean => !labels.some(o => o !== s && o.column < s.column + s.colSpan && o.column + o.colSpan > s.column)
  const alone = labels.filter(s => s.bottom < last && isAlone(s))
  return alone.filter(s => s.top === first).length > alone.filter(s => s.top > first).length
}
