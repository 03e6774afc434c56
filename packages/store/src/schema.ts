/** The tables, as the store's code sees them. The migrations make them; a test holds the two together. */
import type { Appointment, BodyKind, Edit, FieldValue, PaperKind, RecordKind, ReviewLevel, Role } from '@jixiao/core'
import { bigint, bigserial, boolean, customType, date, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export * from './schema-publication.ts'
export * from './schema-reviewing.ts'
export * from './schema-taken-in.ts'

export const body = pgTable('body', {
  id: text().primaryKey(),
  kind: text().$type<BodyKind>().notNull(),
  parent: text(),
  name: text().notNull(),
  shortName: text('short_name').notNull().default(''),
  code: text().notNull(),
  closedOn: date('closed_on', { mode: 'string' }),
})

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A person with an account. The library for signing in reads and writes this table and the four after it. */
export const person = pgTable('person', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Name to sign in with. */
  username: text().unique(),
  displayUsername: text('display_username'),
  /** The library wants one for everybody; who has none gets one that leads nowhere. */
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
  /** Wrong passwords since the last right one, and until when the account is locked for them. */
  failures: integer().notNull().default(0),
  lockedUntil: moment('locked_until'),
  /** Set by an administrator: the next sign-in asks for a new password. */
  mustChangePassword: boolean('must_change_password').notNull().default(false),
  isActive: boolean('is_active').notNull().default(true),
})

export const session = pgTable('session', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  token: text().notNull().unique(),
  expiresAt: moment('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

export const account = pgTable('account', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  issuer: text().notNull(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: moment('access_token_expires_at'),
  refreshTokenExpiresAt: moment('refresh_token_expires_at'),
  scope: text(),
  password: text(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

export const verification = pgTable('verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

export const twoFactor = pgTable('two_factor', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  secret: text().notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: boolean(),
  failedVerificationCount: integer('failed_verification_count'),
  lockedUntil: moment('locked_until'),
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
  /** Kept by the office itself, or made of what it has published. A body's year may have both; they are never mixed. */
  origin: text().$type<DossierOrigin>().notNull().default('office'),
})

export type DossierOrigin = 'office' | 'published'

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

/** A file that proves something, once however many dossiers name it; its content stands in pieces. */
export const file = pgTable('file', {
  sha256: text().primaryKey(),
  bytes: bigint({ mode: 'number' }).notNull(),
  /** Told by the content. */
  type: text().notNull(),
})

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

export const filePiece = pgTable('file_piece', { sha256: text().notNull(), number: integer().notNull(), content: bytea().notNull() }, t => [
  primaryKey({ columns: [t.sha256, t.number] }),
])

/** Which dossier has a file, and under which name it was brought. */
export const dossierFile = pgTable(
  'dossier_file',
  {
    dossier: text().notNull(),
    sha256: text().notNull(),
    name: text().notNull(),
    by: text('brought_by').notNull(),
    at: timestamp('brought_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  t => [primaryKey({ columns: [t.dossier, t.sha256] })],
)

/** Which column of an export holds what, as a region keeps it for the next import. */
export const importMapping = pgTable(
  'import_mapping',
  {
    region: text().notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    mapping: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    by: text('saved_by').notNull(),
    at: timestamp('saved_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  t => [primaryKey({ columns: [t.region, t.kind, t.name] })],
)

/** The official list of a classification for a year, in the place of the one that comes with the product. */
export const codeList = pgTable(
  'code_list',
  {
    classification: text().$type<'functional' | 'economic' | 'government-economic'>().notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    codes: jsonb().$type<readonly { readonly code: string; readonly name: string }[]>().notNull(),
    source: text().notNull(),
    by: text('saved_by').notNull(),
    at: timestamp('saved_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  t => [primaryKey({ columns: [t.classification, t.fiscalYear] })],
)

/** What the bureau sets from a fiscal year on: a parameter of the profile, or ("") which profile holds. */
export const ruling = pgTable(
  'ruling',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    parameter: text().notNull().default(''),
    value: jsonb().$type<unknown>().notNull(),
    reason: text().notNull(),
    by: text('saved_by').notNull(),
    at: timestamp('saved_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  t => [primaryKey({ columns: [t.fiscalYear, t.parameter] })],
)
