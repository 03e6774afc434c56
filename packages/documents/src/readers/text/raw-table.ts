/** A table as its lines give it, before its columns are understood. */
import { type CleanText, cleanText, type Stripped } from './clean-text.ts'
import type { SourceLine } from './source-lines.ts'

/** A cell of a sheet or of a drawn page says no more than its words: there are hundreds of thousands, and they stand for themselves. */
export interface RawCell {
  readonly text: string
  readonly line?: number
  readonly page?: number
  readonly stripped?: readonly Stripped[]
  /** Set when the cell has text of more than one line. */
  readonly lines?: readonly { readonly from: number; readonly line: number }[]
}

export interface RawRow {
  readonly cells: readonly RawCell[]
  readonly line: number
  /** Empty lines before the row. */
  readonly gap: number
}

/** A cell of a running text. */
export type TextCell = RawCell & Required<Pick<RawCell, 'line' | 'page' | 'stripped'>>

/** `cells`: one cell per line. `rows`: one row per line, so that empty cells at the end of a row are printed. */
export interface RawTable {
  readonly by: 'cells' | 'rows'
  /** Grows while lines are read. */
  readonly rows: RawRow[]
}

export function rawCell(text: string, at: SourceLine): TextCell {
  const clean = cleanText(text)
  return { text: clean.text, line: at.line, page: at.page, stripped: clean.stripped }
}

/** A further paragraph of the same cell. */
export function continueCell(cell: RawCell, at: SourceLine): TextCell {
  const more: CleanText = cleanText(at.text)
  const { line = at.line, page = at.page, stripped = [] } = cell
  if (more.text === '' && more.stripped.length === 0) return { ...cell, line, page, stripped }
  const joint = cell.text === '' || more.text === '' ? '' : '\n'
  const from = cell.text.length + joint.length
  return {
    ...cell,
    line,
    page,
    text: cell.text + joint + more.text,
    stripped: [...stripped, ...more.stripped.map(s => ({ ...s, at: s.at + from }))],
    lines: more.text === '' ? cell.lines : [...(cell.lines ?? [{ from: 0, line }]), { from, line: at.line }],
  }
}

export const textsOf = (row: RawRow): string[] => row.cells.map(c => c.text)
