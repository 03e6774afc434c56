/** How the invented offices are written down: records in their order, amounts in 万元. */
import { applyEdits, type Dossier, type Edit, emptyDossier, type FieldValue, orderBetween, type RecordKind } from '@jixiao/core'

export interface Draft {
  readonly id: string
  readonly of: RecordKind
  readonly parent?: string
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** 万元 as whole 分. */
export const fen = (wan: string): string => {
  const [whole = '0', part = ''] = wan.split('.')
  return String(BigInt(whole + part.padEnd(6, '0')))
}

/** The dossier of the drafts. Throws when they do not fit the kinds of records: then they are wrong. */
export function dossierOfDrafts(id: string, body: string, fiscalYear: number, drafts: readonly Draft[]): Dossier {
  let order: string | null = null
  const edits = drafts.map((d): Edit => {
    order = orderBetween(order, null)
    return { kind: 'add', record: d.id, of: d.of, parent: d.parent ?? null, order, fields: d.fields }
  })
  const made = applyEdits(emptyDossier(id, body, fiscalYear), edits)
  if (!made.ok) throw new Error(made.problem.say.en)
  const [conflict] = made.value.conflicts
  if (conflict) throw new Error(`no place for ${conflict.edit.record}`)
  return made.value.dossier
}
