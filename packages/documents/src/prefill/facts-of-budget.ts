/** The facts of a budget that a dossier gives: sums of its lines, purchases, assets, changes. */
import {
  absolute,
  budgetView,
  type CodeRow,
  type Dossier,
  equals,
  FUNDS,
  fieldDecimal,
  fieldMoney,
  fieldText,
  figureOf,
  isWithin,
  purchaseAmount,
  type Rational,
  rational,
  recordsOf,
  roundedInterval,
  type Sums,
  sumOf,
  THREE_PUBLIC,
  yuanOf,
} from '@jixiao/core'
import type { FactsOf } from './audit.ts'
import type { Filling } from './filling.ts'
import type { PrefilledProject } from './prefilled-project.ts'

const UNIT_FUNDS = ['institutional', 'business', 'superior-subsidy', 'affiliate-payment', 'other']
/** Where no profile says it: 工资福利支出 and 对个人和家庭的补助 are personnel. */
const PERSONNEL = ['301', '303']
const BASIC = 'fund/general-budget/basic'

export function factsOfBudget(
  filling: Pick<Filling, 'codes' | 'options' | 'year'>,
  dossier: Dossier,
  projects: readonly PrefilledProject[],
): FactsOf {
  const view = budgetView(dossier, filling.codes)
  const [functions, economies] = [byCode(view.byFunction), byCode(view.byEconomy)]
  const classes = filling.options.settings?.personnelClasses ?? PERSONNEL
  const of = (code: string): Sums | undefined => (code === 'all' ? view.totals : functions.get(code))
  const keys = (sums: Sums | undefined, ...all: readonly string[]): bigint => all.reduce((n, k) => n + sumOf(sums, k), 0n)
  const income = (column: string): readonly string[] =>
    column === 'unit-funds' ? UNIT_FUNDS.map(s => `source/${s}`) : /^(?:total|current|carry-over)$/.test(column) ? [column] : [`source/${column}`]
  const fund = (column: string): string => (column === 'all' || column === 'total' ? 'fund' : `fund/${column}`)
  const opening = (column: string): string => `carry-over/${column === 'all' ? 'appropriation' : column}`
  const basicOf = (code: string, side: string, key = BASIC): bigint =>
    view.byEconomy
      .filter(r => (code === 'all' ? r.code.length === 3 : r.code === code))
      .filter(r => side === 'total' || classes.includes(r.code.slice(0, 3)) === (side === 'personnel'))
      .reduce((n, r) => n + sumOf(r.sums, key), 0n)
  const threePublic = (item: string, column: string): bigint | null => {
    const parts = Object.entries(THREE_PUBLIC).filter(
      ([name]) => item === 'total' || item === name || (item === 'vehicles' && name.startsWith('vehicle')),
    )
    if (parts.length === 0) return null
    return parts.reduce((n, [, codes]) => n + codes.reduce((m, c) => m + sumOf(economies.get(c), fund(column)), 0n), 0n)
  }
  const amountOf = (fact: string): bigint | null => {
    const [head = '', second = '', third = '', fourth = ''] = fact.split('/')
    if (head === 'income') {
      if (second === 'bySource') return keys(view.totals, ...income(third))
      if (second === 'byFunction') return keys(of(third), ...income(fourth))
      return fact === 'income/total' || fact === 'income/current' || fact === 'income/carry-over' ? sumOf(view.totals, second) : null
    }
    if (head === 'expenditure') {
      if (second === 'byFunction')
        return fourth === 'total'
          ? sumOf(of(third), 'total')
          : /^(?:basic|project|business|to-)/.test(fourth)
            ? sumOf(of(third), `spending/${fourth}`)
            : null
      return second === 'grand-total' ? sumOf(view.totals, 'total') : null
    }
    if (head === 'appropriation') {
      if (second === 'income')
        return third === 'total' ? sumOf(view.totals, 'fund') : sumOf(view.totals, third === 'current' ? 'source/appropriation' : `source/${third}`)
      if (second === 'opening') return sumOf(view.totals, opening(third))
      if (second === 'expenditure') return third === 'total' ? sumOf(view.totals, fund(fourth)) : sumOf(of(fourth), fund(fact.split('/')[4] ?? ''))
      return null
    }
    if (FUNDS.some(f => f === head) && second === 'byFunction')
      return sumOf(of(third), fourth === 'total' ? `fund/${head}` : `fund/${head}/${fourth}`)
    if (head === 'appropriated' && second === 'byFunction' && /^(?:total|basic|project)$/.test(fourth))
      return FUNDS.reduce((n, f) => n + sumOf(of(third), fourth === 'total' ? `fund/${f}` : `fund/${f}/${fourth}`), 0n)
    if (head === 'basic' && second === 'byEconomy') return basicOf(third, fourth)
    if (head === 'appropriated-basic' && second === 'byEconomy') return FUNDS.reduce((n, f) => n + basicOf(third, fourth, `fund/${f}/basic`), 0n)
    if (head === 'three-public') return threePublic(second, third)
    if (fact === 'operating-expenses/total') return basicOf('all', 'operating')
    return null
  }
  const changes = recordsOf(dossier, 'change')
  const changeOf = (fact: string) =>
    changes.find(r => fieldText(r, 'fact') === fact || (fact === 'income/total' && fieldText(r, 'fact') === 'expenditure/byFunction/all/total'))
  const changeRates = (): readonly Rational[] =>
    changes.flatMap(r => {
      const [now, last] = [amountOf(fieldText(r, 'fact')), fieldMoney(r, 'lastYear')]
      return now === null || last === null || last === 0n ? [] : [absolute(rational(now - last, last))]
    })
  const holdings = holdingsOf(
    dossier,
    projects.map(p => sumOf(view.byProject.get(p.record), 'total')),
  )
  return (fact, s) => {
    if (s.subject.fiscalYear === filling.year - 1 && !fact.startsWith('assets/')) {
      const last = changeOf(fact)
      const amount = last ? fieldMoney(last, 'lastYear') : null
      return amount === null ? null : [yuanOf(amount)]
    }
    if (fact.startsWith('change/')) {
      const own = fact.slice('change/'.length)
      const change = changeOf(own)
      const [now, last] = [amountOf(own), change ? fieldMoney(change, 'lastYear') : null]
      return now === null || last === null ? null : [yuanOf(now - last)]
    }
    if (fact === 'mention/change-rate') {
      const figure = figureOf(s)
      const same = changeRates().filter(r => figure !== null && isWithin(r, roundedInterval({ ...figure, value: absolute(figure.value) })))
      return same.length > 0 && figure ? [figure.value] : null
    }
    if (fact === 'mention/amount') {
      // the words of a target table say the amounts of its head once more
      const sums = view.byProject.get(projects.find(p => p.block === s.place.block)?.record ?? '-')
      const [total, fiscal] = [sumOf(sums, 'total'), sumOf(sums, 'fund')]
      const figure = figureOf(s)
      const same = [total, fiscal, total - fiscal].map(yuanOf).filter(v => sums !== undefined && figure !== null && equals(v, figure.value))
      return same.length > 0 ? same : null
    }
    const m = /^project\/(\d+)\/(budget|fiscal|other)$/.exec(fact)
    if (m) {
      const project = projects.find(p => p.index === Number(m[1]))
      const sums = project && view.byProject.get(project.record)
      if (!sums) return null
      const fiscal = sumOf(sums, 'fund')
      return [yuanOf(m[2] === 'budget' ? sumOf(sums, 'total') : m[2] === 'fiscal' ? fiscal : sumOf(sums, 'total') - fiscal)]
    }
    const amount = amountOf(fact)
    return amount === null ? holdings(fact) : [yuanOf(amount)]
  }
}

const byCode = (rows: readonly CodeRow[]): ReadonlyMap<string, Sums> => new Map(rows.map(r => [r.code, r.sums]))

/** Purchases and assets. A row of purchases is any of them: rows have no number of their own. */
function holdingsOf(dossier: Dossier, budgets: readonly bigint[]): (fact: string) => readonly Rational[] | null {
  const purchases = recordsOf(dossier, 'procurement').map(r => ({
    class: fieldText(r, 'class'),
    source: fieldText(r, 'source'),
    amount: purchaseAmount(r) ?? 0n,
    setAside: fieldMoney(r, 'setAside') ?? 0n,
  }))
  const assets = recordsOf(dossier, 'asset')
  const sum = (all: readonly bigint[]): readonly Rational[] => [yuanOf(all.reduce((n, a) => n + a, 0n))]
  return fact => {
    const [head, second = '', third = '', fourth = ''] = fact.split('/')
    if (head === 'procurement') {
      if (purchases.length === 0) return null
      if (second === 'set-aside') return sum(purchases.map(p => p.setAside))
      if (second === 'total') {
        const own = purchases.filter(p => third === 'all' || p.source === third || (third === 'unit-funds' && UNIT_FUNDS.includes(p.source)))
        return sum(own.map(p => p.amount))
      }
      if (/^(?:goods|works|services)$/.test(second)) return sum(purchases.filter(p => p.class === second).map(p => p.amount))
      if (second === 'row' && fourth === 'budget') return budgets.map(yuanOf)
      if (second === 'row' && !/^(?:quantity|unit-price|set-aside)$/.test(fourth)) return [...purchases.map(p => yuanOf(p.amount)), rational(0n)]
      return null
    }
    if (head !== 'assets' || !/^(?:count|value)$/.test(third)) return null
    const own = assets.filter(r => (second === 'total' ? fieldText(r, 'kind') !== 'office-buildings' : fieldText(r, 'kind') === second))
    if (third === 'value')
      return own.length === 0 && assets.length > 0 ? [rational(0n)] : own.length === 0 ? null : sum(own.map(r => fieldMoney(r, 'value') ?? 0n))
    return own.flatMap(r => fieldDecimal(r, 'count') ?? [])
  }
}
