/** A table of data as files of data keep it: typed columns, exact figures. */
import type { Rational } from '@jixiao/core'

/** money: 分 as bigint; number: exact; an empty cell is null. */
export type DataType = 'text' | 'integer' | 'money' | 'number' | 'yes-no'

export interface DataColumn {
  readonly name: string
  readonly type: DataType
}

export type DataCell = string | bigint | boolean | Rational | null

export interface DataTable {
  readonly name: string
  readonly columns: readonly DataColumn[]
  readonly rows: readonly (readonly DataCell[])[]
}
