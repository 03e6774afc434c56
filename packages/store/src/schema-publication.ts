/** The tables of publication. */
import type { HitAct, HitKind, PublicationKind, SignatureKind } from '@jixiao/core'
import { date, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
const ofDossier = () => ({ dossier: text().notNull(), kind: text().$type<PublicationKind>().notNull() })

/** What was decided of a hit of the detectors; the datum itself is not kept. */
export const redaction = pgTable(
  'redaction',
  {
    ...ofDossier(),
    hit: text().notNull(),
    document: text().notNull(),
    hitKind: text('hit_kind').$type<HitKind>().notNull(),
    place: text().notNull(),
    act: text().$type<HitAct>().notNull(),
    words: text().notNull(),
    by: text('decided_by').notNull(),
    at: moment('decided_at').notNull(),
  },
  t => [primaryKey({ columns: [t.dossier, t.kind, t.hit] })],
)

export const publicationWaiver = pgTable(
  'publication_waiver',
  {
    ...ofDossier(),
    finding: text().notNull(),
    rule: text().notNull(),
    message: text().notNull(),
    reason: text().notNull(),
    by: text('waived_by').notNull(),
    at: moment('waived_at').notNull(),
  },
  t => [primaryKey({ columns: [t.dossier, t.kind, t.finding] })],
)

export const publicationSignature = pgTable(
  'publication_signature',
  {
    ...ofDossier(),
    signature: text().$type<SignatureKind>().notNull(),
    /** Fingerprint of what was signed: it holds for nothing else. */
    content: text().notNull(),
    by: text('signed_by').notNull(),
    at: moment('signed_at').notNull(),
  },
  t => [primaryKey({ columns: [t.dossier, t.kind, t.signature] })],
)

export const publication = pgTable('publication', {
  id: text().primaryKey(),
  ...ofDossier(),
  version: integer().notNull(),
  /** Why it was corrected; "" for the first version. */
  reason: text().notNull(),
  disclosedOn: date('disclosed_on', { mode: 'string' }).notNull(),
  /** SHA-256 of the package. */
  package: text().notNull(),
  manifest: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  by: text('published_by').notNull(),
  at: moment('published_at').notNull(),
})
