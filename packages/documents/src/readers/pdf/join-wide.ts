/** A sheet wider than its pages becomes one table: the same rows at the same heights, in further columns. */
import { squeeze } from '@jixiao/core'
import { isLabel } from '../text/words-of-tables.ts'
import { clustered } from './geometry.ts'
import type { Grid, GridCell } from './grid.ts'

/** Columns that are printed beside a wide table again, at most. */
const MOST_REPEATED_COLUMNS = 3
const TOTAL = /^(?:合计|总计|小计|本年(?:收入|支出)合计)$/
const AMOUNT = /[,.]/
const CUT_OFF = /^[^类款项年]$/
const COLUMN_NUMBER = /^\d{1,2}$/
/** Rows at the same height on two pages. */
const SAME_ROW = 2
const FEWEST_ROWS = 3
const SHARED = 0.75

/**
 * Only figures stand in the columns of `next` below their head: the names of the rows stand in `grid`, or are printed again. Where nothing stands
 * above `next` on its page (`isBare`), words may stand there too, under labels of their own, if all rows are as high.
 */
export function widenedGrid(grid: Grid, next: Grid, isBare = false): Grid | undefined {
  const high = (grid.lastPage - grid.page + 1) / (grid.pagesWide ?? 1)
  if (next.page !== grid.lastPage + 1 || next.lastPage - next.page + 1 !== high) return undefined
  const isBlank = isBare && hasOnlyFurtherLabels(grid, next)
  const pair = high === 1 ? onSameRows(grid, next, isBlank) : hasSameRows(grid, next) ? ([grid, next] as const) : undefined
  if (!pair) return undefined
  const [a, b] = pair
  const again = repeatedColumns(a, b, isBare)
  const own = b.cells.filter(c => c.column >= again)
  if (saysAgain(a, own)) return undefined
  // a column without a figure, beside the names again
  const start = again > 0 ? a.cells.reduce((row, c) => (c.column >= again && isNumber(c.text) ? Math.min(row, c.row) : row), b.rows) : b.rows
  const firstFigure = own.reduce((row, c) => (isNumber(c.text) ? Math.min(row, c.row) : row), start)
  const below = own.filter(c => c.row >= firstFigure && c.text !== '')
  const isOfFigures = firstFigure > 0 && firstFigure < b.rows && below.every(c => isNumber(c.text)) && namesRows(a, firstFigure)
  if (!isOfFigures && !isBlank && !(isBare && hasEqualRows(grid, next) && goesOnInWords(a, own) && !isFormAgain(a, own))) return undefined
  const at = a.xs.length - 1 - again
  const shift = (a.xs.at(-1) ?? 0) - (b.xs[again] ?? 0)
  const further = own.map(c => ({ ...c, column: c.column + at }))
  const cells = withCutLabels([...a.cells, ...further], at + again, Math.min(firstFigure, firstNumber(a))).sort(
    (x, y) => x.row - y.row || x.column - y.column,
  )
  const { columns, ...rest } = a
  return { ...rest, xs: [...a.xs, ...b.xs.slice(again + 1).map(x => x + shift)], cells, lastPage: b.lastPage, pagesWide: (a.pagesWide ?? 1) + 1 }
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
  const said = new Set(a.cells.map(c => squeeze(c.text)))
  const filled = b.cells.filter(c => c.text !== '')
  const own = topsOf(a)
  const isAsHigh = Math.abs(a.top - b.top) < SAME_ROW && topsOf(b).every(y => own.some(x => Math.abs(x - y) < SAME_ROW))
  return isAsHigh && b.rows > 1 && filled.length > 1 && filled.every(c => c.row === 0 && isLabel(c.text) && !said.has(squeeze(c.text)))
}

/** Over several pages: row by row. */
function hasSameRows(a: Grid, b: Grid): boolean {
  const top = (of: Grid, row: number): number => of.cells.find(c => c.row === row)?.box[1] ?? -1
  return (
    a.rows === b.rows && a.rows >= FEWEST_ROWS && Array.from({ length: a.rows }, (_, r) => Math.abs(top(a, r) - top(b, r)) < SAME_ROW).every(Boolean)
  )
}

/** On one page each: merged cells of one part may leave out rows that the other part has. */
function onSameRows(a: Grid, b: Grid, isBlank: boolean): readonly [Grid, Grid] | undefined {
  const [own, other] = [topsOf(a), topsOf(b)]
  const shared = other.filter(y => own.some(x => Math.abs(x - y) < SAME_ROW)).length
  if (Math.abs(a.bottom - b.bottom) > SAME_ROW) return undefined
  if (!isBlank && (shared < FEWEST_ROWS || shared < SHARED * Math.max(own.length, other.length))) return undefined
  const tops = clustered([...own, ...other], SAME_ROW)
  return [onRows(a, tops), onRows(b, tops)]
}

function onRows(grid: Grid, tops: readonly number[]): Grid {
  const rowAt = (y: number): number => tops.reduce((best, t, i) => (Math.abs(t - y) < Math.abs((tops[best] ?? 0) - y) ? i : best), 0)
  const taken = new Set<string>()
  const cells = grid.cells.map((c): GridCell => {
    const row = rowAt(c.box[1])
    const end = Math.abs(c.box[3] - grid.bottom) < SAME_ROW ? tops.length : rowAt(c.box[3])
    const cell = { ...c, row, rowSpan: Math.max(1, end - row) }
    for (let r = row; r < row + cell.rowSpan; r++) for (let k = c.column; k < c.column + c.colSpan; k++) taken.add(`${r}/${k}`)
    return cell
  })
  for (const [row, top] of tops.entries())
    for (let column = 0; column < grid.xs.length - 1; column++) {
      if (taken.has(`${row}/${column}`)) continue
      const box = [grid.xs[column] ?? 0, top, grid.xs[column + 1] ?? 0, tops[row + 1] ?? grid.bottom] as const
      cells.push({ row, column, rowSpan: 1, colSpan: 1, text: '', page: grid.page, box })
    }
  return { ...grid, rows: tops.length, cells }
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
