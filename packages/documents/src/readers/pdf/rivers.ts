/** Columns of rows without ruling lines: between two of them a strip stays white from the top row to the bottom row. */
import { greatest, least } from '@jixiao/core'
import type { Char } from './page-objects.ts'
import type { TextLine } from './text-lines.ts'

export interface Span {
  readonly x0: number
  readonly x1: number
}

/** A strip is white when no more than this share of the rows cross it. */
const CROSSING = 0.08
/** Narrower strips part letters, not columns; in character sizes. */
const NARROWEST = 0.35

export function columnsBetweenRivers(rows: readonly TextLine[]): Span[] {
  const left = Math.floor(least(rows.map(r => r.x0)))
  const right = Math.ceil(greatest(rows.map(r => r.x1)))
  const size = rows[0]?.size ?? 10
  const crossed = new Array<number>(Math.max(1, right - left)).fill(0)
  for (const row of rows) {
    const own = new Set<number>()
    // a blank inside a word is no strip
    for (const word of wordsOf(row.chars, NARROWEST)) for (let x = Math.floor(word.x0 + 0.5); x < Math.ceil(word.x1 - 0.5); x++) own.add(x - left)
    for (const x of own) crossed[x] = (crossed[x] ?? 0) + 1
  }
  const columns: { x0: number; x1: number }[] = []
  for (const [i, count] of crossed.entries()) {
    if (count <= rows.length * CROSSING) continue
    const last = columns.at(-1)
    if (last && left + i - last.x1 < NARROWEST * size) last.x1 = left + i + 1
    else columns.push({ x0: left + i, x1: left + i + 1 })
  }
  return columns
}

export interface Word extends Span {
  readonly chars: readonly Char[]
}

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

const endOf = (chars: readonly Char[]): string =>
  chars
    .slice(-3)
    .map(c => c.text)
    .join('')
