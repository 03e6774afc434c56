/** Exact fractions over bigint: the only arithmetic the house does with printed figures. */

/** A fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The fraction n/d in lowest terms. Throws RangeError when d is 0. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  let num = BigInt(n)
  let den = BigInt(d)
  if (den === 0n) throw new RangeError('a fraction cannot have the denominator 0')
  if (den < 0n) [num, den] = [-num, -den]
  if (den === 1n) return { n: num, d: 1n }
  const g = gcd(num, den)
  return g > 1n ? { n: num / g, d: den / g } : { n: num, d: den }
}

export const ZERO: Rational = { n: 0n, d: 1n }
export const ONE: Rational = { n: 1n, d: 1n }

export const add = (a: Rational, b: Rational): Rational => (a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d))
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d })
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)
/** a / b. Throws RangeError when b is 0. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n)
export const absolute = (a: Rational): Rational => (a.n < 0n ? negate(a) : a)
export const half = (a: Rational): Rational => rational(a.n, a.d * 2n)
export const sum = (items: Iterable<Rational>): Rational => {
  let total = ZERO
  for (const item of items) total = add(total, item)
  return total
}
/** Negative, zero or positive as a is less than, equal to or greater than b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const equals = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d
export const isZero = (a: Rational): boolean => a.n === 0n
export const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b)
export const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b)

/** 10 to the power of `exponent`, which may be negative. */
export const powerOfTen = (exponent: number): Rational => (exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent)))

/** A plain decimal such as "-12.340" as an exact fraction. Throws SyntaxError on anything else. */
export function fromDecimal(text: string): Rational {
  const match = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw new SyntaxError(`not a plain decimal: ${text}`)
  const [, sign, whole = '0', part = ''] = match
  const n = BigInt(whole + part)
  return rational(sign === '-' ? -n : n, 10n ** BigInt(part.length))
}

/** Rounded half away from zero to `decimals` places, as a plain decimal: toDecimal(2/3, 2) = "0.67". */
export function toDecimal(a: Rational, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  const scaled = (a.n < 0n ? -a.n : a.n) * scale
  const rounded = (scaled * 2n + a.d) / (a.d * 2n)
  return printScaled(rounded, decimals, a.n < 0n)
}

/** Cut off (not rounded) after `decimals` places. */
export function cutDecimal(a: Rational, decimals: number): string {
  const scaled = ((a.n < 0n ? -a.n : a.n) * 10n ** BigInt(decimals)) / a.d
  return printScaled(scaled, decimals, a.n < 0n)
}

function printScaled(scaled: bigint, decimals: number, negative: boolean): string {
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const body = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return negative && scaled !== 0n ? `-${body}` : body
}

/** The shortest exact decimal, or at most `most` places rounded when there is no short one: 3/2 → "1.5", 1/3 → "0.333333". */
export function toShortDecimal(a: Rational, most = 6): string {
  const text = toDecimal(a, most)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
