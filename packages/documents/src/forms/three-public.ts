/** T9 财政拨款“三公”经费支出表: the sums of the lines in the economic classes of the three public expenses (DOMAIN 8.2). */
import { FUNDS, isOneItem, type Sums, sumOf, type ThreePublicItem, threePublicClasses, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { cell, type FormBlock, type FormCell } from './lay-out.ts'
import { printCell } from './printed-amount.ts'
import { blankRow, captionsOf, down, emptyNote, numberingRow } from './table-head.ts'

const sumsOf = ({ view }: Prepared, item: ThreePublicItem): readonly Sums[] => {
  const codes = threePublicClasses(item)
  return view.byEconomy.filter(r => codes.includes(r.code)).map(r => r.sums)
}
/** 财政拨款 only; by fund ("fund/general-budget") or all ("fund"). In 分. */
export const threePublicAmount = (given: Prepared, item: ThreePublicItem, key = 'fund'): bigint =>
  sumsOf(given, item).reduce((total, sums) => total + sumOf(sums, key), 0n)

const ROWS: readonly (readonly [label: string, item: ThreePublicItem])[] = [
  ['合计', 'total'],
  ['因公出国（境）费', 'abroad'],
  ['公务用车购置及运维费', 'vehicles'],
  ['其中：公务用车购置费', 'vehicle-purchase'],
  ['公务用车运行维护费', 'vehicle-operation'],
  ['公务接待费', 'reception'],
]

function make(given: Prepared): readonly FormBlock[] {
  const keys = ['fund', ...FUNDS.map(f => `fund/${f}`)]
  const head = [
    [down('序号', 2), down('项目', 2), cell('资金性质', 4)],
    ['合计', '一般公共预算财政拨款', '政府性基金预算拨款', '国有资本经营预算财政拨款'],
    numberingRow(5),
  ]
  const isEmpty = threePublicAmount(given, 'total') === 0n
  const body = isEmpty ? [blankRow(6)] : ROWS.map(([label, item], i) => [String(i + 1), label, ...keys.map(key => amountCell(given, item, key))])
  return [
    ...captionsOf(given, 'T9', '财政拨款“三公”经费支出表'),
    { kind: 'table', rows: [...head, ...body] },
    ...(isEmpty ? [emptyNote('财政拨款“三公”经费预算')] : []),
  ]
}

function amountCell(given: Prepared, item: ThreePublicItem, key: string): string | FormCell {
  const text = printCell(threePublicAmount(given, item, key), given.style)
  const sums = isOneItem(item) && key !== 'fund' ? sumsOf(given, item).flatMap(s => s.get(key) ?? []) : []
  const line = sums.length === 1 ? sums[0]?.line : null
  return line ? { text, entry: { record: line, field: 'amount' } } : text
}

export const threePublic: Form = {
  id: 'three-public',
  title: wording('财政拨款“三公”经费支出表', 'three public expenses'),
  paper: 'budget',
  make,
}
