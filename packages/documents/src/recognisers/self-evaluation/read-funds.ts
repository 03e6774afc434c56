/** The money of a form: budget, received, executed, each in total, fiscal and other; and the execution rate. */
import { type Cell, type FundColumn, type Notice, type Place, type Quantity, type Stated, squeeze } from '@jixiao/core'
import { amountIn } from '../indicator-tables/stated-amount.ts'
import { isPrinted, type RowLine } from '../indicator-tables/table-lines.ts'
import * as words from './form-words.ts'

export type FundName = 'initial' | 'budget' | 'received' | 'executed'
export type FundPart = 'total' | 'fiscal' | 'other'

/** One cell of the money table, as the statements need it. */
export interface FundCell {
  readonly fund: FundName
  readonly part: FundPart
  /** Absent for a blank cell. */
  readonly amount?: Stated<Quantity>
  readonly unreadable?: string
  readonly place: Place
}

export interface Funds {
  readonly cells: readonly FundCell[]
  readonly rateCell?: Cell
  /** Points and score of the execution in the row of the total (F1, F3, F4). */
  readonly weightCell?: Cell
  readonly scoreCell?: Cell
  readonly notices: readonly Notice[]
}

export function readFunds(rows: readonly RowLine[], unit: string, table: string): Funds {
  const at = rows.findIndex(isColumnHead)
  return at >= 0 ? byColumns(rows, at, unit, table) : byPairs(rows, unit, table)
}

export const fundColumn = (funds: Funds, fund: FundName): FundColumn => {
  const of = (part: FundPart) => funds.cells.find(c => c.fund === fund && c.part === part)?.amount
  const [total, fiscal, other] = [of('total'), of('fiscal'), of('other')]
  return { ...(total ? { total } : {}), ...(fiscal ? { fiscal } : {}), ...(other ? { other } : {}) }
}

/** The words of a label; a long text is none. */
const wordOf = (cell: Cell): string => (cell.text.length > 60 ? '' : squeeze(cell.text))

const fundOfHead = (text: string): FundName | null => {
  const word = text.length > 40 ? '' : squeeze(text)
  return words.COLUMN_INITIAL.test(word)
    ? 'initial'
    : words.COLUMN_BUDGET.test(word)
      ? 'budget'
      : words.COLUMN_RECEIVED.test(word)
        ? 'received'
        : words.COLUMN_EXECUTED.test(word)
          ? 'executed'
          : null
}

/** Column style: two funds at least, and no figure among them. */
const isColumnHead = (row: RowLine): boolean =>
  new Set(row.cells.map(c => fundOfHead(c.text)).filter(f => f !== null)).size >= 2 && !row.cells.some(c => /^[\d.,%]+$/.test(squeeze(c.text)))

function reading(unit: string, table: string): { read(fund: FundName, part: FundPart, label: string, cell: Cell): FundCell; notices: Notice[] } {
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

function byColumns(rows: readonly RowLine[], at: number, unit: string, table: string): Funds {
  const head = rows[at]?.cells ?? []
  const { read, notices } = reading(unit, table)
  const cells: FundCell[] = []
  const found: { rateCell?: Cell; weightCell?: Cell; scoreCell?: Cell } = {}
  const seen = new Set<FundPart>()
  for (const row of rows.slice(at + 1)) {
    const labels = row.cells.map(c => wordOf(c)).filter(w => w !== '' && !/^[\d.,%]+$/.test(w))
    if (labels.some(w => words.GOAL_CAPTION.test(w))) break
    const part = labels.map(partOfRow).find(p => p !== null)
    if (!part || seen.has(part)) continue
    seen.add(part)
    for (const column of head) {
      const cell = row.cells.find(c => c.column === column.column)
      const word = squeeze(column.text)
      const fund = fundOfHead(column.text)
      if (!cell) continue
      if (fund) cells.push(read(fund, part, word, cell))
      if (part !== 'total' || !isPrinted(cell) || fund) continue
      if (words.COLUMN_RATE.test(word)) found.rateCell ??= cell
      else if (words.COLUMN_SCORE.test(word)) found.scoreCell ??= cell
      else if (words.COLUMN_WEIGHT.test(word)) found.weightCell ??= cell
    }
  }
  return { cells, notices, ...found }
}

function partOfRow(word: string): FundPart | null {
  if (words.ROW_NOT_FISCAL.test(word)) return null
  return words.ROW_TOTAL.test(word) ? 'total' : words.ROW_FISCAL.test(word) ? 'fiscal' : words.ROW_OTHER.test(word) ? 'other' : null
}

const PAIRS: readonly (readonly [RegExp, FundName])[] = [
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
  for (const row of rows) {
    const labels = row.cells.map(c => wordOf(c).replace(/:$/, ''))
    const funds = labels.flatMap((w, i) => PAIRS.filter(([p]) => p.test(w)).map(([, fund]) => ({ i, fund, part: 'total' as const })))
    if (funds.length > 0 && order.length === 0) order = funds.map(f => f.fund)
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
    }
    if (part !== 'total') continue
    // what is printed behind the last pair is the progress of the execution
    const last = pairs.at(-1)
    rateCell ??= last && row.cells.slice(last.i + 2).find(isPrinted)
  }
  return { cells, notices, ...(rateCell ? { rateCell } : {}) }
}
