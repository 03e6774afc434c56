/** The head of a table without rulings that the end of the page cut: its upper rows stand alone below 单位：万元, the rest on the next page. */
import { isCaption, isLabel } from '../text/words-of-tables.ts'
import type { Grid } from './grid.ts'
import type { TextLine } from './text-lines.ts'
import { figuresIn } from './unruled-grid.ts'

const MOST_ROWS = 3
/** A page number, with an address beside it, stands farther below than rows do, in character sizes. */
const FAR = 3
/** Of rows, in character sizes. */
const PITCH = 1.6

/** The rows of labels that end a page behind a caption. */
export function cutHeadOf(lines: readonly TextLine[], grids: readonly Grid[]): readonly TextLine[] {
  const bottom = grids.at(-1)?.bottom ?? 0
  const below = lines.filter(l => l.base > bottom)
  const rows = below.slice(below.findLastIndex(hasCaption) + 1)
  const [last, before] = [below.at(-1), below.at(-2)]
  const hasFoot = last !== undefined && before !== undefined && last.base - before.base > FAR * before.size
  const head = hasFoot ? rows.slice(0, -1) : rows
  const isHead = head.length > 0 && head.length <= MOST_ROWS && head.length < below.length && head.every(isRowOfLabels)
  return isHead ? head : []
}

const hasCaption = (line: TextLine): boolean => line.runs.some(r => isCaption(r.text))
const isRowOfLabels = (line: TextLine): boolean => line.runs.length >= 2 && figuresIn(line) === 0 && line.runs.every(r => isLabel(r.text))

/** How far its rows are moved to stand right above the line that goes on. */
export const liftTo = (head: readonly TextLine[], first: TextLine): number => first.base - PITCH * first.size - (head.at(-1)?.base ?? 0)

export const lifted = (head: readonly TextLine[], by: number): TextLine[] =>
  head.map(line => ({
    ...line,
    y0: line.y0 + by,
    y1: line.y1 + by,
    base: line.base + by,
    chars: line.chars.map(c => ({ ...c, y0: c.y0 + by, y1: c.y1 + by, base: c.base + by })),
  }))

/** Its cells are where they are printed: on the page before. */
export function onBothPages(grid: Grid, first: TextLine, by: number, page: number): Grid {
  const cells = grid.cells.map(cell => {
    const [x0, top, x1, bottom] = cell.box
    if (bottom <= first.base) return { ...cell, page, box: [x0, top - by, x1, bottom - by] as const }
    return { ...cell, page: first.page, box: [x0, Math.max(top, first.y0), x1, bottom] as const }
  })
  return { ...grid, cells, page, lastPage: first.page, top: first.y0 }
}
