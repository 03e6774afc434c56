/** Where something stands: from cell to statement to finding to highlighted page. */

/** A place in a document. Lines, pages are counted from 1 as a person counts; block, row, column and offsets from 0. */
export interface Place {
  readonly file: string
  /** Index of the block in the document's list of blocks. */
  readonly block: number
  readonly line?: number
  readonly page?: number
  readonly sheet?: string
  /** The cell of the sheet as its program names it: "B7". */
  readonly address?: string
  /** Title of the table as printed. */
  readonly table?: string
  /** Grid row and column within the table. */
  readonly row?: number
  readonly column?: number
  readonly rowLabel?: string
  readonly columnLabel?: string
  /** UTF-16 offsets into the text of the paragraph or cell. */
  readonly from?: number
  readonly to?: number
  /** The text that stands there (the cell, or the piece between from and to). */
  readonly text?: string
  /** On the page, in points from its upper left: left, top, right, bottom. */
  readonly box?: readonly [number, number, number, number]
  /** In a document made from a dossier: the record and field whose value stands here. */
  readonly entry?: Entry
}

/** A field of a record of a dossier. */
export interface Entry {
  readonly record: string
  readonly field: string
}

/** The same block (and cell). */
export const isSameCell = (a: Place, b: Place): boolean => a.file === b.file && a.block === b.block && a.row === b.row && a.column === b.column

/** The order of reading. */
export const inReadingOrder = (a: Place, b: Place): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.block - b.block ||
  (a.row ?? -1) - (b.row ?? -1) ||
  (a.column ?? -1) - (b.column ?? -1) ||
  (a.from ?? 0) - (b.from ?? 0)

/** A piece of a paragraph or cell: offsets are relative to `text`. */
export const within = (place: Place, text: string, from: number, to: number): Place => ({ ...place, from, to, text: text.slice(from, to) })
