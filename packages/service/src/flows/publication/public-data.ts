/** The data of a publication: every statement of its documents, and the fields of the dossier that stand in them. */
import { type Block, type Dossier, type DossierRecord, type Entry, entriesAt, type FieldValue, type Statement, toShortDecimal } from '@jixiao/core'
import { csvField } from '@jixiao/documents'
import type { RedactedDocument } from './readiness.ts'
import type { Hit } from './redact-paper.ts'

/** A statement without its place: the same from the dossier and from a file that was written of it. */
export interface PublicStatement {
  readonly document: string
  readonly body: string
  readonly part: string
  readonly year: number | null
  readonly stage: string
  readonly table: string
  readonly fact: string
  /** A decimal number in the unit of the data: 元, 1 for rates; null where it is no figure. */
  readonly value: string | null
  readonly dimension: string
  /** As printed. */
  readonly printed: string
  readonly unit: string
}

export const STATEMENT_FIELDS = [
  'document',
  'body',
  'part',
  'year',
  'stage',
  'table',
  'fact',
  'value',
  'dimension',
  'printed',
  'unit',
] as const satisfies readonly (keyof PublicStatement)[]

const PLACES = 8

export function publicStatement(document: string, { subject, origin, fact, value }: Statement): PublicStatement {
  const { body, part, fiscalYear: year, stage } = subject
  const head = { document, body, part, year, stage, table: origin, fact }
  if (value.kind === 'quantity') {
    const { dimension, printed, unit, value: exact } = value.quantity
    return { ...head, value: toShortDecimal(exact, PLACES), dimension, printed, unit }
  }
  if (value.kind === 'blank') return { ...head, value: '0', dimension: 'money', printed: '', unit: '' }
  return { ...head, value: null, dimension: value.kind, printed: value.text.replace(/\s+/g, ''), unit: '' }
}

export interface PublicRecord {
  readonly id: string
  readonly kind: string
  readonly parent: string | null
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** Fields that stand in a document and in which nothing was masked. */
export function publicRecords(dossier: Dossier, documents: readonly RedactedDocument[], masked: readonly Hit[]): readonly PublicRecord[] {
  const hidden = new Set(masked.flatMap(h => (h.entry ? [keyOf(h.entry)] : [])))
  const shown = new Map<string, Set<string>>()
  for (const { document } of documents) {
    for (const entry of document.blocks.flatMap(b => entriesOf(document.blocks, b))) {
      if (hidden.has(keyOf(entry))) continue
      const fields = shown.get(entry.record) ?? new Set()
      shown.set(entry.record, fields.add(entry.field))
    }
  }
  const secrets = [...new Set(masked.map(h => h.text.trim()))].filter(t => t.length > 1)
  const isClean = (value: FieldValue | undefined): boolean => typeof value !== 'string' || !secrets.some(s => value.includes(s))
  const publicOf = ({ id, kind, parent, fields }: DossierRecord): PublicRecord => {
    const names = [...(shown.get(id) ?? [])].filter(f => isClean(fields[f])).sort()
    return {
      id,
      kind,
      parent: parent !== null && shown.has(parent) ? parent : null,
      fields: Object.fromEntries(names.map(f => [f, fields[f] ?? null])),
    }
  }
  return [...dossier.records.values()]
    .filter(r => shown.has(r.id))
    .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
    .map(publicOf)
}

const keyOf = (e: Entry): string => `${e.record} ${e.field}`

const entriesOf = (blocks: readonly Block[], b: Block): readonly Entry[] =>
  b.kind === 'paragraph' ? entriesAt(blocks, b.place) : b.rows.flatMap(r => r.cells.flatMap(c => entriesAt(blocks, c.place)))

/** One line for each statement, under the names of its fields. */
export const statementsCsv = (statements: readonly PublicStatement[]): string =>
  csv([STATEMENT_FIELDS, ...statements.map(s => STATEMENT_FIELDS.map(f => s[f]))])

/** One line for each field. */
export const recordsCsv = (records: readonly PublicRecord[]): string =>
  csv([
    ['record', 'kind', 'parent', 'field', 'value'],
    ...records.flatMap(r => Object.entries(r.fields).map(([field, value]) => [r.id, r.kind, r.parent, field, value])),
  ])

/** With a byte order mark: else spreadsheets take Chinese for another encoding. */
const csv = (rows: readonly (readonly (string | number | boolean | null)[])[]): string =>
  `\uFEFF${rows.map(r => `${r.map(v => csvField(v === null ? '' : String(v))).join(',')}\r\n`).join('')}`
