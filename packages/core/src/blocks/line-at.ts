/** The line of the file on which a character of a paragraph or cell stands. */
import type { Cell, Paragraph } from './block.ts'

/** The line at an offset of the text; undefined where the format has no lines. */
export function lineAt(of: Pick<Paragraph | Cell, 'place' | 'lines'>, offset: number): number | undefined {
  return of.lines?.findLast(start => start.from <= offset)?.line ?? of.place.line
}
