/** A target value by the grammar of target forms: operator, figure, unit; or a date; or words. */
import type { Quantity } from '../words/quantity.ts'
import type { UnitClass } from '../words/unit.ts'

export type Operator = '>' | '≥' | '=' | '<' | '≤'

export interface TargetValue {
  /**
   * measured: a figure with or without unit · deadline: a month or date · relative: against another period ·
   * yes-no: 是/否/达到/有 · worded: free text · empty · invalid: a figure with something that is no unit
   */
  readonly kind: 'measured' | 'deadline' | 'relative' | 'yes-no' | 'worded' | 'empty' | 'invalid'
  readonly text: string
  /** As printed, in whatever form (">=", "不低于", "以上"); null when there is none. */
  readonly operatorPrinted: string | null
  /** What it means; null when none is printed. */
  readonly operator: Operator | null
  readonly quantity: Quantity | null
  /** Counting word or unit as printed ("万元", "%", "条"), also when it is not a known one. */
  readonly unit: string | null
  /** Class of the unit, null when unknown. */
  readonly unitClass: UnitClass | null
  /** For relative values: 往年, 上年, 2020年. */
  readonly relativeTo?: string
  /** For deadlines: month 1–12 (its last day) and day when given. */
  readonly month?: number
  readonly day?: number
}
