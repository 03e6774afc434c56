/** Something we could not read or understand: said first in the report, never a silent loss. */
import type { Place } from './place.ts'
import type { Wording } from './wording.ts'

export interface Notice {
  /** Stable name, e.g. "number-not-understood". */
  readonly code: string
  readonly say: Wording
  readonly place?: Place
}
