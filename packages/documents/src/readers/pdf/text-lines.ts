/** Characters → lines, each cut into runs where a wide gap stands. */
import { inOrder, median } from './geometry.ts'
import type { Char } from './page-objects.ts'

/** Characters side by side without a wide gap. */
export interface Run {
  readonly text: string
  readonly x0: number
  readonly x1: number
}

export interface TextLine {
  readonly text: string
  readonly runs: readonly Run[]
  /** From left to right. */
  readonly chars: readonly Char[]
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly base: number
  readonly size: number
  readonly page: number
}

/** Base lines nearer than this part of the character size are one. */
const SAME_LINE = 0.45
/** Gaps, in parts of the character size. */
const WORD_GAP = 0.15
const BLANK_GAP = 0.7
const HAN_GAP = 0.4
const RUN_GAP = 1.6

export function textLines(chars: readonly Char[], page: number): TextLine[] {
  const lines: TextLine[] = []
  const ordered = inOrder(chars, baseOf)
  let [from, at, base, size] = [0, 0, 0, 0]
  for (const char of ordered) {
    if (at > from && char.base - base < SAME_LINE * Math.max(size, char.size)) {
      // the larger characters carry the line, small marks may stand above or below
      if (char.size > size) size = char.size
      base += (char.base - base) / (at + 1 - from)
    } else {
      if (at > from) lines.push(lineOf(inOrder(ordered.slice(from, at), leftOf), base, page))
      from = at
      base = char.base
      size = char.size
    }
    at++
  }
  if (at > from) lines.push(lineOf(inOrder(ordered.slice(from), leftOf), base, page))
  return lines
}
const baseOf = (c: Char): number => c.base
const leftOf = (c: Char): number => c.x0

function lineOf(chars: readonly Char[], base: number, page: number): TextLine {
  const runs: { text: string; x0: number; x1: number }[] = []
  const size = sizeOf(chars)
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity]
  let before: Char | undefined
  for (const char of chars) {
    const run = runs.at(-1)
    const gap = before ? (char.x0 - before.x1) / Math.max(char.size, before.size) : 0
    if (!run || gap > RUN_GAP) runs.push({ text: char.text, x0: char.x0, x1: char.x1 })
    else {
      run.text += (isBlank(before?.text ?? '', char.text, gap) ? ' ' : '') + char.text
      run.x1 = Math.max(run.x1, char.x1)
    }
    if (!before || char.x1 > before.x0) before = char
    x0 = Math.min(x0, char.x0)
    x1 = Math.max(x1, char.x1)
    y0 = Math.min(y0, char.y0)
    y1 = Math.max(y1, char.y1)
  }
  return { text: runs.map(r => r.text).join('  '), runs, chars, x0, x1, y0, y1, base, size, page }
}

function sizeOf(chars: readonly Char[]): number {
  const first = chars[0]?.size ?? 0
  return chars.every(c => c.size === first) ? first : median(chars.map(c => c.size))
}

const LATIN = /[A-Za-z]/
const HAN = /\p{Script=Han}/u
const isBlank = (before: string, after: string, gap: number): boolean =>
  gap > BLANK_GAP ||
  (gap > HAN_GAP && HAN.test(before) && HAN.test(after)) ||
  (gap > WORD_GAP && LATIN.test(before) && LATIN.test(after)) ||
  (gap > 2 * WORD_GAP && /[\w.,;:)]/.test(before) && /[\w(]/.test(after))

/** The part of a line that these of its runs make; undefined where there is none. */
export function partOf(line: TextLine, runs: readonly Run[]): TextLine | undefined {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return undefined
  const chars = line.chars.filter(c => c.x0 >= first.x0 && c.x1 <= last.x1)
  return { ...line, runs, chars, text: runs.map(r => r.text).join('  '), x0: first.x0, x1: last.x1 }
}
