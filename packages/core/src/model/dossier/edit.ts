/** Edits of a dossier: every change is one of four, carries what its author saw, and can be undone. */
import { done, type Outcome, refused } from '../../words/outcome.ts'
import { type Dossier, type DossierRecord, descendantsOf } from './dossier.ts'
import { acceptValue, type FieldValue } from './field.ts'
import { isRecordKind, type RecordKind, shapeOf } from './record-kinds.ts'

export type Edit =
  | { readonly kind: 'set'; readonly record: string; readonly field: string; readonly from: FieldValue; readonly to: FieldValue }
  | {
      readonly kind: 'add'
      readonly record: string
      readonly of: RecordKind
      readonly parent: string | null
      readonly order: string
      readonly fields: Readonly<Record<string, FieldValue>>
    }
  | { readonly kind: 'move'; readonly record: string; readonly from: string; readonly to: string }
  /** `seen`: the revision of the record that its remover had before his eyes. */
  | { readonly kind: 'remove'; readonly record: string; readonly seen: number }

/** Two people changed one thing: what stands there now, and what the later one wanted. Nothing of either is lost. */
export interface Conflict {
  readonly edit: Edit
  /** changed: another value stands in the field · removed: the record is gone · touched: it was changed after its remover looked */
  readonly why: 'changed' | 'removed' | 'touched'
  readonly current: FieldValue
}

export interface Edited {
  readonly dossier: Dossier
  /** The edits that changed something, each with those that undo it, last first. */
  readonly changes: readonly { readonly edit: Edit; readonly undo: readonly Edit[] }[]
  readonly conflicts: readonly Conflict[]
}

/**
 * Applies edits in their order as one new revision. A `set` conflicts only where the field holds neither what its author saw nor what he wants;
 * fields that others changed meanwhile stay as they are. An edit that can never be right (unknown kind, a value that does not fit) refuses the whole set.
 */
export function applyEdits(dossier: Dossier, edits: readonly Edit[]): Outcome<Edited> {
  const revision = dossier.revision + 1
  const records = new Map(dossier.records)
  const draft: Dossier = { ...dossier, revision, records }
  const changes: { edit: Edit; undo: readonly Edit[] }[] = []
  const conflicts: Conflict[] = []
  for (const edit of edits) {
    const r = records.get(edit.record)
    if (edit.kind === 'add') {
      if (r) continue // sent again after a lost answer
      const made = newRecord(draft, edit, revision)
      if (!made.ok) return made
      if (!made.value) {
        conflicts.push({ edit, why: 'removed', current: null })
        continue
      }
      records.set(edit.record, made.value)
      changes.push({ edit, undo: [{ kind: 'remove', record: edit.record, seen: revision }] })
      continue
    }
    if (!r) {
      if (edit.kind !== 'remove') conflicts.push({ edit, why: 'removed', current: null })
      continue
    }
    if (edit.kind === 'set') {
      const field = shapeOf(r.kind).fields[edit.field]
      if (!field) return unknownField(r.kind, edit.field)
      const accepted = acceptValue(field, edit.to)
      if (!accepted.ok) return accepted
      const current = r.fields[edit.field] ?? null
      if (current === accepted.value) continue
      if (current !== (edit.from === '' ? null : edit.from)) conflicts.push({ edit, why: 'changed', current })
      else {
        records.set(r.id, { ...r, revision, fields: { ...r.fields, [edit.field]: accepted.value } })
        changes.push({ edit, undo: [{ ...edit, from: accepted.value, to: current }] })
      }
    } else if (edit.kind === 'move') {
      if (r.order === edit.to) continue
      records.set(r.id, { ...r, revision, order: edit.to })
      changes.push({ edit, undo: [{ ...edit, from: edit.to, to: r.order }] })
    } else {
      const below = descendantsOf(draft, r.id)
      if ([r, ...below].some(x => x.revision > edit.seen && x.revision !== revision)) {
        conflicts.push({ edit, why: 'touched', current: null })
        continue
      }
      for (const gone of [...below, r]) records.delete(gone.id)
      changes.push({ edit, undo: [r, ...below].map(addingRecord) })
    }
  }
  return done({ dossier: changes.length > 0 ? draft : dossier, changes, conflicts })
}

/** The edit that makes a record as it stands: to restore it, or to take it over into another dossier. */
export const addingRecord = (r: DossierRecord): Edit => ({
  kind: 'add',
  record: r.id,
  of: r.kind,
  parent: r.parent,
  order: r.order,
  fields: r.fields,
})

/** The record that an `add` makes; null when its parent is gone; a refusal when it can never be made. */
function newRecord(dossier: Dossier, edit: Edit & { readonly kind: 'add' }, revision: number): Outcome<DossierRecord | null> {
  if (!isRecordKind(edit.of)) return refused('unknown-kind', { zh: `没有“${edit.of}”这种记录。`, en: `There is no kind of record “${edit.of}”.` })
  const shape = shapeOf(edit.of)
  if (shape.chapter === 'evaluation')
    return refused('not-entered', {
      zh: `“${shape.name.zh}”由评价形成，不能填报。`,
      en: `“${shape.name.en}” comes of an evaluation and cannot be entered.`,
    })
  const parent = edit.parent === null ? null : dossier.records.get(edit.parent)
  if (parent === undefined) return done(null)
  if (parent !== null && !shape.under.includes(parent.kind)) {
    return refused('wrong-parent', {
      zh: `“${shape.name.zh}”不能放在“${shapeOf(parent.kind).name.zh}”之下。`,
      en: `“${shape.name.en}” cannot stand under “${shapeOf(parent.kind).name.en}”.`,
    })
  }
  if (!/^[0-9A-Za-z]+$/.test(edit.order)) return refused('no-order', { zh: '记录没有次序。', en: 'The record has no order.' })
  const fields: Record<string, FieldValue> = {}
  for (const [name, value] of Object.entries(edit.fields)) {
    const field = shape.fields[name]
    if (!field) return unknownField(edit.of, name)
    const accepted = acceptValue(field, value)
    if (!accepted.ok) return accepted
    if (accepted.value !== null) fields[name] = accepted.value
  }
  return done({ id: edit.record, kind: edit.of, parent: edit.parent, order: edit.order, fields, revision })
}

const unknownField = (kind: RecordKind, field: string): Outcome<never> =>
  refused('unknown-field', { zh: `“${shapeOf(kind).name.zh}”没有“${field}”这一栏。`, en: `“${shapeOf(kind).name.en}” has no field “${field}”.` })
