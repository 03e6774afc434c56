/** The order in which a person counts: 第2章 before 第10章. The same on every machine, whatever its language. */

const PIECES = /\d+|\D+/g

/** Paths are compared folder by folder, runs of digits by their value, all else by code unit. */
export function inNaturalOrder(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = compareNames(left[i] ?? '', right[i] ?? '')
    if (difference !== 0) return difference
  }
  return left.length - right.length || compareUnits(a, b)
}

function compareNames(a: string, b: string): number {
  const [left, right] = [a.match(PIECES) ?? [], b.match(PIECES) ?? []]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i] ?? '', right[i] ?? '']
    const difference = /^\d/.test(x) && /^\d/.test(y) ? compareNumbers(x, y) : compareUnits(x, y)
    if (difference !== 0) return difference
  }
  return left.length - right.length || compareUnits(a, b)
}

/** Of any length: more digits without leading zeros are more. */
function compareNumbers(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return x.length - y.length || compareUnits(x, y)
}

const compareUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
