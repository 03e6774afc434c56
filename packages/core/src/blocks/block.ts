/** What every reader gives, whatever the format: headings, paragraphs and tables with their places. */

import type { Notice } from '../words/notice.ts'
import type { Entry, Place } from '../words/place.ts'

export type Block = Paragraph | Table

/** One paragraph of running text. `text` is clean: conversion residue is stripped and listed in `residue`. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly place: Place
  /** Set when the reader knows (a heading style) that this is a heading: 1 is the highest. */
  readonly level?: number
  readonly residue?: readonly Residue[]
  /** Where the text is joined from several lines of the file: the line from each offset on. See lineAt. */
  readonly lines?: readonly LineStart[]
  /** Where its lines are printed, in order, when the format has pages that are laid out. */
  readonly printed?: readonly PrintedLine[]
  /** What it is on paper, where that is known and it is no heading: the title of a table or form, a line above it, a note below it. */
  readonly role?: 'title' | 'caption' | 'note'
  readonly pieces?: readonly EntryPiece[]
}

/** In a document made from a dossier: a piece of the text that is the value of one field. */
export interface EntryPiece {
  readonly from: number
  readonly to: number
  readonly entry: Entry
}

/** One printed line of a paragraph: from which offset of its text on, and where. */
export interface PrintedLine {
  readonly from: number
  readonly page: number
  /** As in Place. */
  readonly box: readonly [number, number, number, number]
  /** Offset of the text and how far from the left it stands, as often as needed: between them characters are evenly spread. */
  readonly knots: readonly (readonly [number, number])[]
}

/** From this offset of the text on, the text stands on this line of the file. */
export interface LineStart {
  readonly from: number
  readonly line: number
}

/** A grid. Every row has `columns` positions; a merged cell stands once, at its upper left. */
export interface Table {
  readonly kind: 'table'
  readonly place: Place
  readonly columns: number
  readonly rows: readonly Row[]
}

export interface Row {
  /** Index in the table, as in the file. */
  readonly index: number
  readonly cells: readonly Cell[]
  /** Cells of the row were lost or are too many: which figure belongs to which column is not known. */
  readonly isUneven?: true
}

export interface Cell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly place: Place
  readonly residue?: readonly Residue[]
  /** As in Paragraph. */
  readonly lines?: readonly LineStart[]
  /** The value behind the printed text where the format of the cell rounds or hides it: a decimal number without separators. */
  readonly precise?: string
  readonly pieces?: readonly EntryPiece[]
  /** In a document made from a dossier: the fields that a computed figure adds up. */
  readonly sources?: readonly Entry[]
}

/**
 * What a file holds besides its text: traces of conversion (bookmarks, field codes, tags), reported if it is to be published; and lines of which
 * the page shows a part only (clipped), with their words as far as the file has them.
 */
export interface Residue {
  /** field: a live field of Word, whose code no reader of the document sees; field-code: its code in the text. */
  readonly kind: 'bookmark' | 'field' | 'field-code' | 'page-number' | 'markup' | 'control' | 'clipped'
  readonly text: string
  readonly place: Place
}

/** A document as read. */
export interface ReadDocument {
  readonly file: string
  readonly format: string
  readonly blocks: readonly Block[]
  readonly residue: readonly Residue[]
  readonly notices: readonly Notice[]
  /** Number of pages where the format has pages. */
  readonly pages?: number
  /** Width and height of each page as it is read, in points. */
  readonly pageSizes?: readonly (readonly [number, number])[]
}

/** The cell that covers a grid position, or undefined. */
export function cellAt(table: Table, row: number, column: number): Cell | undefined {
  for (let r = row; r >= 0; r--) {
    const found = table.rows[r]?.cells.find(c => c.column <= column && column < c.column + c.colSpan && row < c.row + c.rowSpan)
    if (found) return found
    if (r < row - 60) return undefined
  }
  return undefined
}
