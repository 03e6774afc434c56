/** Rectification notices with their items. */
import type { Rectification } from '@jixiao/core'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { rectification } from './schema-reviewing.ts'

/** The notices of a year, of all bodies or of one, in the order of their issue. */
export async function findRectifications(tx: Tx, fiscalYear: number, body?: string): Promise<readonly Rectification[]> {
  const ofYear = eq(rectification.fiscalYear, fiscalYear)
  return tx
    .select()
    .from(rectification)
    .where(body === undefined ? ofYear : and(ofYear, eq(rectification.body, body)))
    .orderBy(asc(rectification.at), asc(rectification.id))
}

/** One notice, kept from other writers until the transaction ends. */
export async function takeRectification(tx: Tx, id: string): Promise<Rectification | null> {
  const [found] = await tx.select().from(rectification).where(eq(rectification.id, id)).for('update')
  return found ?? null
}

export async function saveRectification(tx: Tx, r: Rectification): Promise<void> {
  await tx
    .insert(rectification)
    .values(r)
    .onConflictDoUpdate({ target: rectification.id, set: { items: r.items, end: r.end } })
}
