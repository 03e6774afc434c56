/** Samples of self-evaluations and the scores that the bureau gives beside those of the bodies. */
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { sample, sampledProject } from './schema-reviewing.ts'

export type Sample = typeof sample.$inferSelect
export type SampledProject = typeof sampledProject.$inferSelect

/** Latest first. */
export async function findSamples(tx: Tx, region: string, fiscalYear: number): Promise<readonly Sample[]> {
  return tx
    .select()
    .from(sample)
    .where(and(eq(sample.region, region), eq(sample.fiscalYear, fiscalYear)))
    .orderBy(desc(sample.at), asc(sample.id))
}

export async function findSample(tx: Tx, id: string): Promise<Sample | null> {
  const [found] = await tx.select().from(sample).where(eq(sample.id, id))
  return found ?? null
}

/** In the order of the draw. */
export async function findSampledProjects(tx: Tx, samples: readonly string[]): Promise<readonly SampledProject[]> {
  if (samples.length === 0) return []
  return tx
    .select()
    .from(sampledProject)
    .where(inArray(sampledProject.sample, [...samples]))
    .orderBy(asc(sampledProject.sample), asc(sampledProject.place))
}

/** Those of a dossier whose self-evaluation was scored again, the latest last. */
export async function findRescored(tx: Tx, dossier: string): Promise<readonly SampledProject[]> {
  return tx.select().from(sampledProject).where(eq(sampledProject.dossier, dossier)).orderBy(asc(sampledProject.at), asc(sampledProject.sample))
}

export async function saveSample(tx: Tx, drawn: Sample, projects: readonly SampledProject[]): Promise<void> {
  await tx.insert(sample).values(drawn)
  if (projects.length > 0) await tx.insert(sampledProject).values([...projects])
}

export async function saveRescoring(
  tx: Tx,
  p: Pick<SampledProject, 'sample' | 'dossier' | 'project' | 'score' | 'reason' | 'by' | 'at'>,
): Promise<void> {
  await tx
    .update(sampledProject)
    .set({ score: p.score, reason: p.reason, by: p.by, at: p.at })
    .where(and(eq(sampledProject.sample, p.sample), eq(sampledProject.dossier, p.dossier), eq(sampledProject.project, p.project)))
}
