/** Words over the page that are none of its text: slanting ones, and letters so large that the text is printed across them. */
import { median } from './geometry.ts'
import type { Char } from './page-objects.ts'

/** A page that was scanned askew is read; in radians from the nearest way of writing. */
const MOST_ASKEW = 0.14
/** In sizes of the text. */
const LARGE = 2.5
const FEWEST_ACROSS = 2

export const isSlanting = (angle: number): boolean => {
  const quarters = angle / (Math.PI / 2)
  return Math.abs(quarters - Math.round(quarters)) * (Math.PI / 2) > MOST_ASKEW
}

/** Letters of the size of one that other letters are printed across. */
export function printedOver(chars: readonly Char[]): { readonly over: readonly Char[]; readonly rest: readonly Char[] } {
  // on most pages, and the middle one is not looked for
  if (areAlike(chars)) return { over: [], rest: chars }
  const size = median(chars.map(c => c.size))
  const large = chars.filter(c => c.size > LARGE * size)
  if (large.length === 0) return { over: [], rest: chars }
  const small = chars.filter(c => c.size <= LARGE * size)
  const isIn = (c: Char, l: Char): boolean => {
    const [x, y] = [(c.x0 + c.x1) / 2, (c.y0 + c.y1) / 2]
    return x > l.x0 && x < l.x1 && y > l.y0 && y < l.y1
  }
  const marks = new Set(large.filter(l => small.filter(c => isIn(c, l)).length >= FEWEST_ACROSS).map(l => l.size))
  const over = large.filter(l => marks.has(l.size))
  return over.length === 0 ? { over, rest: chars } : { over, rest: chars.filter(c => !marks.has(c.size)) }
}

function areAlike(chars: readonly Char[]): boolean {
  let [smallest, largest] = [Infinity, -Infinity]
  for (const { size } of chars) {
    if (size < smallest) smallest = size
    if (size > largest) largest = size
  }
  return largest <= LARGE * smallest
}
