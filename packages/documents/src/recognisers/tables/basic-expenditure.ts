/** T6 一般公共预算基本支出表: basic expenditure by economic class. Serves T6-01…03, X-10, X-13…15, X-19, N-03, N-04, P-01. */
import { readCodedTable } from './coded-table.ts'
import { SPENDING, TOTAL_WORD, wordIn } from './column-words.ts'
import { economicClassNamed } from './functional-classes.ts'
import { isCodedHeader } from './spending-columns.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableKind } from './table-kind.ts'

export function economicMeaning({ leaf, path }: ColumnLabel): string | undefined {
  const own = wordIn(SPENDING, leaf)
  if (own === 'personnel' || own === 'operating') return own
  if (TOTAL_WORD.test(leaf) || /增减|比上年|占比/.test(path)) return 'total'
  // a single column headed 基本支出
  return own === 'basic' ? 'total' : undefined
}

export const basicExpenditure: TableKind = {
  id: 'T6',
  title: /基本支出.*表$/,
  notTitle: /收支|项目支出|三公|绩效|^财政拨款基本支出|政府(?:预算)?(?:支出)?经济|政府性?基金|国有资本/,
  fits: labels => isCodedHeader(labels) && !labels.some(l => /项目支出/.test(l.leaf)),
  read: table => readCodedTable(table, { prefix: 'basic/byEconomy', meaning: economicMeaning, classNamed: economicClassNamed }),
}
