/** A recognised official table: which one, whose, in what unit, with its columns understood. */

import type { Place } from '../words/place.ts'
import type { Stated } from '../words/stated.ts'

export type BudgetTableId = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9' | 'T10' | 'T11'

export interface BudgetTable {
  readonly id: BudgetTableId
  readonly title: Stated<string>
  readonly part: string
  readonly year: number | null
  /** Unit of the amounts as printed: 万元, 元. */
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
}
