/** A document as one stream of lines: paragraphs and table rows in reading order. */
import type { Cell, Place, ReadDocument } from '@jixiao/core'

export interface TextLine {
  readonly kind: 'text'
  readonly block: number
  readonly text: string
  readonly place: Place
}

export interface RowLine {
  readonly kind: 'row'
  readonly block: number
  /** Cells by column. */
  readonly cells: readonly Cell[]
  /** The row as a whole: the place of its first printed cell, without column and text. */
  readonly place: Place
  /** The table tells merged cells by spans; without them (plain text) a row must have as many cells as its header. */
  readonly hasSpans: boolean
}

export type Line = TextLine | RowLine

export const isPrinted = (cell: Cell): boolean => cell.text.trim() !== ''

/** The printed cells of a row, in order. */
export const printedCells = (row: RowLine): readonly Cell[] => row.cells.filter(isPrinted)

export function linesOf(document: Pick<ReadDocument, 'blocks'>): readonly Line[] {
  const lines: Line[] = []
  for (const [block, b] of document.blocks.entries()) {
    if (b.kind === 'paragraph') {
      lines.push({ kind: 'text', block, text: b.text, place: b.place })
      continue
    }
    const hasSpans = b.rows.some(r => r.cells.some(c => c.colSpan > 1 || c.rowSpan > 1))
    for (const row of b.rows) lines.push({ kind: 'row', block, cells: row.cells, place: placeOfRow(row.cells, b.place, row.index), hasSpans })
  }
  return lines
}

function placeOfRow(cells: readonly Cell[], table: Place, index: number): Place {
  const { column: _column, text: _text, from: _from, to: _to, ...rest } = (cells.find(isPrinted) ?? cells[0])?.place ?? table
  return { ...rest, row: index }
}
