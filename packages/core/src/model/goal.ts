/** Goals of a whole department: overall, itemised, safeguards. */
import type { Stated } from '../words/stated.ts'

export interface DepartmentGoals {
  readonly part: string
  readonly overall: readonly Stated<string>[]
  readonly itemised: readonly ItemisedGoal[]
  readonly safeguards: readonly Stated<string>[]
}

export interface ItemisedGoal {
  /** Title or leading words: "档案安全和利用", "一是提高思想认识". */
  readonly title: Stated<string>
  /** 绩效目标 text. */
  readonly goal?: Stated<string>
  /** 绩效指标 text. */
  readonly indicators?: Stated<string>
}
