/** What is printed on a page, upright: characters and ruling lines in points from the upper left; what is clipped away does not exist. */

import { type Box, boxAround, centre, common, holds, type Matrix, moved, type Point } from './geometry.ts'
import type { DrawnPath, Glyph, RawPage } from './raw-page.ts'

export interface Char extends Box {
  readonly text: string
  /** The base line. */
  readonly base: number
  readonly size: number
}

/** A ruling line: horizontal at y = `at` from x = `from` to `to`, or vertical at x = `at` from y = `from` to `to`. */
export interface Ruling {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface PageContent {
  /** From 1. */
  readonly page: number
  readonly width: number
  readonly height: number
  readonly chars: readonly Char[]
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

/** Thicker is an area, not a line. */
const THICKEST = 2.5
/** Pieces of a dashed line are no farther apart. */
const WIDEST_GAP = 2.5
const SHORTEST = 4
/** The part of a character's height above its base line. */
const RISE = 0.88

export function pageContent(raw: RawPage, page: number): PageContent {
  const turns = turnsOfText(raw.glyphs) ?? raw.turns % 4
  const upright = uprightMatrix(raw.box, turns)
  const [w, h] = [raw.box.x1 - raw.box.x0, raw.box.y1 - raw.box.y0]
  const lines = rulings(raw.paths, upright, raw.box)
  return { page, width: turns % 2 === 0 ? w : h, height: turns % 2 === 0 ? h : w, chars: charsOf(raw, upright), ...lines }
}

/** User space → points from the upper left of the page as it is read. */
function uprightMatrix({ x0, y0, x1, y1 }: Box, turns: number): Matrix {
  if (turns === 1) return [0, 1, 1, 0, -y0, -x0]
  if (turns === 2) return [-1, 0, 0, 1, x1, -y0]
  if (turns === 3) return [0, -1, -1, 0, y1, x1]
  return [1, 0, 0, -1, -x0, y1]
}

/** A table may be printed across the page: the page is read as most of its characters run, whichever way it is shown. */
function turnsOfText(glyphs: readonly Glyph[]): number | undefined {
  const counts = [0, 0, 0, 0]
  for (const { angle } of glyphs) {
    const turn = (Math.round(angle / (Math.PI / 2)) + 4) % 4
    counts[turn] = (counts[turn] ?? 0) + 1
  }
  const turn = counts.findIndex(count => count > glyphs.length * 0.7)
  return turn < 0 ? undefined : turn
}

function charsOf(raw: RawPage, upright: Matrix): Char[] {
  const chars: Char[] = []
  const seen = new Set<string>()
  for (const g of raw.glyphs) {
    if (!holds(common(raw.box, g.clip), centre(g.box), 0.5)) continue
    const box = turned(g.box, upright)
    const base = moved(upright, g.origin).y
    const size = Math.max(1, g.size > 0.5 ? g.size : box.y1 - box.y0)
    // printed twice at the same spot, to look bold
    const spot = `${g.text}${Math.round(box.x0)}|${Math.round(base)}`
    if (seen.has(spot)) continue
    for (const dx of [-1, 0, 1]) seen.add(`${g.text}${Math.round(box.x0) + dx}|${Math.round(base)}`)
    chars.push({ text: g.text, x0: box.x0, x1: box.x1, y0: base - RISE * size, y1: base + (1 - RISE) * size, base, size })
  }
  return chars
}

function turned(box: Box, matrix: Matrix): Box {
  const [a, b] = [moved(matrix, { x: box.x0, y: box.y0 }), moved(matrix, { x: box.x1, y: box.y1 })]
  return { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) }
}

function rulings(paths: readonly DrawnPath[], upright: Matrix, page: Box): Pick<PageContent, 'horizontal' | 'vertical'> {
  const horizontal: Ruling[] = []
  const vertical: Ruling[] = []
  for (const path of paths) {
    const visible = turned(common(page, path.clip), upright)
    const add = (box: Box): void => {
      const { x0, y0, x1, y1 } = common(box, visible)
      if (x1 - x0 < -0.5 || y1 - y0 < -0.5) return
      if (y1 - y0 < THICKEST && x1 - x0 > y1 - y0) horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
      else if (x1 - x0 < THICKEST && y1 - y0 > x1 - x0) vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
    }
    for (const subpath of path.subpaths) {
      const points = subpath.map(p => moved(upright, p))
      const box = boxAround(points)
      if (!box) continue
      const isThin = box.x1 - box.x0 < THICKEST || box.y1 - box.y0 < THICKEST
      if (isThin) add(box)
      else if (path.isStroked) for (const side of sides(points)) add(side)
    }
  }
  return { horizontal: merged(horizontal), vertical: merged(vertical) }
}

/** The straight pieces of a drawn line. */
const sides = (points: readonly Point[]): Box[] => points.slice(1).flatMap((p, i) => boxAround([points[i] ?? p, p]) ?? [])

/** Pieces of one line become one. */
export function merged(lines: readonly Ruling[]): Ruling[] {
  const out: { at: number; from: number; to: number }[] = []
  const sorted = [...lines].sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)
  for (const line of sorted) {
    const last = out.at(-1)
    if (last && Math.abs(last.at - line.at) < 1.5 && line.from <= last.to + WIDEST_GAP && line.from >= last.from - 1)
      last.to = Math.max(last.to, line.to)
    else out.push({ ...line })
  }
  return out.filter(l => l.to - l.from >= SHORTEST)
}
