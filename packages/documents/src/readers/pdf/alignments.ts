/** Tables without vertical rulings: lines close to each other whose words stand in the same columns. */
import { append, greatest, least, squeeze } from '@jixiao/core'
import { isCaption, isLabel } from '../text/words-of-tables.ts'
import { lifted, liftTo, onBothPages } from './cut-head.ts'
import { median } from './geometry.ts'
import { type Grid, rowOf } from './grid.ts'
import { finerColumns } from './join-pages.ts'
import { type Span, wordsOf } from './rivers.ts'
import { framesOf } from './ruled-frames.ts'
import type { Cut } from './stacks.ts'
import { FEWEST_TEXT_COLUMNS, isTable } from './table-evidence.ts'
import { partOf, type TextLine } from './text-lines.ts'
import { columnsOf, type Frame, figuresIn, fittedColumns, fittedRows, unruledGrid } from './unruled-grid.ts'

export interface Aligned {
  readonly grids: readonly Grid[]
  /** Lines that stand in no grid. */
  readonly rest: readonly TextLine[]
  /** The first grid begins with the rows that end the page before. */
  readonly takesHead: boolean
}

/** Lines of one table are no farther apart, in character sizes. */
const WIDEST_GAP = 4
/** Running heads above a table that goes on. */
const MOST_ABOVE = 1
/** A page with more close lines is no table that anyone reads. */
const MOST_LINES = 400
const LONGEST_NAME = 25
const LONGEST_LABEL = 12
/** Lines of one row are no farther apart, in character sizes. */
const ROW_PITCH = 2.2
const SAME_LEFT = 0.5
/** Columns stand no closer, in character sizes. */
const COLUMN_GAP = 0.6
/** Between a label and what it names. */
const LABEL_GAP = 1
const SAME_EDGE = 0.1
const FEWEST_PARTED = 2
const LEADER = /[.．·…]{4,}|…{2,}|_{4,}/
const SENTENCE = /[。；]/
const TITLE = /表$/
const REMARK = /^[（(]?(?:注|说明|备注|填表|制表|审核|单位负责人|负责人|联系)/

/** What ends the page before: a table of this kind that may go on, or what stands above a table. */
export interface PageBefore {
  readonly table?: Grid
  readonly endsWithCaption: boolean
  /** The upper rows of a table that goes on. */
  readonly head: readonly TextLine[]
}

/** `rulings`: horizontal lines that belong to no ruled table. */
export function findAligned(lines: readonly TextLine[], rulings: readonly Cut[] = [], pageBefore?: PageBefore): Aligned {
  const before = pageBefore?.table
  const grids: Grid[] = []
  const rest: TextLine[] = []
  let [free, takesHead] = [lines, false]
  const isAtTop = (own: readonly TextLine[]): boolean => lines.slice(0, MOST_ABOVE + 1).some(l => l === own[0])
  for (const frame of framesOf(lines, rulings, isBreak)) {
    if (frame.lines.filter(isRow).length < 2 || frame.lines.length > MOST_LINES) continue
    const isFirst = isAtTop(frame.lines)
    const grid = gridOf(frame.lines, columnsOf(frame.lines), frame.rulings, isFirst ? before : undefined, frame)
    if (!grid) continue
    grids.push(grid)
    const own = new Set(frame.lines)
    free = free.filter(l => !own.has(l))
  }
  for (const block of blocksOf(free, rest).flatMap(besideEachOther)) {
    const isFirst = isAtTop(block.lines)
    const whole = isFirst && pageBefore ? withCutHead(block, pageBefore.head, rulings) : undefined
    if (whole) {
      takesHead = true
      append(grids, whole.found)
      append(rest, whole.left)
      continue
    }
    const hasCaption = block.hasCaption || (isFirst && pageBefore?.endsWithCaption === true)
    const { found, left } = tablesIn({ ...block, hasCaption }, rulings, isFirst ? before : undefined)
    append(grids, found)
    append(rest, left)
  }
  return { grids, rest, takesHead }
}

/** The table at the top of the page with the rows of its head that end the page before; undefined where they make none together. */
function withCutHead(
  { lines }: Block,
  head: readonly TextLine[],
  rulings: readonly Cut[],
): { readonly found: Grid[]; readonly left: readonly TextLine[] } | undefined {
  const [first] = lines
  const page = head[0]?.page
  if (!first || page === undefined) return undefined
  const by = liftTo(head, first)
  const above = lifted(head, by)
  const { found, left } = tablesIn({ lines: [...above, ...lines], hasCaption: true }, rulings, undefined)
  const [grid, ...more] = found
  return grid && !left.some(l => above.includes(l)) ? { found: [onBothPages(grid, first, by, page), ...more], left } : undefined
}

interface Block {
  readonly lines: readonly TextLine[]
  /** 单位：万元 stands right above. */
  readonly hasCaption: boolean
}
interface OpenBlock extends Block {
  readonly lines: TextLine[]
  /** How many captions that is, and where each ends. */
  readonly captionEnds: readonly number[]
}

/** Under 单位：万元 twice two tables stand side by side: the first ends where its caption does, and no word goes over to the next. */
function besideEachOther(block: OpenBlock): Block[] {
  const [end, second] = block.captionEnds
  if (end === undefined || second === undefined) return [block]
  const size = block.lines[0]?.size ?? 0
  const runs = block.lines.flatMap(l => l.runs)
  const [left, right] = [runs.filter(r => r.x0 < end), runs.filter(r => r.x0 >= end)]
  if (greatest(left.map(r => r.x1)) + size > least(right.map(r => r.x0))) return [block]
  return [left, right].map(side => {
    const own = new Set(side)
    return {
      lines: block.lines.flatMap(
        l =>
          partOf(
            l,
            l.runs.filter(r => own.has(r)),
          ) ?? [],
      ),
      hasCaption: block.hasCaption,
    }
  })
}

function blocksOf(lines: readonly TextLine[], rest: TextLine[]): OpenBlock[] {
  const blocks: OpenBlock[] = []
  let [open, before]: [OpenBlock | undefined, TextLine | undefined] = [undefined, undefined]
  for (const line of lines) {
    const isFar = before !== undefined && line.base - before.base > WIDEST_GAP * Math.max(before.size, line.size)
    if (isFar || isBreak(line)) open = undefined
    if (isBreak(line)) rest.push(line)
    else if (open) open.lines.push(line)
    else {
      const captions = isFar ? [] : (before?.runs ?? []).filter(r => isCaption(r.text))
      open = { lines: [line], hasCaption: captions.length > 0, captionEnds: captions.map(r => r.x1) }
      blocks.push(open)
    }
    before = line
  }
  return blocks
}

/** Never within a table. */
export const isBreak = (line: TextLine): boolean =>
  LEADER.test(line.text) || line.runs.some(r => isCaption(r.text)) || line.runs.every(r => TITLE.test(r.text)) || REMARK.test(line.text)
const isRow = (line: TextLine): boolean => line.runs.length >= 2

function tablesIn(
  { lines, hasCaption }: Block,
  rulings: readonly Cut[],
  before: Grid | undefined,
): { readonly found: Grid[]; readonly left: readonly TextLine[] } {
  const [from, to] = [lines.findIndex(isRow), lines.findLastIndex(isRow) + 1]
  if (from < 0 || lines.length > MOST_LINES) return { found: [], left: lines }
  const columns = columnsOf(lines.slice(from, to))
  const isProse = (l: TextLine): boolean => crossesColumns(l, columns)
  const at = lines.findIndex(isProse)
  if (at >= 0) {
    const [above, line, below] = [lines.slice(0, at), lines[at], lines.slice(at + 1)]
    const parts = [tablesIn({ lines: above, hasCaption }, rulings, before), tablesIn({ lines: below, hasCaption: false }, rulings, undefined)]
    return { found: parts.flatMap(p => p.found), left: [...(parts[0]?.left ?? []), ...(line ? [line] : []), ...(parts[1]?.left ?? [])] }
  }
  const top = labelledFrom(lines, from, columns)
  const [first, end] = [
    isInColumns(lines.slice(0, top), before?.columns ?? []) ? 0 : firstOf(lines, top, hasCaption || before !== undefined),
    isInColumns(lines.slice(to), columns) ? lines.length : endOf(lines, to, columns),
  ]
  const own = lines.slice(first, end)
  if (columns.length < 2) return { found: [], left: lines }
  const cuts = rulings.filter(r => r.from < (columns.at(-1)?.x1 ?? 0) && r.to > (columns[0]?.x0 ?? 0))
  const grid = gridOf(own, first < from ? columnsOf(own) : columns, cuts, before)
  if (!grid || !(grid.xs === before?.xs ? goesOn(grid, own, before) : isTable(grid, own, hasCaption))) return { found: [], left: lines }
  return { found: [grid], left: [...lines.slice(0, first), ...lines.slice(end)] }
}

/** In the columns of the table before, where it fits into them. */
function gridOf(
  lines: readonly TextLine[],
  columns: readonly Span[],
  cuts: readonly Cut[],
  before: Grid | undefined,
  frame: Frame = {},
): Grid | undefined {
  const isFiner = before?.columns !== undefined && arePartedIn(lines, columns, finerColumns(before.columns, columns))
  const fitted = before?.columns && !isFiner && (fittedColumns(before.columns, columns) ?? fittedRows(before.columns, lines))
  if (!fitted || !before) return unruledGrid(lines, columns, cuts, frame)
  const grid = unruledGrid(lines, fitted, cuts, frame)
  return grid && { ...grid, xs: before.xs }
}

/** Where several columns stand in one of the page before, rows have words in more than one of them: else a label is set in the middle over its column. */
function arePartedIn(lines: readonly TextLine[], columns: readonly Span[], begun: readonly number[] | undefined): boolean {
  if (!begun) return false
  const rows = lines.map(line => wordsOf(line.chars, COLUMN_GAP))
  const places = begun.map((from, i) => columns.slice(from, begun[i + 1])).filter(own => own.length > 1)
  const isParted = (own: readonly Span[]): boolean =>
    rows.filter(row => own.filter(c => row.some(w => w.x0 < c.x1 && w.x1 > c.x0)).length > 1).length >= FEWEST_PARTED
  return places.every(isParted)
}

/** Rows of the table of the page before: under its head again, with a figure, or each with words in several of its columns. */
function goesOn(grid: Grid, lines: readonly TextLine[], before: Grid): boolean {
  const words = (of: Grid, row: number): string =>
    rowOf(of, row)
      .map(c => squeeze(c.text))
      .join('|')
  const rows = lines.filter(isRow)
  const isInColumns = rows.length > 0 && rows.every(l => l.runs.length >= FEWEST_TEXT_COLUMNS)
  return isInColumns || lines.some(l => figuresIn(l) > 0) || words(grid, 0) === words(before, 0)
}

/** A line of running text: it begins with the first column and goes on over the strips between columns. */
function crossesColumns(line: TextLine, columns: readonly Span[]): boolean {
  if (line.runs.length > 1 || standsInColumns(line, columns) || isLabelled(line, columns)) return false
  const [first, second] = columns
  if (!first) return line.text.length > LONGEST_NAME
  if (line.x0 > first.x1) return false
  return (line.x1 > (second?.x0 ?? first.x1) && (line.text.length > LONGEST_NAME || SENTENCE.test(line.text))) || /。$/.test(line.text)
}

/** A row of narrow gaps: each of its words is in a column of its own. */
function standsInColumns(line: TextLine, columns: readonly Span[]): boolean {
  const words = wordsOf(line.chars, COLUMN_GAP)
  const at = words.map(w => columns.flatMap((c, i) => (w.x0 < c.x1 && w.x1 > c.x0 ? [i] : [])))
  return words.length >= FEWEST_TEXT_COLUMNS && at.every(own => own.length === 1) && new Set(at.flat()).size === words.length
}

/** 绩效目标 and behind it a text over several columns: a label in the first one, and a gap up to where another one begins. */
function isLabelled(line: TextLine, columns: readonly Span[]): boolean {
  const words = wordsOf(line.chars, LABEL_GAP)
  const [first, second] = [words[0], columns[1]]
  const begins = (w: Span): boolean => columns.some(c => Math.abs(c.x0 - w.x0) < SAME_EDGE * line.size)
  return first !== undefined && second !== undefined && words.length > 1 && first.x1 < second.x0 && words.every(begins)
}

/** Such lines right above the first row. */
function labelledFrom(lines: readonly TextLine[], from: number, columns: readonly Span[]): number {
  let at = from
  for (let line = lines[at - 1]; line && isLabelled(line, columns); line = lines[at - 1]) {
    if ((lines[at]?.base ?? 0) - line.base > ROW_PITCH * line.size) break
    at--
  }
  return at
}

/** Rows that show one cell each, at the end of a page or the top of the next: all begin where columns begin, and not only where names do. */
function isInColumns(lines: readonly TextLine[], columns: readonly Span[]): boolean {
  const at = lines.map(line => {
    const [column, ...others] = columns.flatMap((c, i) => (line.x0 < c.x1 && line.x1 > c.x0 ? [i] : []))
    const isAtEdge = Math.abs(line.x0 - (columns[column ?? 0]?.x0 ?? Infinity)) < SAME_LEFT * line.size
    return column !== undefined && others.length === 0 && isAtEdge && line.runs.length === 1 && !SENTENCE.test(line.text) ? column : undefined
  })
  const isClose = lines.every((line, i) => i === 0 || line.base - (lines[i - 1]?.base ?? 0) < ROW_PITCH * line.size)
  return isClose && at.every(column => column !== undefined) && at.some(column => column !== 0)
}

/** Labels of the head that stand alone above the first row: closer to it than to what stands above them. */
function firstOf(lines: readonly TextLine[], from: number, hasCaption: boolean): number {
  let at = from
  for (let i = from - 1; i >= 0; i--) {
    const [line, next, above] = [lines[i], lines[i + 1], lines[i - 1]]
    if (!line || !next || line.text.length > LONGEST_LABEL || !isLabel(line.text) || next.base - line.base > ROW_PITCH * line.size) break
    const isCloser = above !== undefined && line.base - above.base > 1.3 * (next.base - line.base)
    if (isCloser || (i === 0 && hasCaption)) at = i
  }
  return at
}

/** Wrapped words of the last row, and a last row with nothing but its name. */
function endOf(lines: readonly TextLine[], to: number, columns: readonly Span[]): number {
  const rows = lines.filter(isRow)
  const pitch = median(rows.slice(1).map((l, i) => l.base - (rows[i]?.base ?? l.base)))
  let end = to
  for (const line of lines.slice(to)) {
    const before = lines[end - 1]
    const column = columns.findIndex(c => line.x0 < c.x1 && line.x1 > c.x0)
    const fits = columns.filter(c => line.x0 < c.x1 && line.x1 > c.x0).length === 1
    const limit = column > 0 ? ROW_PITCH * line.size : 1.1 * pitch
    if (!before || !fits || SENTENCE.test(line.text) || line.base - before.base > limit || (column === 0 && figuresIn(before) === 0)) break
    end++
  }
  return end
}
