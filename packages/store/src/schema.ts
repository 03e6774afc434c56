/** The tables, as the store's code sees them. The migrations make them; a test holds the two together. */
import type { Appointment, BodyKind, Edit, FieldValue, PaperKind, RecordKind, ReviewLevel, Role } from '@jixiao/core'
import { bigint, bigserial, date, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const body = pgTable('body', {
  id: text().primaryKey(),
  kind: text().$type<BodyKind>().notNull(),
  parent: text(),
  name: text().notNull(),
  shortName: text('short_name').notNull().default(''),
  code: text().notNull(),
})

export const person = pgTable('person', {
  id: text().primaryKey(),
  name: text().notNull(),
})

export const appointment = pgTable(
  'appointment',
  { person: text().notNull(), role: text().$type<Role>().notNull(), body: text().$type<Appointment['body']>().notNull() },
  t => [primaryKey({ columns: [t.person, t.role, t.body] })],
)

export const dossier = pgTable('dossier', {
  id: text().primaryKey(),
  body: text().notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  revision: integer().notNull().default(0),
})

export const record = pgTable(
  'record',
  {
    dossier: text().notNull(),
    id: text().notNull(),
    kind: text().$type<RecordKind>().notNull(),
    parent: text(),
    order: text('sort_order').notNull(),
    fields: jsonb().$type<Readonly<Record<string, FieldValue>>>().notNull(),
    revision: integer().notNull(),
  },
  t => [primaryKey({ columns: [t.dossier, t.id] })],
)

export const paper = pgTable(
  'paper',
  {
    dossier: text().notNull(),
    kind: text().$type<PaperKind>().notNull(),
    round: text().notNull().default(''),
    state: text().$type<'draft' | 'under-review' | 'returned' | 'approved'>().notNull(),
    levels: jsonb().$type<readonly ReviewLevel[]>().notNull(),
    passed: integer().notNull().default(0),
    submitted: integer(),
  },
  t => [primaryKey({ columns: [t.dossier, t.kind, t.round] })],
)

export const remark = pgTable('remark', {
  id: text().primaryKey(),
  dossier: text().notNull(),
  paper: text().$type<PaperKind>().notNull(),
  round: text().notNull().default(''),
  record: text(),
  field: text(),
  words: text().notNull(),
  by: text('said_by').notNull(),
  at: timestamp('said_at', { withTimezone: true, mode: 'string' }).notNull(),
  answer: text(),
  settledAt: timestamp('settled_at', { withTimezone: true, mode: 'string' }),
})

export const round = pgTable(
  'round',
  { region: text().notNull(), fiscalYear: integer('fiscal_year').notNull(), month: integer().notNull(), due: date({ mode: 'string' }).notNull() },
  t => [primaryKey({ columns: [t.region, t.fiscalYear, t.month] })],
)

/** What happened, who did it and when; each row carries the hash of the one before it in its chain, so that none can be changed unseen. */
export const trail = pgTable('trail', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  /** A dossier's id, or "house" for what concerns none. */
  chain: text().notNull(),
  number: bigint({ mode: 'number' }).notNull(),
  at: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  by: text('done_by').notNull(),
  act: text().notNull(),
  details: jsonb().$type<TrailDetails>().notNull(),
  hash: text().notNull(),
})

export interface TrailDetails {
  /** The revision of the dossier that the act made. */
  readonly revision?: number
  readonly edits?: readonly { readonly edit: Edit; readonly undo: readonly Edit[] }[]
  readonly words?: string
  readonly [more: string]: unknown
}
