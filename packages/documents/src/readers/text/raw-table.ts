/** A table as its lines give it, before its columns are understood. */
import { type CleanText, cleanText, type Stripped } from './clean-text.ts'
import type { SourceLine } from './source-lines.ts'

export interface RawCell {
  readonly text: string
  readonly line: number
  readonly page: number
  readonly stripped: readonly Stripped[]
  /** Set when the cell has text of more than one line. */
  readonly lines?: readonly { readonly from: number; readonly line: number }[]
}

export interface RawRow {
  readonly cells: readonly RawCell[]
  readonly line: number
  /** Empty lines before the row. */
  readonly gap: number
}

/** `cells`: one cell per line. `rows`: one row per line, so that empty cells at the end of a row are printed. */
export interface RawTable {
  readonly by: 'cells' | 'rows'
  /** Grows while lines are read. */
  readonly rows: RawRow[]
}

export function rawCell(text: string, at: SourceLine): RawCell {
  const clean = cleanText(text)
  return { text: clean.text, line: at.line, page: at.page, stripped: clean.stripped }
}

/** A further paragraph of the same cell. */
export function continueCell(cell: RawCell, at: SourceLine): RawCell {
  const more: CleanText = cleanText(at.text)
  if (more.text === '' && more.stripped.length === 0) return cell
  const joint = cell.text === '' || more.text === '' ? '' : '\n'
  const from = cell.text.length + joint.length
  return {
    ...cell,
    text: cell.text + joint + more.text,
    stripped: [...cell.stripped, ...more.stripped.map(s => ({ ...s, at: s.at + from }))],
    lines: more.text === '' ? cell.lines : [...(cell.lines ?? [{ from: 0, line: cell.line }]), { from, line: at.line }],
  }
}

export const textsOf = (row: RawRow): string[] => row.cells.map(c => c.text)
