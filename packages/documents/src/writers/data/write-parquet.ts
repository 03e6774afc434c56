/** A table of data → Parquet: money as DECIMAL(18,2) in 元, numbers as DECIMAL(18,4), so that sums are exact in whatever reads it. */
import { multiply, rational, toDecimal } from '@jixiao/core'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { DataCell, DataColumn, DataTable } from './data-table.ts'

const NUMBER_DECIMALS = 4

/** The same table gives the same bytes. */
export function writeParquet({ columns, rows }: DataTable): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
      columnData: columns.map((c, i) => ({ name: c.name, data: rows.map(row => storedOf(row[i] ?? null)) })),
      createdBy: 'jixiao',
    }),
  )
}

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number]

function elementOf({ name, type }: DataColumn): Element {
  const element = { name, repetition_type: 'OPTIONAL' } as const
  switch (type) {
    case 'text':
      return { ...element, type: 'BYTE_ARRAY', converted_type: 'UTF8' }
    case 'integer':
      return { ...element, type: 'INT64' }
    case 'money':
      return { ...element, type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 2 }
    case 'number':
      return { ...element, type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: NUMBER_DECIMALS }
    case 'yes-no':
      return { ...element, type: 'BOOLEAN' }
  }
}

/** A decimal as its whole number of the last place. */
const storedOf = (cell: DataCell): string | bigint | boolean | null =>
  cell !== null && typeof cell === 'object' ? BigInt(toDecimal(multiply(cell, rational(10n ** BigInt(NUMBER_DECIMALS))), 0)) : cell
