/** A form of mid-year monitoring (项目支出绩效目标执行监控表, DOMAIN.md 4.2): money and indicators at a date, with their forecast. */
import type { Place } from '../words/place.ts'
import type { Quantity } from '../words/quantity.ts'
import type { Stated } from '../words/stated.ts'
import type { Indicator } from './indicator.ts'
import type { FundColumn } from './self-evaluation.ts'
import type { TargetValue } from './target-value.ts'

/** 完成目标可能性: 确定能, 有可能, 完全不可能. */
export type Likelihood = 'certain' | 'possible' | 'impossible'

/** An indicator with what was reached so far (`actual`), the forecast, and the causes of a deviation (`reason`: 原因说明). */
export interface MonitoredIndicator extends Indicator {
  /** 全年预计完成情况. */
  readonly expected?: Stated<TargetValue>
  /** 完成率 or 指标完成进度, where the form has the column. */
  readonly attained?: Stated<Quantity>
  /** What stands in the columns of causes: 经费保障, 制度保障, 人员保障, 硬件条件保障, 其他. */
  readonly causes: readonly { readonly kind: string; readonly mark: Stated<string> }[]
  /** null: the cell is filled with something that is none of the grades. */
  readonly likelihood?: Stated<Likelihood | null>
  readonly remark?: Stated<string>
}

/** Rates of one column of funds, as printed. */
export interface RateColumn {
  readonly total?: Stated<Quantity>
  readonly fiscal?: Stated<Quantity>
  readonly other?: Stated<Quantity>
}

export interface MonitoringForm {
  readonly index: number
  readonly part: string
  /** Name of the project; of the body where the form is of a whole department. */
  readonly project: Stated<string>
  readonly code?: Stated<string>
  readonly isOfWholeDepartment?: boolean
  readonly unit?: Stated<string>
  /** The last month that the figures cover: 7 for 1–7月. */
  readonly month?: Stated<number>
  /** 年初预算数. */
  readonly initial: FundColumn
  /** 调整后预算数, 全年预算数. */
  readonly adjusted: FundColumn
  /** 到位数, 拨付数. */
  readonly appropriated: FundColumn
  /** 1–7月执行数. */
  readonly spent: FundColumn
  /** 1–7月执行率. */
  readonly rate: RateColumn
  /** 全年预计执行数. */
  readonly expected: FundColumn
  /** 全年预计执行率. */
  readonly expectedRate: RateColumn
  readonly goals: readonly Stated<string>[]
  readonly indicators: readonly MonitoredIndicator[]
  /** The form has columns for these: only then can a cell of them be missing. */
  readonly columns: { readonly expected: boolean; readonly likelihood: boolean; readonly cause: boolean; readonly actual: boolean }
  readonly place: Place
  readonly block: number
}
