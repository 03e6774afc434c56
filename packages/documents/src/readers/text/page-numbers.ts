/** Lines that hold nothing but a number and count the pages. */
import type { Piece } from './find-pieces.ts'

/** Two page numbers are farther apart than this many lines; numbers in a list are nearer. */
const NEAREST = 8

/** Line numbers of bare page numbers: each one more than the last, far apart, set off by empty lines or a page end. */
export function barePageNumbers(pieces: readonly Piece[]): ReadonlySet<number> {
  const found: { readonly line: number; readonly number: number }[] = []
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== 'line' || !/^\s{0,80}\d{1,3}\s{0,80}$/.test(piece.line.text)) continue
    const next = pieces[i + 1]
    const isSetOff = piece.gap > 0 && (next === undefined || next.kind === 'table' || next.gap > 0 || next.line.page > piece.line.page)
    if (isSetOff) found.push({ line: piece.line.line, number: Number(piece.line.text) })
  }
  const isCounting = found.every((f, i) => {
    const before = found[i - 1]
    return !before || (f.number === before.number + 1 && f.line - before.line >= NEAREST)
  })
  return new Set(found.length >= 2 && isCounting ? found.map(f => f.line) : [])
}
