/** How wide the columns of a table are, from what stands in them: no figure is broken, and text has as few lines as the page allows. */
import type { Cell, Table } from '@jixiao/core'
import { isFigure } from './figures.ts'
import { textWidth, unbreakableWidth } from './text-width.ts'

/** Blank to both sides of a cell, in characters. */
export const PADDING = 0.7
/** 产出指标: what is no longer than this is not broken, and longer text has so many characters in a line. */
const SHORT_WORD = 4
/** No text asks for more in one line. */
const WIDEST_TEXT = 34

export interface Demand {
  /** What cannot be broken. */
  readonly least: readonly number[]
  /** In which nothing has more than a few lines. */
  readonly good: readonly number[]
  /** In which everything has one line. */
  readonly full: readonly number[]
}

/** In characters. */
export function demandOf({ columns, rows }: Table, head: number): Demand {
  const demand = { least: zeros(columns), good: zeros(columns), full: zeros(columns) }
  const cells = rows.flatMap(r => r.cells).sort((a, b) => a.colSpan - b.colSpan)
  for (const cell of cells) {
    const own = demandOfCell(cell, cell.row < head)
    raise(demand.least, cell, own.least)
    raise(demand.good, cell, own.good)
    raise(demand.full, cell, own.full)
  }
  return demand
}

const zeros = (n: number): number[] => Array.from({ length: n }, () => PADDING + 1)

function demandOfCell({ text, rowSpan }: Cell, isHead: boolean): { readonly least: number; readonly good: number; readonly full: number } {
  const width = Math.max(...text.split('\n').map(textWidth))
  if (isFigure(text)) return { least: width + PADDING, good: width + PADDING, full: width + PADDING }
  const word = Math.min(width, SHORT_WORD)
  const least = Math.max(unbreakableWidth(text), rowSpan > 2 ? Math.min(word, 2) : word)
  const good = Math.max(least, word, Math.min(width, Math.ceil(width / (goodLines(width, isHead) * rowSpan) + 0.5)))
  // a head of two lines is as good as one of one: the room is for what stands below it
  const full = isHead ? Math.max(good, width / 2 + 0.5) : Math.max(good, Math.min(width, WIDEST_TEXT))
  return { least: least + PADDING, good: good + PADDING, full: full + PADDING }
}

/** Names have two lines where the page allows, heads three, sentences more. */
const goodLines = (width: number, isHead: boolean): number => (isHead ? 3 : width <= 20 ? 2 : Math.ceil(width / 10))

/** What a cell lacks is shared by the columns that it covers. */
function raise(widths: number[], { column, colSpan }: Cell, needed: number): void {
  const has = widths.slice(column, column + colSpan).reduce((n, w) => n + w, 0)
  if (has >= needed) return
  for (let c = column; c < column + colSpan && c < widths.length; c++) widths[c] = (widths[c] ?? 0) + (needed - has) / colSpan
}

const sum = (some: readonly number[]): number => some.reduce((n, w) => n + w, 0)

export const isGoodIn = (demand: Demand, width: number): boolean => sum(demand.good) <= width
export const leastWidth = (demand: Demand): number => sum(demand.least)

/** Widths that fill `width`: each column gets what it cannot do without, then what it wants, as far as there is room. */
export function columnWidths(demand: Demand, width: number): readonly number[] {
  const { least, good, full } = demand
  if (sum(least) >= width) return least.map(w => (w * width) / sum(least))
  if (sum(good) >= width) return between(least, good, width)
  if (sum(full) >= width) return between(good, full, width)
  return full.map(w => (w * width) / sum(full))
}

function between(low: readonly number[], high: readonly number[], width: number): readonly number[] {
  const share = (width - sum(low)) / Math.max(1e-9, sum(high) - sum(low))
  return low.map((w, i) => w + ((high[i] ?? w) - w) * share)
}
