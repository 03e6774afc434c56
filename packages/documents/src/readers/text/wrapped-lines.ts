/** Text whose lines were broken at the edge of the page: how long is a full line? */
import type { Piece } from './find-pieces.ts'

/** Fewer full lines than this prove nothing. */
const FEWEST = 12
const SHORTEST = 20
const LONGEST = 70

/** Printed width in Chinese characters: an ASCII character is half as wide. */
export const widthOf = (line: string): number => {
  let width = 0
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) < 0x80 ? 0.5 : 1
  return width
}

/**
 * The width of a full line, or undefined where each line is a paragraph. Lines of broken text are equally long, stand right above the
 * next line and rarely end with a sentence.
 */
export function fullWidth(pieces: readonly Piece[]): number | undefined {
  const widths: { readonly width: number; readonly isOpen: boolean }[] = []
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1]
    if (piece.kind !== 'line' || next?.kind !== 'line' || next.gap > 0) continue
    const text = piece.line.text.trim()
    if (text.length < SHORTEST || text.length > 2 * LONGEST) continue
    widths.push({ width: Math.round(widthOf(piece.line.text.trimEnd())), isOpen: /[^。！？；：]$/.test(text) })
  }
  if (widths.length < FEWEST) return undefined
  const sorted = widths.map(w => w.width).sort((a, b) => a - b)
  const full = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  if (full < SHORTEST || full > LONGEST) return undefined
  const near = widths.filter(w => w.width >= full - 2 && w.width <= full + 1)
  const isWrapped = near.length >= FEWEST && near.length >= widths.length * 0.6 && near.filter(w => w.isOpen).length >= near.length * 0.6
  return isWrapped ? full : undefined
}
