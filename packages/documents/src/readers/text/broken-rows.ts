/** Rows that an empty paragraph inside a cell broke in two are joined again (DOMAIN 0.3). */
import { type RawRow, textsOf } from './raw-table.ts'
import { isColumnNumbering, isLabel } from './words-of-tables.ts'

/** A row broken into more pieces than this is left as it stands. */
const MOST_PIECES = 8

export interface WholeRows {
  readonly rows: readonly RawRow[]
  /** The usual number of cells of a row. */
  readonly length: number
  /** Share of the cells that stand in rows of the usual length. */
  readonly share: number
}

/**
 * Restores rows, one cell per line, from the usual row length: that of the row 栏次, else the most frequent one, or that of the head
 * if more rows come out whole with it.
 */
export function wholeRows(broken: readonly RawRow[], most: number): WholeRows {
  const rows = wholeNumbering(broken, most)
  const numbered = rows.slice(0, most).find(r => isColumnNumbering(textsOf(r)))
  if (numbered) return { ...joined(rows, numbered.cells.length), share: 1 }
  const frequent = joined(rows, frequentLength(rows))
  const [first] = rows
  if (!first || first.cells.length === frequent.length || !textsOf(first).every(t => t !== '' && isLabel(t))) return frequent
  const byHead = joined(rows, first.cells.length)
  return byHead.share > frequent.share ? byHead : frequent
}

/** The row 栏次 | 1 | 2 | 3 tells how long a row is: the piece | 4 | 5 that an empty line parted from it is joined first. */
function wholeNumbering(rows: readonly RawRow[], most: number): readonly RawRow[] {
  const at = rows.slice(0, most).findIndex(r => isColumnNumbering(textsOf(r)))
  const [row, next] = [rows[at], rows[at + 1]]
  // 栏次 may stand alone
  const last = Number(row?.cells.at(-1)?.text) || 0
  const goesOn = next !== undefined && next.cells.length > 0 && next.cells.every((c, i) => c.text === String(last + 1 + i))
  return row && goesOn ? [...rows.slice(0, at), { ...row, cells: [...row.cells, ...next.cells] }, ...rows.slice(at + 2)] : rows
}

/** The most frequent number of cells; of two, the larger. */
export function frequentLength(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
  let [best, most] = [1, 0]
  for (const [length, count] of counts) if (count > most || (count === most && length > best)) [best, most] = [length, count]
  return best
}

/**
 * In a form only the rows of indicators have a length of their own, that of their head: a row of indicators in two pieces is joined.
 */
export function wholeIndicatorRows(rows: readonly RawRow[]): readonly RawRow[] {
  const head = rows.findIndex(r => r.cells.some(c => c.text === '一级指标' || c.text === '三级指标'))
  const length = rows[head]?.cells.length ?? 0
  if (head < 0 || length < 4) return rows
  const out = rows.slice(0, head + 1)
  for (let i = head + 1; i < rows.length; i++) {
    const [row, next] = [rows[i], rows[i + 1]]
    if (!row) break
    const isPiece = row.cells.length < length && row.cells.slice(0, 3).some(c => c.text.includes('指标'))
    if (isPiece && next && row.cells.length + next.cells.length === length) {
      out.push({ ...row, cells: [...row.cells, ...next.cells] })
      i++
    } else out.push(row)
  }
  return out
}

/** Neighbours behind the first whole row that together make exactly one row become one. */
function joined(rows: readonly RawRow[], length: number): WholeRows {
  const firstWhole = rows.findIndex(r => r.cells.length === length)
  const out = firstWhole < 0 ? [...rows] : rows.slice(0, firstWhole + 1)
  for (let i = out.length; i < rows.length; ) {
    const parts = partsFrom(rows, i, length)
    const [first] = parts
    if (!first) break
    out.push(parts.length === 1 ? first : { ...first, cells: parts.flatMap(p => p.cells) })
    i += parts.length
  }
  let [fitting, all] = [0, 0]
  for (const { cells } of out) {
    all += cells.length
    if (cells.length === length) fitting += cells.length
  }
  return { rows: out, length, share: all === 0 ? 1 : fitting / all }
}

/** The rows from `i` on that together make one, or the one at `i` as it stands. */
function partsFrom(rows: readonly RawRow[], i: number, length: number): readonly RawRow[] {
  let cells = 0
  for (let k = i; k < rows.length && k < i + MOST_PIECES; k++) {
    cells += rows[k]?.cells.length ?? 0
    if (cells > length) break
    if (cells === length) return rows.slice(i, k + 1)
  }
  return rows.slice(i, i + 1)
}
