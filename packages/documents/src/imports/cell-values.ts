/** Texts of cells → amounts and dates, exactly; what cannot be read is null and never zero. */
import { fold, fromDecimal, type Money, moneyOf, multiply, powerOfTen, type Rational, rational } from '@jixiao/core'
import type { MoneyUnit } from './import-table.ts'

/** A decimal number as spreadsheets and people write it; 'blank' for an empty cell and for a dash. */
export function decimalOfCell(text: string): Rational | 'blank' | null {
  const folded = fold(text).replace(/[\s¥￥]/g, '')
  if (/^(?:[-—―－]+|\/|无)?$/.test(folded)) return 'blank'
  const m = /^(\()?([-+]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(\d+))?(?:e([-+]?\d{1,3}))?(\))?$/i.exec(folded)
  if (!m || (m[1] === undefined) !== (m[6] === undefined)) return null
  const [, bracket, sign = '', whole = '', part = '', exponent = '0'] = m
  const value = multiply(fromDecimal(`${whole.replaceAll(',', '') || '0'}${part ? `.${part}` : ''}`), powerOfTen(Number(exponent)))
  return (sign === '-') !== (bracket !== undefined) ? { n: -value.n, d: value.d } : value
}

/** An amount in 分. A unit that the cell itself names goes before the column's. 'finer': there are pieces of a 分. */
export function amountOfCellText(text: string, unit: MoneyUnit): Money | 'blank' | 'finer' | null {
  const own = /(万元|元)$/.exec(fold(text).trim())?.[1]
  const decimal = decimalOfCell(own ? fold(text).trim().slice(0, -own.length) : text)
  if (decimal === null || decimal === 'blank') return decimal
  return moneyOf(multiply(decimal, rational((own ?? unit) === '万元' ? 10_000n : 1n))) ?? 'finer'
}

/** 2026-03-05 from a date as exports write it: with -, /, ., 年月日, with a time behind it, as eight digits, as the day number of a sheet. */
export function dateOfCell(text: string, fiscalYear: number): string | null {
  const folded = fold(text)
    .trim()
    .replace(/[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '')
  const full = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(folded) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(folded)
  if (full) return dateFrom(Number(full[1]), Number(full[2]), Number(full[3]))
  const short = /^(\d{1,2})月(\d{1,2})日$/.exec(folded)
  if (short) return dateFrom(fiscalYear, Number(short[1]), Number(short[2]))
  // days since the last day of 1899, as sheets count them; only what falls near the year in question is taken for one
  if (/^\d{5}(?:\.\d+)?$/.test(folded)) {
    const day = new Date(Date.UTC(1899, 11, 30) + Number.parseInt(folded, 10) * 86_400_000)
    return Math.abs(day.getUTCFullYear() - fiscalYear) <= 3 ? day.toISOString().slice(0, 10) : null
  }
  return null
}

function dateFrom(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const real = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== text ? null : text
}
