/** A random but consistent set of tables T1 to T6, as statements with places. For tests only. */
import { fromDecimal, multiply, type Origin, powerOfTen, type Quantity, rational, type Statement } from '@jixiao/core'

export interface BudgetSeed {
  /** 项 codes with basic and project money in 分 of 万元 (0.01万元). */
  readonly items: readonly { readonly code: string; readonly basic: number; readonly project: number; readonly own: number }[]
  /** Shares by which basic money is split over economic headings. */
  readonly shares: readonly number[]
  readonly carryOver: number
}

const ECONOMIC = ['30101', '30102', '30103', '30108', '30113', '30199', '30302', '30201', '30207', '30211', '30229', '30239'] as const
const FUNCTION_COLUMNS = ['total', 'basic', 'project'] as const

type Values = Map<string, number>

export const amountOf = (hundredths: number): Quantity => {
  const printed = `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
  return { dimension: 'money', printed, unit: '万元', value: multiply(fromDecimal(printed), powerOfTen(4)), step: rational(100n) }
}

/** Statements of the six tables of one part. Zero is an empty cell, as the forms print it. */
export function soundBudget(seed: BudgetSeed, part = 'department'): readonly Statement[] {
  const statements: Statement[] = []
  let block = part === 'department' ? 0 : 100
  const table = (origin: Origin, values: Values, gridOf: (fact: string) => readonly [row: string, column: string]) => {
    block++
    const [rows, columns] = [[...values.keys()].map(f => gridOf(f)[0]), [...values.keys()].map(f => gridOf(f)[1])].map(l => [...new Set(l)])
    for (const [fact, value] of values) {
      const [rowLabel, columnLabel] = gridOf(fact)
      const quantity = amountOf(value)
      const place = {
        file: 'x',
        block,
        row: rows?.indexOf(rowLabel) ?? 0,
        column: columns?.indexOf(columnLabel) ?? 0,
        rowLabel,
        columnLabel,
        text: quantity.printed,
      }
      const subject = { body: '示例单位', part, fiscalYear: 2023, stage: 'budget' as const }
      statements.push({ subject, fact, origin, place, value: value === 0 ? { kind: 'blank' } : { kind: 'quantity', quantity } })
    }
  }
  const sumOf = (pick: (i: BudgetSeed['items'][number]) => number, prefix = '') =>
    seed.items.filter(i => i.code.startsWith(prefix)).reduce((a, i) => a + pick(i), 0)
  const codes = ['', ...new Set(seed.items.flatMap(i => [i.code.slice(0, 3), i.code.slice(0, 5), i.code]))].sort()
  const name = (code: string) => (code === '' ? 'all' : code)
  const all = (i: BudgetSeed['items'][number]) => i.basic + i.project + i.own
  const general = (i: BudgetSeed['items'][number]) => i.basic + i.project
  const total = sumOf(all)
  const byRow = (fact: string): readonly [string, string] => [fact.split('/').slice(0, -1).join('/'), fact.split('/').at(-1) ?? '']

  const classes = codes.filter(c => c.length === 3)
  const t1: Values = new Map([
    ['income/bySource/general-budget', sumOf(general) - seed.carryOver],
    ['income/bySource/government-fund', 0],
    ['income/bySource/institutional', sumOf(i => i.own)],
    ['income/bySource/other', 0],
    ['income/current', total - seed.carryOver],
    ['income/carry-over', seed.carryOver],
    ['income/total', total],
    ...classes.map((c): [string, number] => [`expenditure/byFunction/${c}/total`, sumOf(all, c)]),
    ['expenditure/byFunction/all/total', total],
    ['expenditure/carry-forward', 0],
    ['expenditure/grand-total', total],
  ])
  table('T1', t1, fact => [fact, 'amount'])
  const carried = (c: string) => (c === '' || seed.items[0]?.code.startsWith(c) ? seed.carryOver : 0)
  table(
    'T2',
    new Map(
      codes.flatMap(c => {
        const row = `income/byFunction/${name(c)}`
        return [
          [`${row}/total`, sumOf(all, c)],
          [`${row}/current`, sumOf(all, c) - carried(c)],
          [`${row}/appropriation`, sumOf(general, c) - carried(c)],
          [`${row}/institutional`, sumOf(i => i.own, c)],
          [`${row}/carry-over`, carried(c)],
        ]
      }),
    ),
    byRow,
  )
  const spending = (prefix: string, totalOf: typeof all, projectOf: typeof all): Values =>
    new Map(
      codes.flatMap(c =>
        FUNCTION_COLUMNS.map((column): [string, number] => [
          `${prefix}/${name(c)}/${column}`,
          column === 'total' ? sumOf(totalOf, c) : column === 'basic' ? sumOf(i => i.basic, c) : sumOf(projectOf, c),
        ]),
      ),
    )
  table(
    'T3',
    spending('expenditure/byFunction', all, i => i.project + i.own),
    byRow,
  )
  const funds = ['all', 'general-budget', 'government-fund']
  const money = (fund: string, value: number) => (fund === 'government-fund' ? 0 : value)
  table(
    'T4',
    new Map<string, number>([
      ['appropriation/income/general-budget', sumOf(general) - seed.carryOver],
      ['appropriation/income/government-fund', 0],
      ['appropriation/income/current', sumOf(general) - seed.carryOver],
      ['appropriation/opening/all', seed.carryOver],
      ['appropriation/opening/general-budget', seed.carryOver],
      ['appropriation/opening/government-fund', 0],
      ['appropriation/income/total', sumOf(general)],
      ...[...classes, ''].flatMap(c =>
        funds.map((f): [string, number] => [`appropriation/expenditure/byFunction/${name(c)}/${f}`, money(f, sumOf(general, c))]),
      ),
      ...funds.map((f): [string, number] => [`appropriation/closing/${f}`, 0]),
      ...funds.map((f): [string, number] => [`appropriation/expenditure/total/${f}`, money(f, sumOf(general))]),
    ]),
    byRow,
  )
  table(
    'T5',
    spending('general-budget/byFunction', general, i => i.project),
    byRow,
  )
  table(
    'T6',
    economicRows(
      seed,
      sumOf(i => i.basic),
    ),
    byRow,
  )
  return statements
}

/** The basic money split over economic headings by the shares of the seed. */
function economicRows(seed: BudgetSeed, basic: number): Values {
  const used = ECONOMIC.slice(0, Math.max(2, Math.min(ECONOMIC.length, seed.shares.length)))
  const weight = used.reduce((a, _, i) => a + (seed.shares[i] ?? 1), 0)
  const amounts = used.map((_, i) => Math.floor((basic * (seed.shares[i] ?? 1)) / weight))
  amounts[0] = (amounts[0] ?? 0) + basic - amounts.reduce((a, b) => a + b, 0)
  const rows = ['', ...new Set(used.flatMap(c => [c.slice(0, 3), c]))].sort()
  return new Map(
    rows.flatMap(c => {
      const part = (isPersonnel: boolean) =>
        used.reduce((a, code, i) => a + (code.startsWith(c) && /^30[13]/.test(code) === isPersonnel ? (amounts[i] ?? 0) : 0), 0)
      const row = `basic/byEconomy/${c === '' ? 'all' : c}`
      return [
        [`${row}/total`, part(true) + part(false)],
        [`${row}/personnel`, part(true)],
        [`${row}/operating`, part(false)],
      ]
    }),
  )
}
