/** Which columns of a sheet the captions above a table cover, so that none of them is clipped. */
import type { CaptionLine } from '../layout/caption-lines.ts'
import type { Alignment } from '../layout/lay-out-table.ts'
import { textWidth } from '../layout/text-width.ts'

export interface CaptionSpan {
  readonly text: string
  readonly side: Alignment
  /** First and last column. */
  readonly from: number
  readonly to: number
}

const MARGIN = 1

/** Rows of spans: one row where all fit beside each other, else one for each. */
export function captionSpans(line: CaptionLine, widths: readonly number[]): readonly (readonly CaptionSpan[])[] {
  const sides = (['left', 'center', 'right'] as const).filter(s => line[s] !== '')
  const last = widths.length - 1
  const across = (side: Alignment): CaptionSpan => ({ text: line[side], side, from: 0, to: last })
  const alone = sides.map(side => [across(side)])
  if (sides.length < 2) return alone
  const upTo = reach(widths, line.left)
  const since = last - reach([...widths].reverse(), line.right)
  const between = widths.slice(upTo + 1, since).reduce((n, w) => n + w, 0)
  if (since <= upTo) return alone
  const edges: readonly CaptionSpan[] = [
    { text: line.left, side: 'left', from: 0, to: since - 1 },
    { text: line.right, side: 'right', from: since, to: last },
  ]
  if (line.center === '') return [edges]
  if (between < textWidth(line.center) + MARGIN) return line.right === '' ? alone : [[across('center')], edges]
  const middle = { text: line.center, side: 'center' as const, from: upTo + 1, to: line.right === '' ? last : since - 1 }
  const right = line.right === '' ? [] : [{ text: line.right, side: 'right' as const, from: since, to: last }]
  return [[{ text: line.left, side: 'left', from: 0, to: upTo }, middle, ...right]]
}

/** The last of the first columns that a text needs. */
function reach(widths: readonly number[], text: string): number {
  let room = 0
  for (const [i, w] of widths.entries()) {
    room += w
    if (room >= textWidth(text) + MARGIN) return i
  }
  return widths.length
}
