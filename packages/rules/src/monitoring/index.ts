/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { countDiffersFromList } from './count-differs-from-list.ts'
import { deviationWithoutCause } from './deviation-without-cause.ts'
import { forecastBelowSpent } from './forecast-below-spent.ts'
import { forecastMissing } from './forecast-missing.ts'
import { impliedBaseNotWhole } from './implied-base-not-whole.ts'
import { negationLost } from './negation-lost.ts'
import { projectNameVaries } from './project-name-varies.ts'
import { projectsWithoutAmounts } from './projects-without-amounts.ts'
import { shareNamesWrongDenominator } from './share-names-wrong-denominator.ts'
import { slowSpendingUnexplained } from './slow-spending-unexplained.ts'
import { targetDiffersFromApproved } from './target-differs-from-approved.ts'
import { textOfHigherLevel } from './text-of-higher-level.ts'

export const MONITORING_RULES: readonly Rule[] = [
  shareNamesWrongDenominator,
  countDiffersFromList,
  projectNameVaries,
  projectsWithoutAmounts,
  negationLost,
  slowSpendingUnexplained,
  textOfHigherLevel,
  impliedBaseNotWhole,
  forecastMissing,
  forecastBelowSpent,
  deviationWithoutCause,
  targetDiffersFromApproved,
]
