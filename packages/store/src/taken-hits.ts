/** Personal data and secrecy marks found in documents that were taken in, and what was decided of each. */
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { dossier } from './schema.ts'
import { publishedYear, takenDocument, takenHit } from './schema-taken-in.ts'

export type { TakenHitContent } from './schema-taken-in.ts'
export type TakenHit = typeof takenHit.$inferSelect

/** In the order of taking in, and the decided ones the latest first. */
export async function findTakenHits(
  tx: Tx,
  of: { readonly dossier?: string; readonly id?: string; readonly isDecided?: boolean } = {},
): Promise<readonly TakenHit[]> {
  const rows = await tx
    .select({ hit: takenHit })
    .from(takenHit)
    .innerJoin(takenDocument, eq(takenDocument.sha256, takenHit.document))
    .where(
      and(
        eq(takenHit.isCurrent, true),
        of.dossier === undefined ? undefined : eq(takenHit.dossier, of.dossier),
        of.id === undefined ? undefined : eq(takenHit.id, of.id),
        of.isDecided === undefined ? undefined : of.isDecided ? isNotNull(takenHit.act) : isNull(takenHit.act),
      ),
    )
    .orderBy(
      ...(of.isDecided ? [desc(takenHit.at)] : []),
      asc(takenDocument.number),
      sql`(${takenHit.content} -> 'place' ->> 'block')::int`,
      asc(takenHit.id),
    )
  return rows.map(r => r.hit)
}

/** New hits are added, known ones keep what was decided, those that are no longer there are set aside; the year counts as searched. */
export async function replaceTakenHits(
  tx: Tx,
  year: string,
  hits: readonly Pick<TakenHit, 'id' | 'document' | 'part' | 'kind' | 'content'>[],
): Promise<void> {
  await tx.update(takenHit).set({ isCurrent: false }).where(eq(takenHit.dossier, year))
  for (let i = 0; i < hits.length; i += 500)
    await tx
      .insert(takenHit)
      .values(hits.slice(i, i + 500).map(h => ({ ...h, dossier: year })))
      .onConflictDoUpdate({ target: takenHit.id, set: { content: sql`excluded.content`, dossier: sql`excluded.dossier`, isCurrent: true } })
  await tx.update(publishedYear).set({ isSearched: true }).where(eq(publishedYear.dossier, year))
}

export async function decideTakenHit(tx: Tx, id: string, decision: Pick<TakenHit, 'act' | 'words' | 'by' | 'at'>): Promise<void> {
  await tx.update(takenHit).set(decision).where(eq(takenHit.id, id))
}

/** Years that were made before documents were searched. */
export async function findUnsearchedYears(tx: Tx): Promise<readonly { readonly dossier: string; readonly fiscalYear: number }[]> {
  return tx
    .select({ dossier: publishedYear.dossier, fiscalYear: dossier.fiscalYear })
    .from(publishedYear)
    .innerJoin(dossier, eq(dossier.id, publishedYear.dossier))
    .where(eq(publishedYear.isSearched, false))
    .orderBy(asc(publishedYear.dossier))
}
