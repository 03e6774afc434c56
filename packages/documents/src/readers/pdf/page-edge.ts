/** Lines that run over the right edge of their page: a sheet prints a column that is wider than the page, and what stands beyond is not shown. */
import type { PageContent } from './page-objects.ts'
import { partOf, type TextLine, textLines } from './text-lines.ts'

/** A letter is shown that stands within the page with its middle: the last one leaves less room, in character sizes. */
const NEAREST = 0.5

export const runsOver = ({ x1, size }: { readonly x1: number; readonly size: number }, width: number): boolean => x1 > width - NEAREST * size

/** Of each line the words before the edge. */
export function linesOverEdge({ chars, width, page }: PageContent): TextLine[] {
  const last = chars.filter(c => runsOver(c, width))
  if (last.length === 0) return []
  const beside = chars.filter(c => last.some(l => Math.abs(l.base - c.base) < NEAREST * c.size))
  return textLines(beside, page).flatMap(line => partOf(line, line.runs.slice(-1)) ?? [])
}
