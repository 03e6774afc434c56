/** The tables of the bureau's year. */
import type { Evaluation, Leaf, Rectification, SuggestionChoice, YearDates } from '@jixiao/core'
import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/** Days on which deadlines rest, of a region or of one body; those of a body go before those of its region. */
export const yearDates = pgTable(
  'year_dates',
  { body: text().notNull(), fiscalYear: integer('fiscal_year').notNull(), dates: jsonb().$type<YearDates>().notNull() },
  t => [primaryKey({ columns: [t.body, t.fiscalYear] })],
)

export const rectification = pgTable('rectification', {
  id: text().primaryKey(),
  body: text().notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  title: text().notNull(),
  /** The evaluation that it follows. */
  evaluation: text(),
  by: text('issued_by').notNull(),
  at: moment('issued_at').notNull(),
  items: jsonb().$type<Rectification['items']>().notNull(),
  end: jsonb('ending').$type<NonNullable<Rectification['end']>>(),
})

export const evaluation = pgTable('evaluation', {
  id: text().primaryKey(),
  body: text().notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  kind: text().$type<Evaluation['kind']>().notNull(),
  /** A record of the dossier; null: the body as a whole. */
  project: text(),
  leaves: jsonb().$type<readonly Leaf[]>().notNull(),
  experts: jsonb().$type<readonly string[]>().notNull(),
  scores: jsonb().$type<Evaluation['scores']>().notNull(),
  isFinished: boolean('is_finished').notNull().default(false),
  conclusion: text().notNull().default(''),
  problems: text().notNull().default(''),
  suggestions: text().notNull().default(''),
})

/** A draw of self-evaluations to be looked at again: with its seed and wishes anybody can repeat it. */
export const sample = pgTable('sample', {
  id: text().primaryKey(),
  region: text().notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  seed: text().notNull(),
  /** In thousandths. */
  shareOfAmount: integer('share_of_amount').notNull(),
  least: integer().notNull(),
  by: text('drawn_by').notNull(),
  at: moment('drawn_at').notNull(),
  /** How many projects it was drawn from. */
  candidates: integer().notNull(),
})

export const sampledProject = pgTable(
  'sampled_project',
  {
    sample: text().notNull(),
    dossier: text().notNull(),
    project: text().notNull(),
    /** In the order of the draw. */
    place: integer().notNull(),
    name: text().notNull(),
    /** In 分. */
    amount: text().notNull(),
    /** What the body gave itself when the sample was drawn; null where it could not be computed. Scores are decimal numbers. */
    selfScore: text('self_score'),
    score: text(),
    reason: text().notNull().default(''),
    by: text('scored_by'),
    at: moment('scored_at'),
  },
  t => [primaryKey({ columns: [t.sample, t.dossier, t.project] })],
)

/** What the bureau proposes for the next budget of a project. */
export const suggestion = pgTable(
  'suggestion',
  {
    dossier: text().notNull(),
    project: text().notNull(),
    choice: text().$type<SuggestionChoice>().notNull(),
    words: text().notNull(),
    by: text('made_by').notNull(),
    at: moment('made_at').notNull(),
  },
  t => [primaryKey({ columns: [t.dossier, t.project] })],
)
