/** A row of the trail as the service gives it, and what it changed, field by field. */
import { type Dossier, type Edit, type FieldValue, isRecordKind, type RecordKind } from '@jixiao/core'

export interface TrailRow {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly byName: string
  readonly act: string
  readonly details: {
    readonly edits?: readonly { readonly edit: Edit; readonly undo: readonly Edit[] }[]
    readonly words?: string
    readonly paper?: string
    readonly round?: string
    readonly name?: string
    readonly title?: string
  }
  readonly hash: string
}

/** What happened to one record in one row: it came, it went, it moved, or one of its fields became another. */
export interface Change {
  readonly what: 'added' | 'removed' | 'moved' | 'set'
  readonly record: string
  readonly field?: string
  readonly from: FieldValue
  readonly to: FieldValue
}

/** Kind and fields of a record that is gone, or was, by id. */
export type Known = ReadonlyMap<string, { readonly kind: RecordKind; readonly fields: Readonly<Record<string, FieldValue>> }>

/** Every record of which the dossier or the rows tell what it is. */
export function knownRecords(dossier: Dossier, rows: readonly TrailRow[]): Known {
  const known = new Map<string, { kind: RecordKind; fields: Readonly<Record<string, FieldValue>> }>()
  for (const row of rows)
    for (const { edit, undo } of row.details.edits ?? [])
      for (const e of [edit, ...undo])
        if (e.kind === 'add' && isRecordKind(e.of) && !known.has(e.record)) known.set(e.record, { kind: e.of, fields: e.fields })
  for (const r of dossier.records.values()) known.set(r.id, { kind: r.kind, fields: r.fields })
  return known
}

/** What one row changed; of a field that was typed in several steps the first and the last value. */
export function changesOf(row: TrailRow): readonly Change[] {
  const changes = new Map<string, Change>()
  for (const { edit, undo } of row.details.edits ?? []) {
    const { record } = edit
    if (edit.kind === 'set') {
      const key = `${record} ${edit.field}`
      const was = undo.find(u => u.kind === 'set')
      const from = changes.get(key)?.from ?? (was?.kind === 'set' ? was.to : edit.from)
      changes.set(key, { what: 'set', record, field: edit.field, from, to: edit.to })
    } else changes.set(record, { what: WHAT[edit.kind], record, from: null, to: null })
  }
  return [...changes.values()]
}

const WHAT = { add: 'added', move: 'moved', remove: 'removed' } as const

/** A day as people here have it: 2026-07-14, in the clock of this machine. */
export function dayOf(at: string): string {
  const d = new Date(at)
  return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map(n => String(n).padStart(2, '0')).join('-')
}
