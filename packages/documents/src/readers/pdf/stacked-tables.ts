/** Tables printed below each other without a gap, each under a title in a row over all columns; the head of the first may come again on every page. */
import { squeeze } from '@jixiao/core'
import { isCaption, isLabel } from '../text/words-of-tables.ts'
import { commonBoundaries, compacted, type Grid, rowOf } from './grid.ts'
import { headShape } from './table-block.ts'

const TITLE = /^[^。；，]{3,40}表(?:[（(].{0,20}[)）])?$/
const FEWEST_ROWS = 2

export interface Stacked {
  readonly grids: readonly Grid[]
  /** Where titles stand between them, from top to bottom of each row. */
  readonly titles: readonly (readonly [number, number])[]
}

/** Each table by itself; what stands in the rows of titles between them is no cell. */
export function unstacked(grid: Grid): Stacked {
  const titles = rowsOfTitles(grid)
  if (titles.length === 0) return { grids: [grid], titles: [] }
  const grids: Grid[] = []
  let from = 0
  for (const at of [...titles, grid.rows]) {
    if (at > from) grids.push(part(grid, from, at))
    from = at + 1
  }
  return { grids, titles: titles.map(r => edgesOf(grid, r)) }
}

/** Below the first table: titles and units that lead to a head, or stand at the end of the page. */
function rowsOfTitles(grid: Grid): number[] {
  const found: number[] = []
  for (let row = Math.max(FEWEST_ROWS, headShape(grid).captions); row < grid.rows; row++) {
    const first = row
    while (row < grid.rows && isTitleRow(grid, row)) row++
    if (row === first) continue
    const below = row < grid.rows ? rowOf(grid, row).flatMap(c => (c.text === '' ? [] : [c.text])) : undefined
    if (!below || (below.length > 1 && below.every(isLabel))) for (let r = first; r < row; r++) found.push(r)
  }
  return found
}

function isTitleRow(grid: Grid, row: number): boolean {
  const [only, second] = rowOf(grid, row)
  const isWhole = only !== undefined && !second && only.rowSpan === 1 && only.colSpan === grid.xs.length - 1
  return isWhole && (TITLE.test(squeeze(only.text)) || isCaption(only.text))
}

const edgesOf = (grid: Grid, row: number): readonly [number, number] => {
  const [, y0, , y1] = rowOf(grid, row)[0]?.box ?? [0, 0, 0, 0]
  return [y0, y1]
}

function part(grid: Grid, from: number, to: number): Grid {
  const cells = grid.cells.filter(c => c.row >= from && c.row < to).map(c => ({ ...c, row: c.row - from, rowSpan: Math.min(c.rowSpan, to - c.row) }))
  const [top, bottom] = [Math.min(...cells.map(c => c.box[1])), Math.max(...cells.map(c => c.box[3]))]
  return compacted({ ...grid, rows: to - from, cells, top, bottom })
}

/**
 * Without the title and head of a table further above, which come again though the last table goes on; undefined where nothing else stands there.
 * The same table of the next body has the same title and head, but its rows do not stand in the columns of the last one.
 */
export function withoutHeadOf(grid: Grid, above: readonly Grid[]): Grid | undefined {
  const last = above.at(-1)
  for (const other of above.slice(0, -1)) {
    const { captions, start } = headShape(other)
    if (captions === 0 || !isTitleRow(other, 0) || start > grid.rows) continue
    const isAgain = Array.from({ length: start }, (_, r) => words(grid, r) === words(other, r)).every(Boolean)
    if (!isAgain || !last) continue
    if (start === grid.rows) return undefined
    const rest = part(grid, start, grid.rows)
    if (commonBoundaries(last.xs, rest.xs)) return rest
  }
  return grid
}

const words = (grid: Grid, row: number): string =>
  rowOf(grid, row)
    .map(c => squeeze(c.text))
    .filter(t => t !== '')
    .join('|')
