/** One assertion of a document: whose, which fact, what value, where. */
import type { BudgetTableId } from '../model/budget-table.ts'
import type { Place } from '../words/place.ts'
import type { Quantity } from '../words/quantity.ts'

export type Stage = 'budget' | 'monitoring' | 'self-evaluation' | 'final-accounts'

/** Whose fact it is. */
export interface Subject {
  /** Full name of the body as printed, without code; "" when not known. */
  readonly body: string
  /** "department", or the code or name of the unit for a unit's own part of the document. */
  readonly part: string
  /** The year that the figure belongs to (last year's figure in this year's document has last year). */
  readonly fiscalYear: number | null
  readonly stage: Stage
}

/**
 * Where in the official forms a statement stands: the tables T1 … T17, running text, forms.
 * "text" is running text.
 */
export type Origin = BudgetTableId | 'text' | 'target-table' | 'self-evaluation-form' | 'monitoring-form' | 'department-goals'

export type Value =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** An empty cell where the form counts an empty cell as zero. */
  | { readonly kind: 'blank' }
  /** Digits or words that should be a figure and could not be read; never taken as 0. */
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

/**
 * Name of a fact, segments joined by "/". The vocabulary:
 *
 * Income        income/bySource/<source> · income/current (本年收入合计) · income/carry-over (上年结转结余) · income/total (收入总计)
 *               income/byFunction/<code|all>/<source|current|carry-over|total>   (T2; "all" is the 合计 row)
 *   <source>    general-budget · government-fund · state-capital · appropriation (T2 财政拨款收入, the three together) · fiscal-account ·
 *               institutional · business · superior-subsidy · affiliate-payment · other · unit-funds
 * Expenditure   expenditure/byFunction/<code|all>/<total|basic|project|business|to-superior|to-affiliates>   (T1 类 rows, T3)
 *               expenditure/carry-forward (年终结转结余) · expenditure/grand-total (支出总计)
 * Appropriation appropriation/income/<general-budget|government-fund|state-capital|current> · appropriation/opening/<fund|all> ·
 *               appropriation/income/total · appropriation/expenditure/byFunction/<code|all>/<all|fund> ·
 *               appropriation/closing/<all|fund> · appropriation/expenditure/total/<all|fund>   (T4)
 * By fund       general-budget/byFunction/<code|all>/<total|basic|project> (T5) · government-fund/… (T7) · state-capital/… (T8)
 * Basic         basic/byEconomy/<code|all>/<total|personnel|operating> (T6)
 * 三公          three-public/<total|abroad|vehicles|vehicle-purchase|vehicle-operation|other-vehicles|other-transport|reception>/<all|fund> (T9; the two others in text) · three-public/byUnit/<name>/<item> (T9 by unit)
 * Others        operating-expenses/total (机关运行经费) · procurement/total/<all|source> · procurement/row/<n>/<quantity|unit-price|amount> ·
 *               procurement/set-aside (T10) · procurement/<goods|works|services> (text: parts of the total) · assets/<total|buildings|office-buildings|vehicles|equipment|other>/<count|value> (T11) ·
 *               assets/planned-purchase
 * Other tables  appropriated/byFunction/<code|all>/<total|basic|project|fund> (T12) · appropriated-basic/byEconomy/<code|all>/<total|personnel|operating> (T13) ·
 *               operating-expenses/byEconomy/<code>/total (T14; its 合计 row is operating-expenses/total) ·
 *               project-expenditure/<row/<n>|line/<n>|total>/<amount|source> (T15; line: the table does not tell projects from subtotals) ·
 *               economy/byEconomy/<code|all>/<total|basic|project|source> (T16) · government-economy/byEconomy/… and government-basic/byEconomy/… (T17) ·
 *               income/later/<source> and expenditure/later/<kind> (T1 below 本年收入合计: of the total of all only) ·
 *               income/carry-over-part/<name>, expenditure/carry-forward-part/<name>, expenditure/surplus-part/<name> (T1: what a balance consists of) ·
 *               income/byUnit/<name>/<source|total> (T2 by unit) · expenditure/byUnit, general-budget/byUnit … (T3, T5, T7: the row of a unit above its items) · income/parts/<source>/<name> (T2 by fund: what a fund consists of) ·
 *               appropriation/use/<basic|project|reserve> (T4 by use) · expenditure/byFunction/all/reserve (单位预留机动经费) ·
 *               procurement/subtotal/<g>/amount with procurement/row/<g>-<n>/amount (T10 by category) · conference/<fund> · training/<fund> ·
 *               three-public/with-conference-and-training/all (T9)
 * Changes       change/<fact> (signed, against the year before)
 * Monitoring    execution/<total|basic|project>/<initial|supplement|adjusted|appropriated|spent|carry-over|expected|rate>
 *               (carry-over: brought forward from last year, never what is left; expected: 全年预计支出)
 *               execution/project-item/<n>/<initial|supplement|adjusted|appropriated|spent|expected|rate> (one project; n counts the projects
 *               that the text names, from 0; label = the project's name)
 * Self-evaluation department: self-evaluation/<initial-budget|adjusted-budget|spent>, the same followed by /<basic|project> ·
 *               self-evaluation/carry-over · self-evaluation/score · self-evaluation/grade (text)
 *               form of a project: self-evaluation/project/<n>/<initial|budget|received|executed>/<total|fiscal|other> · …/<n>/rate ·
 *               …/<n>/completion · …/<n>/indicator/<m>/<target|actual> · …/<n>/execution/<target|actual> · …/<n>/score/<m|execution> · …/<n>/total
 *               (n counts the forms of the document, m the indicators of the form, both from 0)
 *               table of scores: self-evaluation/row/<n>/<initial|budget|executed|rate|self-score|re-score|score-difference> (one project or body; label = its name) ·
 *               base data: self-evaluation/count/<establishment|staff|rate> · self-evaluation/amount/<item>/<last-year|budget|spent>
 * Monitoring    form of a project: monitoring/project/<n>/<initial|adjusted|appropriated|spent|expected>/<total|fiscal|other> ·
 * forms         …/<n>/<rate|expected-rate>/<total|fiscal|other> · …/<n>/indicator/<m>/<target|actual|expected|attained|weight> (n counts the forms of the
 *               document); of a whole department also execution/<total|basic|project>/…, as above
 * Checklists    checklist/item/<n>/<result|remark> (text; about another document)
 * Projects      project/<n>/<budget|fiscal|other> · project/<n>/purpose/<i> · project/<n>/plan/<month> · project/<n>/indicator/<m>/target
 *               (n counts within the part, from 0)
 * Anything else measured in running text: mention/<role>
 */
export type FactPath = string

export interface Statement {
  readonly subject: Subject
  readonly fact: FactPath
  readonly value: Value
  readonly place: Place
  readonly origin: Origin
  /** A statement of running text that names its figure in words keeps them (the head noun phrase). */
  readonly label?: string
}

/** The figure of a statement, blank as exact zero; null when it is text or unreadable. */
export function figureOf(s: Statement): Quantity | null {
  if (s.value.kind === 'quantity') return s.value.quantity
  if (s.value.kind === 'blank') return { dimension: 'money', printed: '', unit: '', value: { n: 0n, d: 1n }, step: { n: 0n, d: 1n } }
  return null
}
