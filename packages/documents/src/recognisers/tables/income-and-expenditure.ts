/** T1 收支总表: income by source, expenditure by class. Serves T1-01…05, X-01…06, N-01, N-02, P-01. */
import { type Item, readBalanceTable, type Side } from './balance-table.ts'
import { SOURCES, SPENDING, TOTAL_WORD, wordIn } from './column-words.ts'
import { economicClassNamed, functionalClassNamed } from './functional-classes.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableKind } from './table-kind.ts'

const KINDS: readonly string[] = ['basic', 'project', 'personnel', 'operating', 'business', 'to-superior', 'to-affiliates', 'reserve']

function meaning({ leaf, path }: ColumnLabel, side: Side): string | undefined {
  // the expenditure side of some forms parts every class: 合计, 基本支出 {人员经费, 公用经费}, 项目支出
  const kind = side === 'expenditure' ? (wordIn(SPENDING, leaf) ?? (/^(?:小计|合计)$/.test(leaf) ? wordIn(SPENDING, path) : undefined)) : undefined
  if (kind !== undefined && KINDS.includes(kind)) return kind
  return TOTAL_WORD.test(leaf) || /增减|比上年|占比|预算|决算|金额/.test(path) ? 'total' : undefined
}

/** Below 本年收入合计: what stands here belongs to the total of all, not to that of the year; 收入合计 itself then is the total of all. */
const isOfAll = (above: readonly string[]): boolean => above.some(n => /^(?:本年|当年)(?:收入|支出)?(?:合计|小计)$/.test(n))

/** 基本支出结转, 项目支出结转和结余, 经营结余 below the balance of which they are parts. */
const isPartOfBalance = (name: string, above: readonly string[]): boolean =>
  /^(?:基本支出|项目支出|经营).*(?:结转|结余)/.test(name) && above.some(n => /^(?:上年|年初|以前年度|年末|年终).*(?:结转|结余)/.test(n))

function fact(item: Item, column: string): string | undefined {
  const found = factOfItem(item)
  if (column === 'total' || found === undefined) return found
  return found.startsWith('expenditure/by') && found.endsWith('/total') ? found.replace(/total$/, column) : `${found}/${column}`
}

function factOfItem({ side, name, heading, above }: Item): string | undefined {
  if (side === 'income') {
    if (/^(?:本年|当年)(?:收入)?(?:合计|小计)$|^本年收入$/.test(name) || (/^收入合计$/.test(name) && !isOfAll(above))) return 'income/current'
    if (/^(?:收入)?总计$|^收入(?:总(?:计|额)|合计)$|^合计$/.test(name)) return 'income/total'
    if (/使用非财政拨款|用事业基金|弥补收支差额/.test(name)) return 'income/use-of-surplus'
    if (isPartOfBalance(name, above)) return `income/carry-over-part/${name}`
    if (/(?:上年|年初|以前年度).*(?:结转|结余)|^(?:结转|结余)/.test(name)) return 'income/carry-over'
    const source = wordIn(SOURCES, name) ?? `other:${name}`
    return isOfAll(above) ? `income/later/${source}` : `income/bySource/${source}`
  }
  if (/^(?:本年|当年)(?:支出)?(?:合计|小计)$|^本年支出$/.test(name) || (/^支出合计$/.test(name) && !isOfAll(above)))
    return 'expenditure/byFunction/all/total'
  if (/^(?:支出)?总计$|^支出(?:总(?:计|额)|合计)$|^合计$/.test(name)) return 'expenditure/grand-total'
  if (/结余分配/.test(name)) return 'expenditure/surplus-distribution'
  if (isPartOfBalance(name, above)) return `expenditure/carry-forward-part/${name}`
  if (above.some(n => /结余分配/.test(n)) && /提取|转入|[交缴]纳/.test(name)) return `expenditure/surplus-part/${name}`
  if (/(?:年末|年终|结转|结余).*|^结转下年/.test(name)) return 'expenditure/carry-forward'
  if (/^基本支出$/.test(name)) return 'expenditure/byFunction/all/basic'
  if (/^项目支出$/.test(name)) return 'expenditure/byFunction/all/project'
  if (isOfAll(above)) return `expenditure/later/${wordIn(SPENDING, name) ?? `other:${name}`}`
  const kind = /经济|功能/.test(heading) ? undefined : wordIn(SPENDING, name)
  if (kind !== undefined && KINDS.includes(kind)) return `expenditure/byFunction/all/${kind}`
  // a third side by economic class (按部门预算经济分类) must not enter the sum of the functional classes
  if (/经济/.test(heading)) return `expenditure/byEconomy/${economicClassNamed(name) ?? `other:${name}`}/total`
  // a third side by use (基本支出, 项目支出, 机动经费) neither
  if (/用途|性质/.test(heading) && !/功能/.test(heading)) return `expenditure/purpose/other:${name}/total`
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
