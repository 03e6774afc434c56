/** Sums over the budget lines of a dossier: one computation from which all the budget tables are printed, so that they cannot disagree. */
import { type Classifications, ECONOMIC, FUNCTIONAL, parentsOf } from './classification/classification.ts'
import { FUND_SOURCES, SPENDING_KINDS } from './dossier/choices.ts'
import { type Dossier, fieldIsSet, fieldMoney, fieldText, recordsOf } from './dossier/dossier.ts'

/** The three funds of 财政拨款. */
export const FUNDS = ['general-budget', 'government-fund', 'state-capital'] as const
export type Fund = (typeof FUNDS)[number]
export const isFund = (source: string): source is Fund => FUNDS.some(f => f === source)

/** A budget line with everything that the tables need of it. Amounts in 分. */
export interface BudgetLine {
  readonly record: string
  readonly function: string
  readonly economy: string
  readonly spending: string
  /** "" for none. */
  readonly project: string
  readonly source: string
  readonly isCarryOver: boolean
  readonly amount: bigint
}

/** A line with an amount that cannot stand in the tables, and the fields for which it cannot. Whoever shows the tables says so. */
export interface UnplacedLine {
  readonly record: string
  readonly fields: readonly ('function' | 'economy' | 'spending' | 'source')[]
}

export interface BudgetLines {
  readonly lines: readonly BudgetLine[]
  readonly unplaced: readonly UnplacedLine[]
}

/**
 * The lines of a dossier. A line without an amount is not yet a line. One that fits only some of the tables (no function code, basic expenditure
 * without economic class, 财政拨款 spent neither as 基本支出 nor as 项目支出) would make them contradict each other and stands in none.
 */
export function budgetLines(dossier: Dossier, codes: Classifications = { functional: FUNCTIONAL, economic: ECONOMIC }): BudgetLines {
  const records = recordsOf(dossier, 'line').filter(r => fieldMoney(r, 'amount') !== null)
  const longer = {
    function: codesAbove(records.map(r => fieldText(r, 'function'))),
    economy: codesAbove(records.map(r => fieldText(r, 'economy'))),
  }
  // a code is placed when its class is known and nothing is entered below it: its amount would else be no sum of what stands below
  const isPlaced = (list: 'function' | 'economy', code: string, longest: number): boolean =>
    /^\d+$/.test(code) &&
    code.length % 2 === 1 &&
    code.length >= 3 &&
    code.length <= longest &&
    !longer[list].has(code) &&
    (list === 'function' ? codes.functional : codes.economic).find(code.slice(0, 3), dossier.fiscalYear) !== undefined
  const lines: BudgetLine[] = []
  const unplaced: UnplacedLine[] = []
  for (const r of records) {
    const line: BudgetLine = {
      record: r.id,
      function: fieldText(r, 'function'),
      economy: fieldText(r, 'economy'),
      spending: fieldText(r, 'spending'),
      project: fieldText(r, 'project'),
      source: fieldText(r, 'source'),
      isCarryOver: fieldIsSet(r, 'isCarryOver'),
      amount: fieldMoney(r, 'amount') ?? 0n,
    }
    const needsEconomy = line.spending === 'basic' || line.economy !== ''
    const isKnownSpending = Object.hasOwn(SPENDING_KINDS, line.spending) && (!isFund(line.source) || /^(?:basic|project)$/.test(line.spending))
    const fields: UnplacedLine['fields'] = [
      ...(isPlaced('function', line.function, 7) ? [] : (['function'] as const)),
      ...(!needsEconomy || isPlaced('economy', line.economy, 5) ? [] : (['economy'] as const)),
      ...(isKnownSpending ? [] : (['spending'] as const)),
      ...(Object.hasOwn(FUND_SOURCES, line.source) ? [] : (['source'] as const)),
    ]
    if (fields.length === 0) lines.push(line)
    else unplaced.push({ record: r.id, fields })
  }
  return { lines, unplaced }
}

/** Every code that stands above another one of the list. */
const codesAbove = (codes: readonly string[]): ReadonlySet<string> => new Set(codes.flatMap(parentsOf))

/** A sum, and the one line that makes it up (null when several do). */
export interface Sum {
  readonly amount: bigint
  readonly line: string | null
}

/** Sums by what is asked for: see keysOf. */
export type Sums = ReadonlyMap<string, Sum>

export interface CodeRow {
  readonly code: string
  readonly sums: Sums
}

/**
 * What a line counts towards: total · this year's money as current, source/<s> and (the three funds together) source/appropriation · money carried
 * over as carry-over and carry-over/<s> · spending/<kind> · for the three funds, this year's or carried over, fund/<f>, fund/<f>/<spending> and fund.
 */
export function keysOf({ source, spending, isCarryOver }: BudgetLine): readonly string[] {
  const isOfFund = isFund(source)
  return [
    'total',
    `spending/${spending}`,
    ...(isCarryOver ? ['carry-over', `carry-over/${source}`] : ['current', `source/${source}`, ...(isOfFund ? ['source/appropriation'] : [])]),
    ...(isOfFund ? ['fund', `fund/${source}`, `fund/${source}/${spending}`, ...(isCarryOver ? ['carry-over/appropriation'] : [])] : []),
  ]
}

export const sumOf = (sums: Sums | undefined, key: string): bigint => sums?.get(key)?.amount ?? 0n

/** The sums over all lines. */
export const totalsOf = (lines: readonly BudgetLine[]): Sums => {
  const sums = new Map<string, Sum>()
  for (const line of lines) addTo(sums, line, keysOf(line))
  return sums
}

/** The sums by a code of the lines, with all codes above it, in the order of the codes. Lines without the code are left out. */
export function rowsByCode(lines: readonly BudgetLine[], codeOf: (line: BudgetLine) => string): readonly CodeRow[] {
  const rows = new Map<string, Map<string, Sum>>()
  for (const line of lines) {
    const code = codeOf(line)
    if (code === '') continue
    const keys = keysOf(line)
    for (const at of [...parentsOf(code), code]) {
      let sums = rows.get(at)
      if (!sums) {
        sums = new Map()
        rows.set(at, sums)
      }
      addTo(sums, line, keys)
    }
  }
  return [...rows].map(([code, sums]) => ({ code, sums })).sort((a, b) => (a.code < b.code ? -1 : 1))
}

function addTo(sums: Map<string, Sum>, line: BudgetLine, keys: readonly string[]): void {
  for (const key of keys) {
    const before = sums.get(key)
    sums.set(key, before ? { amount: before.amount + line.amount, line: null } : { amount: line.amount, line: line.record })
  }
}

/** Everything that the tables T1–T9 print. */
export interface BudgetView extends BudgetLines {
  readonly totals: Sums
  readonly byFunction: readonly CodeRow[]
  readonly byEconomy: readonly CodeRow[]
  /** By the id of the project; "" for lines without. */
  readonly byProject: ReadonlyMap<string, Sums>
}

export function budgetView(dossier: Dossier, codes?: Classifications): BudgetView {
  const { lines, unplaced } = budgetLines(dossier, codes)
  const ofProject = new Map<string, BudgetLine[]>()
  for (const line of lines) {
    const known = ofProject.get(line.project)
    if (known) known.push(line)
    else ofProject.set(line.project, [line])
  }
  return {
    lines,
    unplaced,
    totals: totalsOf(lines),
    byFunction: rowsByCode(lines, l => l.function),
    byEconomy: rowsByCode(lines, l => l.economy),
    byProject: new Map([...ofProject].map(([project, own]) => [project, totalsOf(own)])),
  }
}
