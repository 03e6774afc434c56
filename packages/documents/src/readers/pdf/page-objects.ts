/** What is printed on a page, upright: characters and ruling lines in points from the upper left; what is clipped away does not exist. */

import { type Box, boxAround, common, type Matrix } from './geometry.ts'
import { printedSpots } from './printed-spots.ts'
import type { DrawnPath, Glyphs, RawPage } from './raw-page.ts'
import { isSlanting, printedOver } from './watermarks.ts'

export interface Char extends Box {
  readonly text: string
  /** The base line. */
  readonly base: number
  readonly size: number
  /** As in TextLook. */
  readonly needsFont?: true
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
  /** Quarter turns clockwise from how the file draws it to how it is read. */
  readonly turns: number
  readonly chars: readonly Char[]
  /** More, or of them, that a clip shows only in part: it cuts through their line. */
  readonly cut: readonly Char[]
  /** What is printed over or under all that: 样稿 across the page. */
  readonly watermark: readonly Char[]
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
  /** Filled boxes that are no lines. */
  readonly areas: readonly Box[]
}

/** Thicker is an area, not a line. */
const THICKEST = 2.5
/** A side that is no line of a table, in points down for each across. */
const LEAST_SLOPE = 0.02
/** Pieces of a dashed line are no farther apart. */
const WIDEST_GAP = 2.5
const SHORTEST = 4
/** A page with more is a drawing. */
const MOST_AREAS = 5000
/** The part of a character's height above its base line. */
const RISE = 0.88

export function pageContent(raw: RawPage, page: number): PageContent {
  const turns = turnsOfText(raw.glyphs) ?? raw.turns % 4
  const upright = uprightMatrix(raw.box, turns)
  const [w, h] = [raw.box.x1 - raw.box.x0, raw.box.y1 - raw.box.y0]
  const lines = rulings(raw.paths, upright, raw.box)
  return { page, turns, width: turns % 2 === 0 ? w : h, height: turns % 2 === 0 ? h : w, ...charsOf(raw, upright), ...lines }
}

/** User space → points from the upper left of the page as it is read. */
function uprightMatrix({ x0, y0, x1, y1 }: Box, turns: number): Matrix {
  if (turns === 1) return [0, 1, 1, 0, -y0, -x0]
  if (turns === 2) return [-1, 0, 0, 1, x1, -y0]
  if (turns === 3) return [0, -1, -1, 0, y1, x1]
  return [1, 0, 0, -1, -x0, y1]
}

/** A table may be printed across the page: the page is read as most of its characters run, whichever way it is shown. */
function turnsOfText({ length, looks }: Glyphs): number | undefined {
  const counts = [0, 0, 0, 0]
  for (const { angle } of looks) {
    const turn = (Math.round(angle / (Math.PI / 2)) + 4) % 4
    counts[turn] = (counts[turn] ?? 0) + 1
  }
  const turn = counts.findIndex(count => count > length * 0.7)
  return turn < 0 ? undefined : turn
}

function charsOf({ box: shown, glyphs }: RawPage, m: Matrix): Pick<PageContent, 'chars' | 'cut' | 'watermark'> {
  const { length, codes, places, looks } = glyphs
  const chars: Char[] = []
  const cut: Char[] = []
  const slanting: Char[] = []
  const spots = printedSpots(length)
  const page = grown(shown)
  let [clip, visible]: [Box | undefined, Box] = [undefined, page]
  for (let i = 0, at = 0; i < length; i++, at += 6) {
    const look = looks[i]
    if (!look) continue
    if (look.clip !== clip) {
      clip = look.clip
      visible = clip ? grown(common(shown, clip)) : page
    }
    const left = places[at] ?? 0
    const low = places[at + 1] ?? 0
    const right = places[at + 2] ?? 0
    const high = places[at + 3] ?? 0
    const across = (left + right) / 2
    if (across < visible.x0 || across > visible.x1) continue
    const middle = (low + high) / 2
    const isSeen = middle >= visible.y0 && middle <= visible.y1
    const isThrough = clip !== undefined && isCut(low, high, visible)
    if (!isSeen && !isThrough) continue
    const ax = m[0] * left + m[2] * low + m[4]
    const bx = m[0] * right + m[2] * high + m[4]
    const x0 = ax < bx ? ax : bx
    const base = m[1] * (places[at + 4] ?? 0) + m[3] * (places[at + 5] ?? 0) + m[5]
    const code = codes[i] ?? 0
    // printed twice at the same spot, to look bold
    if (isSeen && !spots.isFirst(base, x0, code)) continue
    const size = Math.max(1, look.size > 0.5 ? look.size : Math.abs(m[1] * left + m[3] * low + m[5] - (m[1] * right + m[3] * high + m[5])))
    const x1 = ax < bx ? bx : ax
    const y0 = base - RISE * size
    const y1 = base + (1 - RISE) * size
    const text = letterOf(code)
    const char: Char = look.needsFont ? { text, x0, x1, y0, y1, base, size, needsFont: true } : { text, x0, x1, y0, y1, base, size }
    if (isSlanting(look.angle)) slanting.push(char)
    else if (isSeen) chars.push(char)
    if (isThrough) cut.push(char)
  }
  const { over, rest } = printedOver(chars)
  return { chars: rest, cut, watermark: [...slanting, ...over] }
}

const letters = new Map<number, string>()
/** One string for all places where it is printed. */
function letterOf(code: number): string {
  let letter = letters.get(code)
  if (letter === undefined) {
    letter = String.fromCodePoint(code)
    letters.set(code, letter)
  }
  return letter
}

/** The lower edge of what is seen, or the upper one, goes through the letter: in its box the lowest part is free, and a hair at the top. */
function isCut(low: number, high: number, { y0, y1 }: Box): boolean {
  const height = high - low
  const isThrough = (edge: number, free: number): boolean => edge > low + 0.25 * height && edge < high - free * height
  return isThrough(y0, 0.08) || isThrough(y1, 0.15)
}
const SLACK = 0.5
const grown = (b: Box): Box => ({ x0: b.x0 - SLACK, y0: b.y0 - SLACK, x1: b.x1 + SLACK, y1: b.y1 + SLACK })

function turned(box: Box, m: Matrix): Box {
  const [ax, ay] = [m[0] * box.x0 + m[2] * box.y0 + m[4], m[1] * box.x0 + m[3] * box.y0 + m[5]]
  const [bx, by] = [m[0] * box.x1 + m[2] * box.y1 + m[4], m[1] * box.x1 + m[3] * box.y1 + m[5]]
  return { x0: ax < bx ? ax : bx, y0: ay < by ? ay : by, x1: ax < bx ? bx : ax, y1: ay < by ? by : ay }
}

function rulings(paths: readonly DrawnPath[], upright: Matrix, page: Box): Pick<PageContent, 'horizontal' | 'vertical' | 'areas'> {
  const horizontal: Ruling[] = []
  const vertical: Ruling[] = []
  const areas: Box[] = []
  let clip: Box | undefined
  let visible = turned(page, upright)
  const add = (box: Box): void => {
    const { x0, y0, x1, y1 } = common(box, visible)
    if (x1 - x0 < -0.5 || y1 - y0 < -0.5) return
    const isFlat = y1 - y0 < THICKEST
    const isSlim = x1 - x0 < THICKEST
    // a dot may belong to a dotted line either way
    if (isFlat && (isSlim || x1 - x0 > y1 - y0)) horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
    if (isSlim && (isFlat || y1 - y0 > x1 - x0)) vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
  }
  for (const path of paths) {
    if (path.clip !== clip) {
      clip = path.clip
      visible = turned(common(page, clip), upright)
    }
    for (const points of path.subpaths) {
      // a point of a curve
      if (points.length < 4) continue
      const box = boxAround(points, upright)
      if (box.x1 - box.x0 < THICKEST || box.y1 - box.y0 < THICKEST) add(box)
      else {
        // the straight pieces of a drawn line; the many of a ring run every way
        if (path.isStroked)
          for (let i = 0; i + 3 < points.length; i += 2) {
            const side = boxAround(points, upright, i, i + 4)
            if (isStraight(side)) add(side)
          }
        if (path.isFilled && areas.length < MOST_AREAS) areas.push(common(box, visible))
      }
    }
  }
  return { horizontal: merged(horizontal), vertical: merged(vertical), areas }
}

function isStraight({ x0, y0, x1, y1 }: Box): boolean {
  const [w, h] = [x1 - x0, y1 - y0]
  return Math.min(w, h) <= LEAST_SLOPE * Math.max(w, h)
}

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
