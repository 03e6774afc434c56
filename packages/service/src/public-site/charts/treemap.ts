/** A treemap as plain svg: every area is its share of the whole, as near to square as the others allow. */
import { type Html, html } from '../html.ts'
import { chart } from './frame.ts'
import { coordinate, shareOf } from './scale.ts'

export interface Tile {
  readonly label: string
  /** Where the label finds no room. */
  readonly short: string
  /** 分. */
  readonly amount: bigint
  readonly shown: string
  /** Tiles of one group have one colour. */
  readonly group: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const HEIGHTS = { wide: 300, narrow: 380 } as const

/** Tiles from the largest to the smallest; amounts of nothing or less have no area. */
export function treemap(title: string, tiles: readonly Tile[]): Html {
  const drawn = tiles.filter(t => t.amount > 0n)
  const total = drawn.reduce((sum, t) => sum + t.amount, 0n)
  return chart(title, ({ width, look }) => {
    const height = HEIGHTS[look]
    const areas = drawn.map(t => shareOf(t.amount, total) * width * height)
    const boxes = squarified(areas, { x: 0, y: 0, width, height })
    const content = drawn.map((t, i) => {
      const box = boxes[i]
      return box ? tile(t, box) : null
    })
    return { height, look: 'treemap', content }
  })
}

function tile(t: Tile, { x, y, width, height }: Box): Html {
  const letters = Math.floor((width - 12) / 14)
  const fits = letters >= 4 && height >= 24
  const words = t.label.length > letters ? t.short : t.label
  const label = words.length > letters ? `${words.slice(0, letters - 1)}…` : words
  return html`<g><title>${t.label} ${t.shown}</title><rect class="g${t.group % 8}" x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(width)}" height="${coordinate(height)}"/>${
    fits
      ? html`<text x="${coordinate(x + 6)}" y="${coordinate(y + 18)}">${label}</text>${height >= 42 && t.shown.length * 8 < width - 12 ? html`<text x="${coordinate(x + 6)}" y="${coordinate(y + 36)}">${t.shown}</text>` : null}`
      : null
  }</g>`
}

/** Bruls, Huizing, van Wijk (2000): rows are laid along the shorter side while that makes their worst tile squarer. */
function squarified(areas: readonly number[], whole: Box): readonly Box[] {
  const boxes: Box[] = []
  let rest = whole
  for (let from = 0; from < areas.length; ) {
    const side = Math.min(rest.width, rest.height)
    let to = from + 1
    while (to < areas.length && worst(areas.slice(from, to + 1), side) <= worst(areas.slice(from, to), side)) to++
    const row = areas.slice(from, to)
    const [laid, left] = laidRow(row, rest)
    boxes.push(...laid)
    rest = left
    from = to
  }
  return boxes
}

function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((a, b) => a + b, 0)
  return Math.max(...row.map(a => Math.max((side * side * a) / (sum * sum), (sum * sum) / (side * side * a))))
}

/** The row along the shorter side, and what is left. */
function laidRow(row: readonly number[], { x, y, width, height }: Box): readonly [readonly Box[], Box] {
  const sum = row.reduce((a, b) => a + b, 0)
  const isUpright = width >= height
  const depth = sum / (isUpright ? height : width)
  const boxes: Box[] = []
  let at = 0
  for (const area of row) {
    const length = area / depth
    boxes.push(isUpright ? { x, y: y + at, width: depth, height: length } : { x: x + at, y, width: length, height: depth })
    at += length
  }
  const rest = isUpright
    ? { x: x + depth, y, width: Math.max(0, width - depth), height }
    : { x, y: y + depth, width, height: Math.max(0, height - depth) }
  return [boxes, rest]
}
