/** The items of a page in the order of reading; tables that stand side by side keep their own titles. */
import type { Item } from './assemble.ts'
import type { Grid } from './grid.ts'
import { partOf, type TextLine } from './text-lines.ts'

const MOST_LINES_ABOVE = 4

export function sideBySide(lines: readonly TextLine[], grids: readonly Grid[]): Item[] {
  const items: { readonly y: number; readonly x: number; readonly item: Item }[] = []
  const taken = new Set<TextLine>()
  for (const group of rowsOfGrids(grids)) {
    const top = Math.min(...group.map(g => g.top))
    const parted = group.length < 2 ? [] : linesAbove(lines, top, grids).filter(l => partsOver(l, group).length > 1)
    for (const line of parted) taken.add(line)
    const y = parted[0]?.base ?? top
    for (const [i, grid] of group.entries()) {
      for (const line of parted)
        for (const part of partsOver(line, group)) if (part.grid === i) items.push({ y, x: i, item: { kind: 'line', line: part.line } })
      items.push({ y: group.length < 2 ? grid.top : y, x: i, item: { kind: 'grid', grid } })
    }
  }
  for (const line of lines) if (!taken.has(line)) items.push({ y: line.base, x: -1, item: { kind: 'line', line } })
  return items.sort((a, b) => a.y - b.y || a.x - b.x).map(i => i.item)
}

/** Grids that share a part of the height stand in one row, from left to right. */
function rowsOfGrids(grids: readonly Grid[]): Grid[][] {
  const rows: Grid[][] = []
  for (const grid of [...grids].sort((a, b) => a.top - b.top)) {
    const row = rows.at(-1)
    const beside = row?.every(
      g => Math.min(g.bottom, grid.bottom) - Math.max(g.top, grid.top) > 0.5 * Math.min(g.bottom - g.top, grid.bottom - grid.top),
    )
    if (row && beside) row.push(grid)
    else rows.push([grid])
  }
  return rows.map(row => row.sort((a, b) => (a.xs[0] ?? 0) - (b.xs[0] ?? 0)))
}

/** The last lines above `top`, down from the table before. */
function linesAbove(lines: readonly TextLine[], top: number, grids: readonly Grid[]): TextLine[] {
  const before = Math.max(0, ...grids.filter(g => g.bottom <= top).map(g => g.bottom))
  return lines.filter(l => l.base <= top && l.base > before).slice(-MOST_LINES_ABOVE)
}

/** A line cut at the gaps between the tables below it. */
function partsOver(line: TextLine, group: readonly Grid[]): { readonly grid: number; readonly line: TextLine }[] {
  return group.flatMap((grid, i) => {
    const [from, to] = [i === 0 ? -Infinity : (grid.xs[0] ?? 0) - 2, (group[i + 1]?.xs[0] ?? Infinity) - 2]
    const runs = line.runs.filter(r => r.x0 >= from && r.x0 < to && r.x1 <= to)
    const part = partOf(line, runs)
    return part ? [{ grid: i, line: part }] : []
  })
}
