/** One performance indicator of a target table or a self-evaluation form. */
import type { Place } from '../words/place.ts'
import type { Stated } from '../words/stated.ts'
import type { TargetValue } from './target-value.ts'

export interface Indicator {
  /** Position in its table from 0. */
  readonly index: number
  /** Level 1 and 2, filled down from merged cells; `place` is where it is printed. */
  readonly level1: Stated<string>
  readonly level2: Stated<string>
  /** Level 3: the concrete indicator. Empty text when the row has none. Numbering such as "指标1：" is not part of value. */
  readonly name: Stated<string>
  readonly description?: Stated<string>
  readonly target: Stated<TargetValue>
  readonly basis?: Stated<string>
  readonly weight?: Stated<number>
  /** Self-evaluation only. */
  readonly actual?: Stated<TargetValue>
  /** Score in hundredths of a point; null when the cell is not a number. */
  readonly score?: Stated<number | null>
  readonly reason?: Stated<string>
  /** The row as a whole. */
  readonly place: Place
  /** Part of the document, and the name of the project or form it belongs to ("" for the whole department). */
  readonly part: string
  readonly project: string
  /** Set when cells of the row stood one or more columns off and were put right. */
  readonly isShifted?: boolean
}
