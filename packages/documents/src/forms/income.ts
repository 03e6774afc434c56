/** T2 收入总表: where the money for every code comes from. */
import { wording } from '@jixiao/core'
import { type CodedColumn, codedTable } from './coded-table.ts'
import type { Form } from './form.ts'
import { UNIT_FUND_KEYS } from './income-and-expenditure.ts'

const current = (label: string, ...sources: readonly string[]): CodedColumn => ({
  label,
  under: '本年收入',
  keys: sources.map(s => `source/${s}`),
})
const FIRST: readonly CodedColumn[] = [
  { label: '合计', keys: ['total'], isComputed: true },
  { label: '小计', under: '本年收入', keys: ['current'], isComputed: true },
  current('财政拨款收入', 'appropriation'),
  current('财政专户收入', 'fiscal-account'),
]
const CARRY_OVER: CodedColumn = { label: '上年结转', keys: ['carry-over'] }
const NINE: readonly CodedColumn[] = [
  ...FIRST,
  current('事业收入', 'institutional'),
  current('经营收入', 'business'),
  current('上级补助收入', 'superior-subsidy'),
  current('附属单位上缴收入', 'affiliate-payment'),
  current('其他收入', 'other'),
  CARRY_OVER,
]
const FIVE: readonly CodedColumn[] = [...FIRST, { label: '单位资金收入', under: '本年收入', keys: UNIT_FUND_KEYS }, CARRY_OVER]

export const income: Form = {
  id: 'income',
  title: wording('收入总表', 'income'),
  paper: 'budget',
  make: given =>
    codedTable(given, {
      id: 'T2',
      title: '收入总表',
      codes: '功能分类科目',
      codeLabel: '科目编码',
      classification: given.settings.codes.functional,
      field: 'function',
      rows: given.view.byFunction,
      columns: given.settings.incomeRows > 5 ? NINE : FIVE,
      nothing: '收入预算',
    }),
}
