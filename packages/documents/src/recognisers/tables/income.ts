/** T2 收入总表: income by function (or by unit) and source, or a list of the funds. Serves T2-01…03, X-01…04, X-07, P-01. */
import { readCodedTable } from './coded-table.ts'
import { SOURCES, TOTAL_WORD, wordIn } from './column-words.ts'
import { functionalClassNamed } from './functional-classes.ts'
import { isFundList, readIncomeByFund } from './income-by-fund.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableKind } from './table-kind.ts'

function meaning({ leaf, path }: ColumnLabel): string | undefined {
  const parents = path.slice(0, -leaf.length)
  if (/使用非财政拨款|用事业基金|弥补收支差额/.test(leaf)) return 'use-of-surplus'
  if (/结转|结余/.test(leaf)) {
    const fund = wordIn(SOURCES, leaf)
    return fund && fund !== 'other' ? `carry-over-${fund}` : 'carry-over'
  }
  if (/结转|结余/.test(parents)) {
    if (TOTAL_WORD.test(leaf)) return 'carry-over'
    const fund = wordIn(SOURCES, leaf)
    return fund ? `carry-over-${fund}` : undefined
  }
  // 其中：教育收费 is a part of the column beside it
  if (/^其中/.test(leaf)) return `part-${leaf.replace(/^其中[:：]?/, '')}`
  // 小计 stands only below 本年收入; some files lose the cell above
  if (leaf === '小计' && parents === '') return 'current'
  if (/^(?:本年|当年)(?:度)?(?:预算)?收入(?:合计|小计)?$/.test(leaf)) return 'current'
  if (TOTAL_WORD.test(leaf)) {
    // 小计 below 单位资金 below 本年收入 is that of 单位资金
    const near = wordIn(SOURCES, parents.split('/').findLast(w => w !== '') ?? '')
    return near ?? (/本年|当年/.test(parents) ? 'current' : (wordIn(SOURCES, parents) ?? 'total'))
  }
  return wordIn(SOURCES, leaf)
}

export const income: TableKind = {
  id: 'T2',
  title: /收入(?:预算|决算)?(?:总|总体情况|情况|明细)?表$/,
  notTitle: /支|财政拨款|征收|非税|政府采购/,
  fits: labels =>
    isFundList(labels) ||
    (labels.some(l => /收入|资金|拨款/.test(l.path)) && labels.some(l => /编码|代码|^[类款项]$|科目|名称|^(?:单位|部门|项目)$/.test(l.leaf))),
  read: table =>
    isFundList(table.grid.labels)
      ? readIncomeByFund(table)
      : readCodedTable(table, { prefix: 'income/byFunction', meaning, classNamed: functionalClassNamed }),
}
