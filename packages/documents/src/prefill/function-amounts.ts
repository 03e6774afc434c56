/** What each functional code spends, by kind and source, this year's money and money carried over: worked out from T1–T5, T7 and T8. */
import { FUND_SOURCES, FUNDS, type Fund, isFund, SPENDING_KINDS } from '@jixiao/core'
import type { Filling } from './filling.ts'
import { type Heap, spread } from './spread.ts'

export interface FunctionAmount {
  /** "all" where the document tells no code. */
  readonly function: string
  readonly source: string
  readonly spending: string
  readonly isCarryOver: boolean
  readonly amount: bigint
}

/** Money carried over is mostly that of projects: where nothing tells, they get it first. */
const SPENDING = ['project', ...Object.keys(SPENDING_KINDS).filter(k => k !== 'project')]
const OWN_SOURCES = Object.keys(FUND_SOURCES).filter(s => !isFund(s))
/** 单位资金 as one row: no table tells which of them. */
const UNIT_FUNDS = 'unit-funds'
const asSource = (source: string): string => (source === UNIT_FUNDS ? 'other' : source)

const isCode = (code: string): boolean => /^\d{3}(?:\d{2}){0,2}$/.test(code)

/** The codes below which no other stands. */
export const lowestOf = (codes: Iterable<string>): readonly string[] => {
  const all = [...new Set([...codes].filter(isCode))].sort()
  return all.filter((c, i) => !all[i + 1]?.startsWith(c))
}

export function functionAmounts(filling: Filling): readonly FunctionAmount[] {
  const { facts } = filling
  const prefixes = ['expenditure/byFunction/', 'income/byFunction/', 'appropriation/expenditure/byFunction/', ...FUNDS.map(f => `${f}/byFunction/`)]
  const stated = prefixes.flatMap(p => facts.segments(p))
  const used = stated.filter(code => prefixes.some(p => isCode(code) && COLUMNS.some(c => facts.fen(`${p}${code}/${c}`) !== 0n)))
  const codes = lowestOf(used)
  const functions = codes.length > 0 ? codes : ['all']
  const ofFunds = fundAmounts(filling, functions)
  const carried = carriedOfFunds(filling, functions, ofFunds)
  return functions.flatMap(f => {
    const own = FUNDS.flatMap(fund => splitByTime(f, fund, ofFunds.get(f)?.get(fund) ?? [], carried.get(`${f}/${fund}`) ?? 0n))
    return [...own, ...otherMoney(filling, f, ofFunds.get(f) ?? new Map(), sum([...carried].flatMap(([k, n]) => (k.startsWith(`${f}/`) ? [n] : []))))]
  })
}

const COLUMNS = ['total', 'all', ...SPENDING, ...FUNDS, 'current', 'carry-over', 'appropriation']
type BySpending = readonly Heap<string>[]
const sum = (all: readonly bigint[]): bigint => all.reduce((n, a) => n + a, 0n)
const sumOf = (all: BySpending): bigint => sum(all.map(h => h.amount))

/** Of each function and fund what is basic and what is project: T5, T7, T8; without them what T3 has of the only fund, or what T2 calls 财政拨款. */
function fundAmounts({ facts }: Filling, functions: readonly string[]): ReadonlyMap<string, ReadonlyMap<Fund, BySpending>> {
  const hasTables = FUNDS.some(fund => facts.segments(`${fund}/byFunction/`).some(isCode))
  const isOnlyGeneral = FUNDS.slice(1).every(f => facts.fen(`income/bySource/${f}`) + facts.fen(`appropriation/income/${f}`) === 0n)
  const rest = facts.fen('income/total') - facts.fen('income/bySource/general-budget') - facts.fen('income/carry-over')
  const kinds = new Map(FUNDS.map(fund => [fund, kindsOf(facts, fund, functions)]))
  return new Map(
    functions.map(f => {
      const spent = (prefix: string): BySpending =>
        kinds.get(fundNamed(prefix))?.get(f) ?? SPENDING.map(of => ({ of, amount: facts.fen(`${prefix}/byFunction/${f}/${of}`) }))
      if (hasTables) {
        const own: [Fund, BySpending][] = FUNDS.map(fund => [fund, spent(fund).filter(h => h.of === 'basic' || h.of === 'project')])
        return [f, new Map(own)] as const
      }
      const all = SPENDING.map(of => ({ of, amount: facts.fen(`expenditure/byFunction/${f}/${of}`) }))
      if (f === 'all') return [f, new Map<Fund, BySpending>(FUNDS.map(fund => [fund, ofTotals(facts, fund)]))] as const
      const appropriated = facts.amount(`income/byFunction/${f}/appropriation`)
      const general: BySpending = !isOnlyGeneral
        ? []
        : appropriated && appropriated.amount < sumOf(all) && rest !== 0n
          ? spread(all, [{ of: '', amount: appropriated.amount }]).met.map(m => ({ of: m.from, amount: m.amount }))
          : rest === 0n && all.every(h => h.amount === 0n || /^(?:basic|project)$/.test(h.of))
            ? all
            : []
      return [f, new Map<Fund, BySpending>([['general-budget', general]])] as const
    }),
  )
}

const fundNamed = (prefix: string): Fund => FUNDS.find(f => f === prefix) ?? 'general-budget'

/** Where a table tells of each function only its total: basic expenditure and projects of the whole, spread over the functions in the order of their codes. */
function kindsOf(facts: Filling['facts'], fund: Fund, functions: readonly string[]): ReadonlyMap<string, BySpending> {
  const prefix = `${fund}/byFunction`
  const totals = functions.map(of => ({ of, amount: facts.fen(`${prefix}/${of}/total`) }))
  const isApart = functions.some(f => SPENDING.some(k => facts.fen(`${prefix}/${f}/${k}`) !== 0n))
  if (isApart || sum(totals.map(t => t.amount)) === 0n) return new Map()
  const whole = (of: string): bigint => facts.amount(`${prefix}/all/${of}`)?.amount ?? facts.fen(`expenditure/byFunction/all/${of}`)
  const { met, over } = spread(
    totals,
    ['basic', 'project'].map(of => ({ of, amount: whole(of) })),
  )
  const found = new Map<string, Heap<string>[]>()
  for (const [f, heap] of [
    ...met.map(m => [m.from, { of: m.to, amount: m.amount }] as const),
    ...over.map(h => [h.of, { of: 'project', amount: h.amount }] as const),
  ]) {
    found.set(f, [...(found.get(f) ?? []), heap])
  }
  return found
}

/** Where only totals are told: 人员经费 and 公用经费 are the fund's basic expenditure, the rest of it is spent on projects; what is carried over is taken for the usual fund's. */
function ofTotals(facts: Filling['facts'], fund: Fund): BySpending {
  const [basic, project] = [facts.fen('expenditure/byFunction/all/basic'), facts.fen('expenditure/byFunction/all/project')]
  const stated = facts.fen(`income/bySource/${fund}`) + (fund === 'general-budget' ? facts.fen('income/carry-over') : 0n)
  const hasSources = facts.segments('income/bySource/').length > 0
  if (fund !== 'general-budget') return [{ of: 'project', amount: least(stated, project) }]
  const total = hasSources ? stated : basic + project
  const parts = facts.fen('basic/byEconomy/all/personnel') + facts.fen('basic/byEconomy/all/operating')
  const ofBasic = least(parts > 0n ? least(parts, basic) : basic, total)
  return [
    { of: 'basic', amount: ofBasic },
    { of: 'project', amount: least(project, total - ofBasic) },
  ]
}

/** Money of the funds carried over, by function and fund: what T5, T7, T8 have above the 财政拨款 of T2, as T4 tells it by fund. */
function carriedOfFunds(
  { facts }: Filling,
  functions: readonly string[],
  ofFunds: ReadonlyMap<string, ReadonlyMap<Fund, BySpending>>,
): ReadonlyMap<string, bigint> {
  const has = (f: string, fund: Fund): bigint => sumOf(ofFunds.get(f)?.get(fund) ?? [])
  const carriedOf = (f: string): bigint => {
    const total = sum(FUNDS.map(fund => has(f, fund)))
    const appropriated = facts.amount(`income/byFunction/${f}/appropriation`)
    const all = facts.amount(f === 'all' ? 'income/carry-over' : `income/byFunction/${f}/carry-over`)
    if (appropriated && f !== 'all') return total > appropriated.amount ? total - appropriated.amount : 0n
    return all && all.amount < total ? all.amount : (all?.amount ?? 0n)
  }
  const opening = new Map<Fund, bigint>(FUNDS.map(f => [f, facts.fen(`appropriation/opening/${f}`)]))
  const isByFund = [...opening.values()].some(n => n !== 0n)
  const found = new Map<string, bigint>()
  // functions with one fund leave no choice; the others share what then remains of each fund
  const order = [...functions].sort((a, b) => fundsOf(a).length - fundsOf(b).length)
  function fundsOf(f: string): readonly Fund[] {
    return FUNDS.filter(fund => has(f, fund) !== 0n)
  }
  for (const f of order) {
    let open = carriedOf(f)
    const funds = fundsOf(f)
    for (const pass of isByFund ? [true, false] : [false])
      for (const fund of funds) {
        const before = found.get(`${f}/${fund}`) ?? 0n
        const most = least(has(f, fund) - before, pass && funds.length > 1 ? (opening.get(fund) ?? 0n) : open, open)
        if (most <= 0n) continue
        found.set(`${f}/${fund}`, before + most)
        opening.set(fund, (opening.get(fund) ?? 0n) - most)
        open -= most
      }
  }
  return found
}

const least = (...all: readonly bigint[]): bigint => all.reduce((a, b) => (b < a ? b : a))

function splitByTime(f: string, source: string, spent: BySpending, carried: bigint): readonly FunctionAmount[] {
  const time = [
    { of: true, amount: carried },
    { of: false, amount: sumOf(spent.filter(h => h.amount > 0n)) - carried },
  ]
  return spread(spent, time).met.map(m => ({ function: f, source, spending: m.from, isCarryOver: m.to, amount: m.amount }))
}

/** Money of one's own: what T3 has above the funds, against the sources of T2 (of T1 where the function is not known). */
function otherMoney({ facts }: Filling, f: string, funds: ReadonlyMap<Fund, BySpending>, carriedOfFunds: bigint): readonly FunctionAmount[] {
  const spent = SPENDING.map(of => ({
    of,
    amount: facts.fen(`expenditure/byFunction/${f}/${of}`) - sum([...funds.values()].flatMap(h => h.filter(x => x.of === of).map(x => x.amount))),
  }))
  const sources = [...OWN_SOURCES, UNIT_FUNDS]
  const stated = (source: string): bigint => facts.fen(f === 'all' ? `income/bySource/${source}` : `income/byFunction/${f}/${source}`)
  const all = f === 'all' ? facts.fen('income/carry-over') : facts.fen(`income/byFunction/${f}/carry-over`)
  const usual = sources.find(s => stated(s) !== 0n) ?? sources.find(s => facts.fen(`income/bySource/${s}`) !== 0n) ?? 'other'
  const supply = [
    { of: { source: usual, isCarryOver: true }, amount: all - carriedOfFunds },
    ...sources.map(source => ({ of: { source, isCarryOver: false }, amount: stated(source) })),
  ]
  const { met, over } = spread(spent, supply)
  const cells = met.map(m => ({ function: f, source: asSource(m.to.source), spending: m.from, isCarryOver: m.to.isCarryOver, amount: m.amount }))
  // spent without a source that says so: it is money all the same
  const rest = over.map(h => ({ function: f, source: asSource(usual), spending: h.of, isCarryOver: false, amount: h.amount }))
  return [...cells, ...rest]
}
