/** The money of a form: budget, received, executed, expected, each in total and by source; and the execution rates. */
import { type Cell, type FundColumn, type Notice, type Place, type Quantity, type Stated, squeeze } from '@jixiao/core'
import { amountIn } from '../indicator-tables/stated-amount.ts'
import { isPrinted, type RowLine } from '../indicator-tables/table-lines.ts'
import * as words from './form-words.ts'
import { type FundPart, isOfYear, OF_YEAR, partOfRow } from './fund-rows.ts'
import { byNature } from './funds-by-nature.ts'

export type FundName = 'initial' | 'budget' | 'received' | 'executed' | 'expected'

/** One cell of the money table, as the statements need it. */
export interface FundCell {
  readonly fund: FundName
  readonly part: FundPart
  /** Absent for a blank cell. */
  readonly amount?: Stated<Quantity>
  readonly unreadable?: string
  readonly place: Place
}

/** One printed rate of the money table, not yet read. */
export interface FundRate {
  readonly of: 'rate' | 'expected-rate'
  readonly part: FundPart
  readonly cell: Cell
}

export interface Funds {
  readonly cells: readonly FundCell[]
  readonly rates: readonly FundRate[]
  readonly rateCell?: Cell
  /** Points and score of the execution in the row of the total (F1, F3, F4). */
  readonly weightCell?: Cell
  readonly scoreCell?: Cell
  /** The head of the column in which what was spent stands: it may name the month. */
  readonly executedHead?: Cell
  readonly notices: readonly Notice[]
}

export function readFunds(rows: readonly RowLine[], unit: string, table: string): Funds {
  const at = rows.findIndex(isColumnHead)
  return at >= 0 ? byColumns(rows, at, unit, table) : byPairs(rows, unit, table)
}

export const fundColumn = (funds: Pick<Funds, 'cells'>, fund: FundName): FundColumn => {
  const of = (part: FundPart) => funds.cells.find(c => c.fund === fund && c.part === part)?.amount
  const [total, fiscal, other] = [of('total'), of('fiscal'), of('other')]
  return { ...(total ? { total } : {}), ...(fiscal ? { fiscal } : {}), ...(other ? { other } : {}) }
}

/** The words of a label; a long text is none. */
const wordOf = (cell: Cell): string => (cell.text.length > 60 ? '' : squeeze(cell.text))

const HEADS: readonly (readonly [RegExp, FundName])[] = [
  [words.COLUMN_EXPECTED, 'expected'],
  [words.COLUMN_INITIAL, 'initial'],
  [words.COLUMN_BUDGET, 'budget'],
  [words.COLUMN_RECEIVED, 'received'],
  [words.COLUMN_EXECUTED, 'executed'],
]
const fundOfHead = (text: string): FundName | null => {
  const word = text.length > 40 ? '' : squeeze(text)
  return word === '' || words.COLUMN_RATE.test(word) ? null : (HEADS.find(([head]) => head.test(word))?.[1] ?? null)
}

const FIGURE = /^[-—–/]$|^[\d.,%()-]+$/
const isFigure = (word: string): boolean => word === '' || FIGURE.test(word)

/** Column style: two funds at least, and no figure among them. */
const isColumnHead = (row: RowLine): boolean =>
  new Set(row.cells.map(c => fundOfHead(c.text)).filter(f => f !== null)).size >= 2 && !row.cells.some(c => /^[\d.,%]+$/.test(squeeze(c.text)))

/** Reads the cell of a fund; what cannot be read is kept among the notices. */
export type ReadCell = (fund: FundName, part: FundPart, label: string, cell: Cell) => FundCell

function reading(unit: string, table: string): { read: ReadCell; notices: Notice[] } {
  const notices: Notice[] = []
  return {
    notices,
    read(fund, part, label, cell) {
      const place: Place = { ...cell.place, table, columnLabel: label, text: cell.text.trim() }
      const amount = amountIn(cell, unit, place)
      if (amount.kind === 'amount') return { fund, part, amount: amount.stated, place }
      if (amount.kind === 'blank') return { fund, part, place }
      notices.push(amount.notice)
      return { fund, part, unreadable: amount.text, place }
    },
  }
}

/** The cell of a row below a head: by the grid, or counted from the right where a file tells no spans and labels at the left were merged. */
function cellBelow(row: RowLine, head: RowLine, column: Cell): Cell | undefined {
  if (!row.hasSpans && row.cells.length !== head.cells.length) {
    const fromRight = head.cells.length - head.cells.indexOf(column)
    return row.cells.at(-fromRight)
  }
  const [from, to] = [column.column, column.column + column.colSpan - 1]
  return row.cells.find(c => c.column === from) ?? row.cells.find(c => c.column <= to && from <= c.column + c.colSpan - 1 && isPrinted(c))
}

function byColumns(rows: readonly RowLine[], at: number, unit: string, table: string): Funds {
  const head = rows[at]
  const { read, notices } = reading(unit, table)
  const cells: FundCell[] = []
  const rates: FundRate[] = []
  const found: { rateCell?: Cell; weightCell?: Cell; scoreCell?: Cell; executedHead?: Cell } = {}
  const below = rows.slice(at + 1)
  const isGoals = (row: RowLine) => row.cells.some(c => words.GOAL_CAPTION.test(wordOf(c)))
  const natureAt = below.findIndex(r => r.cells.some(c => words.BY_NATURE.test(wordOf(c))))
  const goalsAt = below.findIndex(isGoals)
  const end = goalsAt < 0 ? below.length : goalsAt
  const funds = below.slice(0, natureAt < 0 ? end : Math.min(natureAt, end))
  // 年度预算数（万元） over the names of the sources is no fund: below it stand words
  const isOfNames = (column: Cell): boolean => {
    const printed = funds.flatMap(r => (head && cellBelow(r, head, column)) ?? []).filter(isPrinted)
    return printed.length > 0 && printed.every(c => !/\d/.test(c.text) && !isFigure(wordOf(c)))
  }
  const heads = (head?.cells ?? []).map(c => ({ cell: c, word: squeeze(c.text), fund: isOfNames(c) ? null : fundOfHead(c.text) }))
  const executedHead = heads.find(h => h.fund === 'executed')?.cell
  if (executedHead) found.executedHead = executedHead
  const seen = new Set<FundPart>()
  for (const row of funds) {
    const labels = row.cells.map(wordOf).filter(w => !isFigure(w))
    const figures = heads.filter(h => h.fund && head && /\d/.test(cellBelow(row, head, h.cell)?.text ?? ''))
    const part = partOfRow(labels, seen, figures.length)
    if (!part) continue
    seen.add(part)
    if (part === 'fiscal' && isOfYear(labels)) seen.add(OF_YEAR)
    for (const { cell: column, word, fund } of heads) {
      const cell = head && cellBelow(row, head, column)
      if (!cell) continue
      if (fund) cells.push(read(fund, part, word, cell))
      else if (words.COLUMN_RATE.test(word) && !words.COLUMN_SCORE.test(word)) {
        if (isPrinted(cell)) rates.push({ of: isOfForecast(word) ? 'expected-rate' : 'rate', part, cell })
      }
      if (part !== 'total' || !isPrinted(cell) || fund) continue
      if (words.COLUMN_SCORE.test(word)) found.scoreCell ??= cell
      else if (words.COLUMN_RATE.test(word) && !isOfForecast(word)) found.rateCell ??= cell
      else if (words.COLUMN_WEIGHT.test(word)) found.weightCell ??= cell
    }
  }
  if (natureAt >= 0) cells.push(...byNature(below.slice(natureAt, Math.max(natureAt, end)), read))
  return { cells, rates, notices, ...found }
}

/** 全年预计执行率. */
const isOfForecast = (word: string): boolean => /预计/.test(word)

const PAIRS: readonly (readonly [RegExp, FundName])[] = [
  [words.PAIR_INITIAL, 'initial'],
  [words.PAIR_BUDGET, 'budget'],
  [words.PAIR_RECEIVED, 'received'],
  [words.PAIR_EXECUTED, 'executed'],
]

/** Pair style: labels are searched in the row, since whole rows stand a column off; the funds keep their order. */
function byPairs(rows: readonly RowLine[], unit: string, table: string): Funds {
  const { read, notices } = reading(unit, table)
  const cells: FundCell[] = []
  let order: readonly FundName[] = []
  let rateCell: Cell | undefined
  let scoreCell: Cell | undefined
  let weightCell: Cell | undefined
  let executedHead: Cell | undefined
  for (const row of rows) {
    const labels = row.cells.map(c => wordOf(c).replace(/[(](?:万?元|%|[A-Z])[)]|:$/g, ''))
    const funds = labels.flatMap((w, i) => PAIRS.filter(([p]) => p.test(w)).map(([, fund]) => ({ i, fund, part: 'total' as const })))
    if (funds.length > 0 && order.length === 0) order = funds.map(f => f.fund)
    // a list of projects has the rate beside its own label
    const rateAt = funds.length === 0 && order.length > 0 ? labels.findIndex(w => words.RATE.test(w)) : -1
    if (rateAt >= 0) rateCell ??= row.cells.slice(rateAt + 1).find(isPrinted)
    const part =
      funds.length > 0
        ? 'total'
        : labels.some(w => words.PAIR_FISCAL.test(w))
          ? 'fiscal'
          : labels.some(w => words.PAIR_OTHER.test(w))
            ? 'other'
            : null
    if (!part || order.length === 0 || cells.some(c => c.part === part && part !== 'total')) continue
    const pattern = part === 'fiscal' ? words.PAIR_FISCAL : words.PAIR_OTHER
    const pairs =
      part === 'total'
        ? funds
        : labels.flatMap((w, i) => (pattern.test(w) ? [i] : [])).flatMap((i, n) => (order[n] ? [{ i, fund: order[n], part }] : []))
    for (const { i, fund } of pairs) {
      const cell = row.cells[i + 1]
      if (cell) cells.push(read(fund, part, labels[i] ?? '', cell))
      if (fund === 'executed') executedHead ??= row.cells[i]
    }
    if (part !== 'total') continue
    // what is printed behind the last pair is the progress of the execution
    const last = pairs.at(-1)
    scoreCell ??= beside(row, words.COLUMN_SCORE)
    weightCell ??= beside(row, words.COLUMN_WEIGHT)
    rateCell ??= last && row.cells.slice(last.i + 2).find(c => isPrinted(c) && !words.RATE.test(wordOf(c)))
  }
  return {
    cells,
    rates: rateCell ? [{ of: 'rate', part: 'total', cell: rateCell }] : [],
    notices,
    ...(rateCell ? { rateCell } : {}),
    ...(executedHead ? { executedHead } : {}),
    ...(scoreCell ? { scoreCell } : {}),
    ...(weightCell ? { weightCell } : {}),
  }
}

/** "得分：9.5" in one cell, or the number in the cell behind 得分. */
function beside(row: RowLine, label: RegExp): Cell | undefined {
  const at = row.cells.findIndex(c => c.text.length < 16 && label.test(wordOf(c)))
  const cell = row.cells[at]
  if (!cell) return undefined
  const inline = /[:：]\s*(\d+(?:\.\d+)?)\s*分?$/.exec(cell.text.trim())?.[1]
  const next = row.cells.slice(at + 1).find(isPrinted)
  return inline ? { ...cell, text: inline } : next && /^\d+(?:\.\d+)?分?$/.test(wordOf(next)) ? next : undefined
}
