/** Evaluations by the department or by finance: opened with a frame, scored by experts, finished with a conclusion. */
import {
  acceptFrame,
  type Body,
  done,
  type Evaluation,
  type EvaluationKind,
  type EvaluationWords,
  type ExpertScore,
  finished,
  type Leaf,
  leavesOf,
  type Outcome,
  type Permission,
  type Profile,
  refused,
  reopened,
  scored,
  wording,
} from '@jixiao/core'
import { exactly } from '@jixiao/rules'
import { findDossier, recordHappening, saveEvaluation, type Tx, takeEvaluation } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { lockYear } from './lock-year.ts'
import { permittedAny } from './permitted.ts'

/** Who runs an evaluation of each kind: the department its own, the bureau those of finance. */
const RUNS: Readonly<Record<EvaluationKind, readonly [Permission, ...Permission[]]>> = {
  department: ['review-in-department', 'review-in-body'],
  finance: ['review-in-bureau'],
}

/** The frame that the profile proposes. */
export const frameOf = (profile: Profile, year: number): readonly Leaf[] =>
  leavesOf(profile.at('evaluationFrame', year), profile.at('evaluationPoints', year))

export interface EvaluationWanted {
  readonly kind: EvaluationKind
  readonly project: string | null
  readonly experts: readonly string[]
  /** Without them the frame of the profile. */
  readonly leaves?: readonly Leaf[]
}

export async function openEvaluation(
  office: Office,
  who: Actor,
  body: string,
  fiscalYear: number,
  { kind, project, experts, leaves }: EvaluationWanted,
): Promise<Outcome<Evaluation>> {
  return office.store.transaction(async tx => {
    const may = await mayRun(tx, who, kind, body)
    if (!may.ok) return may
    const frame = acceptFrame(leaves ?? frameOf(office.profile, fiscalYear), exactly(office.profile.at('outcomeShareLeast', fiscalYear)))
    if (!frame.ok) return frame
    if (new Set(experts).size < experts.length) return refused('expert-twice', wording('评价组中有重名，请加以区分。', 'Two experts have one name.'))
    const dossier = await lockYear(tx, body, fiscalYear)
    if (project !== null && (await findDossier(tx, dossier))?.records.get(project)?.kind !== 'project') {
      return refused('no-project', wording('该年度没有这个项目。', 'The year has no such project.'))
    }
    const made: Evaluation = {
      id: office.newId(),
      body,
      fiscalYear,
      kind,
      project,
      leaves: frame.value,
      experts,
      scores: [],
      isFinished: false,
      conclusion: '',
      problems: '',
      suggestions: '',
    }
    await saveEvaluation(tx, made)
    const details = { evaluation: made.id, kind, project, experts }
    await recordHappening(tx, { chain: dossier, by: who.id, at: office.now(), act: 'open-evaluation', details })
    return done(made)
  })
}

export type EvaluationMove =
  | { readonly kind: 'score'; readonly expert: string; readonly scores: readonly Omit<ExpertScore, 'expert'>[] }
  | ({ readonly kind: 'finish' } & EvaluationWords)
  | { readonly kind: 'reopen'; readonly reason: string }

export async function moveEvaluation(office: Office, who: Actor, id: string, move: EvaluationMove): Promise<Outcome<Evaluation>> {
  return office.store.transaction(async tx => {
    const evaluation = await takeEvaluation(tx, id)
    if (!evaluation) return refused('no-evaluation', wording('没有这项评价。', 'There is no such evaluation.'))
    const may = await mayRun(tx, who, evaluation.kind, evaluation.body)
    if (!may.ok) return may
    const step = moved(evaluation, move)
    if (!step.ok) return step
    await saveEvaluation(tx, step.value)
    const dossier = await lockYear(tx, evaluation.body, evaluation.fiscalYear)
    await recordHappening(tx, { chain: dossier, by: who.id, at: office.now(), act: `${move.kind}-evaluation`, details: { evaluation: id, move } })
    return step
  })
}

function moved(evaluation: Evaluation, move: EvaluationMove): Outcome<Evaluation> {
  switch (move.kind) {
    case 'score':
      return scored(evaluation, move.expert, move.scores)
    case 'finish': {
      const { conclusion, problems, suggestions } = move
      return finished(evaluation, { conclusion, problems, suggestions })
    }
    case 'reopen':
      return reopened(evaluation, move.reason)
  }
}

const mayRun = (tx: Tx, who: Actor, kind: EvaluationKind, body: string): Promise<Outcome<ReadonlyMap<string, Body>>> =>
  permittedAny(tx, who, RUNS[kind], body)
