/** Lines of a table without rulings that are no rows: all that stands on them goes on from lines above that had no room for it. */
import { leftEdges, type Piece } from './line-pieces.ts'
import { plainText } from './rivers.ts'

/** Lines of one cell that stand as close as rows are no farther apart, in character sizes. */
const PITCH = 1.53
/** What is left free at the end of a line for want of room, in character sizes: of words, of figures. */
const FULL = 1.3
const FULL_OF_DIGITS = 0.1
/** Lines of one cell begin, end or have their middle at the same place, in character sizes. */
const SAME_SIDE = 0.5
/** Where the next column begins at one edge, a line that ends farther from it had room, in character sizes. */
const ROOM = 3
/** What begins so is no rest of the name above. */
export const BEGINS = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|其中)/
const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d$/
const DIGITS = /^-?[\d,]*\.?\d*$/
const CODE = /^\d{4,}$/
const MOST_DIGITS_OF_CODE = 3

/** Both are parts of one amount, which is whole only with its 角 and 分. */
export const isBrokenAmount = (upper: string, lower: string): boolean =>
  !AMOUNT.test(bare(upper)) && DIGITS.test(bare(lower)) && AMOUNT.test(bare(upper) + bare(lower))
export const isBrokenCode = (upper: string, lower: string): boolean =>
  CODE.test(bare(upper)) && lower.length <= MOST_DIGITS_OF_CODE && /^\d+$/.test(lower)
const bare = (text: string): string => text.replace(/\s/g, '')

export interface Rests {
  readonly lines: ReadonlySet<number>
  /** The lower parts of figures and codes that a narrow column breaks. */
  readonly figures: ReadonlySet<Piece>
  /** The lower piece, of words, goes on from the upper one. */
  readonly isRest: (above: Piece, below: Piece) => boolean
}

/** `pairs`: each piece with the one below it in its column; `lines`: the pieces of each line. */
export function restsOf(pairs: readonly (readonly [Piece, Piece])[], lines: ReadonlyMap<number, readonly Piece[]>): Rests {
  const pieces = [...lines.values()].flat()
  const limits = rightLimits(pieces)
  const edges = leftEdges(pieces)
  const limitOf = (p: Piece): number => limits.get(p.column + p.colSpan) ?? Infinity
  const isSet = (p: Piece, q: Piece): boolean =>
    p.column === q.column &&
    p.colSpan === q.colSpan &&
    Math.abs(p.size - q.size) < 0.2 * p.size &&
    q.base - p.base < PITCH * p.size &&
    q.x1 - q.x0 < p.x1 - p.x0 + SAME_SIDE * p.size &&
    Math.min(Math.abs(p.x0 - q.x0), Math.abs(p.x0 + p.x1 - q.x0 - q.x1) / 2, Math.abs(p.x1 - q.x1)) < SAME_SIDE * p.size
  const isRest = (p: Piece, q: Piece): boolean =>
    !p.isFigure &&
    !q.isFigure &&
    p.x1 > Math.max(limitOf(p) - FULL * p.size, (edges.get(p.column + p.colSpan) ?? 0) - ROOM * p.size) &&
    isSet(p, q) &&
    !BEGINS.test(plainText(q.chars))
  const isFullOfDigits = (p: Piece, q: Piece): boolean => {
    const [digit] = q.chars
    return digit !== undefined && p.x1 + digit.x1 - digit.x0 > limitOf(p) - FULL_OF_DIGITS * p.size
  }
  const { amounts, codes } = brokenFigures(pairs.filter(([p, q]) => p.isFigure && q.isFigure && isSet(p, q) && isFullOfDigits(p, q)))
  const above = new Map(pairs.map(([p, q]) => [q, p]))
  const isOfWords = (q: Piece): boolean => {
    const p = above.get(q)
    return p !== undefined && isRest(p, q)
  }
  const found = new Set<number>()
  for (const [line, own] of lines)
    if (own.every(q => amounts.has(q) || codes.has(q) || isOfWords(q)) && !own.every(q => codes.has(q))) found.add(line)
  return { lines: found, figures: new Set([...amounts, ...codes].filter(q => found.has(q.line))), isRest }
}

/** Where the words of the columns that end at a place end, at the farthest. */
export function rightLimits(pieces: readonly Piece[]): Map<number, number> {
  const limits = new Map<number, number>()
  for (const p of pieces) limits.set(p.column + p.colSpan, Math.max(limits.get(p.column + p.colSpan) ?? 0, p.x1))
  return limits
}

/** Lower parts of amounts and of codes. */
function brokenFigures(pairs: readonly (readonly [Piece, Piece])[]): { readonly amounts: Set<Piece>; readonly codes: Set<Piece> } {
  const [amounts, codes] = [new Set<Piece>(), new Set<Piece>()]
  const next = new Map(pairs)
  const textOf = (p: Piece): string => bare(plainText(p.chars))
  for (const [first] of pairs) {
    let text = textOf(first)
    const parts: Piece[] = []
    for (let q = next.get(first); q && !AMOUNT.test(text) && DIGITS.test(textOf(q)); q = next.get(q)) {
      text += textOf(q)
      parts.push(q)
    }
    const [only, second] = parts
    if (AMOUNT.test(text)) for (const q of parts) amounts.add(q)
    else if (only && !second && isBrokenCode(textOf(first), textOf(only))) codes.add(only)
  }
  return { amounts, codes }
}
