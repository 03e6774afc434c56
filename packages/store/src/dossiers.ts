/** Dossiers: one row each, their records, and the edits of several people at once. */
import { applyEdits, type Conflict, type Dossier, type DossierRecord, done, type Edit, type Outcome, parentsFirst, refused } from '@jixiao/core'
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { dossier, record } from './schema.ts'
import { recordHappening } from './trail.ts'

/** The dossier of a body and year; made when there is none. */
export async function openDossier(tx: Tx, id: string, body: string, fiscalYear: number): Promise<Dossier> {
  await tx.insert(dossier).values({ id, body, fiscalYear }).onConflictDoNothing()
  const [row] = await tx
    .select()
    .from(dossier)
    .where(and(eq(dossier.body, body), eq(dossier.fiscalYear, fiscalYear)))
  const found = row && (await findDossier(tx, row.id))
  if (!found) throw new Error(`dossier ${id} was not made`)
  return found
}

export async function findDossier(tx: Tx, id: string): Promise<Dossier | null> {
  const [row] = await tx.select().from(dossier).where(eq(dossier.id, id))
  if (!row) return null
  return { ...row, records: byId(await tx.select(COLUMNS).from(record).where(eq(record.dossier, id))) }
}

/** The dossiers of a year without their records, by body. */
export async function findDossiersOfYear(tx: Tx, fiscalYear: number): Promise<readonly { id: string; body: string; revision: number }[]> {
  return tx
    .select({ id: dossier.id, body: dossier.body, revision: dossier.revision })
    .from(dossier)
    .where(eq(dossier.fiscalYear, fiscalYear))
    .orderBy(asc(dossier.body))
}

/** Every dossier of the house with how far it is, without records. */
export async function findDossierHeads(tx: Tx): Promise<readonly { id: string; body: string; fiscalYear: number; revision: number }[]> {
  return tx.select({ id: dossier.id, body: dossier.body, fiscalYear: dossier.fiscalYear, revision: dossier.revision }).from(dossier)
}

/** The records that changed after a revision; removed ones are told by the trail. */
export async function findChangedRecords(tx: Tx, id: string, since: number): Promise<readonly DossierRecord[]> {
  return tx
    .select(COLUMNS)
    .from(record)
    .where(and(eq(record.dossier, id), gt(record.revision, since)))
}

export interface SavedEdits {
  readonly revision: number
  /** How many edits changed something. */
  readonly changes: number
  readonly conflicts: readonly Conflict[]
}

export interface Author {
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Why, where the change needs a reason. */
  readonly reason?: string
}

/** Applies edits as one revision and writes the trail. Refuses edits that can never be right; `allow` may refuse by record kind (a locked paper). */
export async function saveEdits(
  tx: Tx,
  id: string,
  edits: readonly Edit[],
  author: Author,
  allow: (records: readonly DossierRecord[]) => Outcome<null> = () => done(null),
): Promise<Outcome<SavedEdits>> {
  const [row] = await tx.select().from(dossier).where(eq(dossier.id, id)).for('update')
  if (!row) return refused('no-dossier', { zh: '没有这份卷宗。', en: 'There is no such dossier.' })
  const before: Dossier = { ...row, records: byId(await recordsTouched(tx, id, edits)) }
  const applied = applyEdits(before, edits)
  if (!applied.ok) return applied
  const { dossier: after, changes, conflicts } = applied.value
  if (changes.length === 0) return done({ revision: row.revision, changes: 0, conflicts })
  const changed = [...after.records.values()].filter(r => before.records.get(r.id) !== r)
  const removed = [...before.records.values()].filter(r => !after.records.has(r.id))
  const allowed = allow([...changed, ...removed])
  if (!allowed.ok) return allowed
  if (removed.length > 0)
    await tx.delete(record).where(
      and(
        eq(record.dossier, id),
        inArray(
          record.id,
          removed.map(r => r.id),
        ),
      ),
    )
  if (changed.length > 0) {
    await tx
      .insert(record)
      // the database checks that a parent is there when its child comes
      .values(parentsFirst(changed).map(r => ({ ...r, dossier: id })))
      .onConflictDoUpdate({
        target: [record.dossier, record.id],
        set: { fields: sql`excluded.fields`, order: sql`excluded.sort_order`, revision: sql`excluded.revision` },
      })
  }
  await tx.update(dossier).set({ revision: after.revision }).where(eq(dossier.id, id))
  await recordHappening(tx, {
    chain: id,
    by: author.by,
    at: author.at,
    act: 'edit',
    details: { revision: after.revision, edits: changes, ...(author.reason ? { words: author.reason } : {}) },
  })
  return done({ revision: after.revision, changes: changes.length, conflicts })
}

const COLUMNS = {
  id: record.id,
  kind: record.kind,
  parent: record.parent,
  order: record.order,
  fields: record.fields,
  revision: record.revision,
}

const byId = (records: readonly DossierRecord[]): ReadonlyMap<string, DossierRecord> => new Map(records.map(r => [r.id, r]))

/** The records that the edits name, the parents they add to, and all that stands below what they remove. */
async function recordsTouched(tx: Tx, id: string, edits: readonly Edit[]): Promise<readonly DossierRecord[]> {
  const named = [...new Set(edits.flatMap(e => (e.kind === 'add' && e.parent !== null ? [e.record, e.parent] : [e.record])))]
  const ids = edits.some(e => e.kind === 'remove') ? await withAllBelow(tx, id, named) : named
  return tx
    .select(COLUMNS)
    .from(record)
    .where(and(eq(record.dossier, id), inArray(record.id, ids)))
}

async function withAllBelow(tx: Tx, id: string, named: readonly string[]): Promise<readonly string[]> {
  const all = [...named]
  for (let level: readonly string[] = named; level.length > 0; ) {
    const below = await tx
      .select({ id: record.id })
      .from(record)
      .where(and(eq(record.dossier, id), inArray(record.parent, level)))
    level = below.map(r => r.id)
    all.push(...level)
  }
  return all
}

export interface DossierHead {
  readonly id: string
  readonly body: string
  readonly fiscalYear: number
  readonly revision: number
}

/** A dossier without its records; 'for update' keeps others from changing it until the transaction ends. */
export async function findDossierHead(tx: Tx, id: string, lock?: 'for update'): Promise<DossierHead | null> {
  const query = tx.select().from(dossier).where(eq(dossier.id, id))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}
