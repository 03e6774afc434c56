/** The queue of a reviewer: papers that wait at his level, what is wrong with them, what changed since last time; and acts on many at once. */
import { type Body, dayInChina, daysBetween, levelOf, type Paper, type PaperKind, type Problem, type ReviewLevel } from '@jixiao/core'
import { findBodies, findDossier, findDossiersOfYear, findEditsSince, findPaperActs, findPapersOfYear, type PaperAct, type Tx } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { countFindings, type FindingCounts } from './finding-counts.ts'
import { holds, movePaper, type PaperMove } from './move-paper.ts'
import { changesOf, type FieldChange } from './paper-changes.ts'
import { readYear, stagesOf } from './year-of-bodies.ts'

export interface QueuedPaper {
  readonly dossier: string
  readonly body: Body
  readonly year: number
  readonly paper: Paper
  readonly level: ReviewLevel
  /** null: not counted yet; asking again goes on. */
  readonly findings: FindingCounts | null
  /** Fields changed since the submission before; null for a first submission. */
  readonly changes: number | null
  readonly daysWaiting: number
  readonly due: string | null
  readonly daysLeft: number | null
}

/** Milliseconds that one question spends on checking. */
const PATIENCE = 1_000

/** Papers at the levels that the person holds: this year's, last year's and next year's, those due first. */
export async function queueOf(office: Office, who: Actor, today: string): Promise<readonly QueuedPaper[]> {
  const { db } = office.store
  const bodies = await findBodies(db)
  const found: (Omit<QueuedPaper, 'findings'> & { readonly revision: number })[] = []
  const present = Number(today.slice(0, 4))
  for (const year of [present - 1, present, present + 1]) {
    const papers = await findPapersOfYear(db, year)
    const waiting = (await findDossiersOfYear(db, year)).flatMap(d => {
      const body = bodies.get(d.body)
      return (papers.get(d.id) ?? []).flatMap(paper => {
        const level = levelOf(paper)
        return body && level && holds(who, level, bodies, body.id) ? [{ dossier: d.id, revision: d.revision, body, paper, level }] : []
      })
    })
    const facts = await readYear(db, year, bodies, [...new Set(waiting.map(w => w.body))])
    const acts = await findPaperActs(db, [...new Set(waiting.map(w => w.dossier))])
    for (const w of waiting) {
      const { kind, round } = w.paper
      const known = facts.get(w.body.id)
      const due = (known ? stagesOf(office, known, today) : []).find(s => s.paper === kind && s.round === round)?.due?.day ?? null
      const own = acts.filter(a => a.dossier === w.dossier && a.paper === kind && a.round === round)
      const came = own.find(a => a.act === 'submit' || a.act === 'approve')
      const since = submittedBefore(own)
      const changes = since === null ? null : await changesSince(db, w.dossier, kind, since)
      found.push({
        ...w,
        year,
        changes: changes?.changes.length ?? null,
        daysWaiting: came ? daysBetween(dayInChina(came.at), today) : 0,
        due,
        daysLeft: due === null ? null : daysBetween(today, due),
      })
    }
  }
  found.sort((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || b.daysWaiting - a.daysWaiting)
  const counts = await countFindings(
    office,
    found.map(w => ({ dossier: { id: w.dossier, revision: w.revision }, body: w.body, kind: w.paper.kind, round: w.paper.round })),
    PATIENCE,
  )
  return found.map(({ revision: _, ...w }, i) => ({ ...w, findings: counts[i] ?? null }))
}

export interface SubmissionChanges {
  /** The revision submitted before; null: the paper has not been submitted before. */
  readonly since: number | null
  readonly revision: number
  readonly changes: readonly FieldChange[]
}

/**
 * What changed between the submission before and now: for a paper with its reviewers the one before the last, for one that came back the last.
 * null: no such dossier.
 */
export async function changesSinceSubmission(tx: Tx, id: string, kind: PaperKind, round: string): Promise<SubmissionChanges | null> {
  const acts = await findPaperActs(tx, [id])
  const since = submittedBefore(acts.filter(a => a.paper === kind && a.round === round))
  return changesSince(tx, id, kind, since)
}

/** The revision of the submission to compare with, from the acts on a paper (latest first). */
function submittedBefore(acts: readonly PaperAct[]): number | null {
  const isOut = acts.find(a => a.act !== 'approve')?.act === 'submit'
  return acts.filter(a => a.act === 'submit')[isOut ? 1 : 0]?.revision ?? null
}

async function changesSince(tx: Tx, id: string, kind: PaperKind, since: number | null): Promise<SubmissionChanges | null> {
  const dossier = await findDossier(tx, id)
  if (!dossier) return null
  const rows = since === null ? [] : await findEditsSince(tx, id, since)
  return { since, revision: dossier.revision, changes: changesOf(rows, kind, dossier.records) }
}

export interface PaperNamed {
  readonly dossier: string
  readonly kind: PaperKind
  readonly round: string
}

export type MovedPaper = PaperNamed & ({ readonly ok: true; readonly paper: Paper } | { readonly ok: false; readonly problem: Problem })

/** Approves or returns many papers, each by itself: the refusal of one does not stop the others. */
export async function moveMany(
  office: Office,
  who: Actor,
  papers: readonly PaperNamed[],
  move: Extract<PaperMove, { kind: 'approve' | 'return' }>,
): Promise<readonly MovedPaper[]> {
  const moved: MovedPaper[] = []
  for (const { dossier, kind, round } of papers) {
    const outcome = await movePaper(office, who, dossier, kind, round, move)
    moved.push({ dossier, kind, round, ...(outcome.ok ? { ok: true, paper: outcome.value } : { ok: false, problem: outcome.problem }) })
  }
  return moved
}
