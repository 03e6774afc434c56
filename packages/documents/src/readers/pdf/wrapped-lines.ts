/** Which lines of a table without rulings go on in the cell above: by how close they stand, by the room above and by what stands beside them. */
import type { Piece } from './line-pieces.ts'
import { BEGINS, type Rests, restsOf, rightLimits } from './rest-lines.ts'
import { plainText } from './rivers.ts'

/** Line distances that differ by less are the same: in character sizes, and in points, for browsers set lines on whole pixels. */
const SAME_PITCH = 0.08
const PIXEL = 0.8
export const samePitch = (size: number): number => Math.max(SAME_PITCH, PIXEL / size)
/** Lines of one cell are no farther apart, in character sizes. */
const WIDEST_PITCH = 2
/** Where nothing tells how far rows are apart. */
const CLOSE_PITCH = 1.45
/** The middle of two lines and a line between them, in character sizes. */
const SAME_MIDDLE = 0.1
const FULL = 1.3
/** Behind a label so long one letter below is its rest: there was no room for it. 类, 款 and 项 stand under shorter ones. */
const LONG_LABEL = 2

const isBeside = (p: Piece, q: Piece): boolean => p.column + p.colSpan <= q.column || p.column >= q.column + q.colSpan
export const isBelow = (p: Piece, q: Piece): boolean => p.column === q.column && Math.abs(p.size - q.size) < 0.2 * p.size

export interface Lines {
  readonly pieces: readonly Piece[]
  /** Each with the one below it in its column. */
  readonly pairs: readonly (readonly [Piece, Piece])[]
  readonly lines: ReadonlyMap<number, readonly Piece[]>
  readonly rests: Rests
}

/** What is broken by narrow columns is no figure of its own. */
export function linesOf(all: readonly Piece[]): Lines {
  const byLine = (own: readonly Piece[]): Map<number, Piece[]> => {
    const lines = new Map<number, Piece[]>()
    for (const p of own) {
      const line = lines.get(p.line)
      if (line) line.push(p)
      else lines.set(p.line, [p])
    }
    return lines
  }
  const rests = restsOf(neighbours(all), byLine(all))
  if (rests.figures.size === 0) return { pieces: all, pairs: neighbours(all), lines: byLine(all), rests }
  const pieces = all.map(p => (rests.figures.has(p) ? { ...p, isFigure: false, isRest: true } : p))
  return { pieces, pairs: neighbours(pieces), lines: byLine(pieces), rests }
}

/** How close lines stand that are wrapped: rows stand farther apart, by what their cells leave free above and below. */
export function wrapOf({ pieces, pairs, lines, rests }: Lines, clash: (p: Piece, q: Piece) => boolean): (p: Piece, q: Piece) => boolean {
  const near = samePitch(pieces[0]?.size ?? 1)
  const limits = rightLimits(pieces)
  const isFull = (p: Piece): boolean => p.x1 > (limits.get(p.column + p.colSpan) ?? Infinity) - FULL * p.size
  const pitch = (p: Piece, q: Piece): number => (q.base - p.base) / p.size
  const least = (list: readonly (readonly [Piece, Piece])[]): number => Math.min(...list.map(([p, q]) => pitch(p, q)))
  // where two lines are rows, words stand below each other in more than one column: all of them are wrapped, or none
  const areRows = (p: Piece, q: Piece): boolean => {
    const [above, below] = [lines.get(p.line) ?? [], lines.get(q.line) ?? []]
    const both = above.flatMap(a =>
      below.flatMap(b => (a.column === b.column && Math.abs(b.base - a.base - (q.base - p.base)) < 1 ? [[a, b] as const] : [])),
    )
    const hasFigure = (list: readonly Piece[]): boolean => list.some(o => o.isFigure)
    return both.some(([a]) => !isFull(a)) || (both.length > 1 && hasFigure(below) && !hasFigure(above))
  }
  const firstFigure = pieces.find(p => p.isFigure)?.line ?? 0
  // the two lines of a cell stand above and below the one line of its row, whose cells are in other columns; at the left a label of several rows
  const isAroundRow = (p: Piece, q: Piece): boolean => {
    const [beside, below] = [lines.get(p.line) ?? [], (lines.get(q.line) ?? []).filter(o => o !== q)]
    const isGroup = (o: Piece): boolean => p.line > firstFigure && o.column + o.colSpan <= p.column
    const isRow = (own: readonly Piece[]): boolean =>
      own.length > 1 &&
      own.length >= beside.length &&
      own.length > below.length &&
      Math.abs((own[0]?.base ?? 0) - (p.base + q.base) / 2) < SAME_MIDDLE * p.size &&
      [p, ...below].every(b => own.every(o => isBeside(o, b)))
    return below.every(isGroup) && p.colSpan === q.colSpan && isFull(p) && pitch(p, q) < WIDEST_PITCH && [...lines.values()].some(isRow)
  }
  const isLastLetter = (p: Piece, q: Piece): boolean =>
    q.line < firstFigure && q.chars.length === 1 && p.chars.length > LONG_LABEL && rests.isRest(p, q)
  const above = new Map(pairs.map(([p, q]) => [q, p]))
  const byPitch = wrapByPitch()
  // below a label over several columns stand several labels: those of the columns
  const isOverLabels = (p: Piece, q: Piece): boolean => p.colSpan > 1 && (lines.get(q.line) ?? []).some(o => o !== q && !isBeside(o, p))
  // labels in the middle between two lines are of one row with both of them; one that begins on the lower line shows that these are rows themselves
  const isMiddle = (p: Piece, q: Piece, m: Piece): boolean => Math.abs(m.base - (p.base + q.base) / 2) < SAME_MIDDLE * p.size
  const areHeadRows = (p: Piece, q: Piece): boolean =>
    q.line < firstFigure &&
    pieces.some(m => m.line > p.line && m.line < q.line && isMiddle(p, q, m)) &&
    (lines.get(q.line) ?? []).some(o => {
      const over = above.get(o)
      return !over || pitch(over, o) > WIDEST_PITCH
    })
  return (p, q) => (byPitch(p, q) && !isOverLabels(p, q) && !areHeadRows(p, q)) || isAroundRow(p, q)

  function wrapByPitch(): (p: Piece, q: Piece) => boolean {
    const wrapped = least(pairs.filter(([p, q]) => !p.isFigure && !q.isFigure && isBelow(p, q) && isFull(p) && !clash(p, q) && !areRows(p, q)))
    const apart = least(pairs.filter(([p, q]) => clash(p, q) || (p.isFigure && q.isFigure) || (isBelow(p, q) && areRows(p, q))))
    if (wrapped > (apart === Infinity ? CLOSE_PITCH : WIDEST_PITCH)) return () => false
    const rows = Math.min(apart, least(pairs.filter(([p, q]) => pitch(p, q) > wrapped + near)))
    if (rows === Infinity || rows < wrapped - near) return () => false
    if (wrapped + near <= rows) return (p, q) => pitch(p, q) < wrapped + near
    // rows stand as close as lines: only a line without room goes on, and only where the next stands alone
    const alone = new Set([...countedBy(pieces, p => p.line)].filter(([, n]) => n === 1).map(([line]) => line))
    if (wrapped > CLOSE_PITCH) return () => false
    return (p, q) =>
      pitch(p, q) < wrapped + near &&
      ((isFull(p) && q.x1 < p.x1 - q.size && alone.has(q.line) && !BEGINS.test(plainText(q.chars))) || rests.lines.has(q.line) || isLastLetter(p, q))
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
