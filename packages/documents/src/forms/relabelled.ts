/** The words of a place for heads and labels: a county's template says 完成值 where the usual one says 实际完成值. */
import type { FormBlock, FormCell } from './lay-out.ts'

/** Only what the form itself prints is changed, and only as a whole: never a value that somebody entered. */
export function relabelled(blocks: readonly FormBlock[], labels: Readonly<Record<string, string>>): readonly FormBlock[] {
  if (Object.keys(labels).length === 0) return blocks
  const own = (text: string): string => (Object.hasOwn(labels, text) ? (labels[text] ?? text) : text)
  const cell = (c: string | FormCell): string | FormCell =>
    typeof c === 'string' ? own(c) : c.entry || c.pieces || c.sources ? c : { ...c, text: own(c.text) }
  return blocks.map(b => {
    if (b.kind === 'table') return { ...b, rows: b.rows.map(row => row.map(cell)) }
    return b.entry || b.pieces ? b : { ...b, text: own(b.text) }
  })
}
