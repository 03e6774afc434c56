/** A scored self-evaluation form of one project (F2 and its kin). */
import type { Place } from '../words/place.ts'
import type { Quantity } from '../words/quantity.ts'
import type { Stated } from '../words/stated.ts'
import type { Indicator } from './indicator.ts'
import type { TargetValue } from './target-value.ts'

/** Total, fiscal money, other money of one column of funds. */
export interface FundColumn {
  readonly total?: Stated<Quantity>
  readonly fiscal?: Stated<Quantity>
  readonly other?: Stated<Quantity>
}

export interface SelfEvaluation {
  readonly index: number
  readonly form: 'F1' | 'F2' | 'F3' | 'F4'
  readonly project: Stated<string>
  readonly unit?: Stated<string>
  /** 年初预算数, where the form has it beside the adjusted budget (F1, F3, F4). */
  readonly initial?: FundColumn
  /** The adjusted budget (全年预算数, 调整后预算数). */
  readonly budget: FundColumn
  readonly received: FundColumn
  readonly executed: FundColumn
  /** 预算执行进度 as printed; a bare "100" is read as 100 %. */
  readonly rate?: Stated<Quantity>
  readonly expectedGoals?: Stated<string>
  readonly actualGoals?: Stated<string>
  readonly completion?: Stated<Quantity>
  /** Weights declared in level-1 cells: 产出指标（40） → 40. */
  readonly weights: readonly { readonly level1: string; readonly points: Stated<number> }[]
  readonly indicators: readonly Indicator[]
  /** The scored row 预算执行率. Scores are in hundredths of a point. */
  readonly execution?: {
    /** What stands in the level-3 cell; some forms repeat the rate there. */
    readonly name?: Stated<string>
    readonly target?: Stated<TargetValue>
    readonly actual?: Stated<TargetValue>
    readonly score: Stated<number | null>
    readonly weight?: number
    readonly place: Place
  }
  readonly total?: Stated<number | null>
  /** 存在问题、原因及下一步整改措施. */
  readonly problems?: Stated<string>
  readonly place: Place
  readonly block: number
}
