/** Which characters were printed at which spot of a page already. */

export interface PrintedSpots {
  /** False where the same character stands there already, a point to the left or right at the most; else it does from now on. */
  isFirst(base: number, x: number, code: number): boolean
}

/** More than a page has points across. */
const SPOTS = 2 ** 14
const SPREAD = 0x9e3779b1

/** For at most so many characters. A table of numbers: a map of them took a tenth of the time of a page. */
export function printedSpots(most: number): PrintedSpots {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2))
  // spot and character in turns; 0 is no character
  const table = new Int32Array(2 * size)
  const slotOf = (spot: number, code: number): number => {
    let slot = (Math.imul(spot ^ (code << 7), SPREAD) >>> 8) & (size - 1)
    while (table[2 * slot + 1] !== 0 && (table[2 * slot] !== spot || table[2 * slot + 1] !== code)) slot = (slot + 1) & (size - 1)
    return slot
  }
  const stands = (spot: number, code: number): boolean => table[2 * slotOf(spot, code) + 1] !== 0
  return {
    isFirst(base, x, code) {
      const spot = (Math.round(base) & (SPOTS - 1)) * SPOTS + (Math.round(x) & (SPOTS - 1))
      const slot = slotOf(spot, code)
      if (table[2 * slot + 1] !== 0 || stands(spot - 1, code) || stands(spot + 1, code)) return false
      table[2 * slot] = spot
      table[2 * slot + 1] = code
      return true
    },
  }
}
