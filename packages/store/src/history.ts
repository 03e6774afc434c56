/** Questions to the trail of a dossier: its edits since a revision, those of one record, and what happened to a paper. */
import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { trail } from './schema.ts'
import type { TrailRow } from './trail.ts'

const revision = sql<number>`(${trail.details} ->> 'revision')::int`

/** Edits after a revision, the earliest first. */
export async function findEditsSince(tx: Tx, dossier: string, since: number): Promise<readonly TrailRow[]> {
  return tx
    .select()
    .from(trail)
    .where(and(eq(trail.chain, dossier), eq(trail.act, 'edit'), gt(revision, since)))
    .orderBy(asc(trail.number))
}

/** Edits that touched a record, the earliest first; one that was removed with its parent counts. */
export async function findEditsOf(tx: Tx, dossier: string, record: string): Promise<readonly TrailRow[]> {
  // what undoes an edit names every record that it touched
  const touched = JSON.stringify({ edits: [{ undo: [{ record }] }] })
  return tx
    .select()
    .from(trail)
    .where(and(eq(trail.chain, dossier), eq(trail.act, 'edit'), sql`${trail.details} @> ${touched}::jsonb`))
    .orderBy(asc(trail.number))
}

/** What was done with the papers of dossiers, the latest first; edits are not among them. */
export async function findPaperActs(tx: Tx, dossiers: readonly string[]): Promise<readonly PaperAct[]> {
  if (dossiers.length === 0) return []
  const rows = await tx
    .select()
    .from(trail)
    .where(and(inArray(trail.chain, [...dossiers]), inArray(trail.act, [...ACTS])))
    .orderBy(asc(trail.chain), desc(trail.number))
  return rows.flatMap(({ chain, act, at, by, details }) => {
    const known = ACTS.find(a => a === act)
    const { paper, round, revision, words } = details
    return known && typeof paper === 'string' && typeof round === 'string'
      ? [{ dossier: chain, act: known, at, by, paper, round, revision: revision ?? null, words: words ?? '' }]
      : []
  })
}

const ACTS = ['submit', 'withdraw', 'approve', 'return', 'reopen'] as const

export interface PaperAct {
  readonly dossier: string
  readonly act: (typeof ACTS)[number]
  readonly at: string
  readonly by: string
  readonly paper: string
  readonly round: string
  /** The dossier's revision at the act. */
  readonly revision: number | null
  /** Why it was opened again; "" for other acts: what a return says stands in its remarks. */
  readonly words: string
}
