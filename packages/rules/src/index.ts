/** The face of the rule book. */

export { PROFILES, profileNamed } from './profiles/profiles.ts'
export { RULES } from './rule-book.ts'
