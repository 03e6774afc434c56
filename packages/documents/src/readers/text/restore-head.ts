/** The head of a table: which label stands over which columns and rows. */
import { type RawCell, type RawRow, textsOf } from './raw-table.ts'
import { spreadHeader } from './spread-header.ts'
import type { TableShape } from './table-shape.ts'

/** A cell with its position and size in the grid. */
export interface Spot {
  readonly cell: RawCell
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** More empty cells than this are not written out behind a short row: its last cell spans the rest. */
const MOST_PADDING = 64
/** Nor are any in a table that would have more positions than this. */
const MOST_POSITIONS = 1_000_000

/** Rows of the head, each level with its spans; a lower cell that an upper label covers is left out. */
export function restoreHead({ rows, columns, usual, captions, head }: TableShape): Spot[][] {
  const levels = rows.slice(captions, captions + head)
  // a merged label stands once where a level has fewer cells than the one below and none of them is empty
  const standsOnce = levels.some((l, i) => l.cells.length < (levels[i + 1]?.cells.length ?? 0) && l.cells.every(c => c.text !== ''))
  return standsOnce ? fromLeaves(levels, usual, columns) : fromPlaces(levels, columns)
}

/** Fits each level to the one below it, from the leaves up. */
function fromLeaves(levels: readonly RawRow[], usual: number, columns: number): Spot[][] {
  const out: Spot[][] = []
  for (const level of [...levels].reverse()) {
    const below = out[0]
    const spread = below && spreadHeader(textsOf(level), textsOf({ ...level, cells: below.map(s => s.cell) }))
    if (!below || !spread) {
      out.unshift(padded({ ...level, cells: level.cells }, Math.max(usual, level.cells.length), columns))
      continue
    }
    const own: Spot[] = []
    let at = 0
    for (const [i, cell] of level.cells.entries()) {
      const covered = below.slice(at, at + (spread[i] ?? 1))
      at += covered.length
      const [first] = covered
      const isTall = covered.length === 1 && first?.cell.text === ''
      const colSpan = covered.reduce((n, s) => n + s.colSpan, 0)
      own.push({ cell, column: first?.column ?? 0, colSpan: Math.max(1, colSpan), rowSpan: isTall ? 1 + (first?.rowSpan ?? 1) : 1 })
    }
    for (const [k, row] of out.entries()) {
      const covered = new Set(own.filter(s => s.rowSpan > k + 1).map(s => s.column))
      out[k] = row.filter(s => !covered.has(s.column))
    }
    const end = own.reduce((n, s) => n + s.colSpan, 0)
    out.unshift(end < columns ? [...own, ...fill(level, end, columns)] : own)
  }
  return out
}

/** Merged labels leave empty places to their right or below them. */
function fromPlaces(levels: readonly RawRow[], columns: number): Spot[][] {
  const grid = levels.map(l => padded(l, l.cells.length, columns))
  if (grid.length < 2 || grid.some(row => row.length !== columns)) return grid
  const isFree = (r: number, c: number): boolean => grid[r]?.[c]?.cell.text === ''
  const gone = grid.map(() => new Set<number>())
  return grid
    .map((row, r) =>
      row.map((spot, c): Spot => {
        if (isFree(r, c) || r === grid.length - 1) return spot
        let [colSpan, rowSpan] = [1, 1]
        if (!isFree(r + 1, c)) while (c + colSpan < columns && isFree(r, c + colSpan) && !isFree(r + 1, c + colSpan)) gone[r]?.add(c + colSpan++)
        if (colSpan === 1) while (r + rowSpan < grid.length && isFree(r + rowSpan, c)) gone[r + rowSpan++]?.add(c)
        return { ...spot, colSpan, rowSpan }
      }),
    )
    .map((row, r) => row.filter(s => !gone[r]?.has(s.column)))
}

/** Cells side by side; the one at `wide` takes what is left of the columns. */
export function placed(cells: readonly RawCell[], columns: number, wide: number): Spot[] {
  let column = 0
  return cells.map((cell, i) => {
    const spot = { cell, column, rowSpan: 1, colSpan: i === wide ? Math.max(1, columns - cells.length + 1) : 1 }
    column += spot.colSpan
    return spot
  })
}

/** Cells side by side, the last one over the columns up to `length`, and empty cells up to `columns`. */
export function padded(row: RawRow, length: number, columns: number, rows = 1): Spot[] {
  const isLong = columns - length > MOST_PADDING || rows * columns > MOST_POSITIONS
  // a TAB too many at the end of a line is no cell
  const cells = row.cells.slice(0, columns)
  const spots = placed(cells, isLong ? columns : Math.min(length, columns), cells.length - 1)
  const end = spots.reduce((n, s) => n + s.colSpan, 0)
  return end < columns ? [...spots, ...fill(row, end, columns)] : spots
}

function fill(row: RawRow, from: number, to: number): Spot[] {
  const last = row.cells.at(-1)
  const cell: RawCell = { text: '', line: last?.lines?.at(-1)?.line ?? last?.line ?? row.line, page: last?.page ?? 1, stripped: [] }
  return Array.from({ length: to - from }, (_, i) => ({ cell, column: from + i, rowSpan: 1, colSpan: 1 }))
}
