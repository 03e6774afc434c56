/** Columns of the tables of expenditure by function: total, basic, project and their parts. */
import { SPENDING, TOTAL_WORD, wordIn } from './column-words.ts'
import type { ColumnLabel } from './table-grid.ts'

export function spendingMeaning({ leaf, path }: ColumnLabel): string | undefined {
  const parents = path.slice(0, -leaf.length)
  const own = wordIn(SPENDING, leaf)
  // 人员经费 below 项目支出 is no personnel cost of the basic budget
  if (own === 'personnel' || own === 'operating') return /项目支出/.test(parents) ? undefined : own
  if (own) return own
  // 决算 of a fund prints its balance on both sides of the year
  if (/^(?:年初|上年).*(?:结转|结余)/.test(leaf)) return 'opening'
  if (/^(?:年末|年终|结转下年).*|(?:结转|结余)$/.test(leaf)) return 'closing'
  if (/^本年收入/.test(leaf)) return 'income'
  if (/^(?:本年)?支出$/.test(leaf)) return 'total'
  if (TOTAL_WORD.test(leaf) || /增减|比上年|占比|比例|幅度/.test(path)) return wordIn(SPENDING, parents) ?? 'total'
  return undefined
}

export const isCodedHeader = (labels: readonly ColumnLabel[]): boolean =>
  labels.some(l => /编码|代码|^[类款项]$|科目|名称|^项目$/.test(l.leaf)) &&
  labels.some(l => TOTAL_WORD.test(l.leaf) || wordIn(SPENDING, l.leaf) !== undefined)
