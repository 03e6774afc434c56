/** A project with its targets as disclosed (项目绩效目标表). */
import type { Place } from '../words/place.ts'
import type { Quantity } from '../words/quantity.ts'
import type { Stated } from '../words/stated.ts'
import type { Indicator } from './indicator.ts'

export interface Project {
  /** Position in its part from 0. */
  readonly index: number
  readonly part: string
  /** Name without numbering, year and the words 绩效目标表; text as printed. */
  readonly name: Stated<string>
  readonly code?: Stated<string>
  readonly budget?: Stated<Quantity>
  readonly fiscal?: Stated<Quantity>
  readonly other?: Stated<Quantity>
  /** Money carried over from last year (上年结转资金), where the form lists it as a source of the year's amount. */
  readonly carryOver?: Stated<Quantity>
  /** Total of all years of the project, where the form prints it beside the year's amount; its fiscal and other money. */
  readonly whole?: { readonly budget: Stated<Quantity>; readonly fiscal?: Stated<Quantity>; readonly other?: Stated<Quantity> }
  /** 年度主要任务 of a whole department: what the money is for, task by task. */
  readonly tasks?: readonly ProjectTask[]
  readonly purpose?: Stated<string>
  /** The year's amounts once more, as the words of the purpose repeat them: 预算数15万元。其中：财政资金15万元. */
  readonly repeated?: { readonly budget?: Stated<Quantity>; readonly fiscal?: Stated<Quantity>; readonly other?: Stated<Quantity> }
  /** Parts of the purpose with amounts: 档案修复经费10万元. */
  readonly purposeParts: readonly { readonly name: string; readonly amount: Stated<Quantity> }[]
  /** Cumulative spending plan: 3月底 25 %. */
  readonly plan: readonly { readonly month: number; readonly share: Stated<Quantity> }[]
  readonly goals: readonly Stated<string>[]
  readonly indicators: readonly Indicator[]
  /** The title, and the indicator table's block. */
  readonly place: Place
  readonly block: number
  /** The table states the targets of the whole department or unit (部门整体支出绩效目标表), not of a project. */
  readonly isOfWholeDepartment?: boolean
}

export interface ProjectTask {
  readonly name: Stated<string>
  readonly total?: Stated<Quantity>
  readonly fiscal?: Stated<Quantity>
  readonly other?: Stated<Quantity>
}
