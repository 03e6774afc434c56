/** Evaluations by departments and by finance. */
import type { Evaluation } from '@jixiao/core'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { evaluation } from './schema-reviewing.ts'

export async function findEvaluations(tx: Tx, fiscalYear: number, body?: string): Promise<readonly Evaluation[]> {
  const ofYear = eq(evaluation.fiscalYear, fiscalYear)
  return tx
    .select()
    .from(evaluation)
    .where(body === undefined ? ofYear : and(ofYear, eq(evaluation.body, body)))
    .orderBy(asc(evaluation.body), asc(evaluation.id))
}

export async function findEvaluation(tx: Tx, id: string): Promise<Evaluation | null> {
  const [found] = await tx.select().from(evaluation).where(eq(evaluation.id, id))
  return found ?? null
}

/** One evaluation, kept from other writers until the transaction ends: two experts may score at once. */
export async function takeEvaluation(tx: Tx, id: string): Promise<Evaluation | null> {
  const [found] = await tx.select().from(evaluation).where(eq(evaluation.id, id)).for('update')
  return found ?? null
}

export async function saveEvaluation(tx: Tx, e: Evaluation): Promise<void> {
  await tx.insert(evaluation).values(e).onConflictDoUpdate({ target: evaluation.id, set: e })
}
