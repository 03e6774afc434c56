/** A table that has one row of figures below its headers and nothing that names it (T3 of some provinces). */
import type { Cell } from '@jixiao/core'
import { type AmountCell, columnNotUnderstood, statementsOf } from './amount-cells.ts'
import { timeOf } from './column-words.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableInContext, TableReading } from './table-kind.ts'

export interface SingleRow {
  readonly fact: (label: ColumnLabel) => string | undefined
}

/** Columns that name the rows: codes, names, serial numbers. */
export const hasLabelColumns = (labels: readonly ColumnLabel[]): boolean =>
  labels.some(l => /编码|代码|编号|名称|科目|序号|行次|栏次|^[类款项]$|^(?:项目|单位|部门|收入|支出)$|项目内容/.test(l.leaf))

export function readSingleRow(table: TableInContext, { fact }: SingleRow): TableReading {
  const { grid } = table
  const facts = grid.labels.map(fact)
  // of several rows nothing tells what they are; an empty one below the figures is only drawn
  const rows = grid.body.filter(r => (grid.cells[r] ?? []).some(c => c?.row === r && /\d/.test(c.text)))
  const [row] = rows
  const amounts: AmountCell[] = []
  if (row !== undefined && rows.length === 1)
    for (const [c, path] of facts.entries()) {
      const cell: Cell | undefined = grid.cells[row]?.[c]
      const label = grid.labels[c]
      if (path !== undefined && cell && label && cell.row === row)
        amounts.push({ cell, fact: path, rowLabel: '', columnLabel: label.path, time: timeOf(label.path, table.year, table.stage) })
    }
  const strange = grid.labels.filter((_, c) => facts[c] === undefined && row !== undefined && /\d/.test(grid.cells[row]?.[c]?.text ?? ''))
  const done = statementsOf(table, amounts)
  return {
    columns: facts.map(f => f?.split('/').at(-1) ?? null),
    rows: [],
    statements: done.statements,
    notices: [...strange.map(l => columnNotUnderstood(table, l.index, l.path)), ...done.notices],
  }
}
