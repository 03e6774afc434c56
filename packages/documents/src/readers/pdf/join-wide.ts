/** A sheet wider than its pages becomes one table: the same rows at the same heights, in further columns. */
import { squeeze } from '@jixiao/core'
import { isLabel } from '../text/words-of-tables.ts'
import { type Grid, type GridCell, SAME_BOUNDARY } from './grid.ts'
import { onSameRows, pagesHigh, SAME_ROW } from './same-rows.ts'

/** Columns that are printed beside a wide table again, at most. */
const MOST_REPEATED_COLUMNS = 3
const TOTAL = /^(?:合计|总计|小计|本年(?:收入|支出)合计)$/
const AMOUNT = /[,.]/
const CUT_OFF = /^[^类款项年]$/
const COLUMN_NUMBER = /^\d{1,2}$/
const FEWEST_ROWS = 3

export interface WideSetting {
  /** Nothing stands above `next` on its page but its unit and the name of the sheet. */
  readonly isBare: boolean
  /** The table before. */
  readonly above: Grid | undefined
}

/**
 * Only figures stand in the columns of `next` below their head: the names of the rows stand in `grid`, or are printed again. Where nothing stands
 * above `next` on its page (`isBare`), words may stand there too, under labels of their own, if all rows are as high.
 */
export function widenedGrid(grid: Grid, next: Grid, { isBare, above }: WideSetting): Grid | undefined {
  if (next.page !== grid.lastPage + 1 || pagesHigh(next) !== pagesHigh(grid)) return undefined
  const isBlank = isBare && hasOnlyFurtherLabels(grid, next)
  const isBelow = isBare && above?.lastPage === grid.page - 1 && (above.pagesWide ?? 1) > 1 && isPartAgain(above, grid, next)
  const pair = onSameRows(grid, next, isBlank || isBelow)
  if (!pair) return undefined
  const [a, b] = pair
  const again = repeatedColumns(a, b, isBare)
  const own = b.cells.filter(c => c.column >= again)
  if (!isBelow && saysAgain(a, own)) return undefined
  // a column without a figure, beside the names again
  const start = again > 0 ? a.cells.reduce((row, c) => (c.column >= again && isNumber(c.text) ? Math.min(row, c.row) : row), b.rows) : b.rows
  const firstFigure = own.reduce((row, c) => (isNumber(c.text) ? Math.min(row, c.row) : row), start)
  const below = own.filter(c => c.row >= firstFigure && c.text !== '')
  const isOfFigures = firstFigure > 0 && firstFigure < b.rows && below.every(c => isNumber(c.text)) && namesRows(a, firstFigure)
  if (!isOfFigures && !isBlank && !isBelow && !(isBare && hasEqualRows(grid, next) && goesOnInWords(a, own) && !isFormAgain(a, own))) return undefined
  const at = a.xs.length - 1 - again
  const further = own.map(c => ({ ...c, column: c.column + at }))
  const cells = withCutLabels([...a.cells, ...further], at + again, isBelow ? 0 : Math.min(firstFigure, firstNumber(a))).sort(
    (x, y) => x.row - y.row || x.column - y.column,
  )
  const { columns, ...rest } = a
  return { ...rest, xs: placesBeside(a, b, again), cells, lastPage: b.lastPage, pagesWide: (a.pagesWide ?? 1) + 1 }
}

/** Boundaries of both, the further ones right behind the first. */
function placesBeside(a: Grid, b: Grid, again: number): readonly number[] {
  const shift = (a.xs.at(-1) ?? 0) - (b.xs[again] ?? 0)
  return [...a.xs, ...b.xs.slice(again + 1).map(x => x + shift)]
}

/** Further down, where no head tells: its parts are as wide as those of the rows above, which are joined. */
function isPartAgain(above: Grid, grid: Grid, next: Grid): boolean {
  const isSame = (xs: readonly number[]): boolean => xs.every((x, i) => Math.abs(x - (above.xs[i] ?? Infinity)) < SAME_BOUNDARY)
  return Array.from({ length: MOST_REPEATED_COLUMNS + 1 }, (_, again) => again).some(
    again => again < next.xs.length - 1 && isSame(placesBeside(grid, next, again)),
  )
}

/** A label of the head over columns on both sides of the cut: what the further page shows of it is blank or its last letter, with labels below. */
function withCutLabels(cells: readonly GridCell[], at: number, body: number): GridCell[] {
  const isLabelled = (c: GridCell): boolean =>
    c.text !== '' &&
    c.row + c.rowSpan < body &&
    cells.some(o => o.text !== '' && o.row >= c.row + c.rowSpan && o.row < body && o.column < at && o.column + o.colSpan > c.column)
  const joined = new Map<GridCell, GridCell>()
  for (const rest of cells) {
    if (rest.column !== at || rest.row + rest.rowSpan >= body) continue
    const left = cells.find(c => c.column + c.colSpan === at && c.row === rest.row && c.rowSpan === rest.rowSpan)
    const isRest = rest.text === '' || (left?.isFull === true && CUT_OFF.test(squeeze(rest.text)))
    if (left && isRest && isLabelled(left)) joined.set(left, rest)
  }
  const rests = new Set(joined.values())
  return cells
    .filter(c => !rests.has(c))
    .map(c => ({ ...c, text: c.text + (joined.get(c)?.text ?? ''), colSpan: c.colSpan + (joined.get(c)?.colSpan ?? 0) }))
}

const isNumber = (text: string): boolean => /^[-+(（]?\d[\d,]*(?:\.\d+)?[)）%]?$/.test(text) || /^[-—]+$/.test(text)
const firstNumber = (grid: Grid): number => grid.cells.reduce((row, c) => (isNumber(c.text) ? Math.min(row, c.row) : row), grid.rows)
const topsOf = (grid: Grid): number[] => [...new Set(grid.cells.map(c => c.box[1]))].sort((a, b) => a - b)

const hasEqualRows = (a: Grid, b: Grid): boolean => {
  const [own, other] = [topsOf(a), topsOf(b)]
  return own.length === other.length && own.length >= FEWEST_ROWS && own.every((y, i) => Math.abs(y - (other[i] ?? -1)) < SAME_ROW)
}

/**
 * Further columns go on; those of another table begin again: with a total under its label, with the number of their first column.
 * Labels below a wider one (合计 of the year before, 合计 of this year) may well come again.
 */
function saysAgain(grid: Grid, own: readonly GridCell[]): boolean {
  const said = new Set(columnHeads(grid.cells))
  return columnHeads(own).some(word => said.has(word))
}

/** Labels from the top of the head to its end, and the numbers of the columns. */
function columnHeads(cells: readonly GridCell[]): string[] {
  const filled = cells.filter(c => c.text !== '')
  const columns = cells.reduce((most, c) => Math.max(most, c.column + c.colSpan), 0)
  const start = filled.reduce((row, c) => (isNumber(c.text) ? Math.min(row, c.row) : row), Number.POSITIVE_INFINITY)
  const head = cells.filter(c => c.row < start)
  const top = head.filter(c => c.colSpan < columns).reduce((row, c) => Math.min(row, c.row), start)
  const isOverAll = (c: GridCell): boolean => c.colSpan === 1 && !head.some(o => o.row > c.row && o.column === c.column && o.text !== '')
  const labels = head.filter(c => c.row === top && isOverAll(c) && TOTAL.test(squeeze(c.text))).map(c => squeeze(c.text))
  const numbers = filled.filter(c => c.row === start && isNumber(c.text)).map(c => c.text)
  return numbers.every(n => COLUMN_NUMBER.test(n)) ? [...labels, ...numbers] : labels
}

/** Under other labels than the table has, from the top: the next form of the same kind has the same ones. */
function goesOnInWords(grid: Grid, own: readonly GridCell[]): boolean {
  const start = firstNumber(grid)
  const labels = (cells: readonly GridCell[]): string[] => cells.filter(c => c.row < start && c.text !== '').map(c => squeeze(c.text))
  const [before, further] = [new Set(labels(grid.cells)), labels(own)]
  const top = own.reduce((row, c) => (c.text === '' ? row : Math.min(row, c.row)), grid.rows)
  // 收入: 项目, 预算数 | 支出: 项目, 预算数
  const isNew = labels(own.filter(c => c.row === top)).every(word => !before.has(word))
  const filled = new Set(own.filter(c => c.row >= start && c.text !== '').map(c => c.row))
  const isHead = further.length > 0 && isNew && further.every(isLabel)
  return start < grid.rows && isHead && namesRows({ ...grid, cells: [...grid.cells, ...own] }, start) && filled.size * 2 > grid.rows - start
}

/** Filled in for something else, a form has its own words at the same places as on the page before. */
function isFormAgain(grid: Grid, own: readonly GridCell[]): boolean {
  const before = new Map(grid.cells.map(c => [`${c.row}/${c.column}`, squeeze(c.text)]))
  const worded = own.filter(c => c.text.length > 1 && !isNumber(c.text))
  const same = worded.filter(c => before.get(`${c.row}/${c.column}`) === squeeze(c.text))
  return same.length >= FEWEST_SAME && same.length * 3 >= worded.length
}
const FEWEST_SAME = 6

/** A table without figures: the further columns show nothing but labels that it has not, at the same height. */
function hasOnlyFurtherLabels(a: Grid, b: Grid): boolean {
  const again = repeatedColumns(a, b, true)
  const filled = b.cells.filter(c => c.text !== '' && c.column >= again)
  const head = Math.max(...filled.map(c => c.box[3]))
  // 合计 may well name a row below
  const said = new Set(a.cells.filter(c => c.box[1] < head - SAME_ROW).map(c => squeeze(c.text)))
  const own = topsOf(a)
  const isAsHigh = Math.abs(a.top - b.top) < SAME_ROW && topsOf(b).every(y => own.some(x => Math.abs(x - y) < SAME_ROW))
  return isAsHigh && b.rows > 1 && filled.length > 1 && filled.every(c => c.row === 0 && isLabel(c.text) && !said.has(squeeze(c.text)))
}

/** Most rows of the body have words in the first columns. */
const namesRows = (grid: Grid, from: number): boolean => {
  const named = new Set(grid.cells.filter(c => c.row >= from && c.text !== '' && !isNumber(c.text)).map(c => c.row))
  return named.size * 2 > grid.rows - from
}

/**
 * How many columns at the left say again what the first columns of the table say: names and codes, and behind them amounts. A total may begin the next
 * table with the same names, unless nothing stands above and its label is one of several below a wider one.
 */
function repeatedColumns(grid: Grid, next: Grid, isBare: boolean): number {
  const words = (of: Grid, column: number): string => {
    const cells = of.cells.filter(c => c.column === column && c.text !== '')
    const isOfAmounts = cells.some(c => isNumber(c.text) && AMOUNT.test(c.text))
    const isTotal = cells.some(c => TOTAL.test(squeeze(c.text)))
    const isPart = isBare && next.cells.some(c => c.text !== '' && c.column > 0 && c.column <= column && c.column + c.colSpan > column + 1)
    return isOfAmounts && (column === 0 || (isTotal && !isPart)) ? '' : cells.map(c => `${c.row}:${squeeze(c.text)}`).join('|')
  }
  let count = 0
  while (count < MOST_REPEATED_COLUMNS && count < next.xs.length - 2 && words(grid, count) !== '' && words(grid, count) === words(next, count))
    count++
  return count
}
