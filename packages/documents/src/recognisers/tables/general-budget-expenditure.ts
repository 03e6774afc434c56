/** T5 一般公共预算支出表: general budget expenditure by function. Serves T5-01, X-08…14, X-16, P-01. */
import { readCodedTable } from './coded-table.ts'
import { functionalClassNamed } from './functional-classes.ts'
import { isCodedHeader, spendingMeanings } from './spending-columns.ts'
import type { TableKind } from './table-kind.ts'

export const generalBudgetExpenditure: TableKind = {
  id: 'T5',
  title:
    /一般公共预算(?:财政拨款|拨款|当年拨款)?支出(?:功能分类)?(?:情况)?(?:预算|决算)?(?:明细)?(?:总)?表$|财政拨款支出决算表$|一般公共预算财政拨款收入支出决算表$/,
  notTitle: /收(?!入支出决算表$)|基本支出|经济分类|三公|基金|国有资本/,
  fits: isCodedHeader,
  read: table =>
    readCodedTable(table, { prefix: 'general-budget/byFunction', meaning: spendingMeanings(table.grid.labels), classNamed: functionalClassNamed }),
}
