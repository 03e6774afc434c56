/** What is doubtful in a published document that was taken in, and what a person said of it. */
import type { Place } from '../words/place.ts'
import { type Wording, wording } from '../words/wording.ts'

export const DOUBT_KINDS = {
  unreadable: wording('数字不能识别', 'unreadable digits'),
  sum: wording('合计与明细不符', 'a total that does not add up'),
  disagreement: wording('同一事项数字不一致', 'two values of one fact'),
  unit: wording('金额单位不明', 'unit uncertain'),
  body: wording('单位不明', 'body uncertain'),
  year: wording('年度不明', 'year uncertain'),
  table: wording('表格或数字没有读懂', 'table not understood'),
  guess: wording('推算所得', 'worked out, not stated'),
} as const satisfies Readonly<Record<string, Wording>>
export type DoubtKind = keyof typeof DOUBT_KINDS
export const isDoubtKind = (text: string): text is DoubtKind => Object.hasOwn(DOUBT_KINDS, text)

/** One way to read it. */
export interface DoubtReading {
  /** What is entered when it is chosen: for a figure as one would print it with its unit ("1,230.50元"), a body's id, a year. */
  readonly value: string
  readonly say: Wording
  readonly place: Place | null
}

export interface Doubt {
  /** The same for the same doubt whenever the document is looked at again. */
  readonly id: string
  readonly kind: DoubtKind
  /** The facts whose values are not certain as long as it is open; none where it is about the document as a whole. */
  readonly facts: readonly string[]
  readonly say: Wording
  readonly place: Place | null
  readonly readings: readonly DoubtReading[]
  /** What a person may do besides choosing a reading. */
  readonly acts: readonly SettlementAct[]
}

export const SETTLEMENT_ACTS = {
  choose: wording('选定读法', 'choose a reading'),
  type: wording('填写正确的值', 'type the right value'),
  'as-printed': wording('原文如此', 'the document says so itself'),
  reject: wording('不采用', 'leave it out'),
} as const satisfies Readonly<Record<string, Wording>>
export type SettlementAct = keyof typeof SETTLEMENT_ACTS

export interface Settlement {
  readonly act: SettlementAct
  /** The reading chosen or the value typed; "" for the other acts. */
  readonly value: string
  /** Remarks of whoever settled it. */
  readonly words: string
}
