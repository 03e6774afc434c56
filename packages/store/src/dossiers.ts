/** Dossiers: one row each, and their records. */
import type { Dossier, DossierRecord } from '@jixiao/core'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { dossier, record } from './schema.ts'

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

/** The records that changed after a revision; removed ones are told by the trail. */
export async function findChangedRecords(tx: Tx, id: string, since: number): Promise<readonly DossierRecord[]> {
  return tx
    .select(COLUMNS)
    .from(record)
    .where(and(eq(record.dossier, id), gt(record.revision, since)))
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
