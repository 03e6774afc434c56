/** Ruled tables: ruling lines that cross form grids; a missing line between two positions merges them. */
import { append } from '@jixiao/core'
import { isFigure } from '../text/words-of-tables.ts'
import { cellText } from './cell-text.ts'
import { edgesOfAreas } from './coloured-cells.ts'
import { type Box, clustered } from './geometry.ts'
import { compacted, type Grid, type GridCell, SAME_BOUNDARY, withoutBlankHeadRows } from './grid.ts'
import { type Char, merged, type PageContent, type Ruling } from './page-objects.ts'
import { splitBands } from './split-bands.ts'
import { unstacked } from './stacked-tables.ts'

export interface Lattice {
  readonly grids: readonly Grid[]
  /** Characters that stand in no grid. */
  readonly rest: readonly Char[]
}

export interface PageLattices extends Lattice {
  /** Areas that make no cells: they may colour rows. */
  readonly stripes: readonly Box[]
}

/** Lines that touch within this distance cross. */
const TOUCH = 2.5
/** A page with more is a drawing. */
const MOST_LINES = 6000
const MOST_POSITIONS = 60_000
const FEWEST_AREAS = 6
/** In character sizes. */
const NEXT_LINE = 2.5
const FEWEST_BELOW = 2

export function findLattices({ page, horizontal, vertical, areas, chars }: PageContent): PageLattices {
  if (horizontal.length + vertical.length > MOST_LINES) return { grids: [], rest: chars, stripes: areas }
  const ruled = latticesOf(horizontal, vertical, chars, page)
  // the colour of cells that are ruled says nothing more
  const free = areas.filter(a => !ruled.grids.some(g => a.y0 < g.bottom && a.y1 > g.top && a.x0 < (g.xs.at(-1) ?? 0) && a.x1 > (g.xs[0] ?? 0)))
  if (free.length < FEWEST_AREAS) return { ...ruled, stripes: areas }
  const edges = edgesOfAreas(free)
  const coloured = latticesOf(merged(edges.horizontal), merged(edges.vertical), ruled.rest, page)
  const heads = coloured.grids.filter(g => isOnlyHead(g, coloured.rest))
  if (heads.length > 0) return { ...ruled, stripes: areas.filter(a => !heads.some(h => a.y1 > h.top && a.y0 < h.bottom)) }
  return { grids: [...ruled.grids, ...coloured.grids].sort((a, b) => a.top - b.top), rest: coloured.rest, stripes: areas }
}

/** Only the head is coloured: right below it the columns go on. */
function isOnlyHead(grid: Grid, rest: readonly Char[]): boolean {
  if (grid.cells.some(c => isFigure(c.text))) return false
  const below = rest.filter(c => c.base > grid.bottom && c.base < grid.bottom + NEXT_LINE * c.size)
  const columns = new Set(below.map(c => grid.xs.findLastIndex(x => x <= (c.x0 + c.x1) / 2)))
  return columns.size >= FEWEST_BELOW && !columns.has(-1)
}

function latticesOf(horizontal: readonly Ruling[], vertical: readonly Ruling[], chars: readonly Char[], page: number): Lattice {
  const grids: Grid[] = []
  let rest = chars
  for (const group of crossing(horizontal, vertical)) {
    const frame = frameOf(group)
    if (!frame) continue
    const { xs, ys } = frame
    const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0]
    const own: Char[] = []
    const outside: Char[] = []
    for (const c of rest) {
      const [x, y] = [(c.x0 + c.x1) / 2, (c.y0 + c.y1) / 2]
      if (x > left && x < right && y > top && y < bottom) own.push(c)
      else outside.push(c)
    }
    const spots = merge(frame, group)
    const grid = compacted({
      xs,
      rows: ys.length - 1,
      cells: fill(spots, own, xs, ys, page),
      top: ys[0] ?? 0,
      bottom: ys.at(-1) ?? 0,
      page,
      lastPage: page,
    })
    // one box around a text is a frame, not a table
    if (grid.cells.length < 2 || grid.xs.length < 3) continue
    const stacked = unstacked(grid)
    const isTitle = (c: Char): boolean => stacked.titles.some(([y0, y1]) => (c.y0 + c.y1) / 2 > y0 && (c.y0 + c.y1) / 2 < y1)
    rest = stacked.titles.length === 0 ? outside : [...outside, ...own.filter(isTitle)]
    // a fragment without a word is no table
    if (own.length > 0) append(grids, stacked.grids.map(withoutBlankHeadRows))
  }
  return { grids: grids.sort((a, b) => a.top - b.top), rest }
}

interface Group {
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

/** Lines that hang together. */
function crossing(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Group[] {
  const parent = [...horizontal, ...vertical].map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up
      at = up
    }
    return at
  }
  for (const [i, h] of horizontal.entries())
    for (const [j, v] of vertical.entries())
      if (v.at >= h.from - TOUCH && v.at <= h.to + TOUCH && h.at >= v.from - TOUCH && h.at <= v.to + TOUCH)
        parent[root(i)] = root(horizontal.length + j)
  const groups = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>()
  const groupOf = (i: number) => {
    const key = root(i)
    const group = groups.get(key) ?? { horizontal: [], vertical: [] }
    groups.set(key, group)
    return group
  }
  for (const [i, h] of horizontal.entries()) groupOf(i).horizontal.push(h)
  for (const [j, v] of vertical.entries()) groupOf(horizontal.length + j).vertical.push(v)
  return [...groups.values()]
}

interface Frame {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

function frameOf({ horizontal, vertical }: Group): Frame | undefined {
  if (horizontal.length === 0 || vertical.length === 0) return undefined
  const xs = clustered([...vertical.map(v => v.at), ...openEnds(horizontal, vertical)], SAME_BOUNDARY)
  const ys = clustered([...horizontal.map(h => h.at), ...openEnds(vertical, horizontal)], SAME_BOUNDARY)
  return xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_POSITIONS ? undefined : { xs, ys }
}

/** Where a table has no outer line on a side, its lines end there. */
function openEnds(along: readonly Ruling[], across: readonly Ruling[]): number[] {
  const [low, high] = [Math.min(...along.map(l => l.from)), Math.max(...along.map(l => l.to))]
  return [low, high].filter(
    end => across.every(l => Math.abs(l.at - end) > 6) && along.filter(l => Math.min(Math.abs(l.from - end), Math.abs(l.to - end)) < 6).length >= 2,
  )
}

interface Spot {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

function merge({ xs, ys }: Frame, { horizontal, vertical }: Group): Spot[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  const below = lineBetween(ys, xs, horizontal)
  const beside = lineBetween(xs, ys, vertical)
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false))
  const spots: Spot[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column]) continue
      let [right, down] = [column + 1, row + 1]
      while (right < columns && !beside[right]?.[row] && !taken[row]?.[right]) right++
      const isOpen = (r: number): boolean => {
        for (let c = column; c < right; c++) if (below[r]?.[c] || taken[r]?.[c] || (c > column && beside[c]?.[r])) return false
        return true
      }
      while (down < rows && isOpen(down)) down++
      for (let r = row; r < down; r++) for (let c = column; c < right; c++) (taken[r] ?? [])[c] = true
      spots.push({ row, column, rowSpan: down - row, colSpan: right - column })
    }
  return spots
}

/** For each boundary and each step across: does a line run there? */
function lineBetween(boundaries: readonly number[], steps: readonly number[], lines: readonly Ruling[]): boolean[][] {
  const out = boundaries.map(() => new Array<boolean>(steps.length - 1).fill(false))
  for (const line of lines) {
    const at = boundaries.findIndex(b => Math.abs(b - line.at) < SAME_BOUNDARY)
    const row = out[at]
    if (!row) continue
    for (let s = 0; s < row.length; s++) {
      const middle = ((steps[s] ?? 0) + (steps[s + 1] ?? 0)) / 2
      if (line.from <= middle && middle <= line.to) row[s] = true
    }
  }
  return out
}

/** The step between two boundaries in which a value lies, looked for from where the last one lay. */
function stepOf(boundaries: readonly number[], value: number, from: number): number {
  let at = from
  while (at > 0 && (boundaries[at] ?? Infinity) > value) at--
  while (at < boundaries.length - 2 && (boundaries[at + 1] ?? Infinity) <= value) at++
  return at
}

/** Each character belongs to the cell that holds its centre. */
function fill(spots: readonly Spot[], chars: readonly Char[], xs: readonly number[], ys: readonly number[], page: number): GridCell[] {
  const columns = xs.length - 1
  const texts: Char[][] = spots.map(() => [])
  const owner: (Char[] | undefined)[] = new Array((ys.length - 1) * columns)
  for (const [i, s] of spots.entries())
    for (let r = s.row; r < s.row + s.rowSpan; r++) for (let c = s.column; c < s.column + s.colSpan; c++) owner[r * columns + c] = texts[i]
  // neighbours in the file mostly stand in the same cell
  let row = 0
  let column = 0
  for (const char of chars) {
    row = stepOf(ys, (char.y0 + char.y1) / 2, row)
    column = stepOf(xs, (char.x0 + char.x1) / 2, column)
    owner[row * columns + column]?.push(char)
  }
  const filled = spots.map(({ row, column, rowSpan, colSpan }, i) => {
    const box = [xs[column] ?? 0, ys[row] ?? 0, xs[column + colSpan] ?? 0, ys[row + rowSpan] ?? 0] as const
    return { row, column, rowSpan, colSpan, box, chars: texts[i] ?? [] }
  })
  return splitBands(filled).map(({ row, column, rowSpan, colSpan, box, chars: own }) => {
    const { text, isFull } = cellText(own, box[2], box[0])
    return { row, column, rowSpan, colSpan, box, text, isFull, page }
  })
}
