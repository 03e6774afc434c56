/** The rules about cost, budget and the agreement of goals with indicators, in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { boundExcludesFigure } from './bound-excludes-figure.ts'
import { costAsFloor } from './cost-as-floor.ts'
import { costBoundToBudgetOnly } from './cost-bound-to-budget-only.ts'
import { costIsNotMoney } from './cost-is-not-money.ts'
import { costsDifferFromBudget } from './costs-differ-from-budget.ts'
import { countsDisagree } from './counts-disagree.ts'
import { goalContradictsIndicator } from './goal-contradicts-indicator.ts'
import { goalNotMeasurable } from './goal-not-measurable.ts'
import { goalWithoutIndicator } from './goal-without-indicator.ts'
import { officialExpensesInProject } from './official-expenses-in-project.ts'
import { operatingExpenditureAsProject } from './operating-expenditure-as-project.ts'
import { projectFundsDoNotAddUp } from './project-funds-do-not-add-up.ts'
import { purchaseWithoutProcurement } from './purchase-without-procurement.ts'
import { purposeWithoutAmounts } from './purpose-without-amounts.ts'
import { satisfactionTooLow } from './satisfaction-too-low.ts'
import { spendingPlanBroken } from './spending-plan-broken.ts'
import { statedProjectsDifferFromForms } from './stated-projects-differ-from-forms.ts'
import { targetTooLow } from './target-too-low.ts'
import { targetsContradict } from './targets-contradict.ts'
import { textOmitsTargets } from './text-omits-targets.ts'
import { unrealisticValue } from './unrealistic-value.ts'

export const ALIGNMENT_RULES: readonly Rule[] = [
  costIsNotMoney, // Q40
  costAsFloor, // Q41
  costsDifferFromBudget, // Q42
  costBoundToBudgetOnly, // Q43
  operatingExpenditureAsProject, // Q44
  projectFundsDoNotAddUp, // Q45
  purposeWithoutAmounts, // Q46
  spendingPlanBroken, // Q47
  officialExpensesInProject, // Q48
  purchaseWithoutProcurement, // Q49
  goalContradictsIndicator, // Q50
  goalWithoutIndicator, // Q51
  countsDisagree, // Q52
  textOmitsTargets, // Q53
  targetTooLow, // Q54
  targetsContradict, // Q55
  goalNotMeasurable, // Q56
  unrealisticValue, // Q57
  boundExcludesFigure, // Q58
  satisfactionTooLow, // Q59
  statedProjectsDifferFromForms, // N-11
]
