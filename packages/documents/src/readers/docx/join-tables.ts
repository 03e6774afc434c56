/** Tables that a page end broke in two (files made from PDF have one for each page): joined again, without the head that is repeated. */
import { squeeze } from '@jixiao/core'
import { isPageNumber } from '../text/clean-text.ts'
import { isCaption, isFigure, isLabel } from '../text/words-of-tables.ts'
import type { Flow, FlowCell, FlowTable } from './flow.ts'

const MOST_HEAD_ROWS = 6
/** A head names most of its columns. */
const HEAD_SHARE = 0.6
const FEWEST_COLUMNS = 3
const MOST_ROWS_OF_NAMES = 3

export function withJoinedTables(flow: readonly Flow[]): readonly Flow[] {
  const out: Flow[] = []
  /** Where the last table stands, while nothing but empty lines and page numbers follow it. */
  let open = -1
  for (const item of flow) {
    const before = open < 0 ? undefined : out[open]
    if (item.kind === 'paragraph') {
      if (item.text.trim() !== '' && !isPageNumber(item.text.trim())) open = -1
      out.push(item)
      continue
    }
    const joined = before?.kind === 'table' ? join(before, item) : undefined
    if (joined) out[open] = joined
    else {
      open = out.length
      out.push(item)
    }
  }
  return out
}

function join(above: FlowTable, below: FlowTable): FlowTable | undefined {
  if (above.columns !== below.columns || above.columns < FEWEST_COLUMNS) return undefined
  const repeated = repeatedRows(above, below)
  if (repeated === 0 && !goesOn(above, below)) return undefined
  const rows = below.rows.slice(repeated)
  return rows.length === 0 ? undefined : { ...above, rows: [...above.rows, ...rows] }
}

/** How many rows at the top of both say the same; a head of which cells span into other rows only whole. */
function repeatedRows(above: FlowTable, below: FlowTable): number {
  let count = 0
  while (
    count < MOST_HEAD_ROWS &&
    count < below.rows.length &&
    wordsOf(below.rows[count]) !== '' &&
    wordsOf(above.rows[count]) === wordsOf(below.rows[count])
  )
    count++
  const texts = below.rows.slice(0, count).flatMap(row => row.map(textOf))
  const isHead = texts.every(t => t === '' || isLabel(t)) && texts.filter(t => t !== '').length >= FEWEST_COLUMNS
  const reach = below.rows.slice(0, count).reduce((most, row, r) => row.reduce((m, c) => Math.max(m, r + c.rowSpan), most), 0)
  return isHead && reach <= count ? count : 0
}

/** It begins with rows of the body: before the first that says more than names, none is a head, a title or a caption. */
function goesOn(above: FlowTable, below: FlowTable): boolean {
  const body = below.rows.findIndex(row => row.map(textOf).some(t => isFigure(t) || (t !== '' && !isLabel(t))))
  const name = nameOf(below.rows[0])
  // the next form, or the next list that counts from 1, begins as this one did
  if (name !== '' && above.rows.some(row => nameOf(row) === name)) return false
  if (body < 0 || body > MOST_ROWS_OF_NAMES || !above.rows.some(row => isHeadRow(row, above.columns))) return false
  return below.rows
    .slice(0, body + 1)
    .every((row, r) => row.length > 2 && !row.some(c => isCaption(textOf(c))) && (r === body || !isHeadRow(row, below.columns)))
}

const isHeadRow = (row: readonly FlowCell[], columns: number): boolean => {
  const texts = row.map(textOf)
  const covered = row.reduce((n, c, i) => n + (texts[i] === '' ? 0 : c.colSpan), 0)
  return row.length > 1 && covered >= columns * HEAD_SHARE && texts.every(t => t === '' || isLabel(t))
}

const textOf = (cell: FlowCell): string =>
  cell.content
    .map(p => (p.kind === 'paragraph' ? p.text : ''))
    .join('')
    .trim()
const nameOf = (row: readonly FlowCell[] | undefined): string => squeeze((row ?? []).map(textOf).find(t => t !== '') ?? '')
const wordsOf = (row: readonly FlowCell[] | undefined): string => squeeze((row ?? []).map(textOf).join('|')).replace(/^\|+$/, '')
