/** Tables of data → workbook (xlsx): one sheet each, a head that stays, figures as numbers. */
import { type Rational, toDecimal, toShortDecimal, yuanOf } from '@jixiao/core'
import { writeXlsx as pack } from 'hucre/xlsx'
import { sealed } from '../sealed-package.ts'
import type { DataCell, DataColumn, DataTable } from './data-table.ts'

/** The same tables give the same bytes. */
export async function writeDataWorkbook(title: string, tables: readonly DataTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(c => c.name), ...rows.map(row => columns.map((c, i) => cellOf(row[i] ?? null, c)))],
    freezePane: { rows: 1 },
  }))
  return sealed(await pack({ sheets }), title)
}

/** A workbook has no exact numbers: figures of more digits than it keeps stay text. */
const MOST_DIGITS = 15

function cellOf(cell: DataCell, { type }: DataColumn): string | number | boolean | null {
  if (typeof cell === 'bigint') return asNumber(type === 'money' ? toDecimal(yuanOf(cell), 2) : String(cell))
  return cell !== null && typeof cell === 'object' ? asNumber(decimalOf(cell)) : cell
}

const decimalOf = (value: Rational): string => toShortDecimal(value, 4)
const asNumber = (digits: string): string | number => (digits.replace(/\D/g, '').length > MOST_DIGITS ? digits : Number(digits))
