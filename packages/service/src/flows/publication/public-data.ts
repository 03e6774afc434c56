/** The data of a publication: every statement of its documents, and the fields of the dossier that stand in them. */
import {
  type Block,
  type Dossier,
  type DossierRecord,
  type Entry,
  entriesAt,
  type FieldValue,
  type PublicationKind,
  type Statement,
  shapeOf,
  toShortDecimal,
} from '@jixiao/core'
import { csvField } from '@jixiao/documents'
import { PAPER_OF, publicDossier } from './public-dossier.ts'
import type { Readiness, RedactedDocument } from './readiness.ts'

type MaskedHit = Readiness['hits'][number]

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

/** Who reads free text for personal data reads the documents: a text that stands in none of them was not reviewed. */
const FREE = new Set(['text', 'paragraph'])

/**
 * The public records of a publication, enough to reckon its figures again, with the masks of its documents. Free text is given only where it stands
 * in a document (one cell may stand for several records); figures, codes and choices are given whole.
 */
export function publicRecords(
  dossier: Dossier,
  kind: PublicationKind,
  documents: readonly RedactedDocument[],
  masked: readonly MaskedHit[],
): readonly PublicRecord[] {
  const shown = new Map<string, Set<string>>()
  for (const { document } of documents)
    for (const entry of document.blocks.flatMap(b => entriesOf(document.blocks, b)))
      shown.set(entry.record, (shown.get(entry.record) ?? new Set()).add(entry.field))
  for (const { entry } of masked) if (entry) shown.set(entry.record, (shown.get(entry.record) ?? new Set()).add(entry.field))
  const text = documents.flatMap(({ document }) => document.blocks.flatMap(textsOf)).join('\n')
  const stands = (value: FieldValue): boolean => typeof value === 'string' && text.includes(value)
  const open = publicDossier(dossier, new Set([PAPER_OF[kind]]))
  const openValue = (r: DossierRecord, field: string): FieldValue => {
    const value = r.fields[field] ?? null
    return typeof value === 'string' ? withMasks(value, masked) : value
  }
  const publicOf = (r: DossierRecord): PublicRecord => {
    const isOpen = (field: string): boolean =>
      shown.get(r.id)?.has(field) === true ||
      (open.records.has(r.id) && (!FREE.has(shapeOf(r.kind).fields[field]?.type ?? 'text') || stands(openValue(r, field))))
    const names = Object.keys(r.fields).filter(isOpen).sort()
    return { id: r.id, kind: r.kind, parent: r.parent, fields: Object.fromEntries(names.map(f => [f, openValue(r, f)])) }
  }
  const beside = [...dossier.records.values()].filter(r => shown.has(r.id) && !open.records.has(r.id) && shapeOf(r.kind).chapter !== 'execution')
  return [...open.records.values(), ...beside]
    .sort((a, b) => inOrder(a.kind, b.kind) || inOrder(a.order, b.order) || inOrder(a.id, b.id))
    .map(publicOf)
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What was masked in a document is masked in the same words wherever it stands. */
const withMasks = (value: string, masked: readonly MaskedHit[]): string =>
  masked.reduce((text, { text: secret, decision }) => (secret.trim().length > 1 ? text.replaceAll(secret, decision?.words ?? '') : text), value)

const entriesOf = (blocks: readonly Block[], b: Block): readonly Entry[] =>
  b.kind === 'paragraph' ? entriesAt(blocks, b.place) : b.rows.flatMap(r => r.cells.flatMap(c => entriesAt(blocks, c.place)))

const textsOf = (b: Block): readonly string[] => (b.kind === 'paragraph' ? [b.text] : b.rows.flatMap(r => r.cells.map(c => c.text)))

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
