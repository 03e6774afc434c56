/** What one kind of budget table must tell: how it is called, how its header looks, and how its cells become statements. */
import type { BudgetRow, BudgetTableId, Cell, Notice, Place, Stage, Stated, Statement } from '@jixiao/core'
import type { ColumnLabel, TableGrid } from './table-grid.ts'

export interface TableKind {
  readonly id: BudgetTableId
  /** Fits titles without white space, quotation marks and year. */
  readonly title: RegExp
  readonly notTitle?: RegExp
  /** Header words without which a table of this title is not this table. */
  readonly fits: (labels: readonly ColumnLabel[]) => boolean
  readonly read: (table: TableInContext) => TableReading
}

/** A table with everything its cells need to become statements. */
export interface TableInContext {
  readonly grid: TableGrid
  readonly id: BudgetTableId
  readonly title: Stated<string>
  readonly unit: string
  readonly body: string
  readonly part: string
  readonly year: number | null
  readonly stage: Stage
}

export interface TableReading {
  readonly columns: readonly (string | null)[]
  readonly rows: readonly BudgetRow[]
  readonly statements: readonly Statement[]
  readonly notices: readonly Notice[]
}

export const placeOfCell = (table: TableInContext, cell: Cell, rowLabel: string, columnLabel: string): Place => ({
  ...cell.place,
  table: table.title.text.trim(),
  row: cell.row,
  column: cell.column,
  rowLabel: rowLabel.replace(/\s+/g, ''),
  columnLabel,
  text: cell.text,
})
