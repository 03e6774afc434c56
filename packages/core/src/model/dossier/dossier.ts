/** The dossier: what one body plans, does and reports in one fiscal year, as records of named fields. */

import type { Rational } from '../../words/rational.ts'
import { type FieldValue, moneyIn, numberIn, textIn } from './field.ts'
import type { FieldsOf, RecordKind } from './record-kinds.ts'

export interface DossierRecord<K extends RecordKind = RecordKind> {
  /** Unique in the dossier; made by whoever adds the record. */
  readonly id: string
  readonly kind: K
  readonly parent: string | null
  /** Among its siblings of one kind, records stand in the order of this text (see orderBetween). */
  readonly order: string
  readonly fields: Readonly<Record<string, FieldValue>>
  /** The dossier's revision in which the record last changed. */
  readonly revision: number
}

export interface Dossier {
  readonly id: string
  readonly body: string
  readonly fiscalYear: number
  /** Grows by one with every accepted set of edits. */
  readonly revision: number
  readonly records: ReadonlyMap<string, DossierRecord>
}

export const emptyDossier = (id: string, body: string, fiscalYear: number): Dossier => ({ id, body, fiscalYear, revision: 0, records: new Map() })

const inOrder = (a: DossierRecord, b: DossierRecord): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** The records of a kind in their order; with a parent, only those under it. */
export function recordsOf<K extends RecordKind>(dossier: Dossier, kind: K, parent?: string | null): readonly DossierRecord<K>[] {
  const found: DossierRecord<K>[] = []
  for (const r of dossier.records.values()) if (isOfKind(r, kind) && (parent === undefined || r.parent === parent)) found.push(r)
  return found.sort(inOrder)
}

export const isOfKind = <K extends RecordKind>(r: DossierRecord, kind: K): r is DossierRecord<K> => r.kind === kind

/** All records below one, at any depth. */
export function descendantsOf(dossier: Dossier, id: string): readonly DossierRecord[] {
  const children = [...dossier.records.values()].filter(r => r.parent === id)
  return children.flatMap(c => [c, ...descendantsOf(dossier, c.id)])
}

/** Every record behind the one under which it stands, as a place that checks parents wants them. */
export function parentsFirst(records: readonly DossierRecord[]): readonly DossierRecord[] {
  const byId = new Map(records.map(r => [r.id, r]))
  const depth = (r: DossierRecord): number => {
    const parent = r.parent === null ? undefined : byId.get(r.parent)
    return parent ? 1 + depth(parent) : 0
  }
  return [...records].sort((a, b) => depth(a) - depth(b))
}

/** What stands in a field, by the name that its kind gives it. Money in 分. An empty field is "" or null, never zero. */
export const fieldText = <K extends RecordKind>(r: DossierRecord<K>, field: FieldsOf<K>): string => textIn(r.fields[field])
export const fieldMoney = <K extends RecordKind>(r: DossierRecord<K>, field: FieldsOf<K>): bigint | null => moneyIn(r.fields[field])
export const fieldDecimal = <K extends RecordKind>(r: DossierRecord<K>, field: FieldsOf<K>): Rational | null => numberIn(r.fields[field])
export const fieldIsSet = <K extends RecordKind>(r: DossierRecord<K>, field: FieldsOf<K>): boolean => r.fields[field] === true

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * A text that sorts between two others (null: before the first, after the last), so that a record can be put anywhere without touching its
 * siblings. Never ends in "0", so that there is always room below it. Throws RangeError when before is not smaller than after.
 */
export function orderBetween(before: string | null, after: string | null): string {
  const low = before ?? ''
  if (after !== null && low >= after) throw new RangeError(`no order between ${low} and ${after}`)
  let prefix = ''
  for (let i = 0; ; i++) {
    const a = i < low.length ? DIGITS.indexOf(low.charAt(i)) : 0
    const b = after !== null && prefix === after.slice(0, i) && i < after.length ? DIGITS.indexOf(after.charAt(i)) : DIGITS.length
    if (b - a > 1) return prefix + DIGITS.charAt(a + ((b - a) >> 1))
    prefix += DIGITS.charAt(a)
  }
}
