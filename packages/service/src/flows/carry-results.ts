/** What came of each project of a year and what the bureau makes of it for the next budget. */
import {
  done,
  fieldText,
  fromDecimal,
  type Outcome,
  outcomeOf,
  type Rational,
  recordsOf,
  refused,
  SCORE_ORIGINS,
  type ScoreOrigin,
  type SuggestionChoice,
  wording,
} from '@jixiao/core'
import {
  findDossier,
  findDossiersOfYear,
  findEvaluations,
  findRescored,
  findSuggestions,
  recordHappening,
  type Suggestion,
  saveSuggestion,
  type Tx,
} from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { lockYear } from './lock-year.ts'
import { permitted } from './permitted.ts'
import { gradeIn, printScore, selfScores } from './self-scores.ts'

export interface ProjectResult {
  readonly project: string
  readonly name: string
  /** null: nobody has scored it yet. */
  readonly score: string | null
  readonly origin: ScoreOrigin | null
  readonly grade: string
  /** What the body gave itself; null where it cannot be computed. */
  readonly selfScore: string | null
  readonly suggestion: { readonly choice: SuggestionChoice; readonly words: string; readonly by: string; readonly at: string } | null
}

/** The results of a body's year, by project; null when the year has no dossier. */
export async function resultsOf({ profile }: Office, tx: Tx, body: string, year: number): Promise<readonly ProjectResult[] | null> {
  const id = (await findDossiersOfYear(tx, year)).find(d => d.body === body)?.id
  const dossier = id === undefined ? null : await findDossier(tx, id)
  if (!dossier) return null
  const own = selfScores(dossier, profile)
  const rescored = (await findRescored(tx, dossier.id)).filter(r => r.score !== null)
  const evaluations = (await findEvaluations(tx, year, body)).filter(e => e.isFinished)
  const suggestions = await findSuggestions(tx, dossier.id)
  return recordsOf(dossier, 'project').map(p => {
    const again = rescored.findLast(r => r.project === p.id)?.score
    const evaluated = (kind: 'finance' | 'department') => {
      const found = evaluations.findLast(e => e.project === p.id && e.kind === kind)
      return found ? outcomeOf(found).total : null
    }
    const scores: Readonly<Record<ScoreOrigin, Rational | null>> = {
      'finance-evaluation': evaluated('finance'),
      'department-evaluation': evaluated('department'),
      rescored: again === undefined || again === null ? null : fromDecimal(again),
      'self-evaluation': own.get(p.id) ?? null,
    }
    const origin = SCORE_ORIGINS.find(o => scores[o] !== null) ?? null
    const score = origin && scores[origin]
    const self = scores['self-evaluation']
    const made = suggestions.find(s => s.project === p.id)
    return {
      project: p.id,
      name: fieldText(p, 'name'),
      score: score && printScore(score, profile, year),
      origin,
      grade: score ? gradeIn(score, profile, year) : '',
      selfScore: self && printScore(self, profile, year),
      suggestion: made ? { choice: made.choice, words: made.words, by: made.by, at: made.at } : null,
    }
  })
}

/** What the bureau proposes for the next budget of a project. */
export async function suggest(
  office: Office,
  who: Actor,
  body: string,
  year: number,
  project: string,
  { choice, words }: { readonly choice: SuggestionChoice; readonly words: string },
): Promise<Outcome<Suggestion>> {
  return office.store.transaction(async tx => {
    const may = await permitted(tx, who, 'review-in-bureau', body)
    if (!may.ok) return may
    const dossier = await lockYear(tx, body, year)
    if ((await findDossier(tx, dossier))?.records.get(project)?.kind !== 'project') {
      return refused('no-project', wording('该年度没有这个项目。', 'The year has no such project.'))
    }
    if (choice !== 'kept' && words.trim() === '') {
      return refused('no-reason', wording('调整预算安排的建议须写明理由。', 'A suggestion that changes the budget needs its reason.'))
    }
    const made: Suggestion = { dossier, project, choice, words, by: who.id, at: office.now() }
    await saveSuggestion(tx, made)
    await recordHappening(tx, { chain: dossier, by: who.id, at: made.at, act: 'suggest', details: { project, choice, words } })
    return done(made)
  })
}
