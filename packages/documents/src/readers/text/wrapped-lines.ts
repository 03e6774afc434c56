/** Text whose lines were broken at the edge of the page: how long is a full line? */
import type { Piece } from './find-pieces.ts'

/** Fewer full lines than this prove nothing; a text with pages comes from a printed one, whose lines are broken. */
const FEWEST = 12
const FEWEST_WITH_PAGES = 6
/** Few lines prove it too where nearly all of them are equally long. */
const ALIKE = 0.85
const SHORTEST = 20
const LONGEST = 70

/** Printed width in Chinese characters: an ASCII character is half as wide. */
export const widthOf = (line: string): number => {
  let width = 0
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) < 0x80 ? 0.5 : 1
  return width
}

/**
 * The width of a full line, or undefined where each line is a paragraph. In broken text the lines that end in the middle of a sentence
 * are equally long; the last line of a paragraph may have any length.
 */
export function fullWidth(pieces: readonly Piece[]): number | undefined {
  const open: { readonly width: number; readonly next: string }[] = []
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1]
    if (piece.kind !== 'line' || next?.kind !== 'line' || next.gap > 0) continue
    const text = piece.line.text.trim()
    // rows of figures tell nothing about the width of running text
    if (text.length < SHORTEST || text.length > 2 * LONGEST || !/[，。、；：]/.test(text) || /[。！？；：]$/.test(text)) continue
    open.push({ width: widthOf(piece.line.text.trimEnd()), next: next.line.text })
  }
  const fewest = pieces.some(p => p.kind === 'line' && p.line.page > 1) ? FEWEST_WITH_PAGES : FEWEST
  if (open.length < FEWEST_WITH_PAGES) return undefined
  let [full, most] = [0, 0]
  for (let width = SHORTEST; width <= LONGEST; width++) {
    const near = open.filter(l => l.width <= width + 1 && isFull(l.width, l.next, width)).length
    if (near > most) [full, most] = [width, near]
  }
  return most >= open.length * (most >= fewest ? 0.6 : ALIKE) && most >= FEWEST_WITH_PAGES ? full : undefined
}

/** Is the line so long that what the next one begins with had no room on it? Figures and words of letters are not broken. */
export const isFull = (width: number, next: string, full: number): boolean =>
  width >= full - 2 || width + widthOf(/^\s*[\w.,%]+/.exec(next)?.[0] ?? '') >= full - 1
