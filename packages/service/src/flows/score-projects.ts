/** The points of every project, by the same formulas as the rules that check published forms (DOMAIN 3.2–3.4). */
import {
  type Dossier,
  type DossierRecord,
  executionsByProject,
  fieldDecimal,
  fieldText,
  multiply,
  type Profile,
  parseTargetValue,
  type Rational,
  rational,
  recordsOf,
} from '@jixiao/core'
import type { ProjectScores } from '@jixiao/documents'
import { exactly, executionScore, quantitativeScore, scoringKind } from '@jixiao/rules'

/** By the id of the project. An indicator whose score cannot be computed and was not given by hand has none. */
export function scoreProjects(dossier: Dossier, profile: Profile): ReadonlyMap<string, ProjectScores> {
  const year = dossier.fiscalYear
  const executions = executionsByProject(dossier)
  const executionWeight = exactly(profile.at('executionWeight', year))
  return new Map(
    recordsOf(dossier, 'project').map(p => {
      const own = executions.get(p.id)?.total
      const execution = own && own.adjusted > 0n ? executionScore(rational(own.spent), rational(own.adjusted), executionWeight) : null
      const indicators = recordsOf(dossier, 'indicator', p.id).map(i => [i.id, scoreOf(dossier, i, profile)] as const)
      return [p.id, { execution, indicators: new Map(indicators) }]
    }),
  )
}

function scoreOf(dossier: Dossier, indicator: DossierRecord<'indicator'>, profile: Profile): Rational | null {
  const [attained] = recordsOf(dossier, 'attainment', indicator.id)
  const weight = fieldDecimal(indicator, 'weight')
  if (!attained || !weight) return null
  const byHand = fieldDecimal(attained, 'score')
  if (byHand) return byHand
  const unit = fieldText(indicator, 'unit')
  const operator = fieldText(indicator, 'operator')
  const target = parseTargetValue(`${operator === 'words' ? '' : operator}${fieldText(indicator, 'value')}${unit}`)
  const words = fieldText(attained, 'actual')
  const actual = parseTargetValue(/\D$/.test(words) ? words : `${words}${unit}`)
  const kind = target.quantity && scoringKind(target.operator, target.quantity.value)
  if (kind && target.quantity && actual.quantity) {
    return quantitativeScore(kind, target.quantity.value, actual.quantity.value, weight, profile.at('reverseRule', dossier.fiscalYear))
  }
  // in words: the upper end of the band of its degree, which a person may lower by hand
  const grades = ['full', 'part', 'none']
  const band = [...profile.at('qualitativeBands', dossier.fiscalYear)].sort((a, b) => b.from - a.from)[grades.indexOf(fieldText(attained, 'grade'))]
  return band ? multiply(weight, exactly(band.to)) : null
}
