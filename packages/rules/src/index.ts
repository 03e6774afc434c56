/** The face of the rule book. */

export { RULE_BOOK_SHA256 } from './book-hash.gen.ts'
export { nameOf as factNameOf } from './chain/fact-names.ts'
export { IDENTITY_RULES } from './identities/index.ts'
export { INSTRUMENTS, instrumentOf } from './law/law.ts'
export { budgetLight, type Light } from './monitoring/rates.ts'
export { PROFILES, profileNamed } from './profiles/profiles.ts'
export { RULES } from './rule-book.ts'
export { pageOf, sourcesOf } from './rule-page.ts'
export {
  exactly,
  executionScore,
  gradeOf,
  quantitativeScore,
  type ReverseRule,
  type ScoringKind,
  scoringKind,
} from './self-evaluation/scoring.ts'
