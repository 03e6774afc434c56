/** A typed answer for an act that may not succeed: value or problem, never an exception for what a person can mend. */
import type { Wording } from './wording.ts'

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export interface Problem {
  readonly code: string
  readonly say: Wording
}

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const refused = (code: string, say: Wording): Outcome<never> => ({ ok: false, problem: { code, say } })
