/** What the finance bureau has set in the place of the profile's own numbers. */
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { ruling } from './schema.ts'

export type KeptRuling = typeof ruling.$inferSelect

export const findRulings = async (tx: Tx): Promise<readonly KeptRuling[]> =>
  tx.select().from(ruling).orderBy(asc(ruling.fiscalYear), asc(ruling.parameter))

/** In the place of what was set for the same year. */
export async function saveRuling(tx: Tx, kept: KeptRuling): Promise<void> {
  const { value, reason, by, at } = kept
  await tx
    .insert(ruling)
    .values(kept)
    .onConflictDoUpdate({ target: [ruling.fiscalYear, ruling.parameter], set: { value, reason, by, at } })
}

export async function removeRuling(tx: Tx, fiscalYear: number, parameter: string): Promise<void> {
  await tx.delete(ruling).where(and(eq(ruling.fiscalYear, fiscalYear), eq(ruling.parameter, parameter)))
}
