/** Findings and outcomes of a check: data, the same on screen, in json and in print. */
import type { Place } from '../words/place.ts'
import type { Wording } from '../words/wording.ts'
import type { Severity } from './severity.ts'

export interface Finding {
  /** Stable fingerprint of rule, place and words. */
  readonly id: string
  readonly rule: string
  readonly name: string
  readonly severity: Severity
  readonly say: Wording
  readonly expected: string | null
  readonly found: string | null
  readonly arithmetic: string | null
  readonly mend: Wording
  /** Name of the group of findings with one cause, or null. */
  readonly cause: string | null
  readonly places: readonly Place[]
  readonly related: readonly Place[]
}

export type OutcomeResult = 'pass' | 'finding' | 'cannot-tell' | 'not-applicable'

/** What became of one rule on one document. */
export interface RuleOutcome {
  readonly file: string
  readonly rule: string
  readonly result: OutcomeResult
  readonly reason: Wording | null
}
