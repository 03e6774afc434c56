/** T8 国有资本经营预算支出表: state capital expenditure by function. Serves T8-01, X-08, X-12, P-01. */
import { readCodedTable } from './coded-table.ts'
import { functionalClassNamed } from './functional-classes.ts'
import { isCodedHeader, spendingMeanings } from './spending-columns.ts'
import type { TableKind } from './table-kind.ts'

export const stateCapitalExpenditure: TableKind = {
  id: 'T8',
  title: /国有资本经营(?:预算)?(?:财政拨款|拨款)?(?:收入)?支出(?:功能分类)?(?:情况)?(?:预算|决算)?表$/,
  notTitle: /收支|收入预算|三公/,
  fits: isCodedHeader,
  read: table =>
    readCodedTable(table, { prefix: 'state-capital/byFunction', meaning: spendingMeanings(table.grid.labels), classNamed: functionalClassNamed }),
}
