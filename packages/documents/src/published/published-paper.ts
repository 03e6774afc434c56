/** A published document as it is taken in, and what it says of one body's year. */
import type { Doubt, Edit, Finding, Place, Settlement, Understanding } from '@jixiao/core'
import type { PrefillOptions } from '../prefill/filling.ts'

/** What was read of a file: nothing in it depends on other files, so it is kept and never read again. */
export interface PublishedPaper {
  readonly sha256: string
  readonly name: string
  readonly understanding: Understanding
  /** Sums and equalities that do not hold. */
  readonly findings: readonly Finding[]
}

/** One figure as a document states it. */
export interface PublishedFact {
  readonly fact: string
  readonly stage: string
  readonly year: number
  readonly label: string
  /** In the base unit of its dimension (元, 1 for rates); null: it could not be read. */
  readonly value: string | null
  readonly dimension: string
  /** As printed, with its unit. */
  readonly printed: string
  readonly place: Place
  /** SHA-256 of the document. */
  readonly document: string
}

/** Where the value of a field comes from. */
export interface FieldSource {
  readonly record: string
  readonly field: string
  readonly document: string
  readonly place: Place
}

/** What one document says of one body's year. */
export interface PublishedPart {
  readonly paper: PublishedPaper
  /** "department", or a unit's own part. */
  readonly part: string
  readonly fiscalYear: number
  readonly settlements: ReadonlyMap<string, Settlement>
}

/** A body's year as its published documents tell it. */
export interface PublishedYear {
  readonly edits: readonly Extract<Edit, { kind: 'add' }>[]
  readonly sources: readonly FieldSource[]
  readonly facts: readonly PublishedFact[]
  /** By document: its own, and for the last document also those between documents. */
  readonly doubts: readonly (Doubt & { readonly document: string })[]
}

export type PublishedOptions = Pick<PrefillOptions, 'codes' | 'settings' | 'scores' | 'otherFunction'>
