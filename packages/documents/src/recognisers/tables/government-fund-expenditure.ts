/** T7 政府性基金预算支出表: government fund expenditure by function. Serves T7-01, X-08, X-12, P-01. */
import { readCodedTable } from './coded-table.ts'
import { functionalClassNamed } from './functional-classes.ts'
import { isCodedHeader, spendingMeanings } from './spending-columns.ts'
import type { TableKind } from './table-kind.ts'

export const governmentFundExpenditure: TableKind = {
  id: 'T7',
  title: /政府性?基金(?:预算)?(?:财政拨款|拨款)?(?:收入)?支出(?:功能分类)?(?:情况)?(?:预算|决算)?表$/,
  notTitle: /收支|收入预算|三公/,
  fits: isCodedHeader,
  read: table =>
    readCodedTable(table, { prefix: 'government-fund/byFunction', meaning: spendingMeanings(table.grid.labels), classNamed: functionalClassNamed }),
}
