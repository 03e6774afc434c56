/** A table as an import sees it: one line of headers, and rows that know where they stand. */
import type { Notice } from '@jixiao/core'

export interface ImportTable {
  /** Name of the sheet; "" for a text. */
  readonly name: string
  /** One a column; header rows above one another are joined by "/": "科目编码/类". Columns without a header have their letter. */
  readonly headers: readonly string[]
  readonly rows: readonly ImportRow[]
  /** The unit of money that stands above the table or in its headers; null: none is told. */
  readonly unit: MoneyUnit | null
  /** No line of the table could be taken for its headers: the columns have letters. */
  readonly isHeaderless: boolean
}

export type MoneyUnit = '元' | '万元'

export interface ImportRow {
  /** Row of the sheet or line of the text, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Columns whose text comes from a merged cell that begins in a row above. */
  readonly merged?: ReadonlySet<number>
}

export interface ReadTables {
  /** Those that hold something; the one that looks most like what can be imported first. */
  readonly tables: readonly ImportTable[]
  readonly notices: readonly Notice[]
}

/** A grid before anybody has looked for its headers. */
export interface Grid {
  readonly name: string
  readonly rows: readonly ImportRow[]
  /** What stands above the grid, where its reader parts it from the grid. */
  readonly above: string
}
