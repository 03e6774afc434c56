/** Tables that run over the end of a page become one: the head that is printed again is dropped. */
import { squeeze } from '@jixiao/core'
import { isCaption, isFigure } from '../text/words-of-tables.ts'
import { commonBoundaries, type Grid, type GridCell, rowOf, withBoundaries } from './grid.ts'
import { isBrokenAmount, isBrokenCode } from './rest-lines.ts'
import type { Span } from './rivers.ts'

/** In points. */
const SAME_EDGE = 1
const FEWEST_COLUMNS = 3
const FEWEST_BEGUN = 3
/** Rows of a repeated head are no more than these. */
const MOST_HEAD_ROWS = 5

/** `next` begins a page and nothing but page furniture stands between it and `grid`: do they form one table? */
export function joinedGrid(grid: Grid, next: Grid, headRows: (grid: Grid) => number): Grid | undefined {
  if (next.page !== grid.lastPage + 1) return undefined
  const xs = commonBoundaries(grid.xs, next.xs)
  const finer = xs ? undefined : onFinerColumns(grid, next)
  if (!xs && !finer) return undefined
  const [whole, b] = xs ? [withBoundaries(grid, xs), withBoundaries(next, xs)] : [finer ?? grid, next]
  const repeated = repeatedRows(whole, b)
  const a = repeated > 0 ? withoutFootAgain(whole, b, repeated) : whole
  if (repeated === 0 ? beginsAnew(a, b, headRows) : isOnlyTitles(b, repeated)) return undefined
  const rests = brokenRow(a, b, repeated)
  const from = rests ? repeated + 1 : repeated
  const shift = a.rows - from
  const cells = b.cells.flatMap((c): GridCell[] => {
    if (c.row >= from) return [{ ...c, row: c.row + shift }]
    // a blank cell beside the broken row goes on beside the next ones
    return c.row === repeated && c.rowSpan > 1 ? [{ ...c, row: a.rows, rowSpan: c.rowSpan - 1 }] : []
  })
  const upper = rests ? a.cells.map(c => ({ ...c, text: c.text + (rests.get(c) ?? '') })) : a.cells
  return { ...a, rows: a.rows + b.rows - from, cells: upper.concat(cells), bottom: b.bottom, lastPage: b.lastPage }
}

/**
 * The upper part of a form without rulings may show fewer columns than the lower one: where each of them begins below one of the lower part, it has its
 * columns.
 */
function onFinerColumns(grid: Grid, { columns, xs }: Grid): Grid | undefined {
  const at = grid.columns && columns ? finerColumns(grid.columns, columns) : undefined
  if (!at || !columns) return undefined
  const end = (column: number): number => at[column] ?? columns.length
  const cells = grid.cells.map(c => ({ ...c, column: end(c.column), colSpan: end(c.column + c.colSpan) - end(c.column) }))
  return { ...grid, xs, columns, cells }
}

/** Browsers print the foot of a table, its total, below each of its pages: what comes again at the end is dropped. */
function withoutFootAgain(a: Grid, b: Grid, head: number): Grid {
  const [last, before] = [rowOf(a, a.rows - 1), a.rows - 2]
  const isTotal = last.some(c => TOTAL.test(squeeze(c.text))) && last.every(c => c.rowSpan === 1)
  const isAgain = isTotal && before > head && b.rows > head + 1 && isSame(a, a.rows - 1, b, b.rows - 1)
  return isAgain ? { ...a, rows: a.rows - 1, cells: a.cells.filter(c => c.row < a.rows - 1) } : a
}

/** Which of the finer columns each begins with; undefined where one begins between them, or none of them is parted. */
export function finerColumns(columns: readonly Span[], finer: readonly Span[]): number[] | undefined {
  if (columns.length < FEWEST_COLUMNS || columns.length >= finer.length) return undefined
  const begun = columns.map(own => finer.findIndex(c => Math.abs(c.x0 - own.x0) < SAME_EDGE))
  // a figure stands at the right of its place
  const at = columns.map((own, i) => {
    const [only, second] = finer.flatMap((c, k) => (c.x0 < own.x1 && c.x1 > own.x0 ? [k] : []))
    return begun[i] === -1 && second === undefined ? (only ?? -1) : (begun[i] ?? -1)
  })
  const isRising = at.every((column, i) => column > (at[i - 1] ?? -1))
  return isRising && at[0] === 0 && begun.filter(column => column >= 0).length >= FEWEST_BEGUN ? at : undefined
}

const BEGINS = /^(?:[\d（(一二三四五六七八九十]|其中)/

/**
 * A row that the end of the page cut, with what its cells go on with: each where the one above has no room left, or is blank because its figure
 * stands in the lower part. Then other cells of the upper part are whole.
 */
function brokenRow(a: Grid, b: Grid, row: number): ReadonlyMap<GridCell, string> | undefined {
  const own = rowOf(b, row).filter(c => c.text !== '')
  if ((b.rows <= row + 1 && !own.every(c => isFigure(c.text))) || own.length === 0 || own.some(c => c.rowSpan > 1 || isCaption(c.text)))
    return undefined
  // without lines nothing tells how much room a cell had
  if (a.columns && own.length > 1) return undefined
  const onLastPage = a.cells.slice(a.cells.findLastIndex(c => c.page < a.lastPage) + 1)
  const last = onLastPage.filter(c => c.row + c.rowSpan === a.rows)
  const rests = new Map<GridCell, string>()
  let late = 0
  for (const cell of own) {
    const above = last.find(c => c.column === cell.column && c.colSpan === cell.colSpan)
    if (!above) return undefined
    if (above.text === '') {
      if (!isFigure(cell.text)) return undefined
      late++
    } else if (!above.isFull) return undefined
    else if (!isBrokenFigure(above.text, cell.text) && (isFigure(above.text) || isFigure(cell.text))) return undefined
    rests.set(above, cell.text)
  }
  const [only, second] = own
  const isItem = !second && BEGINS.test(only?.text ?? '') && !isFigure(only?.text ?? '')
  if (rests.size === late || isItem) return undefined
  const isWholeBeside = last.some(c => c.row === a.rows - 1 && c.text !== '' && !rests.has(c))
  return late === 0 || isWholeBeside ? rests : undefined
}

const isBrokenFigure = (upper: string, lower: string): boolean => isBrokenAmount(upper, lower) || isBrokenCode(upper, lower)

/** A head of its own words, without an open place; or a form that begins with the same label as the form before. */
function beginsAnew(a: Grid, b: Grid, headRows: (grid: Grid) => number): boolean {
  // the end of the page cut the head itself
  if (headRows(a) >= a.rows) return false
  if (hasTitleOfItsOwn(a, b)) return true
  const first = rowOf(b, 0)
  if (headRows(b) > 0 && headRows(a) > 0 && first.length > 2 && first.every(c => c.text !== '')) return true
  const [label, before] = [squeeze(first[0]?.text ?? ''), squeeze(rowOf(a, 0)[0]?.text ?? '')]
  return label.length >= 4 && !/\d/.test(label) && label === before
}

const TOTAL = /^(?:合计|总计)$/
const TITLE = /表(?:[（(].{0,20}[）)])?$/
const CONTINUED = /续/

/** A title that stands inside the table, over all its columns, and is not that of the table before. */
function hasTitleOfItsOwn(a: Grid, b: Grid): boolean {
  const [title, second] = rowOf(b, 0).filter(c => c.text !== '')
  if (!title || second || title.colSpan < b.xs.length - 1) return false
  const words = squeeze(title.text)
  return TITLE.test(words) && !CONTINUED.test(words) && [0, 1, 2].every(r => rowOf(a, r).every(c => squeeze(c.text) !== words))
}

/** Only the title inside the table is printed again: the next form of the same kind, not the same table. */
const isOnlyTitles = (b: Grid, repeated: number): boolean =>
  Array.from({ length: repeated }, (_, r) => rowOf(b, r)).every(row => row.filter(c => c.text !== '').length <= 1)

/** How many rows at the top of `b` say again what the top of `a` says. */
function repeatedRows(a: Grid, b: Grid): number {
  let count = 0
  for (let skipped = 0; skipped < Math.min(3, a.rows) && count === 0; skipped++)
    while (count < MOST_HEAD_ROWS && count < b.rows - 1 && skipped + count < a.rows && isSame(a, skipped + count, b, count)) count++
  // a cell of the head may span into the first row of the body
  while (count > 0 && b.cells.some(c => c.row < count && c.row + c.rowSpan > count)) count--
  return count
}

const words = (grid: Grid, row: number): string =>
  rowOf(grid, row)
    .map(c => `${c.column}:${squeeze(c.text)}`)
    .filter(w => !w.endsWith(':'))
    .join('|')

const isSame = (a: Grid, rowA: number, b: Grid, rowB: number): boolean => words(a, rowA) !== '' && words(a, rowA) === words(b, rowB)
