/** Papers on their way, the remarks of their reviewers, and monitoring rounds. */
import type { Paper, PaperKind } from '@jixiao/core'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { paper, remark, round } from './schema.ts'

export interface Remark {
  readonly id: string
  readonly paper: PaperKind
  readonly round: string
  /** The field it is about; null: the paper as a whole. */
  readonly record: string | null
  readonly field: string | null
  readonly words: string
  readonly by: string
  readonly at: string
  readonly answer: string | null
  readonly settledAt: string | null
}

export interface Round {
  readonly region: string
  readonly fiscalYear: number
  readonly month: number
  /** 2026-08-15 */
  readonly due: string
}

export async function findPapers(tx: Tx, dossier: string): Promise<readonly Paper[]> {
  return tx.select(PAPER).from(paper).where(eq(paper.dossier, dossier)).orderBy(asc(paper.kind), asc(paper.round))
}

export async function savePaper(tx: Tx, dossier: string, p: Paper): Promise<void> {
  await tx
    .insert(paper)
    .values({ ...p, dossier })
    .onConflictDoUpdate({ target: [paper.dossier, paper.kind, paper.round], set: { ...p } })
}

const PAPER = { kind: paper.kind, round: paper.round, state: paper.state, levels: paper.levels, passed: paper.passed, submitted: paper.submitted }

export async function findRemarks(tx: Tx, dossier: string): Promise<readonly Remark[]> {
  return tx.select().from(remark).where(eq(remark.dossier, dossier)).orderBy(asc(remark.at), asc(remark.id))
}

export async function saveRemark(tx: Tx, dossier: string, r: Remark): Promise<void> {
  await tx
    .insert(remark)
    .values({ ...r, dossier })
    .onConflictDoUpdate({ target: remark.id, set: { answer: r.answer, settledAt: r.settledAt } })
}

export async function findRounds(tx: Tx, region: string, fiscalYear: number): Promise<readonly Round[]> {
  return tx
    .select()
    .from(round)
    .where(and(eq(round.region, region), eq(round.fiscalYear, fiscalYear)))
    .orderBy(asc(round.month))
}

export async function saveRound(tx: Tx, r: Round): Promise<void> {
  await tx
    .insert(round)
    .values(r)
    .onConflictDoUpdate({ target: [round.region, round.fiscalYear, round.month], set: { due: r.due } })
}
