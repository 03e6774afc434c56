/** Which rows of a long grid stand in the page: those in sight with some around them, and the one that is worked in. Pure. */

/** A row that is drawn, or the room of those that are not. */
export type RowOrGap = { readonly kind: 'row'; readonly row: number } | { readonly kind: 'gap'; readonly from: number; readonly height: number }

/** Up to so many rows a grid is drawn whole: the browser's own search finds everything then. */
export const MOST_DRAWN = 120
/** Drawn beyond what is in sight, so that a turn of the wheel shows rows and no gap. */
const AROUND = 16

export interface Range {
  readonly from: number
  /** Behind the last one. */
  readonly to: number
}

/** The rows to draw where `top` to `bottom` (pixels within the rows) is in sight. `heightOf` may be a guess for rows that were never drawn. */
export function rangeInSight(count: number, heightOf: (row: number) => number, top: number, bottom: number): Range {
  let [row, at] = [0, 0]
  while (row < count - 1 && at + heightOf(row) <= top) at += heightOf(row++)
  const first = row
  while (row < count && at < bottom) at += heightOf(row++)
  return { from: Math.max(0, first - AROUND), to: Math.min(count, row + AROUND) }
}

/** Whether what is in sight is drawn: then nothing has to be. */
export const covers = (drawn: Range, inSight: Range, count: number): boolean =>
  drawn.from <= Math.max(0, inSight.from + AROUND / 2) && drawn.to >= Math.min(count, inSight.to - AROUND / 2)

/** The rows of a range with the kept ones, and gaps as high as what is left out between them. */
export function rowsAndGaps(count: number, { from, to }: Range, kept: readonly number[], heightOf: (row: number) => number): readonly RowOrGap[] {
  const rows = [
    ...new Set([...kept.filter(k => k >= 0 && k < count), ...Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, i) => from + i)]),
  ]
  const all: RowOrGap[] = []
  let next = 0
  for (const row of [...rows.sort((a, b) => a - b), count]) {
    if (row > next) {
      let height = 0
      for (let r = next; r < row; r++) height += heightOf(r)
      all.push({ kind: 'gap', from: next, height })
    }
    if (row < count) all.push({ kind: 'row', row })
    next = row + 1
  }
  return all
}
