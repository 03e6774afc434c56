/** The execution rate as printed: "99.99%", a bare "100", or a fraction of 1. */
import {
  absolute,
  amountOfCell,
  type Cell,
  compare,
  divide,
  isZero,
  type Place,
  type Quantity,
  type Rational,
  rational,
  type Stated,
  stated,
  subtract,
} from '@jixiao/core'

/** A bare number is a percentage, unless the form's own money shows that it is a fraction of 1 ("0.578"). */
export function rateIn(cell: Cell, place: Place, budget?: Quantity, executed?: Quantity): Stated<Quantity> | undefined {
  const text = cell.text.trim()
  const rate = amountOfCell(text, '%')
  if (!rate || rate === 'blank') return undefined
  const asFraction = amountOfCell(text, '')
  const isBare = !/[%％]/.test(text)
  if (isBare && asFraction && asFraction !== 'blank' && budget && executed && !isZero(budget.value)) {
    const actual = divide(executed.value, budget.value)
    if (compare(distance(asFraction.value, actual), distance(rate.value, actual)) < 0 && compare(asFraction.value, LARGEST_FRACTION) <= 0)
      return stated({ ...asFraction, dimension: 'rate' }, text, place)
  }
  return stated(rate, text, place)
}

const LARGEST_FRACTION = rational(3n, 2n)
const distance = (a: Rational, b: Rational): Rational => absolute(subtract(a, b))
