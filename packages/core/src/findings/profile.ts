/** What differs between places and years: dated parameters with their sources. No number of a regulation stands in code. */
import { type Classifications, classificationsIn } from '../model/classification/classification.ts'
import type { CalendarDay } from '../model/year-stages.ts'
import type { Dated } from '../words/dated.ts'
import { inForce } from '../words/dated.ts'
import type { Wording } from '../words/wording.ts'

/** A parameter as the profile file has it. */
export interface Parameter<T = unknown> {
  readonly value: readonly Dated<T>[]
  /** verified: seen in a source · default: a default to be confirmed with the local notice. */
  readonly standing: 'verified' | 'default'
  readonly source: string
  readonly note?: Wording
}

/** Every parameter of DOMAIN.md 11 and of sections 3 and 4, by name. */
export interface ParameterTypes {
  /** Names of the level-2 indicators allowed under each level-1 name. */
  indicatorScheme: Readonly<Record<string, readonly string[]>>
  /** Points of the level-1 groups in the self-evaluation form. */
  levelOneWeights: Readonly<Record<string, number>>
  executionWeight: number
  reverseRule: 'linear' | 'ratio'
  /** actual/target from which overshooting must be explained: 0.3 = 30 % above. */
  overshootThreshold: number
  overshootPolicy: 'explain' | 'deduct' | 'manual'
  /** Lower bounds of the shares of the weight by degree of attainment. */
  qualitativeBands: readonly { readonly name: string; readonly from: number; readonly to: number }[]
  grades: readonly { readonly name: string; readonly from: number }[]
  departmentScore: 'mean' | 'weighted' | 'ownTable'
  /** The denominator of 预算执行率. */
  executionDenominator: 'initial' | 'adjusted' | 'appropriated'
  /** Execution below this share needs a reason. */
  lowExecutionReason: number
  lights: { readonly red: number; readonly yellow: number; readonly blue: number }
  monthThresholds: readonly { readonly month: number; readonly share: number }[]
  monitorMonths: readonly number[]
  /** Single price in 元 from which equipment is listed on its own. */
  assetEquipmentThreshold: number
  /** Shown decimals of amounts in the declared unit. */
  amountDecimals: number
  /** Numbers of the 类 rows and the income rows of T1. */
  functionalRows: number
  incomeRows: number
  level: 'county' | 'city' | 'province'
  deadlines: { readonly financeReply: number; readonly departmentReply: number; readonly disclosure: number }
  requiredSections: readonly string[]
  requiredTables: readonly string[]
  /** What counts as personnel and operating expenditure: economic classes. */
  personnelClasses: readonly string[]
  operatingClasses: readonly string[]
  /** Share of one and the same target value above which it is called monotonous. */
  monotonyShare: number
  plausibility: { readonly red: number; readonly yellowUnspent: number }
  /** Both schemes of level-1 and level-2 names by their letter (A: 2015/2020, B: 2021). */
  indicatorSchemes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Weight structures seen elsewhere: a form that declares one of them is no fault by itself. */
  weightProfiles: readonly WeightProfile[]
  /** Points of all indicators together (100 less the execution rate). */
  indicatorPoints: number
  /** Execution rate from which the full points are given. */
  fullExecutionPointsFrom: number
  /** Printed decimals of scores. */
  scoreDecimals: number
  /** With a target of 0, the actual value from which overshooting must be explained. */
  overshootOfZero: number
  /** Reduction for overshooting under the policy "deduct": what is free, and the least share of the weight that stays. */
  overshootDeduction: { readonly free: number; readonly least: number }
  /** Other grade scales in use, by their name. */
  gradeVariants: readonly { readonly name: string; readonly grades: readonly { readonly name: string; readonly from: number }[] }[]
  /** Frame of 部门评价 and 财政评价. */
  evaluationFrame: readonly { readonly level1: string; readonly level2: string; readonly level3: readonly string[] }[]
  /** Its points by level-3 name; 100 together. */
  evaluationPoints: Readonly<Record<string, number>>
  /** Least share of output and benefit in that frame. */
  outcomeShareLeast: number
  /** Years within which priority projects are evaluated once. */
  priorityProjectCycle: number
  /** Review frame of targets with its points. */
  targetReview: readonly { readonly name: string; readonly points: number }[]
  /** Attainment and execution may differ by this before monitoring warns. */
  attainmentGap: number
  /** Working days to answer a monitoring warning. */
  warningAnswerDays: number
  /** Days before a deadline from which the calendar warns. */
  deadlineWarningDays: number
  /** The days on which the work of a year is usually due, until the local notice is known. */
  yearCalendar: readonly CalendarDay[]
  /** Days after the end of the month until a monitoring report is due, where the bureau has opened no round. */
  monitoringDueDays: number
  /** Share of the money whose self-evaluations the bureau looks at again. */
  sampleShare: number
  /** Unit of the amounts in the official tables. */
  amountUnit: string
  /** Titles of the official tables, without the words 部门 and 单位. */
  tableTitles: Readonly<Record<string, string>>
  /** Pattern (regular expression) of the note below an empty table. */
  emptyNotePattern: string
}

/** A structure of level-1 weights with its source. */
export interface WeightProfile {
  readonly id: string
  readonly execution: number
  readonly weights: Readonly<Record<string, number>>
  readonly standing: 'verified' | 'default'
  readonly source: string
}
export type ParameterName = keyof ParameterTypes

export interface Profile {
  readonly id: string
  readonly title: Wording
  readonly parameters: { readonly [N in ParameterName]: Parameter<ParameterTypes[N]> }
  /** The value of a parameter in a fiscal year. */
  at<N extends ParameterName>(name: N, year: number | null): ParameterTypes[N]
  /** The code tables of a fiscal year. */
  codesIn(year: number | null): Classifications
}

/** A profile from its data. Throws RangeError for a year in which a parameter has no value. */
export function profileOf(
  id: string,
  title: Wording,
  parameters: Profile['parameters'],
  codesIn: Profile['codesIn'] = year => classificationsIn([], year),
): Profile {
  return {
    codesIn,
    id,
    title,
    parameters,
    at(name, year) {
      const value = inForce(parameters[name].value, year)
      if (value === undefined) throw new RangeError(`profile ${id} has no ${name} for ${year}`)
      return value
    },
  }
}
