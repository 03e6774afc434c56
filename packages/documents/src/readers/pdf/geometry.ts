/** Boxes, points and matrices of a page. */

export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}
export interface Point {
  readonly x: number
  readonly y: number
}
/** PDF matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `a`, then `b`. */
export const joined = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

/** Around points that a matrix moves: x, y, x, y … from one place of the list to another. */
export function boxAround(points: readonly number[], m: Matrix, from = 0, to = points.length): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = from; i + 1 < to; i += 2) {
    const px = points[i] ?? 0
    const py = points[i + 1] ?? 0
    const x = m[0] * px + m[2] * py + m[4]
    const y = m[1] * px + m[3] * py + m[5]
    if (x < x0) x0 = x
    if (x > x1) x1 = x
    if (y < y0) y0 = y
    if (y > y1) y1 = y
  }
  return { x0, y0, x1, y1 }
}

/** What two boxes have in common; of no size where they do not touch. */
export const common = (a: Box, b: Box | undefined): Box =>
  b ? { x0: Math.max(a.x0, b.x0), y0: Math.max(a.y0, b.y0), x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1) } : a

export const centre = (b: Box): Point => ({ x: (b.x0 + b.x1) / 2, y: (b.y0 + b.y1) / 2 })

export const holds = (b: Box, p: Point, slack = 0): boolean =>
  p.x >= b.x0 - slack && p.x <= b.x1 + slack && p.y >= b.y0 - slack && p.y <= b.y1 + slack

/** Values nearer than `apart` to the one before are one; each group by its mean, in order. */
export function clustered(values: readonly number[], apart: number): number[] {
  const groups: { sum: number; count: number; last: number }[] = []
  for (const v of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && v - group.last < apart) {
      group.sum += v
      group.count++
      group.last = v
    } else groups.push({ sum: v, count: 1, last: v })
  }
  return groups.map(g => g.sum / g.count)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** By a number of each, equal ones as they stood; a list that is in order already, as most of what a file prints, comes back as it is. */
export function inOrder<T>(items: readonly T[], of: (item: T) => number): readonly T[] {
  let before = -Infinity
  for (const item of items) {
    const own = of(item)
    if (own < before) return [...items].sort((a, b) => of(a) - of(b))
    before = own
  }
  return items
}
