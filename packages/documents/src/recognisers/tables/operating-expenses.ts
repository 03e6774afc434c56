/** T14 机关运行经费支出表: administrative operating expenses by economic class. Serves T14-01, N-04. */
import { readCodedTable } from './coded-table.ts'
import { TOTAL_WORD } from './column-words.ts'
import { economicClassNamed } from './functional-classes.ts'
import type { TableKind } from './table-kind.ts'

export const operatingExpenses: TableKind = {
  id: 'T14',
  title: /机关运行(?:经)?费(?:财政拨款)?(?:支出|安排)?(?:预算|决算|明细|情况)*表$/,
  notTitle: /三公|绩效|说明/,
  fits: labels =>
    labels.some(l => /编码|代码|科目|名称|^项目$/.test(l.leaf)) && labels.some(l => TOTAL_WORD.test(l.leaf) || /运行(?:经)?费/.test(l.leaf)),
  read: table =>
    readCodedTable(table, {
      prefix: 'operating-expenses/byEconomy',
      total: 'operating-expenses/total',
      meaning: ({ leaf, path }) => (TOTAL_WORD.test(leaf) || /运行(?:经)?费|增减|比上年/.test(path) ? 'total' : undefined),
      classNamed: economicClassNamed,
    }),
}
