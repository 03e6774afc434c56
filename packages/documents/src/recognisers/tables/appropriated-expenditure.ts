/** T12 财政拨款支出表, T13 财政拨款基本支出表: all fiscal appropriation together, whatever the fund. Serves T12-01, T13-01, X-20, X-21. */
import { economicMeaning } from './basic-expenditure.ts'
import { readCodedTable } from './coded-table.ts'
import { economicClassNamed, functionalClassNamed } from './functional-classes.ts'
import { isCodedHeader, spendingOrSource, withoutCommonHead } from './spending-columns.ts'
import type { TableKind } from './table-kind.ts'

export const appropriatedExpenditure: TableKind = {
  id: 'T12',
  title: /财政拨款支出(?:预算)?(?:功能分类|明细|情况)*(?:预算)?(?:总)?表$/,
  notTitle: /收|基本支出|一般公共|基金|国有|三公|经济分类|项目支出/,
  fits: isCodedHeader,
  read: table =>
    readCodedTable(
      { ...table, grid: { ...table.grid, labels: withoutCommonHead(table.grid.labels) } },
      { prefix: 'appropriated/byFunction', meaning: spendingOrSource, classNamed: functionalClassNamed },
    ),
}

export const appropriatedBasicExpenditure: TableKind = {
  id: 'T13',
  title: /财政拨款基本支出(?:预算|决算)?(?:经济分类|明细|情况)*(?:预算|决算)?表$/,
  notTitle: /收支|一般公共|基金|国有|三公|政府预算经济/,
  fits: isCodedHeader,
  read: table => readCodedTable(table, { prefix: 'appropriated-basic/byEconomy', meaning: economicMeaning, classNamed: economicClassNamed }),
}
