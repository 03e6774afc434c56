/** T3 支出总表: expenditure by function, or in one row without codes. Serves T3-01, T3-02, X-05…07, X-11, X-12, P-01. */
import { readCodedTable } from './coded-table.ts'
import { functionalClassNamed } from './functional-classes.ts'
import { hasLabelColumns, readSingleRow } from './single-row.ts'
import { isCodedHeader, spendingMeanings } from './spending-columns.ts'
import type { TableKind } from './table-kind.ts'

const prefix = 'expenditure/byFunction'

export const expenditure: TableKind = {
  id: 'T3',
  title: /支出(?:预算|决算)?(?:总|总体情况)表$|支出(?:预算|决算)(?:情况)?表$/,
  notTitle: /收|财政拨款|一般公共|基金|国有资本|基本|项目支出|经济分类|三公|绩效|采购|转移|补助|专项|政府预算/,
  fits: labels => (isCodedHeader(labels) || !hasLabelColumns(labels)) && labels.some(l => /基本支出/.test(l.path)),
  read: table => {
    const meaning = spendingMeanings(table.grid.labels)
    return hasLabelColumns(table.grid.labels)
      ? readCodedTable(table, { prefix, meaning, classNamed: functionalClassNamed })
      : readSingleRow(table, { fact: label => meaning(label) && `${prefix}/all/${meaning(label)}` })
  },
}
