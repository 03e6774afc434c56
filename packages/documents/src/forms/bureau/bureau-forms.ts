/** All forms of the finance bureau: what it hands to an office, and what it keeps of the county. */
import type { Wording } from '@jixiao/core'
import { countySummary } from './county-summary.ts'
import { evaluationScores } from './evaluation-scores.ts'
import { rectificationNotice } from './rectification-notice.ts'
import { reviewSheet } from './review-sheet.ts'

/** Each takes values of its own kind: made with blocksOfBureauForm. */
export const BUREAU_FORMS: readonly { readonly id: string; readonly title: Wording }[] = [
  reviewSheet,
  rectificationNotice,
  countySummary,
  evaluationScores,
]
