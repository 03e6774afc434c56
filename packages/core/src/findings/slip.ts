/** How a wrong figure differs from the right one: the slips that people make when they copy figures. */
import { absolute, equals, isZero, multiply, negate, powerOfTen, type Rational } from '../words/rational.ts'
import type { Wording } from '../words/wording.ts'

export type Slip =
  | 'omitted' // the cell is empty
  | 'superfluous' // the right value is nothing
  | 'sign'
  | 'point' // the decimal point: ×10, ÷10, ×100
  | 'unit' // 元 for 万元 or the other way round
  | 'transposed' // two neighbouring digits
  | 'digit' // one digit is another
  | 'dropped' // one digit is missing
  | 'inserted' // one digit too many
  | 'swapped' // two cells have each other's figures
  | 'shifted' // the figure stands in the neighbouring cell
  | 'neighbour' // it is the figure of a neighbouring cell
  | 'total' // it is the figure of a total to which it belongs
  | 'last-year' // it is last year's figure
  | 'other'

export const SLIP_NAMES: Readonly<Record<Slip, Wording>> = {
  omitted: { zh: '漏填', en: 'left empty' },
  superfluous: { zh: '多填', en: 'should be empty' },
  sign: { zh: '正负号写反', en: 'the sign is reversed' },
  point: { zh: '小数点错位', en: 'the decimal point is misplaced' },
  unit: { zh: '元与万元混淆', en: '元 and 万元 are confused' },
  transposed: { zh: '相邻两位数字颠倒', en: 'two digits are transposed' },
  digit: { zh: '一位数字写错', en: 'one digit is wrong' },
  dropped: { zh: '少写一位数字', en: 'a digit is missing' },
  inserted: { zh: '多写一位数字', en: 'a digit too many' },
  swapped: { zh: '与另一格的数互换', en: 'two figures are swapped' },
  shifted: { zh: '填错相邻一格', en: 'the figure stands in the neighbouring cell' },
  neighbour: { zh: '误填为相邻一格的数', en: 'a neighbouring cell’s figure was copied' },
  total: { zh: '误填为合计数', en: 'a total was copied' },
  'last-year': { zh: '误填为上年数', en: 'last year’s figure was copied' },
  other: { zh: '数字不符', en: 'the figure differs' },
}

/** The slip between two figures of the same unit; `wrong` and `right` are their digits as printed. */
export function slipBetween(wrong: Rational, right: Rational, digits: { readonly wrong: string; readonly right: string }): Slip {
  if (isZero(wrong)) return 'omitted'
  if (isZero(right)) return 'superfluous'
  if (equals(wrong, negate(right))) return 'sign'
  for (const exponent of [1, -1, 2, -2, 3, -3]) if (equals(absolute(wrong), multiply(absolute(right), powerOfTen(exponent)))) return 'point'
  for (const exponent of [4, -4]) if (equals(absolute(wrong), multiply(absolute(right), powerOfTen(exponent)))) return 'unit'
  const places = Math.max(decimalsOf(digits.wrong), decimalsOf(digits.right))
  return slipInDigits(digitsOf(digits.wrong, places), digitsOf(digits.right, places))
}

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0

/** "145.5" beside "148.50" is 145.50. */
const digitsOf = (digits: string, places: number): string => digits.replace(/[^\d]/g, '') + '0'.repeat(places - decimalsOf(digits))

function slipInDigits(wrong: string, right: string): Slip {
  if (wrong.length === right.length) {
    const differing = [...wrong].flatMap((c, i) => (c === right[i] ? [] : [i]))
    const [i = 0, j = 0] = differing
    if (differing.length === 1) return 'digit'
    if (differing.length === 2 && j === i + 1 && wrong[i] === right[j] && wrong[j] === right[i]) return 'transposed'
    return 'other'
  }
  if (wrong.length + 1 === right.length && lacksOne(wrong, right)) return 'dropped'
  if (right.length + 1 === wrong.length && lacksOne(right, wrong)) return 'inserted'
  return 'other'
}

/** Is the shorter one the longer one without one of its characters? */
function lacksOne(shorter: string, longer: string): boolean {
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at++
  return shorter.slice(at) === longer.slice(at + 1)
}
