/** A figure in running text with the words that tell what it is. */
import type { Place } from '../words/place.ts'
import type { Quantity } from '../words/quantity.ts'
import type { Operator } from './target-value.ts'

export interface Mention {
  /** Index in the document's list of mentions. */
  readonly index: number
  readonly role: 'amount' | 'rate' | 'change' | 'change-rate' | 'count' | 'duration' | 'date'
  /** The noun phrase that the figure belongs to, as printed: "人员经费", "项目支出", "各类宣传材料". */
  readonly label: string
  readonly quantity: Quantity
  readonly operator?: Operator
  /** Counts that recur, as printed: "每月", "每季度". */
  readonly per?: string
  /** Changes and change rates: up, down, or none (持平). */
  readonly direction?: 'up' | 'down' | 'none'
  /** "2020年", "上年", "去年同期": against what a change is measured; of a base, when it was. */
  readonly comparedTo?: string
  /** The old value printed in a comparison ("比2021年的219.30万元增加…"): `comparedTo` is its time, `about` the figure of now. */
  readonly isBase?: boolean
  /** For "占X的69.86%": X as printed. */
  readonly denominator?: string
  /** Index of the mention of which this is a part ("其中：…"). */
  readonly partOf?: number
  /** Index of the mention whose amount a rate or change belongs to ("实际支出29万元，占…的69%"). */
  readonly about?: number
  /** The sentence, with offsets of the figure within the block in `place`. */
  readonly place: Place
  readonly sentence: Place
  /** Section in which it stands: index in sections, -1 when none. */
  readonly section: number
  readonly part: string
}
