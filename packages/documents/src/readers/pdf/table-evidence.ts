/** Do lines whose words stand in columns make a table, or do they only look like one? */
import { isFigure, isLabel } from '../text/words-of-tables.ts'
import { type Grid, rowOf } from './grid.ts'
import type { TextLine } from './text-lines.ts'
import { figuresIn } from './unruled-grid.ts'

const FEWEST_ROWS = 3
const FEWEST_FIGURE_ROWS = 2
export const FEWEST_TEXT_COLUMNS = 3
const LONGEST_LABEL = 12

export function isTable(grid: Grid, lines: readonly TextLine[], hasCaption: boolean): boolean {
  const texts = Array.from({ length: grid.rows }, (_, r) => rowOf(grid, r).flatMap(c => (c.text === '' ? [] : [c.text])))
  const isHeadBelowCaption =
    hasCaption && grid.xs.length - 1 >= FEWEST_TEXT_COLUMNS && (texts[0]?.length ?? 0) >= 2 && (texts[0] ?? []).every(isLabel)
  if (isHeadBelowCaption && grid.rows >= 2) return true
  if (lines.length < FEWEST_ROWS || grid.rows < FEWEST_ROWS) return false
  return hasFigures(grid, lines, texts) || isForm(grid, texts)
}

function hasFigures(grid: Grid, lines: readonly TextLine[], texts: readonly (readonly string[])[]): boolean {
  const rows = lines.filter(l => l.runs.length >= 2)
  const figureRows = rows.filter(l => figuresIn(l) > 0).length
  if (figureRows < FEWEST_FIGURE_ROWS || figureRows < rows.length * figureShare(figureRows)) return false
  return hasFigureColumn(grid) && !isContents(texts)
}

/** Where a table has many rows, most of them may be empty forms. */
const figureShare = (rows: number): number => (rows >= 4 ? 0.2 : 0.5)

const hasFigureColumn = (grid: Grid): boolean =>
  Array.from({ length: grid.xs.length - 1 }, (_, c) =>
    grid.cells.filter(cell => cell.column === c && cell.colSpan === 1 && cell.text !== '').map(cell => isFigure(cell.text)),
  ).some(own => own.filter(Boolean).length >= FEWEST_FIGURE_ROWS && own.filter(Boolean).length * 2 > own.length)

/** Titles with their pages: figures that only grow, without a head. */
function isContents(rows: readonly (readonly string[])[]): boolean {
  const numbers = rows.map(r => (r.length <= 3 && /^\d{1,3}$/.test(r.at(-1) ?? '') ? Number(r.at(-1)) : undefined))
  return numbers.every((n, i) => n !== undefined && n >= (numbers[i - 1] ?? 0))
}

/** Words in three columns or more, with a row of labels: no columns of running text, whose lines end within a sentence. */
function isForm(grid: Grid, texts: readonly (readonly string[])[]): boolean {
  const columns = grid.xs.length - 1
  const full = texts.filter(row => row.length >= FEWEST_TEXT_COLUMNS)
  if (columns < FEWEST_TEXT_COLUMNS || full.length < FEWEST_ROWS) return false
  const cells = texts.flat()
  const open = cells.filter(text => /[，、,]$/.test(text) || text.length > 60).length
  return full.some(row => row.length === columns && row.every(text => isLabel(text) && text.length <= LONGEST_LABEL)) && open * 10 < cells.length
}
