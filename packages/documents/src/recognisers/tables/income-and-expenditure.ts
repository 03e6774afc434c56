/** T1 收支总表: income by source, expenditure by class. Serves T1-01…05, X-01…06, N-01, N-02, P-01. */
import { type Item, readBalanceTable } from './balance-table.ts'
import { SOURCES, TOTAL_WORD, wordIn } from './column-words.ts'
import { economicClassNamed, functionalClassNamed } from './functional-classes.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableKind } from './table-kind.ts'

const meaning = ({ leaf, path }: ColumnLabel): string | undefined =>
  TOTAL_WORD.test(leaf) || /增减|比上年|占比|预算|决算|金额/.test(path) ? 'total' : undefined

function fact({ side, name, heading }: Item): string | undefined {
  if (side === 'income') {
    if (/^(?:本年|当年)(?:收入)?(?:合计|小计)$|^收入合计$|^本年收入$/.test(name)) return 'income/current'
    if (/^(?:收入)?总计$|^收入总(?:计|额)$|^合计$/.test(name)) return 'income/total'
    if (/使用非财政拨款|用事业基金|弥补收支差额/.test(name)) return 'income/use-of-surplus'
    if (/(?:上年|年初|以前年度).*(?:结转|结余)|^(?:结转|结余)/.test(name)) return 'income/carry-over'
    const source = wordIn(SOURCES, name)
    return `income/bySource/${source ?? `other:${name}`}`
  }
  if (/^(?:本年|当年)(?:支出)?(?:合计|小计)$|^支出合计$|^本年支出$/.test(name)) return 'expenditure/byFunction/all/total'
  if (/^(?:支出)?总计$|^支出总(?:计|额)$|^合计$/.test(name)) return 'expenditure/grand-total'
  if (/结余分配/.test(name)) return 'expenditure/surplus-distribution'
  if (/(?:年末|年终|结转|结余).*|^结转下年/.test(name)) return 'expenditure/carry-forward'
  if (/^基本支出$/.test(name)) return 'expenditure/byFunction/all/basic'
  if (/^项目支出$/.test(name)) return 'expenditure/byFunction/all/project'
  // a third side by economic class (按部门预算经济分类) must not enter the sum of the functional classes
  if (/经济/.test(heading)) return `expenditure/byEconomy/${economicClassNamed(name) ?? `other:${name}`}/total`
  // a third side by use (基本支出, 项目支出, 机动经费) neither
  if (/用途|性质/.test(heading) && !/功能/.test(heading)) return `expenditure/purpose/${name}/total`
  // a row that is no class (人行科目) keeps a fact of its own so that sums still work
  return `expenditure/byFunction/${functionalClassNamed(name) ?? `other:${name}`}/total`
}

export const incomeAndExpenditure: TableKind = {
  id: 'T1',
  title: /(?:收支|收入支出)(?:预算|决算)?(?:总|总体情况|情况)表$/,
  notTitle: /财政拨款|一般公共|基金|国有资本/,
  fits: labels => labels.some(l => /收入/.test(l.path)) && labels.some(l => /支出/.test(l.path)),
  read: table => readBalanceTable(table, { meaning, fact }),
}
