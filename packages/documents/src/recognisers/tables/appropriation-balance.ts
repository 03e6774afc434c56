/** T4 财政拨款收支总表: the three funds, expenditure by class and fund. Serves T4-01…08, X-03, X-08, X-09, P-01. */
import { type Item, readBalanceTable, type Side } from './balance-table.ts'
import { FUNDS, TOTAL_WORD, wordIn } from './column-words.ts'
import { functionalClassNamed } from './functional-classes.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableKind } from './table-kind.ts'

const meaning = ({ leaf }: ColumnLabel, side: Side): string | undefined =>
  side === 'expenditure' ? (wordIn(FUNDS, leaf) ?? (TOTAL_WORD.test(leaf) ? 'all' : undefined)) : TOTAL_WORD.test(leaf) ? 'all' : undefined

const OPENING = /(?:年初|上年|以前年度).*(?:结转|结余)/
const CLOSING = /(?:年末|年终|结转下年).*|结转(?:和|与|及)?结余/

const isOfAll = (above: readonly string[]): boolean => above.some(n => /^(?:本年|当年)(?:财政拨款)?(?:收入|支出)?(?:合计|小计)$/.test(n))
/** The expenditure side by use (支出用途) instead of by class. */
const USES: readonly (readonly [RegExp, string])[] = [
  [/^基本支出$/, 'basic'],
  [/^项目支出$/, 'project'],
  [/预留机动|机动经费/, 'reserve'],
]

function fact({ side, name, above }: Item, column: string): string | undefined {
  if (side === 'income') {
    if (/^(?:收入)?总计$|^收入总(?:计|额)$|^合计$/.test(name) || (/^收入合计$/.test(name) && isOfAll(above))) return 'appropriation/income/total'
    if (/^(?:本年|当年)(?:财政拨款)?(?:收入)?(?:合计|小计)?$|^(?:本年)?收入合计$/.test(name)) return 'appropriation/income/current'
    if (OPENING.test(name)) return 'appropriation/opening/all'
    const fund = wordIn(FUNDS, name)
    if (fund === undefined) return `appropriation/income/other:${name}`
    // the same three names stand below 本年收入 and again below the opening balance
    return above.some(n => OPENING.test(n)) ? `appropriation/opening/${fund}` : `appropriation/income/${fund}`
  }
  if (/^(?:支出)?总计$|^支出总(?:计|额)$|^合计$/.test(name) || (/^支出合计$/.test(name) && isOfAll(above)))
    return `appropriation/expenditure/total/${column}`
  if (/^(?:本年|当年)(?:财政拨款)?(?:支出)?(?:合计|小计)?$|^(?:本年)?支出合计$/.test(name))
    return `appropriation/expenditure/byFunction/all/${column}`
  const use = wordIn(USES, name)
  if (use) return `appropriation/use/${use}/${column}`
  const code = functionalClassNamed(name)
  if (code) return `appropriation/expenditure/byFunction/${code}/${column}`
  if (CLOSING.test(name)) return `appropriation/closing/${column}`
  const fund = wordIn(FUNDS, name)
  if (fund && above.some(n => CLOSING.test(n) && functionalClassNamed(n) === undefined)) return `appropriation/closing/${fund}`
  return `appropriation/expenditure/byFunction/other:${name}/${column}`
}

export const appropriationBalance: TableKind = {
  id: 'T4',
  title: /财政拨款(?:收支|收入支出)(?:预算|决算)?(?:总|总体情况|情况)表$/,
  fits: labels => labels.some(l => /支出/.test(l.path)) && labels.some(l => /收入/.test(l.path)),
  read: table => readBalanceTable(table, { meaning, fact }),
}
