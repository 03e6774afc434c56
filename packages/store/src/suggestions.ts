/** What the bureau proposes for the next budget of each project. */
import { eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { suggestion } from './schema-reviewing.ts'

export type Suggestion = typeof suggestion.$inferSelect

export async function findSuggestions(tx: Tx, dossier: string): Promise<readonly Suggestion[]> {
  return tx.select().from(suggestion).where(eq(suggestion.dossier, dossier))
}

export async function saveSuggestion(tx: Tx, s: Suggestion): Promise<void> {
  await tx
    .insert(suggestion)
    .values(s)
    .onConflictDoUpdate({ target: [suggestion.dossier, suggestion.project], set: s })
}
