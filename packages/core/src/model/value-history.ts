/** The history of one value: what it was, what it became, who changed it when and why, from the rows of the trail. */
import type { Edit } from './dossier/edit.ts'
import type { FieldValue } from './dossier/field.ts'

/** What this needs of a row of the trail; the store's rows have it. */
export interface HistoryRow {
  readonly number: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  readonly details: {
    readonly edits?: readonly { readonly edit: Edit; readonly undo: readonly Edit[] }[]
    readonly words?: string
  }
}

export interface ValueChange {
  readonly from: FieldValue
  readonly to: FieldValue
  readonly how: 'added' | 'set' | 'removed'
  readonly by: string
  readonly at: string
  readonly reason: string
  /** The row of the trail. */
  readonly row: number
}

/** The changes of a field, oldest first, whatever the order of the rows; those that left the value as it was are not among them. */
export function valueHistory(rows: readonly HistoryRow[], record: string, field: string): readonly ValueChange[] {
  const changes: ValueChange[] = []
  for (const row of [...rows].sort((a, b) => a.number - b.number)) {
    for (const { edit, undo } of row.details.edits ?? []) {
      const change = changeIn(edit, undo, record, field)
      if (change && change.from !== change.to) changes.push({ ...change, by: row.by, at: row.at, reason: row.details.words ?? '', row: row.number })
    }
  }
  return changes
}

function changeIn(edit: Edit, undo: readonly Edit[], record: string, field: string): Pick<ValueChange, 'from' | 'to' | 'how'> | null {
  if (edit.kind === 'remove') {
    // removing a record takes those below it along: each is in the undo as it stood
    const before = undo.find(u => u.kind === 'add' && u.record === record)
    return before?.kind === 'add' ? { from: before.fields[field] ?? null, to: null, how: 'removed' } : null
  }
  if (edit.record !== record) return null
  if (edit.kind === 'add') return { from: null, to: emptied(edit.fields[field]), how: 'added' }
  // what stood there is in the undo; the edit says only what its author saw
  const back = undo.find(u => u.kind === 'set')
  return edit.kind === 'set' && edit.field === field && back?.kind === 'set' ? { from: back.to, to: emptied(edit.to), how: 'set' } : null
}

const emptied = (value: FieldValue | undefined): FieldValue => (value === undefined || value === '' ? null : value)
