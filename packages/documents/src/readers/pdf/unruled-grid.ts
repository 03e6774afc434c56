/** Lines of a table without vertical rulings → a grid: its columns by white strips, its rows by what must be apart, its labels by their middle. */
import { greatest, least } from '@jixiao/core'
import { isFigure, isLabel } from '../text/words-of-tables.ts'
import { cellText } from './cell-text.ts'
import type { Grid, GridCell } from './grid.ts'
import { overColumns, type Piece, piecesOf } from './line-pieces.ts'
import { type Placed, placedCells } from './placed-cells.ts'
import { columnsBetweenRivers, plainText, type Span, wordsOf } from './rivers.ts'
import { rowCuts } from './row-cuts.ts'
import { type Cut, type Stack, stacksOf } from './stacks.ts'
import type { TextLine } from './text-lines.ts'

const WORD_GAP = 0.6
const HEAD_GAP = 0.35
const MOST_HEAD_ROWS = 5
const MOST_STRAY = 2
/** A line that ends nearer to the end of its column has no room left, in character sizes. */
const ROOM = 2

export const figuresIn = (line: TextLine): number => wordsOf(line.chars, WORD_GAP).filter(w => isFigure(plainText(w.chars))).length
const isRow = (line: TextLine): boolean => line.runs.length >= 2

/** Where columns stand: by the rows with figures, else by all rows; a column without a figure still has its name in the head. */
export function columnsOf(lines: readonly TextLine[]): Span[] {
  const first = lines.findIndex(l => isRow(l) && figuresIn(l) > 0)
  const rows = lines.slice(Math.max(0, first)).filter(isRow)
  if (rows.length === 0) return []
  const columns = withoutStrayFigures(columnsBetweenRivers(rows), rows, lines.slice(0, Math.max(0, first)))
  return first > 0 ? withEmptyColumns(columns, lines.slice(0, first)) : columns
}

/** In a form a figure at the right of a wide place stands under no label of its own: it is of the column at its left, which is blank there. */
function withoutStrayFigures(columns: readonly Span[], rows: readonly TextLine[], head: readonly TextLine[]): Span[] {
  const labels = head.flatMap(line => wordsOf(line.chars, HEAD_GAP))
  const isUnnamed = (c: Span): boolean => labels.length > 0 && !labels.some(w => w.x0 < c.x1 && w.x1 > c.x0)
  const words = rows.map(row => wordsOf(row.chars, WORD_GAP))
  // a cell over several columns says nothing of them
  const isIn = (w: Span, c: Span): boolean => w.x0 < c.x1 && w.x1 > c.x0 && !(w.x0 < c.x0 - 1 && w.x1 > c.x1 + 1)
  const filled = (c: Span): number[] => words.flatMap((row, i) => (row.some(w => isIn(w, c)) ? [i] : []))
  const isOfFigures = (c: Span): boolean => words.every(row => row.every(w => !isIn(w, c) || isFigure(plainText(w.chars))))
  const out: { x0: number; x1: number }[] = []
  for (const column of columns) {
    const left = out.at(-1)
    const [own, before] = [filled(column), left ? filled(left) : []]
    const isStray =
      left &&
      isOfFigures(column) &&
      !isOfFigures(left) &&
      (isUnnamed(column) || Math.min(own.length, before.length) <= MOST_STRAY) &&
      !own.some(i => before.includes(i))
    if (isStray) left.x1 = column.x1
    else out.push({ ...column })
  }
  return out
}

interface Label extends Span {
  readonly base: number
  readonly size: number
}

/**
 * The lowest labels of the head: one over a column makes it as wide; one beside right-aligned figures without a label of their own names
 * them; another one names a column without figures. In the top line of several a label may name several columns: it makes none.
 */
function withEmptyColumns(columns: readonly Span[], head: readonly TextLine[]): Span[] {
  const words: Label[] = head.flatMap(line => wordsOf(line.chars, HEAD_GAP).map(({ x0, x1 }) => ({ x0, x1, base: line.base, size: line.size })))
  const top = head[0]?.base ?? 0
  const isTop = (w: Label): boolean => head.length > 1 && w.base < top + 0.3 * w.size
  const isLowest = (w: Label): boolean => {
    const below = words.filter(o => o.base > w.base + 1 && o.x0 < w.x1 && o.x1 > w.x0)
    return below.every((o, i) => isWrapped(below.slice(0, i).findLast(b => b.base < o.base - 1) ?? w, o))
  }
  const out = columns.map(c => ({ x0: c.x0, x1: c.x1, isNamed: false }))
  // beside all others it can only name a column of its own, and so it does where no label stands below, up to the next one
  const hasLabelsBelow = (w: Label): boolean => {
    const end = least(words.filter(o => isTop(o) && o.x0 > w.x1).map(o => o.x0))
    return words.some(o => o.base > w.base + 1 && o.x1 > w.x0 && o.x0 < end)
  }
  const isAmbiguous = (w: Label): boolean =>
    isTop(w) && hasLabelsBelow(w) && [...columns, ...words].some(o => o.x1 < w.x0) && [...columns, ...words].some(o => o.x0 > w.x1)
  const added: Label[] = []
  for (const w of words.filter(isLowest).sort((a, b) => b.base - a.base)) {
    const gap = HEAD_GAP * w.size
    const isOver = (c: Span, o: Span): boolean => c.x1 > o.x0 && c.x0 < o.x1
    const over = out.filter(c => isOver(c, w))
    // a column that stands near, but under a label of its own, is another one
    const near = (c: Span): boolean => c.x1 + gap > w.x0 && c.x0 - gap < w.x1 && !words.some(o => o !== w && isOver(c, o))
    // the rest of a label, on its next line, may be too short to stand over its column
    if (over.length === 0 && words.some(o => o.base < w.base && w.x1 - w.x0 < o.x1 - o.x0 + 1 && isWrapped(o, w))) continue
    const touched = over.length > 0 ? over : out.filter(near)
    const [only, second] = touched
    if (only && !second) {
      only.x0 = Math.min(only.x0, w.x0)
      only.x1 = Math.max(only.x1, w.x1)
      only.isNamed = true
    } else if (!only && !isAmbiguous(w) && w.x1 - w.x0 > 1.2 * w.size) added.push(w)
  }
  const join = (c: { x0: number; x1: number; isNamed: boolean }, w: Label): void => {
    c.x0 = Math.min(c.x0, w.x0)
    c.x1 = Math.max(c.x1, w.x1)
    c.isNamed = true
  }
  // labels stand at the left of their places and figures at the right, or the other way round
  for (const side of ['right', 'left'] as const) {
    const isNext = (w: Label): boolean => {
      const all = [...out, ...added].sort((a, b) => a.x0 - b.x0)
      const beside = all[all.indexOf(w) + (side === 'right' ? 1 : -1)]
      const own = out.find(c => c === beside && !c.isNamed)
      if (own) join(own, w)
      return own !== undefined
    }
    const taken = added.filter(isNext)
    for (const w of taken) added.splice(added.indexOf(w), 1)
    if (taken.length > 0) break
  }
  for (const w of added) {
    const same = out.find(c => c.x0 < w.x1 && c.x1 > w.x0)
    if (same) join(same, w)
    else out.push({ x0: w.x0, x1: w.x1, isNamed: true })
  }
  return out.sort((a, b) => a.x0 - b.x0)
}

/** The next line of a label, set to the left or in the middle. */
const isWrapped = (above: Label, below: Label): boolean => {
  const isCentred = Math.abs(below.x0 + below.x1 - above.x0 - above.x1) < above.size
  return below.base - above.base < 1.5 * above.size && (Math.abs(below.x0 - above.x0) < 2 * above.size || isCentred)
}

export interface Frame {
  readonly left?: number
  readonly right?: number
  readonly top?: number
  readonly bottom?: number
}

/** `rulings` run across between the lines; `columns` as columnsOf finds them, or as the table has them that goes on here. */
export function unruledGrid(lines: readonly TextLine[], columns: readonly Span[], rulings: readonly Cut[], frame: Frame = {}): Grid | undefined {
  const [firstLine, lastLine] = [lines[0], lines.at(-1)]
  if (!firstLine || !lastLine || columns.length < 2) return undefined
  const firstFigure = lines.findIndex(l => figuresIn(l) > 0)
  const pieces = overColumns(
    lines.flatMap((line, i) => piecesOf(line, i, columns, i < firstFigure)),
    firstFigure,
  )
  const stacks = stacksOf(pieces, rulings)
  const top = frame.top ?? firstLine.y0
  const bottom = frame.bottom ?? lastLine.y1
  const inner = rulings.filter(r => r.at > top + 2 && r.at < bottom - 2)
  const ys = [top, ...rowCuts(stacks, inner), bottom]
  const head = headRows(stacks, ys)
  const xs = boundaries(columns, frame)
  const placed = placedCells(stacks, { ys, columns, head }, inner)
  const cells = wholeCells(placed, { xs, ys, columns }, firstLine.page)
  return { xs, columns, rows: ys.length - 1, cells, top, bottom, page: firstLine.page, lastPage: firstLine.page }
}

const boundaries = (columns: readonly Span[], { left, right }: Frame): number[] => [
  left ?? columns[0]?.x0 ?? 0,
  ...columns.slice(1).map((c, i) => (c.x0 + (columns[i]?.x1 ?? c.x0)) / 2),
  right ?? columns.at(-1)?.x1 ?? 0,
]

/** Rows of labels at the top, down to the first row with a figure; a table without figures is all head. */
function headRows(stacks: readonly Stack[], ys: readonly number[]): number {
  const figures = stacks.filter(s => s.pieces.some(p => p.isFigure)).map(s => s.top)
  const rows = ys.length - 1
  const first =
    figures.length > 0
      ? Math.max(
          0,
          ys.findLastIndex(y => y <= least(figures)),
        )
      : rows <= MOST_HEAD_ROWS
        ? rows
        : 0
  const heads = stacks.filter(s => s.top < (ys[first] ?? Infinity))
  return heads.every(s => isLabel(textOf(s.pieces))) ? first : 0
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(p => plainText(p.chars)).join('')

interface Places {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly columns: readonly Span[]
}

/** A cell at every place, blank where nothing stands. */
function wholeCells(placed: readonly Placed[], { xs, ys, columns }: Places, page: number): GridCell[] {
  const [rows, count] = [ys.length - 1, xs.length - 1]
  const taken = Array.from({ length: rows }, () => new Array<Placed | undefined>(count).fill(undefined))
  for (const p of placed)
    for (let r = p.row; r < p.row + p.rowSpan; r++) for (let c = p.column; c < p.column + p.colSpan; c++) (taken[r] ?? [])[c] = p
  const out: GridCell[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < count; column++) {
      const p = taken[row]?.[column]
      if (p && (p.row !== row || p.column !== column)) continue
      const { rowSpan, colSpan } = p ?? { rowSpan: 1, colSpan: 1 }
      const box = [xs[column] ?? 0, ys[row] ?? 0, xs[column + colSpan] ?? 0, ys[row + rowSpan] ?? 0] as const
      const { text } = cellText(p?.stack.pieces.flatMap(q => q.chars) ?? [], greatest(p?.stack.pieces.map(q => q.x1) ?? [0]))
      const last = p?.stack.pieces.at(-1)
      const isFull = last !== undefined && last.x1 > (columns[column + colSpan - 1]?.x1 ?? 0) - ROOM * last.size
      out.push({ row, column, rowSpan, colSpan, text, isFull, page, box })
    }
  return out
}

/**
 * The columns of a table that may go on here: where each column found here stands in one of its own. One that stands beside them is of the only
 * neighbour that is still free: figures at the right of a place whose label, at its left, is all that the page before shows of it.
 */
export function fittedColumns(before: readonly Span[], found: readonly Span[]): Span[] | undefined {
  const out = before.map(c => ({ x0: c.x0, x1: c.x1 }))
  const over = (column: Span): number[] => before.flatMap((c, i) => (Math.min(c.x1, column.x1) - Math.max(c.x0, column.x0) > 1 ? [i] : []))
  const taken = found.flatMap(over)
  for (const column of found) {
    const right = before.findIndex(c => c.x0 > column.x0)
    const beside = (right < 0 ? [before.length - 1] : [right - 1, right]).filter(i => i >= 0 && !taken.includes(i))
    const [at, second] = over(column).length > 0 ? over(column) : beside
    const own = at === undefined ? undefined : out[at]
    if (!own || second !== undefined) return undefined
    own.x0 = Math.min(own.x0, column.x0)
    own.x1 = Math.max(own.x1, column.x1)
  }
  return out
}

/** A few rows may show fewer columns than there are: then each of their words must stand in one of its own. */
export function fittedRows(before: readonly Span[], lines: readonly TextLine[]): Span[] | undefined {
  const rows = lines.filter(isRow).map(line => wordsOf(line.chars, WORD_GAP))
  const columnsOfRow = (row: readonly Span[]): number[] => row.flatMap(w => before.flatMap((c, i) => (w.x0 < c.x1 && w.x1 > c.x0 ? [i] : [])))
  return rows.every(row => new Set(columnsOfRow(row)).size === row.length) ? fittedColumns(before, rows.flat()) : undefined
}
