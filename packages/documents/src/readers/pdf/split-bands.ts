/** Rows that are not ruled within a ruled table: a band whose cells hold one figure per line is split at its lines. */
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
const FEWEST_LINES = 2
/** Base lines of one row. */
const SAME_ROW = 4

export function splitBands(spots: readonly FilledSpot[]): FilledSpot[] {
  const last = spots.reduce((most, s) => Math.max(most, s.row + s.rowSpan), 0)
  const out: FilledSpot[] = []
  let shift = 0
  for (let row = 0; row < last; row++) {
    const band = spots.filter(s => s.row === row)
    const bases = band.every(s => s.rowSpan === 1) && !spots.some(s => s.row < row && s.row + s.rowSpan > row) ? rowBases(band) : []
    if (bases.length < FEWEST_LINES) out.push(...band.map(s => ({ ...s, row: s.row + shift })))
    else {
      for (const spot of band) for (const [i, chars] of shared(spot, bases).entries()) out.push(pieceOf(spot, i, bases, chars, row + shift + i))
      shift += bases.length - 1
    }
  }
  return out.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** The base lines of the rows: two columns at least hold a figure on each of their lines, and the lines agree. */
function rowBases(band: readonly FilledSpot[]): number[] {
  const columns = band.map(s => textLines(s.chars, 0)).filter(lines => lines.length >= FEWEST_LINES && lines.every(isFigure))
  const [longest] = [...columns].sort((a, b) => b.length - a.length)
  if (columns.length < 2 || !longest) return []
  const bases = longest.map(l => l.base)
  const agrees = (lines: readonly TextLine[]): boolean => lines.every(l => bases.some(b => Math.abs(b - l.base) < SAME_ROW))
  return columns.every(agrees) ? bases : []
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
