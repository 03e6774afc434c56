/** Tables without ruling lines whose cells are coloured: areas that stand in rows and columns tell the cells. */
import type { Box } from './geometry.ts'
import { merged, type Ruling } from './page-objects.ts'

/** White strips between cells are no wider. */
const WIDEST_STRIP = 4
const SAME = 1.5
const FEWEST_ROWS = 2
/** Of a coloured row, in points. */
const LOWEST_STRIPE = 6
const HIGHEST_STRIPE = 200

export interface Edges {
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

/** The edges of areas that stand side by side in rows, where rows below each other are cut at the same places. */
export function edgesOfAreas(areas: readonly Box[]): Edges {
  const rows = rowsOf(areas)
  const cuts = rows.flatMap(row => row.slice(1).map(b => b.x0))
  const isCommon = (x: number): boolean => cuts.filter(c => Math.abs(c - x) < SAME).length >= FEWEST_ROWS
  const own = new Set(rows.filter(row => row.slice(1).some(b => isCommon(b.x0))))
  // a row of one cell belongs to the rows that it touches
  const touches = (a: readonly Box[], b: readonly Box[]): boolean =>
    a.some(x => b.some(y => Math.min(x.x1, y.x1) > Math.max(x.x0, y.x0) && Math.max(x.y0, y.y0) - Math.min(x.y1, y.y1) < WIDEST_STRIP))
  // where only every other row is coloured, the cells between them have no edges
  if (isStriped([...own])) return { horizontal: [], vertical: [] }
  const cells = rows.filter(row => own.has(row) || (row.length === 1 && [...own].some(o => touches(row, o)))).flat()
  return {
    horizontal: cells.flatMap(b => [b.y0, b.y1].map(at => ({ at, from: b.x0 - WIDEST_STRIP / 2, to: b.x1 + WIDEST_STRIP / 2 }))),
    vertical: cells.flatMap(b => [b.x0, b.x1].map(at => ({ at, from: b.y0 - WIDEST_STRIP / 2, to: b.y1 + WIDEST_STRIP / 2 }))),
  }
}

/** The upper and lower edges of coloured rows that make no cells. */
export function stripeEdges(areas: readonly Box[]): (Ruling & { readonly isEdge: true })[] {
  const rows = areas.filter(a => a.y1 - a.y0 > LOWEST_STRIPE && a.y1 - a.y0 < HIGHEST_STRIPE)
  const edges = rows.flatMap(a => [a.y0, a.y1].map(at => ({ at, from: a.x0 - 1, to: a.x1 + 1 })))
  return merged(edges).map(edge => ({ ...edge, isEdge: true }))
}

function isStriped(rows: readonly (readonly Box[])[]): boolean {
  const edges = rows.map(row => ({ top: Math.min(...row.map(b => b.y0)), bottom: Math.max(...row.map(b => b.y1)) })).sort((a, b) => a.top - b.top)
  const alone = edges.filter((e, i) => {
    const next = edges[i + 1]
    return next !== undefined && next.top - e.bottom > WIDEST_STRIP
  })
  return rows.length > 1 && alone.length * 2 > rows.length - 1
}

/** Areas that begin at one height, from left to right, each beside the one before. */
function rowsOf(areas: readonly Box[]): Box[][] {
  const sorted = [...areas].sort((a, b) => Math.round(a.y0 - b.y0) || a.x0 - b.x0)
  const rows: Box[][] = []
  for (const area of sorted) {
    const before = rows.at(-1)?.at(-1)
    const gap = before ? area.x0 - before.x1 : Infinity
    if (before && Math.abs(before.y0 - area.y0) < SAME && gap > -SAME && gap < WIDEST_STRIP) rows.at(-1)?.push(area)
    else rows.push([area])
  }
  return rows
}
