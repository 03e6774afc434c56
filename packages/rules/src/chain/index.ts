/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { carriedOverDiffers } from './carried-over-differs.ts'
import { editionsDiffer } from './editions-differ.ts'
import { initialBudgetDiffers } from './initial-budget-differs.ts'
import { lastYearDiffers } from './last-year-differs.ts'
import { piecesDiffer } from './pieces-differ.ts'
import { projectsExceedBudget } from './projects-exceed-budget.ts'
import { spentDiffersFromAccounts } from './spent-differs-from-accounts.ts'
import { spentFalls } from './spent-falls.ts'
import { targetBelowLastActual } from './target-below-last-actual.ts'
import { targetChanged } from './target-changed.ts'
import { unitExceedsDepartment } from './unit-exceeds-department.ts'

export const CHAIN_RULES: readonly Rule[] = [
  carriedOverDiffers, // Y-01
  lastYearDiffers, // Y-02
  initialBudgetDiffers, // Y-03
  spentFalls, // Y-04
  spentDiffersFromAccounts, // Y-05
  targetChanged, // Y-06
  projectsExceedBudget, // Y-11
  editionsDiffer, // Y-12
  unitExceedsDepartment, // Y-13
  targetBelowLastActual, // Y-14
  piecesDiffer, // Y-15
]
