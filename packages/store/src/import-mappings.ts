/** Column mappings of imports, kept per region so that the next export of the same system is taken at once. */
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { importMapping } from './schema.ts'

export interface SavedMapping {
  readonly region: string
  readonly kind: string
  readonly name: string
  readonly mapping: Readonly<Record<string, unknown>>
  readonly by: string
  readonly at: string
}

export async function findMappings(tx: Tx, region: string): Promise<readonly SavedMapping[]> {
  return tx.select().from(importMapping).where(eq(importMapping.region, region)).orderBy(asc(importMapping.kind), asc(importMapping.name))
}

export async function saveMapping(tx: Tx, m: SavedMapping): Promise<void> {
  await tx
    .insert(importMapping)
    .values(m)
    .onConflictDoUpdate({
      target: [importMapping.region, importMapping.kind, importMapping.name],
      set: { mapping: m.mapping, by: m.by, at: m.at },
    })
}

/** Whether there was one. */
export async function removeMapping(tx: Tx, region: string, kind: string, name: string): Promise<boolean> {
  const gone = await tx
    .delete(importMapping)
    .where(and(eq(importMapping.region, region), eq(importMapping.kind, kind), eq(importMapping.name, name)))
    .returning({ name: importMapping.name })
  return gone.length > 0
}
