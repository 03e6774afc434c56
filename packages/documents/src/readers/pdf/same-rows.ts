/** Two parts of a wide sheet on the same rows: merged cells of one part may leave out rows that the other part has. */
import type { Grid, GridCell } from './grid.ts'

/** Rows at the same height on two pages. */
export const SAME_ROW = 2
const FEWEST_ROWS = 3
const SHARED = 0.75

/** Where a row begins: on which of the pages of its part, and how far down. */
interface Top {
  readonly page: number
  readonly y: number
}

/** Undefined where too few rows are as high. A table without figures may show no more of them than its head (`isBlank`). */
export function onSameRows(a: Grid, b: Grid, isBlank: boolean): readonly [Grid, Grid] | undefined {
  if (Math.abs(a.bottom - b.bottom) > SAME_ROW) return undefined
  const [own, other] = [topsOf(a), topsOf(b)]
  const shared = other.filter(t => own.some(o => isSame(o, t))).length
  if (!isBlank && (shared < FEWEST_ROWS || shared < SHARED * Math.max(own.length, other.length))) return undefined
  const tops = [...own, ...other.filter(t => !own.some(o => isSame(o, t)))].sort((s, t) => s.page - t.page || s.y - t.y)
  return [onRows(a, own, tops), onRows(b, other, tops)]
}

const isSame = (s: Top, t: Top): boolean => s.page === t.page && Math.abs(s.y - t.y) < SAME_ROW

/** How many pages one part of a wide sheet goes on over. */
export const pagesHigh = ({ page, lastPage, pagesWide }: Grid): number => (lastPage - page + 1) / (pagesWide ?? 1)

/** Of each row; its further columns, joined before, stand on later pages. */
function topsOf(grid: Grid): Top[] {
  const tops = new Map<number, Top>()
  for (const { row, page, box } of grid.cells) if (!tops.has(row)) tops.set(row, { page: (page - grid.page) % pagesHigh(grid), y: box[1] })
  return Array.from({ length: grid.rows }, (_, row) => tops.get(row) ?? { page: 0, y: grid.top })
}

function onRows(grid: Grid, own: readonly Top[], tops: readonly Top[]): Grid {
  const rowOf = own.map(top => tops.findIndex(t => isSame(t, top)))
  const taken = new Set<string>()
  const cells = grid.cells.map((c): GridCell => {
    const row = rowOf[c.row] ?? c.row
    const rowSpan = Math.max(1, (rowOf[c.row + c.rowSpan] ?? tops.length) - row)
    for (let r = row; r < row + rowSpan; r++) for (let k = c.column; k < c.column + c.colSpan; k++) taken.add(`${r}/${k}`)
    return { ...c, row, rowSpan }
  })
  for (const [row, { page, y }] of tops.entries())
    for (let column = 0; column < grid.xs.length - 1; column++) {
      if (taken.has(`${row}/${column}`)) continue
      const next = tops[row + 1]
      const bottom = next && next.page === page ? next.y : grid.bottom
      const box = [grid.xs[column] ?? 0, y, grid.xs[column + 1] ?? 0, bottom] as const
      cells.push({ row, column, rowSpan: 1, colSpan: 1, text: '', page: grid.page + page, box })
    }
  return { ...grid, rows: tops.length, cells }
}
