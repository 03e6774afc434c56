/** A recognised official table: which one, whose, in what unit, with its columns understood. */

import type { Place } from '../words/place.ts'
import type { Stated } from '../words/stated.ts'

/**
 * T1–T11 as in the forms of DOMAIN 5.1; final accounts print the same nine with another stage (5.4). Beyond them, where a place publishes them:
 * T12 财政拨款支出表 (all funds by function) · T13 财政拨款基本支出表 (all funds by economic class) · T14 机关运行经费支出表 ·
 * T15 项目支出表 (one row per project) · T16 支出按部门预算经济分类 · T17 支出按政府预算经济分类
 */
export type BudgetTableId =
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T7'
  | 'T8'
  | 'T9'
  | 'T10'
  | 'T11'
  | 'T12'
  | 'T13'
  | 'T14'
  | 'T15'
  | 'T16'
  | 'T17'

export interface BudgetTable {
  readonly id: BudgetTableId
  readonly title: Stated<string>
  readonly part: string
  readonly year: number | null
  /** Unit of the amounts as printed: 万元, 元; "" when neither the table nor the document tells it. */
  readonly unit: string
  /** Index of the table's block. */
  readonly block: number
  readonly place: Place
  /** No figure in it. */
  readonly isEmpty: boolean
  /** The note below it that says there is nothing ("注：无…，空表列示。"). */
  readonly emptyNote?: Stated<string>
  /** Meaning of each grid column, in the words of the fact vocabulary; null = not understood or only a label. */
  readonly columns: readonly (string | null)[]
  /** Rows with a code or an item name, in order. */
  readonly rows: readonly BudgetRow[]
}

export interface BudgetRow {
  /** Grid row. */
  readonly row: number
  /** Number in the 序号 column as printed. */
  readonly serial?: Stated<string>
  /** Code of the classification ("201", "20137", "30101"), or null. */
  readonly code: Stated<string> | null
  readonly name: Stated<string>
  /** Code of the unit whose money it is, where a column of the table tells it. */
  readonly unit?: Stated<string>
}
