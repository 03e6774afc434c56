/** T4 财政拨款收支总表: the three funds beside expenditure by class and fund. */
import { FUNDS, type Fund, type Sums, sumOf, wording } from '@jixiao/core'
import { classRows } from './balance-rows.ts'
import type { Form, Prepared } from './form.ts'
import { cell, type FormBlock } from './lay-out.ts'
import { printCell } from './printed-amount.ts'
import { captionsOf, down, emptyNote, numberingRow } from './table-head.ts'

const NAMES: Readonly<Record<Fund, string>> = {
  'general-budget': '一般公共预算拨款',
  'government-fund': '政府性基金预算拨款',
  'state-capital': '国有资本经营预算拨款',
}
const NUMERALS = ['一', '二', '三']

function make(given: Prepared): readonly FormBlock[] {
  const { view, style } = given
  const print = (key: string): string => printCell(sumOf(view.totals, key), style)
  const byFund = (sums: Sums | undefined): readonly string[] => ['fund', ...FUNDS.map(f => `fund/${f}`)].map(k => printCell(sumOf(sums, k), style))
  const classes = classRows(given)
  const n = classes.length
  const body = classes.map(({ label, sums }, i) => {
    const fund = FUNDS[i]
    return [String(i + 1), fund ? `${NUMERALS[i] ?? ''}、${NAMES[fund]}` : '', fund ? print(`source/${fund}`) : '', label, ...byFund(sums)]
  })
  const blank = ['', '', '', '']
  const closing = [
    [String(n + 1), '本年收入合计', print('source/appropriation'), '本年支出合计', ...byFund(view.totals)],
    [String(n + 2), '年初财政拨款结转和结余', print('carry-over/appropriation'), '年末财政拨款结转和结余', ...blank],
    ...FUNDS.map((fund, i) => [String(n + 3 + i), `${NUMERALS[i] ?? ''}、${NAMES[fund]}`, print(`carry-over/${fund}`), '', ...blank]),
    [String(n + 6), '收入总计', print('fund'), '支出总计', ...byFund(view.totals)],
  ]
  const heads = ['合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款']
  return [
    ...captionsOf(given, 'T4', '财政拨款收支总表'),
    {
      kind: 'table',
      rows: [[down('序号', 2), cell('收入', 2), cell('支出', 5)], ['项目', '金额', '项目', ...heads], numberingRow(7), ...body, ...closing],
    },
    ...(print('fund') === '' ? [emptyNote('财政拨款收支预算')] : []),
  ]
}

export const appropriationBalance: Form = {
  id: 'appropriation-balance',
  title: wording('财政拨款收支总表', 'balance of appropriations'),
  paper: 'budget',
  make,
}
