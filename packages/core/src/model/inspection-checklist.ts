/** One item of an inspection checklist (公开情况检查表): a sheet about another document, whose faults it quotes. */
import type { Place } from '../words/place.ts'
import type { Stated } from '../words/stated.ts'

export interface ChecklistItem {
  readonly index: number
  /** What the item belongs to: 及时性, 内容规范性; "" when the sheet has no groups. */
  readonly group: string
  readonly item: Stated<string>
  /** meets: 是, √ · fails: 否, × · not-applicable: 不适用, / · null: empty or something else. */
  readonly result: Stated<'meets' | 'fails' | 'not-applicable' | null>
  /** The remark beside it, with what was found. */
  readonly remark?: Stated<string>
  readonly place: Place
}
