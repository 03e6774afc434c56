/** The points of every project, by the same formulas as the rules that check published forms (DOMAIN 3.2–3.4). */
import {
  type Dossier,
  type DossierRecord,
  type Execution,
  executionOf,
  executionsByProject,
  fieldDecimal,
  fieldText,
  multiply,
  type Profile,
  parseTargetValue,
  type Rational,
  rational,
  recordsOf,
  type TargetValue,
} from '@jixiao/core'
import type { ProjectScores } from '@jixiao/documents'
import { exactly, executionScore, quantitativeScore, type ReverseRule, type ScoringKind, scoringKind } from '@jixiao/rules'

/** By the id of the project. An indicator whose score cannot be computed and was not given by hand has none. */
export function scoreProjects(dossier: Dossier, profile: Profile): ReadonlyMap<string, ProjectScores> {
  const executions = executionsByProject(dossier)
  return new Map(
    recordsOf(dossier, 'project').map(p => {
      const own = executions.get(p.id)?.total
      return [p.id, scoresWith(dossier, own, recordsOf(dossier, 'indicator', p.id), profile)] as const
    }),
  )
}

/** The form of the whole department: all its money, and the indicators under its own goals. */
export const scoreWhole = (dossier: Dossier, profile: Profile): ProjectScores => {
  const goals = recordsOf(dossier, 'goal', null)
  const indicators = goals.flatMap(g => recordsOf(dossier, 'indicator', g.id))
  return scoresWith(dossier, executionOf(dossier, { of: 'all' }), indicators, profile)
}

function scoresWith(
  dossier: Dossier,
  money: Execution | undefined,
  indicators: readonly DossierRecord<'indicator'>[],
  profile: Profile,
): ProjectScores {
  const weight = exactly(profile.at('executionWeight', dossier.fiscalYear))
  const execution = money && money.adjusted > 0n ? executionScore(rational(money.spent), rational(money.adjusted), weight) : null
  return { execution, indicators: new Map(indicators.map(i => [i.id, scoringOf(dossier, i, profile)?.score ?? null])) }
}

/** How an indicator comes to its points. hand: given by a person · figures: by a formula over target and actual · words: by its degree. */
export type Scoring = { readonly score: Rational; readonly weight: Rational } & (
  | { readonly by: 'hand' }
  | { readonly by: 'figures'; readonly kind: ScoringKind; readonly rule: ReverseRule; readonly target: TargetValue; readonly actual: TargetValue }
  | { readonly by: 'words'; readonly grade: string; readonly share: Rational }
)

/** null: there is no score yet. */
export function scoringOf(dossier: Dossier, indicator: DossierRecord<'indicator'>, profile: Profile): Scoring | null {
  const [attained] = recordsOf(dossier, 'attainment', indicator.id)
  const weight = fieldDecimal(indicator, 'weight')
  if (!attained || !weight) return null
  const byHand = fieldDecimal(attained, 'score')
  if (byHand) return { by: 'hand', score: byHand, weight }
  const unit = fieldText(indicator, 'unit')
  const operator = fieldText(indicator, 'operator')
  const target = parseTargetValue(`${operator === 'words' ? '' : operator}${fieldText(indicator, 'value')}${unit}`)
  const words = fieldText(attained, 'actual')
  const actual = parseTargetValue(/\D$/.test(words) ? words : `${words}${unit}`)
  const kind = target.quantity && scoringKind(target.operator, target.quantity.value)
  if (kind && target.quantity && actual.quantity) {
    const rule = profile.at('reverseRule', dossier.fiscalYear)
    const score = quantitativeScore(kind, target.quantity.value, actual.quantity.value, weight, rule)
    return { by: 'figures', score, weight, kind, rule, target, actual }
  }
  // in words: the upper end of the band of its degree, which a person may lower by hand
  const grade = fieldText(attained, 'grade')
  const band = [...profile.at('qualitativeBands', dossier.fiscalYear)].sort((a, b) => b.from - a.from)[['full', 'part', 'none'].indexOf(grade)]
  if (!band) return null
  const share = exactly(band.to)
  return { by: 'words', score: multiply(weight, share), weight, grade, share }
}
