/** A table as geometry gives it: boundaries and cells, before its head is understood. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly text: string
  readonly page: number
  /** Its last line has no room left: the text may go on on the next page. */
  readonly isFull?: boolean
  /** In points from the upper left of the page. */
  readonly box: readonly [number, number, number, number]
}

export interface Grid {
  /** Boundaries of the columns. */
  readonly xs: readonly number[]
  readonly rows: number
  /** In the order of their rows. */
  readonly cells: readonly GridCell[]
  /** Where the words of each column stand, when no vertical rulings tell. */
  readonly columns?: readonly { readonly x0: number; readonly x1: number }[]
  /** Of its upper and lower end; a table over several pages ends on another page than it begins. */
  readonly top: number
  readonly bottom: number
  readonly page: number
  readonly lastPage: number
}

/** Boundaries nearer than this are one. */
export const SAME_BOUNDARY = 3

/** The cells that begin in a row: a table over hundreds of pages is asked for its head on each of them. */
export function rowOf({ cells }: Grid, row: number): readonly GridCell[] {
  let [from, end] = [0, cells.length]
  while (from < end) {
    const middle = (from + end) >> 1
    if ((cells[middle]?.row ?? row) < row) from = middle + 1
    else end = middle
  }
  while (cells[end]?.row === row) end++
  return cells.slice(from, end)
}

/** The same table with further boundaries: cells that cover a new one span more columns. */
export function withBoundaries(grid: Grid, xs: readonly number[]): Grid {
  if (xs === grid.xs) return grid
  const index = (x: number): number => {
    let best = 0
    for (const [i, at] of xs.entries()) if (Math.abs(at - x) < Math.abs((xs[best] ?? Infinity) - x)) best = i
    return best
  }
  const at = grid.xs.map(index)
  const cells = grid.cells.map(cell => {
    const from = at[cell.column] ?? 0
    return { ...cell, column: from, colSpan: Math.max(1, (at[cell.column + cell.colSpan] ?? from + 1) - from) }
  })
  return { ...grid, xs, cells }
}

/** Boundaries of two grids in common use; undefined when neither refines the other. */
export function commonBoundaries(a: readonly number[], b: readonly number[]): readonly number[] | undefined {
  const near = (x: number, of: readonly number[]): boolean => of.some(y => Math.abs(x - y) <= SAME_BOUNDARY)
  const [a0 = 0, a1 = 0, b0 = 0, b1 = 0] = [a[0], a.at(-1), b[0], b.at(-1)]
  if (Math.abs(a0 - b0) > SAME_BOUNDARY || Math.abs(a1 - b1) > SAME_BOUNDARY) return undefined
  if (b.every(x => near(x, a))) return a
  if (a.every(x => near(x, b))) return b
  return undefined
}

/** Drops rows without a word that stand within the head, above the first row with a figure: nothing but ruling lines makes them. */
export function withoutBlankHeadRows(grid: Grid): Grid {
  const firstFigure = grid.cells.find(c => /^[-\d.,%]+$/.test(c.text))?.row ?? 0
  let cells = grid.cells
  for (let row = Math.min(firstFigure, MOST_HEAD) - 1; row > 0; row--) {
    const own = cells.filter(c => c.row === row)
    const isCrossed = cells.some(c => c.row < row && c.row + c.rowSpan > row && c.text !== '')
    if (own.length > 0 && isCrossed && own.every(c => c.text === '' && c.rowSpan === 1))
      cells = cells
        .filter(c => c.row !== row)
        .map(c => (c.row > row ? { ...c, row: c.row - 1 } : c.row + c.rowSpan > row ? { ...c, rowSpan: c.rowSpan - 1 } : c))
  }
  return cells === grid.cells ? grid : { ...grid, rows: Math.max(0, ...cells.map(c => c.row + c.rowSpan)), cells }
}
const MOST_HEAD = 8

/** Drops rows and columns that no cell begins in, so that none is without cells. */
export function compacted(grid: Grid): Grid {
  const rows = [...new Set(grid.cells.map(c => c.row))].sort((a, b) => a - b)
  const columns = [...new Set(grid.cells.map(c => c.column))].sort((a, b) => a - b)
  if (rows.length === grid.rows && columns.length === grid.xs.length - 1) return grid
  const place = (list: readonly number[], at: number): number => {
    const found = list.findIndex(v => v >= at)
    return found < 0 ? list.length : found
  }
  const cells = grid.cells.map(c => {
    const [row, column] = [place(rows, c.row), place(columns, c.column)]
    return { ...c, row, column, rowSpan: place(rows, c.row + c.rowSpan) - row, colSpan: place(columns, c.column + c.colSpan) - column }
  })
  return { ...grid, xs: [...columns.map(c => grid.xs[c] ?? 0), grid.xs.at(-1) ?? 0], rows: rows.length, cells }
}
