/** The rules on values, names and classes of indicators (Q01–Q33), in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { asciiOperator } from './ascii-operator.ts'
import { basisCopiesRow } from './basis-copies-row.ts'
import { basisDoesNotFit } from './basis-does-not-fit.ts'
import { countUnderQuality } from './count-under-quality.ts'
import { deadlineUnderQuality } from './deadline-under-quality.ts'
import { descriptionCopiesName } from './description-copies-name.ts'
import { descriptionMeasuresOtherwise } from './description-measures-otherwise.ts'
import { ecologicalBoilerplate } from './ecological-boilerplate.ts'
import { economicBenefitWithoutMoney } from './economic-benefit-without-money.ts'
import { indicatorReusedAcrossProjects } from './indicator-reused-across-projects.ts'
import { indicatorRowEmpty } from './indicator-row-empty.ts'
import { indicatorTwice } from './indicator-twice.ts'
import { levelPairNotInScheme } from './level-pair-not-in-scheme.ts'
import { levelTwoMissing } from './level-two-missing.ts'
import { monotonousTargets } from './monotonous-targets.ts'
import { nameNotWellFormed } from './name-not-well-formed.ts'
import { nameRepeatsLevelTwo } from './name-repeats-level-two.ts'
import { oneBasisForAll } from './one-basis-for-all.ts'
import { operatorMissing } from './operator-missing.ts'
import { outputUnderBenefit } from './output-under-benefit.ts'
import { paymentUnderTimeliness } from './payment-under-timeliness.ts'
import { qualitativeWithoutGrades } from './qualitative-without-grades.ts'
import { rateUnderQuantity } from './rate-under-quantity.ts'
import { rateWithoutFormula } from './rate-without-formula.ts'
import { satisfactionWithoutSurvey } from './satisfaction-without-survey.ts'
import { statutoryPaymentBelowFull } from './statutory-payment-below-full.ts'
import { targetCopiesName } from './target-copies-name.ts'
import { targetUnitUnknown } from './target-unit-unknown.ts'
import { unitDoesNotFit } from './unit-does-not-fit.ts'
import { yesNoTarget } from './yes-no-target.ts'

export const VALUE_RULES: readonly Rule[] = [
  targetUnitUnknown,
  operatorMissing,
  targetCopiesName,
  descriptionCopiesName,
  basisCopiesRow,
  basisDoesNotFit,
  oneBasisForAll,
  asciiOperator,
  qualitativeWithoutGrades,
  yesNoTarget,
  monotonousTargets,
  statutoryPaymentBelowFull,
  unitDoesNotFit,
  descriptionMeasuresOtherwise,
  nameNotWellFormed,
  rateWithoutFormula,
  rateUnderQuantity,
  countUnderQuality,
  deadlineUnderQuality,
  paymentUnderTimeliness,
  outputUnderBenefit,
  economicBenefitWithoutMoney,
  ecologicalBoilerplate,
  nameRepeatsLevelTwo,
  indicatorTwice,
  indicatorReusedAcrossProjects,
  levelPairNotInScheme,
  levelTwoMissing,
  satisfactionWithoutSurvey,
  indicatorRowEmpty,
]
