/** What is asked of a prefill, what it gives, and what all its steps share. */
import type { Classifications, Dossier, Edit, Place, Understanding, Wording } from '@jixiao/core'
import type { ProjectScores } from '../forms/form.ts'
import type { FormSettings } from '../forms/form-settings.ts'
import type { Draft } from './draft.ts'
import type { StatedFacts } from './stated-facts.ts'

export interface PrefillOptions {
  /** Whose part of the document; without it the department's, else the first part that states anything. */
  readonly part?: string
  /** Begins the ids of the records, so that a second prefill of the same dossier does not meet the first one's. */
  readonly prefix?: string
  /** 功能科目 for money of which the document tells no function; without it 其他支出. Such lines say so in their remark. */
  readonly otherFunction?: string
  readonly codes?: Classifications
  /** What the forms print by themselves (points of a group, rows of income). */
  readonly settings?: Pick<FormSettings, 'weights' | 'executionWeight' | 'personnelClasses'>
  /** The points that the rules compute: a score of the document that equals them is not entered by hand. */
  readonly scores?: (dossier: Dossier) => ReadonlyMap<string, ProjectScores>
}

/** A field that was filled, and where its value stands in the document. */
export interface Taken {
  readonly record: string
  readonly field: string
  readonly place: Place
}

/**
 * no-field: the dossier has no field for it · contradicted: the document says something else of the same fact, or what was entered does not give it ·
 * not-placed: it could not be brought together with the rest · unreadable: the document's own digits could not be read · other-part: another body's
 */
export type LeftReason = 'no-field' | 'contradicted' | 'not-placed' | 'unreadable' | 'other-part'

export interface Left {
  readonly reason: LeftReason
  /** The fact, where it is a statement. */
  readonly fact: string | null
  readonly say: Wording
  readonly place: Place | null
}

export interface Prefill {
  readonly part: string
  readonly fiscalYear: number | null
  readonly edits: readonly Edit[]
  readonly taken: readonly Taken[]
  readonly left: readonly Left[]
}

/** What all steps of a prefill share. */
export interface Filling {
  readonly understanding: Understanding
  readonly part: string
  readonly year: number
  readonly facts: StatedFacts
  readonly draft: Draft
  readonly options: PrefillOptions
  readonly codes: Classifications
  readonly otherFunction: string
}
