/** Tables without ruling lines: lines close to each other whose words stand in the same columns, with figures below each other. */
import { append } from '@jixiao/core'
import { isCaption, isFigure } from '../text/words-of-tables.ts'
import { median } from './geometry.ts'
import type { Grid, GridCell } from './grid.ts'
import { columnsBetweenRivers, type Span, type Word, wordsOf } from './rivers.ts'
import { type TextLine, textLines } from './text-lines.ts'

export interface Aligned {
  readonly grids: readonly Grid[]
  /** Lines that stand in no grid. */
  readonly rest: readonly TextLine[]
}

const FEWEST_ROWS = 3
const FEWEST_FIGURE_ROWS = 2
/** Lines of one table are no farther apart, in character sizes. */
const WIDEST_GAP = 4
const LONGEST_NAME = 25
/** Gaps between words, in character sizes. */
const WORD_GAP = 0.6
const HEAD_GAP = 0.35
const LEADER = /[.．·…]{4,}|…{2,}|_{4,}/
const SENTENCE = /[。；]/
const TITLE = /表$/

export function findAligned(lines: readonly TextLine[]): Aligned {
  const grids: Grid[] = []
  const rest: TextLine[] = []
  let block: TextLine[] = []
  const flush = (): void => {
    const from = block.findIndex(isRow)
    const to = block.findLastIndex(isRow) + 1
    const rows = from < 0 ? [] : block.slice(from, to)
    const grid = gridOf(rows)
    if (grid) grids.push(grid)
    append(rest, grid ? [...block.slice(0, from), ...block.slice(to)] : block)
    block = []
  }
  for (const line of lines) {
    const last = block.at(-1)
    if (last && line.base - last.base > WIDEST_GAP * Math.max(last.size, line.size)) flush()
    if (isRow(line) || isName(line)) block.push(line)
    else {
      flush()
      rest.push(line)
    }
  }
  flush()
  return { grids, rest }
}

const couldBelong = (line: TextLine): boolean => !LEADER.test(line.text) && !SENTENCE.test(line.text) && !line.runs.some(r => isCaption(r.text))
const isRow = (line: TextLine): boolean => line.runs.length >= 2 && couldBelong(line)
/** A row whose other places are empty, or words of a cell that are wrapped. */
const isName = (line: TextLine): boolean => line.runs.length === 1 && line.text.length <= LONGEST_NAME && !TITLE.test(line.text) && couldBelong(line)

const textOf = (chars: Word['chars']): string =>
  textLines(chars, 0)
    .map(l => l.runs.map(r => r.text).join(' '))
    .join('')
const hasFigure = (line: TextLine): boolean => wordsOf(line.chars, WORD_GAP).some(w => isFigure(textOf(w.chars)))

function gridOf(all: readonly TextLine[]): Grid | undefined {
  const figureRows = all.filter(l => isRow(l) && hasFigure(l))
  const multiple = all.filter(isRow)
  if (all.length < FEWEST_ROWS || figureRows.length < FEWEST_FIGURE_ROWS || figureRows.length < multiple.length * figureShare(figureRows.length))
    return undefined
  const firstFigure = all.findIndex(l => figureRows.includes(l))
  const head = all.slice(0, firstFigure)
  const columns = withEmptyColumns(columnsBetweenRivers(all.slice(firstFigure).filter(isRow)), head.at(-1))
  const [first, last] = [all[0], all.at(-1)]
  if (columns.length < 2 || !first || !last) return undefined
  const xs = [columns[0]?.x0 ?? 0, ...columns.slice(1).map((c, i) => (c.x0 + (columns[i]?.x1 ?? c.x0)) / 2), columns.at(-1)?.x1 ?? 0]
  const pieces = all.map((line, i) => cellsOf(line, columns, i < firstFigure))
  const rows = withoutWrapped(pieces.map((row, i) => (i < firstFigure - 1 ? spreadLabels(row, columns) : row)))
  const texts = rows.map(row => row.map(c => c.text))
  if (rows.length < FEWEST_ROWS || !hasFigureColumn(rows, columns.length) || isContents(texts)) return undefined
  const cells = rows.flatMap((row, r) => whole(row, r, columns.length, xs, first.page))
  return { xs, rows: rows.length, cells, top: first.y0, bottom: last.y1, page: first.page, lastPage: first.page }
}

/** Where a table has many rows, most of them may be empty forms. */
const figureShare = (rows: number): number => (rows >= 4 ? 0.2 : 0.5)

/** A column without a figure still has its name in the lowest line of the head. */
function withEmptyColumns(columns: readonly Span[], leaf: TextLine | undefined): Span[] {
  const gap = HEAD_GAP * (leaf?.size ?? 0)
  const words = wordsOf(leaf?.chars ?? [], HEAD_GAP)
  // a label beside its right-aligned figures names them
  if (words.length <= columns.length) return [...columns]
  const added = words.filter(w => w.chars.length > 1 && columns.every(c => c.x1 + gap < w.x0 || w.x1 + gap < c.x0))
  return [...columns, ...added.map(({ x0, x1 }) => ({ x0, x1 }))].sort((a, b) => a.x0 - b.x0)
}

interface Piece extends Span {
  readonly column: number
  readonly colSpan: number
  readonly text: string
  readonly line: TextLine
}

/** Words of the head may stand over several columns; a row is cut wherever a column ends. */
function cellsOf(line: TextLine, columns: readonly Span[], isHead: boolean): Piece[] {
  const pieces: { column: number; colSpan: number; chars: Word['chars'] }[] = []
  const words = wordsOf(line.chars, isHead ? HEAD_GAP : WORD_GAP)
  const isOneEach = isHead && words.length === columns.length
  for (const [i, word] of words.entries()) {
    const covered = isOneEach ? [i] : columns.flatMap((c, i) => (Math.min(c.x1, word.x1) - Math.max(c.x0, word.x0) > 1 ? [i] : []))
    const column = covered[0] ?? nearest(columns, word)
    const before = pieces.at(-1)
    if (before && before.column + before.colSpan > column) {
      before.chars = [...before.chars, ...word.chars]
      before.colSpan = Math.max(before.colSpan, column + Math.max(1, covered.length) - before.column)
    } else pieces.push({ column, colSpan: isHead || covered.length > 1 ? Math.max(1, covered.length) : 1, chars: word.chars })
  }
  return pieces.map(p => {
    const [x0, x1] = [p.chars[0]?.x0 ?? line.x0, p.chars.at(-1)?.x1 ?? line.x1]
    return { column: p.column, colSpan: p.colSpan, text: textOf(p.chars), line, x0, x1 }
  })
}

/** A label above others stands in the middle of the columns that it names. */
function spreadLabels(row: readonly Piece[], columns: readonly Span[]): Piece[] {
  let from = 0
  return row.map((piece, k) => {
    const middle = (piece.x0 + piece.x1) / 2
    const end = piece.column + piece.colSpan - 1
    const last = (row[k + 1]?.column ?? columns.length) - 1
    let best = { column: piece.column, end, off: Infinity }
    for (let a = from; a <= piece.column; a++)
      for (let b = end; b <= last; b++) {
        const off = Math.abs(((columns[a]?.x0 ?? 0) + (columns[b]?.x1 ?? 0)) / 2 - middle)
        if (off < best.off - 0.1) best = { column: a, end: b, off }
      }
    from = best.end + 1
    return { ...piece, column: best.column, colSpan: best.end - best.column + 1 }
  })
}

function nearest(columns: readonly Span[], word: Span): number {
  const distance = (c: Span): number => Math.abs((c.x0 + c.x1) / 2 - (word.x0 + word.x1) / 2)
  return columns.reduce((best, c, i) => (distance(c) < distance(columns[best] ?? c) ? i : best), 0)
}

/** A line that fills one place only and stands closer to the row above than rows do goes on with its cell. */
function withoutWrapped(rows: readonly (readonly Piece[])[]): Piece[][] {
  const bases = rows.map(r => r[0]?.line.base ?? 0)
  const pitch = median(bases.slice(1).map((b, i) => b - (bases[i] ?? b)))
  const out: Piece[][] = []
  for (const [i, row] of rows.entries()) {
    const [only, second] = row
    const above = out.at(-1)
    const cell = above?.find(p => p.column === only?.column && p.colSpan === only.colSpan)
    if (only && !second && above && cell && above.length > 1 && (bases[i] ?? 0) - (bases[i - 1] ?? 0) < 0.8 * pitch)
      above[above.indexOf(cell)] = { ...cell, text: cell.text + only.text }
    else out.push([...row])
  }
  return out
}

function hasFigureColumn(rows: readonly (readonly Piece[])[], columns: number): boolean {
  return Array.from({ length: columns }, (_, c) =>
    rows.flatMap(r => r.filter(p => p.column === c && p.colSpan === 1)).map(p => isFigure(p.text)),
  ).some(own => own.filter(Boolean).length >= FEWEST_FIGURE_ROWS && own.filter(Boolean).length * 2 > own.length)
}

/** Titles with their pages: figures that only grow, without a head. */
function isContents(rows: readonly (readonly string[])[]): boolean {
  const numbers = rows.map(r => (r.length <= 3 && /^\d{1,3}$/.test(r.at(-1) ?? '') ? Number(r.at(-1)) : undefined))
  return numbers.every((n, i) => n !== undefined && n >= (numbers[i - 1] ?? 0))
}

/** A row with a cell at every place. */
function whole(row: readonly Piece[], r: number, columns: number, xs: readonly number[], page: number): GridCell[] {
  const out: GridCell[] = []
  const line = row[0]?.line
  for (let column = 0; column < columns; ) {
    const piece = row.find(p => p.column === column)
    const colSpan = piece?.colSpan ?? 1
    const box = [xs[column] ?? 0, line?.y0 ?? 0, xs[column + colSpan] ?? 0, line?.y1 ?? 0] as const
    out.push({ row: r, column, rowSpan: 1, colSpan, text: piece?.text ?? '', page, box })
    column += colSpan
  }
  return out
}
