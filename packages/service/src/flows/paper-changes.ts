/** What changed in the fields of a dossier, told by its trail: since the last submission, and over the life of one record. */
import { CHAPTERS_OF, type DossierRecord, type Edit, type FieldValue, type PaperKind, type RecordKind, shapeOf, type Wording } from '@jixiao/core'
import type { TrailRow } from '@jixiao/store'

export interface FieldChange {
  readonly record: string
  readonly kind: RecordKind
  /** changed: a field of a record that was there before and is there now. */
  readonly what: 'added' | 'changed' | 'removed'
  readonly field: string
  readonly name: Wording
  readonly from: FieldValue
  readonly to: FieldValue
  readonly by: string
  readonly at: string
}

interface Touched {
  /** null: the record was not there. */
  readonly before: Map<string, FieldValue> | null
  /** Every field of before is known; until then only those that were touched. */
  isWhole: boolean
  after: Map<string, FieldValue> | null
  kind: RecordKind | null
  readonly last: Map<string, TrailRow>
  row: TrailRow
}

/** The net changes that rows of edits (earliest first) made to the records of a paper; what was changed and changed back is none. */
export function changesOf(rows: readonly TrailRow[], paper: PaperKind, now: ReadonlyMap<string, DossierRecord>): readonly FieldChange[] {
  const all = new Map<string, Touched>()
  for (const row of rows) for (const { edit, undo } of row.details.edits ?? []) take(all, row, edit, undo)
  return [...all].flatMap(([record, t]) => {
    const kind = t.kind ?? now.get(record)?.kind
    return kind && CHAPTERS_OF[paper].includes(shapeOf(kind).chapter) ? changesOfRecord(record, kind, t) : []
  })
}

const fieldsIn = (fields: Readonly<Record<string, FieldValue>>): Map<string, FieldValue> =>
  new Map(Object.entries(fields).filter(([, v]) => v !== ''))

function take(all: Map<string, Touched>, row: TrailRow, edit: Edit, undo: readonly Edit[]): void {
  if (edit.kind === 'move') return
  if (edit.kind === 'set') {
    const was = undo.find(u => u.kind === 'set')
    const t = touch(all, edit.record, row, new Map())
    // a field that these edits had not touched still stood as before
    if (!t.isWhole && !t.last.has(edit.field)) t.before?.set(edit.field, was?.kind === 'set' ? was.to : edit.from)
    t.after?.set(edit.field, edit.to === '' ? null : edit.to)
    t.last.set(edit.field, row)
    t.row = row
    return
  }
  if (edit.kind === 'add') {
    const t = touch(all, edit.record, row, null)
    t.kind = edit.of
    t.after = fieldsIn(edit.fields)
    for (const field of t.after.keys()) t.last.set(field, row)
    t.row = row
    return
  }
  for (const gone of undo) {
    if (gone.kind !== 'add') continue
    const t = touch(all, gone.record, row, new Map())
    if (!t.isWhole) for (const [field, value] of fieldsIn(gone.fields)) if (!t.last.has(field)) t.before?.set(field, value)
    t.isWhole = true
    t.kind = gone.of
    t.after = null
    t.row = row
  }
}

function touch(all: Map<string, Touched>, record: string, row: TrailRow, before: Map<string, FieldValue> | null): Touched {
  const known = all.get(record)
  if (known) return known
  const made: Touched = { before, isWhole: before === null, after: before && new Map(), kind: null, last: new Map(), row }
  all.set(record, made)
  return made
}

function changesOfRecord(record: string, kind: RecordKind, { before, after, last, row }: Touched): readonly FieldChange[] {
  if (!before && !after) return []
  const what = before ? (after ? 'changed' : 'removed') : 'added'
  const shape = shapeOf(kind)
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap(field => {
    const [from, to] = [before?.get(field) ?? null, after?.get(field) ?? null]
    const name = shape.fields[field]?.name
    const by = what === 'removed' ? row : (last.get(field) ?? row)
    return from === to || !name ? [] : [{ record, kind, what, field, name, from, to, by: by.by, at: by.at }]
  })
}

export interface HistoryStep {
  readonly what: 'added' | 'changed' | 'removed'
  readonly field: string
  readonly from: FieldValue
  readonly to: FieldValue
  readonly by: string
  readonly at: string
  readonly revision: number | null
  /** Why, where a reason was given. */
  readonly reason: string
}

/** Every value that the fields of one record have had, the earliest first; of one field, where it is named. */
export function historyOf(rows: readonly TrailRow[], record: string, field?: string): readonly HistoryStep[] {
  return rows
    .flatMap(row => {
      const { by, at, details } = row
      const step = { by, at, revision: details.revision ?? null, reason: details.words ?? '' }
      return (details.edits ?? []).flatMap(({ edit, undo }) => stepsOf(edit, undo, record).map(s => ({ ...s, ...step })))
    })
    .filter(s => field === undefined || s.field === field)
}

function stepsOf(edit: Edit, undo: readonly Edit[], record: string): readonly Pick<HistoryStep, 'what' | 'field' | 'from' | 'to'>[] {
  if (edit.kind === 'set') {
    const was = undo.find(u => u.kind === 'set')
    return edit.record === record ? [{ what: 'changed', field: edit.field, from: was?.kind === 'set' ? was.to : edit.from, to: edit.to }] : []
  }
  if (edit.kind === 'add') {
    return edit.record === record ? Object.entries(edit.fields).map(([field, to]) => ({ what: 'added' as const, field, from: null, to })) : []
  }
  if (edit.kind === 'move') return []
  return undo.flatMap(u =>
    u.kind === 'add' && u.record === record
      ? Object.entries(u.fields).map(([field, from]) => ({ what: 'removed' as const, field, from, to: null }))
      : [],
  )
}
