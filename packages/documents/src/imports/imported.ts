/** What came of an import: the edits, where each came from, and everything that was not taken, with its place and reason. */
import type { Classifications, Edit, Wording } from '@jixiao/core'

export interface Imported {
  readonly edits: readonly Edit[]
  readonly taken: readonly TakenRow[]
  readonly left: readonly LeftCell[]
  /** Projects that the table names and the dossier does not have; their edits stand first. */
  readonly newProjects: readonly { readonly record: string; readonly name: string; readonly code: string }[]
}

export interface TakenRow {
  readonly record: string
  readonly line: number
}

export type LeftReason =
  /** A sum of other rows. */
  | 'total'
  /** The headers once more. */
  | 'header'
  /** Needed and not there. */
  | 'missing'
  | 'unreadable'
  /** It names something that the dossier does not have. */
  | 'unknown'
  /** A code that the official list of the year does not have; it was taken all the same. */
  | 'not-in-list'
  /** Nobody has said what the column holds, or in which unit. */
  | 'unmapped'

export interface LeftCell {
  readonly reason: LeftReason
  /** Row of the sheet or line of the text; 0: the column as a whole. */
  readonly line: number
  /** The column's header; null: the row as a whole was not taken. */
  readonly column: string | null
  readonly text: string
  readonly say: Wording
}

export interface ImportSettings {
  /** The code tables of the year; those that come with the product without them. */
  readonly codes?: Classifications
  /** Begins the ids of the records that are made: two imports must not have the same. */
  readonly prefix: string
  /** keep: the rows are added to what is there · replace: records of the kind that are there are removed (the rows of the ledger, for entries). */
  readonly existing: 'keep' | 'replace'
  readonly newProjects: 'add' | 'leave'
  /** For entries: the ledger that takes them, or the name of a new one. */
  readonly ledger?: { readonly record: string } | { readonly name: string }
}
