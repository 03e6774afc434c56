/** Rows that are not ruled within a ruled table: a band whose cells hold one figure per line is split at its lines. */
import { least } from '@jixiao/core'
import type { Char } from './page-objects.ts'
import { type TextLine, textLines } from './text-lines.ts'

export interface FilledSpot {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly box: readonly [number, number, number, number]
  readonly chars: readonly Char[]
}

const FIGURE = /^[-+(]?\d[\d,]*(?:\.\d+)?[)%]?$/
/** Thousands are parted in threes, or not. */
const WHOLE = /^[-+(]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[)%]?$/
const THOUSANDS = /^\d{3}(?: \d{3})*(?:\.\d+)?$/
const FEWEST_LINES = 2
/** Base lines of one row. */
const SAME_ROW = 4

export function splitBands(spots: readonly FilledSpot[]): readonly FilledSpot[] {
  const byRow: FilledSpot[][] = Array.from({ length: spots.reduce((most, s) => Math.max(most, s.row + 1), 0) }, () => [])
  for (const spot of spots) byRow[spot.row]?.push(spot)
  const out: FilledSpot[] = []
  let shift = 0
  /** First row that no cell from above reaches. */
  let free = 0
  for (let row = 0; row < byRow.length; row++) {
    const band = byRow[row] ?? []
    const bases = row >= free && band.every(s => s.rowSpan === 1) ? rowBases(band) : []
    for (const spot of band) free = Math.max(free, row + spot.rowSpan)
    if (bases.length < FEWEST_LINES) for (const spot of band) out.push(shift === 0 ? spot : { ...spot, row: spot.row + shift })
    else {
      for (const spot of band) for (const [i, chars] of shared(spot, bases).entries()) out.push(pieceOf(spot, i, bases, chars, row + shift + i))
      shift += bases.length - 1
    }
  }
  return shift === 0 ? spots : out.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** The base lines of the rows: two columns at least hold a figure on each of their lines, and the lines agree. */
function rowBases(band: readonly FilledSpot[]): number[] {
  const tall = band.filter(s => isTall(s.chars))
  if (tall.length < 2) return []
  const columns: TextLine[][] = []
  for (const spot of tall) {
    const lines = textLines(spot.chars, 0)
    if (lines.length < FEWEST_LINES || !lines.every(isFigure)) continue
    // one figure that its narrow cell breaks makes no rows
    if (isBroken(lines, spot.box[0], spot.box[2])) return []
    columns.push(lines)
  }
  const [longest] = [...columns].sort((a, b) => b.length - a.length)
  if (columns.length < 2 || !longest) return []
  const bases = longest.map(l => l.base)
  const agrees = (lines: readonly TextLine[]): boolean => lines.every(l => bases.some(b => Math.abs(b - l.base) < SAME_ROW))
  return columns.every(agrees) ? bases : []
}

/** On more than one line, and nothing but what figures are made of. */
function isTall(chars: readonly Char[]): boolean {
  let [top, bottom] = [Infinity, -Infinity]
  for (const c of chars) {
    if (c.text > '\x7f') return false
    if (c.base < top) top = c.base
    if (c.base > bottom) bottom = c.base
  }
  return bottom - top > SAME_ROW
}

/** Lines that together print one figure: one of them is none by itself, or has no room for one more digit, or the next thousands behind a blank. */
function isBroken(lines: readonly TextLine[], left: number, right: number): boolean {
  const margin = least(lines.map(l => Math.min(l.x0 - left, right - l.x1)))
  const isFull = (l: TextLine, i: number): boolean => {
    const next = lines[i + 1]
    const need = next && THOUSANDS.test(next.text) ? next.x1 - next.x0 : 0.6 * l.size
    return l.x1 - l.x0 + need > right - left - 2 * Math.min(margin, l.size)
  }
  const hasParts = lines.some(l => !WHOLE.test(l.text))
  const together = lines.map(l => l.text.replaceAll(' ', '')).join('')
  return (hasParts && WHOLE.test(together)) || (lines.slice(0, -1).every(isFull) && FIGURE.test(together))
}

const isFigure = (line: TextLine): boolean => FIGURE.test(line.text)

function shared(spot: FilledSpot, bases: readonly number[]): Char[][] {
  const parts: Char[][] = bases.map(() => [])
  for (const char of spot.chars) {
    const row = bases.findLastIndex(b => b <= char.base + SAME_ROW)
    parts[Math.max(0, row)]?.push(char)
  }
  return parts
}

function pieceOf(spot: FilledSpot, index: number, bases: readonly number[], chars: readonly Char[], row: number): FilledSpot {
  const [x0, y0, x1, y1] = spot.box
  const cut = (i: number): number => ((bases[i - 1] ?? 0) + (bases[i] ?? 0)) / 2
  return { ...spot, row, chars, box: [x0, index === 0 ? y0 : cut(index), x1, index === bases.length - 1 ? y1 : cut(index + 1)] }
}
