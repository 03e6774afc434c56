/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { adjustmentUnexplained } from './adjustment-unexplained.ts'
import { cellsShifted } from './cells-shifted.ts'
import { completionWithoutBasis } from './completion-without-basis.ts'
import { deductionWithoutReason } from './deduction-without-reason.ts'
import { departmentScoreDiffersFromForms } from './department-score-differs-from-forms.ts'
import { departmentSpentDiffersFromProjects } from './department-spent-differs-from-projects.ts'
import { doneAndNotDone } from './done-and-not-done.ts'
import { executionIndicatorDiffersFromFunds } from './execution-indicator-differs-from-funds.ts'
import { executionScoreWrong } from './execution-score-wrong.ts'
import { gradeWording } from './grade-wording.ts'
import { noDepartmentTable } from './no-department-table.ts'
import { numberingGap } from './numbering-gap.ts'
import { overshootUnexplained } from './overshoot-unexplained.ts'
import { postsGivenAsStaff } from './posts-given-as-staff.ts'
import { rateDiffersFromFunds } from './rate-differs-from-funds.ts'
import { rateFormatsDiffer } from './rate-formats-differ.ts'
import { satisfactionWithoutSurvey } from './satisfaction-without-survey.ts'
import { scoreDiffersFromAttainment } from './score-differs-from-attainment.ts'
import { targetAndActualDifferInKind } from './target-and-actual-differ-in-kind.ts'
import { totalDiffersFromScores } from './total-differs-from-scores.ts'
import { weightsDoNotFit } from './weights-do-not-fit.ts'

export const SELF_EVALUATION_RULES: readonly Rule[] = [
  postsGivenAsStaff,
  rateDiffersFromFunds,
  executionScoreWrong,
  executionIndicatorDiffersFromFunds,
  scoreDiffersFromAttainment,
  overshootUnexplained,
  deductionWithoutReason,
  doneAndNotDone,
  completionWithoutBasis,
  totalDiffersFromScores,
  departmentScoreDiffersFromForms,
  gradeWording,
  numberingGap,
  departmentSpentDiffersFromProjects,
  weightsDoNotFit,
  satisfactionWithoutSurvey,
  rateFormatsDiffer,
  noDepartmentTable,
  cellsShifted,
  targetAndActualDifferInKind,
  adjustmentUnexplained,
]
