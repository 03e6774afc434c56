/** The tables of published documents that were taken in. */
import type { Doubt, DoubtKind, HitAct, HitKind, Place, Settlement } from '@jixiao/core'
import { bigserial, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** A body that nobody in this house works for: it is known from its published documents only. */
export const publishedBody = pgTable('published_body', { body: text().primaryKey() })

export const takenDocument = pgTable('taken_document', {
  sha256: text().primaryKey(),
  /** Under which it was first taken in. */
  name: text().notNull(),
  kind: text().notNull(),
  title: text().notNull(),
  /** The file that keeps what was read of it. */
  reading: text().notNull(),
  by: text('taken_by').notNull(),
  at: timestamp('taken_at', { withTimezone: true, mode: 'string' }).notNull(),
  /** The order of taking in. */
  number: bigserial({ mode: 'number' }).notNull(),
})

/** What another edition says differently, as printed. */
export interface EditionDifference {
  readonly label: string
  readonly fact: string
  readonly before: string | null
  readonly after: string | null
  readonly place: Place | null
}

export const takenPart = pgTable(
  'taken_part',
  {
    document: text().notNull(),
    part: text().notNull(),
    /** As printed. */
    name: text().notNull(),
    code: text(),
    /** null while it is not certain. */
    body: text(),
    fiscalYear: integer('fiscal_year'),
    dossier: text(),
    edition: integer().notNull().default(1),
    /** The document of which it is the next edition. */
    replaces: text(),
    isCurrent: boolean('is_current').notNull().default(true),
    differences: jsonb().$type<readonly EditionDifference[]>().notNull(),
  },
  t => [primaryKey({ columns: [t.document, t.part] })],
)

export const doubt = pgTable('doubt', {
  id: text().primaryKey(),
  document: text().notNull(),
  part: text().notNull(),
  dossier: text(),
  kind: text().$type<DoubtKind>().notNull(),
  content: jsonb().$type<Doubt>().notNull(),
  /** False: an edition that was replaced, or gone with another settlement. */
  isCurrent: boolean('is_current').notNull().default(true),
  settlement: jsonb().$type<Settlement>(),
  by: text('settled_by'),
  at: timestamp('settled_at', { withTimezone: true, mode: 'string' }),
})

/** What a detector found in a document; unlike a hit of an own paper it is kept with its text, which stands in the file anyway. */
export interface TakenHitContent {
  readonly label: string
  readonly where: string
  readonly text: string
  readonly before: string
  readonly after: string
  readonly place: Place
  readonly proposal: { readonly act: HitAct; readonly words: string }
}

export const takenHit = pgTable('taken_hit', {
  /** The same for the same text at the same place whenever the document is looked at again. */
  id: text().primaryKey(),
  document: text().notNull(),
  part: text().notNull(),
  dossier: text().notNull(),
  kind: text().$type<HitKind>().notNull(),
  content: jsonb().$type<TakenHitContent>().notNull(),
  /** False: of an edition that was replaced. */
  isCurrent: boolean('is_current').notNull().default(true),
  /** null: nobody has decided. */
  act: text().$type<HitAct>(),
  words: text().notNull().default(''),
  by: text('decided_by'),
  at: timestamp('decided_at', { withTimezone: true, mode: 'string' }),
})

export interface KeptFact {
  readonly fact: string
  readonly stage: string
  readonly year: number
  readonly label: string
  readonly value: string | null
  readonly dimension: string
  readonly printed: string
  readonly place: Place
  readonly document: string
}

export interface KeptSource {
  readonly record: string
  readonly field: string
  readonly document: string
  readonly place: Place
}

/** Every figure of a body's year as its documents state it, and where the fields of its dossier come from. */
export const publishedYear = pgTable('published_year', {
  dossier: text().primaryKey(),
  facts: jsonb().$type<readonly KeptFact[]>().notNull(),
  sources: jsonb().$type<readonly KeptSource[]>().notNull(),
  /** Whether its documents were searched for personal data and secrecy marks. */
  isSearched: boolean('is_searched').notNull().default(false),
})
