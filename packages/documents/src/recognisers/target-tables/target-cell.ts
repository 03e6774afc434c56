/** Operator, value and unit from their own columns put together as one target value. */
import { fold, parseTargetValue, type Stated, squeeze, stated, type TargetValue } from '@jixiao/core'
import type { IndicatorRow } from '../indicator-tables/read-indicator-rows.ts'

/** Codes of the 指标性质 column of the budget management system (DOMAIN.md 2.4). */
const OPERATOR_CODES: Readonly<Record<string, string>> = { '1': '>', '2': '≥', '3': '=', '4': '<', '5': '≤' }
const PRINTABLE = /^(?:[<>=≥≤]|[<>]=|=[<>]|大于(?:等于)?|小于(?:等于)?|等于|不[低高少多]于|不超过|不大于|不小于)$/

/** The target value of a row; the place is the value's cell. */
export function targetOf(row: IndicatorRow): Stated<TargetValue> {
  const value = row.text('target')
  if (!value) return stated(parseTargetValue(''), '', row.cells.get('target')?.place ?? row.row.place)
  const text = composed(value.value, row.text('operator')?.value ?? '', row.text('unit')?.value ?? '')
  return stated(parseTargetValue(text), text, value.place)
}

/** A value of another column of the row (what was reached, what is expected): its unit may stand in the unit column. */
export function valueIn(row: IndicatorRow, role: 'actual' | 'progress' | 'expected'): Stated<TargetValue> | undefined {
  const value = row.text(role)
  if (!value) return undefined
  return { ...value, value: parseTargetValue(composed(value.value, '', row.text('unit')?.value ?? '')) }
}

export function composed(value: string, operator: string, unit: string): string {
  if (!/^[\d.,，\s%％-]+$/.test(fold(value))) return value
  const sign = squeeze(operator)
  const printable = PRINTABLE.test(sign) ? sign : (OPERATOR_CODES[sign] ?? '')
  const own = squeeze(unit).replace(/^\((.*)\)$/, '$1')
  return `${printable}${value}${own === '' || own === '/' || fold(value).includes('%') ? '' : own}`
}
