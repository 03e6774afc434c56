/** Numbers of a spreadsheet (binary floats) as the decimal digits that its program shows: 15 of them, rounded half up. */

export interface DecimalText {
  readonly isNegative: boolean
  /** Digits before the point, without leading zeros; '' for zero. */
  readonly whole: string
  /** Digits behind the point, without trailing zeros. */
  readonly part: string
}

/** A spreadsheet keeps 15 significant digits: 0.1+0.2 is 0.3 there. */
const SIGNIFICANT = 15

export function decimalText(value: number): DecimalText {
  const [mantissa = '0', exponent = '0'] = Math.abs(value)
    .toExponential(SIGNIFICANT - 1)
    .split('e')
  const digits = mantissa.replace('.', '')
  const point = Number(exponent) + 1
  const whole = point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0')
  const part = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  return { isNegative: value < 0, whole: whole.replace(/^0+/, ''), part: part.replace(/0+$/, '') }
}

/** Moves the point to the right (percent: 2) or to the left (thousands: -3). */
export function shifted(d: DecimalText, places: number): DecimalText {
  const all = d.whole + d.part
  const point = d.whole.length + places
  const digits = point < 0 ? '0'.repeat(-point) + all : all.padEnd(point, '0')
  const at = Math.max(0, point)
  return { ...d, whole: digits.slice(0, at).replace(/^0+/, ''), part: digits.slice(at).replace(/0+$/, '') }
}

/** Rounded half away from zero, as spreadsheets do; the part has exactly `places` digits. */
export function rounded(d: DecimalText, places: number): DecimalText {
  const part = d.part.padEnd(places, '0').slice(0, places)
  const isUp = (d.part[places] ?? '0') >= '5'
  if (!isUp) return { ...d, part }
  const sum = (BigInt(`${d.whole}${part}` || '0') + 1n).toString().padStart(places, '0')
  return { ...d, whole: sum.slice(0, sum.length - places).replace(/^0+/, ''), part: places === 0 ? '' : sum.slice(-places) }
}

export const isZero = (d: DecimalText): boolean => /^0*$/.test(d.whole + d.part)

/** -1234.5, without separators. */
export function plainText(d: DecimalText): string {
  const part = d.part.replace(/0+$/, '')
  return `${d.isNegative && !isZero(d) ? '-' : ''}${d.whole === '' ? '0' : d.whole}${part === '' ? '' : `.${part}`}`
}
