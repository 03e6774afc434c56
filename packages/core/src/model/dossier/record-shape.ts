/** The shape of a kind of record, and the fields that many kinds have. */
import { type Wording, wording } from '../../words/wording.ts'
import type { Choices } from './choices.ts'
import type { Field, FieldType } from './field.ts'

/** The part of the year's work to which a record belongs; what is submitted and approved together. */
export type Chapter = 'body' | 'budget' | 'targets' | 'execution' | 'evidence' | 'monitoring' | 'self-evaluation' | 'evaluation' | 'disclosure'

export interface RecordShape {
  readonly name: Wording
  readonly chapter: Chapter
  /** Kinds that it may stand under; empty: it stands by itself. */
  readonly under: readonly string[]
  readonly fields: Readonly<Record<string, Field>>
}

/** A field of a type with its names. */
export const f = (type: FieldType, zh: string, en: string, choices?: Choices): Field =>
  choices ? { type, name: wording(zh, en), choices } : { type, name: wording(zh, en) }

export const name = f('text', '名称', 'name')
export const amount = f('money', '金额', 'amount')
export const date = f('date', '日期', 'date')
export const reason = f('paragraph', '原因', 'reason')
/** Said of a value entered by hand, so that nobody looks for its proof. */
export const withoutEvidence = f('yes-no', '无佐证材料', 'without evidence')
