/** T2 收入总表 that lists the funds as rows: 一般公共预算资金 {小计, …}, 政府性基金 …, 上年结转 …, 收入总计. */
import { type BudgetRow, type Cell, squeeze, stated } from '@jixiao/core'
import { type AmountCell, columnNotUnderstood, statementsOf } from './amount-cells.ts'
import { SOURCES, TOTAL_WORD, timeOf, wordIn } from './column-words.ts'
import { itemName } from './functional-classes.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableInContext, TableReading } from './table-kind.ts'

const isAmount = ({ leaf, path }: ColumnLabel): boolean => TOTAL_WORD.test(leaf) || /增减|比上年|占比|金额/.test(path)

/** The header of a list of funds: a name, an amount, no code. */
export const isFundList = (labels: readonly ColumnLabel[]): boolean =>
  !labels.some(l => /编码|代码|^[类款项]$|科目|单位|部门/.test(l.leaf)) &&
  labels.some(l => /^(?:(?:收入)?项目(?:名称|内容)?|收入(?:来源|类别)?|资金(?:来源|性质)|类别|名称)$/.test(l.leaf)) &&
  labels.some(isAmount) &&
  !labels.some(l => wordIn(SOURCES, l.leaf) !== undefined)

export function readIncomeByFund(table: TableInContext): TableReading {
  const { grid } = table
  const first = grid.labels.findIndex(isAmount)
  const names = grid.labels.slice(0, first).filter(l => !/^(?:序号|行次|栏次)$/.test(l.leaf))
  const amounts: AmountCell[] = []
  const rows: BudgetRow[] = []
  let group = ''
  for (const r of grid.body) {
    const line = grid.cells[r] ?? []
    const cells = [...new Set(names.flatMap(l => line[l.index] ?? []))]
    const words = cells.map(c => itemName(c.text))
    // a name that the end of a page cut off goes on from above
    group = cells.length > 1 && words[0] ? words[0] : cells.length === 1 ? '' : group
    const named = cells.findLast((c: Cell) => c.row === r && c.text.trim() !== '')
    const name = named ? itemName(named.text) : ''
    if (!named || name === '' || /^(?:注|备注|说明)[:：]/.test(name)) continue
    rows.push({ row: r, code: null, name: stated(squeeze(named.text), named.text, named.place) })
    // 其中：动用上年结转 is some of it, not all
    const fact =
      /^其中/.test(squeeze(named.text)) && group !== '' && group !== name ? `income/of-which/${sourceOf(group)}/${name}` : factOf(group, name)
    for (const label of grid.labels.slice(first)) {
      const cell = line[label.index]
      if (!cell || cell.row !== r || !isAmount(label)) continue
      const time = timeOf(label.path, table.year, table.stage)
      const rowLabel = group === '' || group === name ? name : `${group}${name}`
      amounts.push({ cell, fact, rowLabel, columnLabel: label.path, time, ...(time.isRate ? { unit: '%' } : {}) })
    }
  }
  const strange = grid.labels
    .slice(first)
    .filter(l => l.path !== '' && !isAmount(l) && grid.body.some(r => /\d/.test(grid.cells[r]?.[l.index]?.text ?? '')))
  const done = statementsOf(table, amounts)
  return {
    columns: grid.labels.map(l => (isAmount(l) && l.index >= first ? 'total' : null)),
    rows,
    statements: done.statements,
    notices: [...strange.map(l => columnNotUnderstood(table, l.index, l.path)), ...done.notices],
  }
}

function factOf(group: string, name: string): string {
  const all = 'income/byFunction/all'
  if (group === '' || group === name) {
    if (/^(?:收入)?总(?:计|额)$|^收入总(?:计|额)$|^合计$/.test(name)) return `${all}/total`
    if (/^(?:本年|当年)(?:收入)?(?:合计|小计)$|^收入合计$|^本年收入$/.test(name)) return `${all}/current`
  }
  const own = sourceOf(group === '' ? name : group)
  return group === '' || group === name || /^(?:小计|合计)$/.test(name) ? `${all}/${own}` : `income/parts/${own}/${name.replaceAll('/', '／')}`
}

function sourceOf(name: string): string {
  if (/使用非财政拨款|用事业基金|弥补收支差额/.test(name)) return 'use-of-surplus'
  if (/(?:上年|年初|以前年度).*(?:结转|结余)|^(?:结转|结余)/.test(name)) return 'carry-over'
  return wordIn(SOURCES, name) ?? `other:${name.replaceAll('/', '／')}`
}
