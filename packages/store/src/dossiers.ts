/** Dossiers: one row each, and their records. */
import { type Dossier, type DossierRecord, emptyDossier, worksIn } from '@jixiao/core'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { body, type DossierOrigin, dossier, record } from './schema.ts'

/** The id of the dossier that an office keeps of a body and year: that of its row, or the one it will have, where nobody has begun. */
export async function idOfYear(tx: Tx, at: string, fiscalYear: number): Promise<string> {
  const [row] = await tx
    .select({ id: dossier.id })
    .from(dossier)
    .where(and(eq(dossier.body, at), eq(dossier.fiscalYear, fiscalYear), eq(dossier.origin, 'office')))
  return row?.id ?? `${at}.${fiscalYear}`
}

/** The dossier of a body and year; an empty one, of which the database has no row yet, where nobody has begun. */
export async function findYear(tx: Tx, at: string, fiscalYear: number): Promise<Dossier> {
  const id = await idOfYear(tx, at, fiscalYear)
  return (await findDossier(tx, id)) ?? emptyDossier(id, at, fiscalYear)
}

/** The dossier of a body and year; made when there is none. */
export async function openDossier(tx: Tx, id: string, at: string, fiscalYear: number, origin: DossierOrigin = 'office'): Promise<Dossier> {
  await tx.insert(dossier).values({ id, body: at, fiscalYear, origin }).onConflictDoNothing()
  const [row] = await tx
    .select({ id: dossier.id })
    .from(dossier)
    .where(and(eq(dossier.body, at), eq(dossier.fiscalYear, fiscalYear), eq(dossier.origin, origin)))
  const found = row && (await findDossier(tx, row.id))
  if (!found) throw new Error(`dossier ${id} was not made`)
  return found
}

/** A dossier of whatever origin. */
export async function findDossier(tx: Tx, id: string): Promise<Dossier | null> {
  // neither waits for the other: whoever opens thousands of dossiers waits once for each
  const [[row], records] = await Promise.all([
    tx.select(HEAD).from(dossier).where(eq(dossier.id, id)),
    tx.select(COLUMNS).from(record).where(eq(record.dossier, id)),
  ])
  const head = row ?? (await unbegun(tx, id))
  return head && { ...head, records: byId(records) }
}

/** The dossiers that offices keep of a year, without their records, by body. */
export async function findDossiersOfYear(tx: Tx, fiscalYear: number): Promise<readonly { id: string; body: string; revision: number }[]> {
  return tx
    .select({ id: dossier.id, body: dossier.body, revision: dossier.revision })
    .from(dossier)
    .where(and(eq(dossier.fiscalYear, fiscalYear), eq(dossier.origin, 'office')))
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

const HEAD = { id: dossier.id, body: dossier.body, fiscalYear: dossier.fiscalYear, revision: dossier.revision }

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

/**
 * A dossier without its records, also of a year that nobody has begun. 'for update' keeps others from changing it until the transaction ends, and
 * makes it where there is none yet. Those made of published documents have to be asked for: whoever works in dossiers of offices does not meet them.
 */
export async function findDossierHead(tx: Tx, id: string, lock?: 'for update', origin: DossierOrigin = 'office'): Promise<DossierHead | null> {
  const find = async (): Promise<DossierHead | null> => {
    const query = tx
      .select(HEAD)
      .from(dossier)
      .where(and(eq(dossier.id, id), eq(dossier.origin, origin)))
    const [row] = await (lock ? query.for('update') : query)
    return row ?? null
  }
  const found = await find()
  if (found || origin !== 'office') return found
  const fresh = await unbegun(tx, id)
  if (!fresh || !lock) return fresh
  await beginYear(tx, id)
  return find()
}

/** The head of a year that nobody has begun, told by the id that its dossier will have; null for an id of another kind, or a body that is unknown or closed. */
async function unbegun(tx: Tx, id: string): Promise<DossierHead | null> {
  const [, at = '', year = ''] = /^(.+)\.(\d{4})$/.exec(id) ?? []
  const fiscalYear = Number(year)
  if (fiscalYear < 1994 || fiscalYear > 2100) return null
  const [known] = await tx.select({ closedOn: body.closedOn }).from(body).where(eq(body.id, at))
  return known && worksIn(known, fiscalYear) && (await idOfYear(tx, at, fiscalYear)) === id ? { id, body: at, fiscalYear, revision: 0 } : null
}

/** Makes the dossier of a year that nobody has begun; nothing where the id leads to none. */
export async function beginYear(tx: Tx, id: string): Promise<void> {
  const fresh = await unbegun(tx, id)
  if (fresh) await tx.insert(dossier).values(fresh).onConflictDoNothing()
}
