/** What became of a document between two editions: figures, rows, sentences, indicators; what only moved is apart. */
import type { DocumentFace } from '../model/document-face.ts'
import type { FactPath } from '../statements/statement.ts'
import type { Place } from '../words/place.ts'
import type { Quantity } from '../words/quantity.ts'
import type { Wording } from '../words/wording.ts'

/** Where something stands in the old edition and where in the new one. */
export interface Both<T> {
  readonly from: T
  readonly to: T
}

/** A text as printed, with its place. */
export interface Printed {
  readonly text: string
  readonly place: Place
}

/** A figure as printed; null where the cell is empty. */
export interface PrintedFigure extends Printed {
  readonly quantity: Quantity | null
}

/** One figure that is another one now. The same figure printed in several places is one change. */
export interface FigureChange {
  readonly kind: 'figure'
  /** The fact of the first place that states a known one. */
  readonly fact: FactPath | null
  readonly places: readonly FigurePlace[]
}

export interface FigurePlace extends Both<PrintedFigure> {
  /** Title of the table, "" in running text. */
  readonly table: string
  /** What the figure is of: the labels of its row, or the words before it. */
  readonly row: string
  readonly column: string
}

/** A row, column or whole table that only one edition has. */
export interface PartChange {
  readonly kind: 'row' | 'column' | 'table'
  readonly what: 'added' | 'removed'
  readonly table: string
  /** The row or the heads of the column, as printed. */
  readonly text: string
  readonly place: Place
}

/** A sentence, or the words of a cell. Pieces in the order of reading: what is left out, what is new, what stayed. */
export interface TextChange {
  readonly kind: 'text'
  readonly what: 'changed' | 'added' | 'removed'
  readonly pieces: readonly TextPiece[]
  /** Title of the table and labels of the row, where it stands in a cell. */
  readonly where: string
  readonly from: Place | null
  readonly to: Place | null
}

export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

export type IndicatorField = 'name' | 'operator' | 'value' | 'unit' | 'wording' | 'weight'

/** An indicator of a target table or form, found again by the names of its project and its own. */
export interface IndicatorChange {
  readonly kind: 'indicator'
  readonly what: 'changed' | 'added' | 'removed'
  readonly project: string
  readonly name: string
  /** What differs, each as printed. Of an indicator that is added or removed: its target. */
  readonly fields: readonly (Both<string> & { readonly field: IndicatorField })[]
  readonly from: Place | null
  readonly to: Place | null
}

export type EditionChange = FigureChange | PartChange | TextChange | IndicatorChange

/**
 * editions: one document · other-body, other-year, other-kind: the covers tell two documents apart, and so do their contents ·
 * unlike: nothing tells them to be one document, and hardly anything is the same
 */
export type EditionRelation = 'editions' | 'other-body' | 'other-year' | 'other-kind' | 'unlike'

/** What says the same: at another place, or with other marks between the words. */
export interface SlightChange {
  readonly kind: 'moved-row' | 'moved-text' | 'punctuation'
  readonly text: string
  readonly from: Place | null
  readonly to: Place | null
}

export interface EditionsCompared {
  readonly faces: Both<DocumentFace>
  readonly relation: EditionRelation
  /** The relation in words. */
  readonly say: Wording
  /** In the order of reading of the new edition; none where these are two documents, unless they were wanted all the same. */
  readonly changes: readonly EditionChange[]
  /** No changes of what is said. */
  readonly slight: readonly SlightChange[]
  /** What is in both and says the same. */
  readonly same: { readonly figures: number; readonly texts: number }
}
