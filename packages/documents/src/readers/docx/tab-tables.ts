/** Tables that were typed with tabs: lines of equally many pieces, with figures, that stand one under another. */
import { isFigure, isLabel } from '../text/words-of-tables.ts'
import type { Flow, FlowCell, FlowParagraph } from './flow.ts'

const FEWEST_ROWS = 3
/** A list of contents has two: a title and its page. */
const FEWEST_COLUMNS = 3
const LONGEST_PIECE = 40

export function withTabTables(flow: readonly Flow[]): readonly Flow[] {
  if (!flow.some(f => f.kind === 'paragraph' && f.text.includes('\t'))) return flow
  const out: Flow[] = []
  for (let at = 0; at < flow.length; ) {
    const rows = rowsFrom(flow, at)
    const item = flow[at]
    if (rows) out.push({ kind: 'table', columns: rows[0]?.length ?? 1, rows })
    else if (item) out.push(item)
    at += rows?.length ?? 1
  }
  return out
}

/** The lines of one table from here on. */
function rowsFrom(flow: readonly Flow[], from: number): readonly (readonly FlowCell[])[] | undefined {
  const head = piecesOf(flow[from])
  if (!head?.every(p => isLabel(p.trim()))) return undefined
  const rows: (readonly FlowCell[])[] = []
  let figures = 0
  for (let at = from; at < flow.length; at++) {
    const [paragraph, pieces] = [flow[at], piecesOf(flow[at])]
    if (paragraph?.kind !== 'paragraph' || pieces?.length !== head.length) break
    if (at > from && pieces.some(p => isFigure(p.trim()))) figures++
    rows.push(pieces.map((text, column): FlowCell => ({ content: [cellOf(paragraph, text)], column, colSpan: 1, rowSpan: 1 })))
  }
  return rows.length >= FEWEST_ROWS && figures === rows.length - 1 ? rows : undefined
}

/** Several tabs one behind the other only lead to the next column. */
function piecesOf(item: Flow | undefined): readonly string[] | undefined {
  if (item?.kind !== 'paragraph' || item.level !== undefined || item.codes || !item.text.includes('\t')) return undefined
  const pieces = item.text.replace(/^\s+|\s+$/g, '').split(/ *\t+ */)
  return pieces.length >= FEWEST_COLUMNS && pieces.every(p => p.length <= LONGEST_PIECE) ? pieces : undefined
}

const cellOf = ({ line, page }: FlowParagraph, text: string): FlowParagraph => ({ kind: 'paragraph', text, line, page })
