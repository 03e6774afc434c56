/** T1 收支总表: income by source beside expenditure by class (DOMAIN 5.1). */
import { FUND_SOURCES, type Sums, sumOf, wording } from '@jixiao/core'
import { classRows } from './balance-rows.ts'
import type { Form, Prepared } from './form.ts'
import { cell, type FormBlock } from './lay-out.ts'
import { chineseNumber, printCell } from './printed-amount.ts'
import { captionsOf, down, emptyNote, numberingRow } from './table-head.ts'

interface Item {
  readonly label: string
  readonly amount: bigint
}

/** What 单位资金 takes together where the form has five rows of income. */
const UNIT_FUNDS: readonly string[] = ['institutional', 'business', 'superior-subsidy', 'affiliate-payment', 'other']
const NAMES: Readonly<Record<string, string>> = {
  'general-budget': '一般公共预算拨款收入',
  'government-fund': '政府性基金预算拨款收入',
  'state-capital': '国有资本经营预算拨款收入',
  'fiscal-account': '财政专户管理资金收入',
}

export function incomeItems({ settings, view }: Prepared): readonly Item[] {
  const own = Object.keys(FUND_SOURCES).filter(s => settings.incomeRows > 5 || !UNIT_FUNDS.includes(s))
  const items = own.map(s => ({ label: NAMES[s] ?? FUND_SOURCES[s]?.zh ?? s, amount: sumOf(view.totals, `source/${s}`) }))
  const rest = { label: '单位资金收入', amount: unitFunds(view.totals) }
  return settings.incomeRows > 5 ? items : [...items, rest]
}

export const unitFunds = (sums: Sums): bigint => UNIT_FUNDS.reduce((total, s) => total + sumOf(sums, `source/${s}`), 0n)
/** Keys of the same, for a column of T2. */
export const UNIT_FUND_KEYS: readonly string[] = UNIT_FUNDS.map(s => `source/${s}`)

function make(given: Prepared): readonly FormBlock[] {
  const { style, view } = given
  const items = incomeItems(given)
  const classes = classRows(given)
  const [current, carried, total] = ['current', 'carry-over', 'total'].map(k => printCell(sumOf(view.totals, k), style))
  const body = classes.map(({ label, sums }, i) => {
    const item = items[i]
    return [
      String(i + 1),
      item ? `${chineseNumber(i + 1)}、${item.label}` : '',
      item ? printCell(item.amount, style) : '',
      label,
      printCell(sumOf(sums, 'total'), style),
    ]
  })
  const n = classes.length
  const closing = [
    // all that is planned is planned to be spent: nothing is carried on to the next year
    [String(n + 1), '本年收入合计', current ?? '', '本年支出合计', total ?? ''],
    [String(n + 2), '上年结转结余', carried ?? '', '年终结转结余', ''],
    [String(n + 3), '收入总计', total ?? '', '支出总计', total ?? ''],
  ]
  return [
    ...captionsOf(given, 'T1', '收支总表'),
    {
      kind: 'table',
      rows: [[down('序号', 2), cell('收入', 2), cell('支出', 2)], ['项目', '预算数', '项目', '预算数'], numberingRow(4), ...body, ...closing],
    },
    ...(view.lines.length === 0 ? [emptyNote('收支预算')] : []),
  ]
}

export const incomeAndExpenditure: Form = {
  id: 'income-and-expenditure',
  title: wording('收支总表', 'income and expenditure'),
  paper: 'budget',
  make,
}
