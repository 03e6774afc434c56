/** What a dossier is made of: every kind of record with its fields. One list; forms, imports, history and screens take their words from it. */
import { EVALUATED_RECORDS } from './evaluated-records.ts'
import { PLANNED_RECORDS } from './planned-records.ts'
import type { RecordShape } from './record-shape.ts'
import { REPORTED_RECORDS } from './reported-records.ts'

export type { Chapter, RecordShape } from './record-shape.ts'

export const RECORD_KINDS = { ...PLANNED_RECORDS, ...REPORTED_RECORDS, ...EVALUATED_RECORDS } as const satisfies Readonly<Record<string, RecordShape>>

export type RecordKind = keyof typeof RECORD_KINDS
export type FieldsOf<K extends RecordKind> = keyof (typeof RECORD_KINDS)[K]['fields'] & string

export const isRecordKind = (text: string): text is RecordKind => Object.hasOwn(RECORD_KINDS, text)
export const shapeOf = (kind: RecordKind): RecordShape => RECORD_KINDS[kind]
