/** Finished evaluations as records that can be published, and back from records to what forms and pages tell of them. */
import { type Rational, sum, toDecimal } from '../words/rational.ts'
import { dayInChina } from './day.ts'
import { type Dossier, type DossierRecord, fieldDecimal, fieldText, isOfKind, recordsOf } from './dossier/dossier.ts'
import { type Evaluation, outcomeOf, SCORE_PLACES } from './evaluation.ts'
import type { Rectification } from './rectification.ts'

/**
 * Experts are counted and not named; of several that found the same it is told once. The notices that followed are told once they are closed:
 * before, what the body says of them is not settled. Records that are referred to have `prefix` before their ids (a unit's in its department).
 */
export function recordsOfEvaluations(
  evaluations: readonly Evaluation[],
  notices: readonly Rectification[],
  prefix = '',
): readonly DossierRecord<'evaluation' | 'criterion' | 'rectification'>[] {
  return evaluations
    .filter(e => e.isFinished)
    .flatMap((e, i) => {
      const id = `${prefix}${e.id}`
      const order = `${prefix}${place(i)}`
      const { leaves } = outcomeOf(e)
      const closed = notices.filter(n => n.evaluation === e.id && n.end?.kind === 'closed')
      return [
        {
          id,
          kind: 'evaluation' as const,
          parent: null,
          order,
          fields: {
            kind: e.kind,
            project: e.project === null ? null : `${prefix}${e.project}`,
            experts: String(e.experts.length),
            conclusion: e.conclusion.trim(),
            problems: e.problems.trim(),
            suggestions: e.suggestions.trim(),
          },
          revision: 0,
        },
        ...leaves.map(({ leaf, mean }, n) => ({
          id: `${id}-${leaf.id}`,
          kind: 'criterion' as const,
          parent: id,
          order: `${order}${place(n)}`,
          fields: {
            level1: leaf.level1,
            level2: leaf.level2,
            name: leaf.level3,
            points: leaf.points,
            score: mean && toDecimal(mean, SCORE_PLACES),
            reason: wordsOn(e, leaf.id),
          },
          revision: 0,
        })),
        ...closed.flatMap((notice, n) =>
          notice.items.map((item, m) => ({
            id: `${id}-${notice.id}-${item.id}`,
            kind: 'rectification' as const,
            parent: id,
            order: `${order}${place(n)}${place(m)}`,
            fields: {
              problem: item.words.trim(),
              done: (item.said.findLast(s => s.kind === 'answer')?.words ?? '').trim(),
              closed: notice.end && dayInChina(notice.end.at),
            },
            revision: 0,
          })),
        ),
      ]
    })
}

const place = (i: number): string => String(i).padStart(4, '0')

function wordsOn({ scores }: Evaluation, leaf: string): string {
  const said = scores.filter(s => s.leaf === leaf).map(s => s.words.trim().replace(/[。；\s]+$/, ''))
  const distinct = [...new Set(said.filter(w => w !== ''))]
  return distinct.length === 0 ? '' : `${distinct.join('；')}。`
}

/** An evaluation as it stands in records. */
export interface EvaluationTold {
  readonly record: DossierRecord<'evaluation'>
  readonly kind: string
  /** The project's record; null: the body as a whole. */
  readonly project: DossierRecord<'project'> | null
  readonly criteria: readonly CriterionTold[]
  readonly points: Rational
  /** The sum of the scores; null where one is missing. */
  readonly total: Rational | null
  readonly rectifications: readonly DossierRecord<'rectification'>[]
}

export interface CriterionTold {
  readonly record: DossierRecord<'criterion'>
  readonly points: Rational | null
  readonly score: Rational | null
}

export const evaluationsIn = (dossier: Dossier): readonly EvaluationTold[] =>
  recordsOf(dossier, 'evaluation').map(record => {
    const project = dossier.records.get(fieldText(record, 'project'))
    const criteria = recordsOf(dossier, 'criterion', record.id).map(r => ({
      record: r,
      points: fieldDecimal(r, 'points'),
      score: fieldDecimal(r, 'score'),
    }))
    const scores = criteria.flatMap(c => c.score ?? [])
    return {
      record,
      kind: fieldText(record, 'kind'),
      project: project && isOfKind(project, 'project') ? project : null,
      criteria,
      points: sum(criteria.flatMap(c => c.points ?? [])),
      total: scores.length > 0 && scores.length === criteria.length ? sum(scores) : null,
      rectifications: recordsOf(dossier, 'rectification', record.id),
    }
  })
