/** One fault as a rule tells it. */
import type { Place } from '../words/place.ts'
import type { Wording } from '../words/wording.ts'
import type { Severity } from './severity.ts'

/** One fault found by a rule. */
export interface Flaw {
  /** Where the fault stands; the first place is the main one. */
  readonly at: Place | readonly Place[]
  /** What else one must look at to see it. */
  readonly related?: readonly Place[]
  readonly expected?: string
  readonly found?: string
  /** The calculation with its figures: "29.5342 ÷ 63.79 = 46.30%". */
  readonly arithmetic?: string
  readonly say: Wording
  readonly mend: Wording
  /** Only to say less than the rule's own severity (a rounding difference is a hint). */
  readonly severity?: Severity
  /** Flaws with the same cause are shown as one group. */
  readonly cause?: string
  /** Other findings in this piece of text have the same cause: they are shown with it. */
  readonly explains?: Place
}
