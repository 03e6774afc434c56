/** Columns of rows without ruling lines: between two of them a strip stays white from the top row to the bottom row. */
import { greatest } from '@jixiao/core'
import { isFigure } from '../text/words-of-tables.ts'
import type { Char } from './page-objects.ts'
import type { TextLine } from './text-lines.ts'

export interface Span {
  readonly x0: number
  readonly x1: number
}

/** Narrower strips part letters, not columns; in character sizes. */
const NARROWEST = 0.35
/** A row with fewer words than this share of the richest may hold cells over several columns. */
const RICH = 0.6
const FEWEST_RICH = 3
/** A strip is no river when more than this share of the rows that reach it cross it. */
const CROSSING = 0.2
/** Words that begin within this distance begin at the same edge, in character sizes. */
const SAME_EDGE = 0.05
/** In distances of the same edge. */
const NARROWEST_COLUMN = 20
const FEWEST_AT_EDGE = 3
const FEWEST_BESIDE = 2
const MANY_AT_EDGE = 5

/** First the rows with the most words, where each column stands alone; then what the others add. */
export function columnsBetweenRivers(rows: readonly TextLine[]): Span[] {
  const size = rows[0]?.size ?? 10
  // a blank inside a word is no strip
  const words = rows.map(row => wordsOf(row.chars, NARROWEST))
  const most = greatest(words.map(w => w.length))
  const rich = words.filter(w => w.length >= RICH * most)
  const [first, others] =
    rich.length < FEWEST_RICH ? [withoutLabelsOfSeveral(words, NARROWEST * size), []] : [rich, words.filter(w => !rich.includes(w))]
  const columns = strips(first.flat(), NARROWEST * size)
  for (const word of others.flat().sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0))) {
    const touched = columns.filter(c => c.x1 > word.x0 - NARROWEST * size && c.x0 < word.x1 + NARROWEST * size)
    const [only, second] = touched
    if (!only) columns.push({ x0: word.x0, x1: word.x1 })
    else if (!second) {
      only.x0 = Math.min(only.x0, word.x0)
      only.x1 = Math.max(only.x1, word.x1)
    }
  }
  columns.sort((a, b) => a.x0 - b.x0)
  return withoutCrossed(columns, words).flatMap(column => partedAtEdges(column, words, SAME_EDGE * size))
}

/** Where few rows tell: a label that stands over two of another line is none of one column. */
function withoutLabelsOfSeveral(rows: readonly (readonly Word[])[], near: number): readonly (readonly Word[])[] {
  const labels = rows.map(row => row.filter(w => !isFigure(plainText(w.chars))))
  const isOfSeveral = (w: Word): boolean =>
    labels.some(row => !row.includes(w) && row.filter(o => o.x0 < w.x1 + near && o.x1 > w.x0 - near).length > 1)
  return rows.map((row, i) => row.filter(w => !labels[i]?.includes(w) || !isOfSeveral(w)))
}

/**
 * Programs that print sheets set the figures of one column right beside the names of the next one, without a strip between them. But names that begin
 * below each other are the edge of a column, if words stand before it in the same rows and hardly any goes over it.
 */
function partedAtEdges(column: Span, rows: readonly (readonly Word[])[], near: number): Span[] {
  const own = rows.map(row => row.filter(w => w.x0 < column.x1 && w.x1 > column.x0)).filter(row => row.length > 0)
  const edges: number[] = []
  for (const { x0: edge } of own.flat().sort((a, b) => a.x0 - b.x0)) {
    if (edge - (edges.at(-1) ?? column.x0) < NARROWEST_COLUMN * near) continue
    const beginning = own.filter(row => row.some(w => Math.abs(w.x0 - edge) < near))
    const beside = beginning.filter(row => row.some(w => w.x1 <= edge + near))
    const crossing = own.filter(row => row.some(w => w.x0 < edge - near && w.x1 > edge + near))
    const isBeside = beside.length >= FEWEST_BESIDE || (beside.length > 0 && beginning.length >= MANY_AT_EDGE)
    if (beginning.length >= FEWEST_AT_EDGE && isBeside && crossing.length <= CROSSING * beginning.length) edges.push(edge - near)
  }
  if (edges.length === 0) return [column]
  const bounds = [column.x0 - near, ...edges, column.x1 + near]
  return bounds.slice(1).flatMap((to, i) => {
    const from = bounds[i] ?? 0
    const within = own.flat().filter(w => w.x0 >= from && w.x1 <= to + 2 * near)
    return within.length === 0 ? [] : [{ x0: Math.min(...within.map(w => w.x0)), x1: Math.min(to, Math.max(...within.map(w => w.x1))) }]
  })
}

/** Where words stand, below each other or side by side, without a white strip between them. */
function strips(words: readonly Span[], narrowest: number): { x0: number; x1: number }[] {
  const out: { x0: number; x1: number }[] = []
  for (const { x0, x1 } of [...words].sort((a, b) => a.x0 - b.x0)) {
    const last = out.at(-1)
    if (last && x0 - last.x1 < narrowest) last.x1 = Math.max(last.x1, x1)
    else out.push({ x0, x1 })
  }
  return out
}

function withoutCrossed(columns: readonly { x0: number; x1: number }[], rows: readonly (readonly Word[])[]): Span[] {
  const out: { x0: number; x1: number }[] = []
  for (const column of columns) {
    const last = out.at(-1)
    const [left, right] = [last?.x1 ?? 0, column.x0]
    const reaching = rows.filter(row => row.some(w => w.x1 > (last?.x0 ?? 0) && w.x0 < column.x1))
    const crossing = reaching.filter(row => row.some(w => w.x0 < left - 1 && w.x1 > right + 1))
    if (last && crossing.length > Math.max(1, CROSSING * reaching.length)) last.x1 = column.x1
    else out.push({ ...column })
  }
  return out
}

export interface Word extends Span {
  readonly chars: readonly Char[]
}

export const plainText = (chars: readonly Char[]): string => chars.map(c => c.text).join('')

/** Characters without a gap of `widest` character sizes between them; a figure and a name that touch are two words. */
export function wordsOf(chars: readonly Char[], widest: number): Word[] {
  const words: { x0: number; x1: number; chars: Char[] }[] = []
  for (const char of chars) {
    const last = words.at(-1)
    const before = last?.chars.at(-1)
    const isOtherKind =
      before !== undefined && /\d/.test(before.text) && /[\p{Script=Han}]/u.test(char.text) && /\.\d\d$/.test(endOf(last?.chars ?? []))
    if (!last || char.x0 - last.x1 > widest * char.size || isOtherKind) words.push({ x0: char.x0, x1: char.x1, chars: [char] })
    else {
      last.chars.push(char)
      last.x1 = Math.max(last.x1, char.x1)
    }
  }
  return words
}

const endOf = (chars: readonly Char[]): string => plainText(chars.slice(-3))
