/** What both self-evaluation forms take from the dossier and from the computed scores: points, results, reasons. */
import {
  add,
  type DossierRecord,
  fieldDecimal,
  fieldText,
  fromDecimal,
  type Rational,
  rational,
  sum,
  toDecimal,
  toShortDecimal,
  ZERO,
} from '@jixiao/core'
import type { Prepared, ProjectScores } from './form.ts'
import { entered, join, type Text } from './lay-out.ts'
import type { IndicatorGroup, IndicatorRecord } from './target-text.ts'

export interface Scored {
  /** "" without a score. */
  readonly execution: string
  ofIndicator(r: IndicatorRecord): string
  /** The sum of what is printed; "" while a score is missing. */
  readonly total: string
}

export const scoredOf = (given: Prepared, project: string, indicators: readonly IndicatorRecord[]): Scored =>
  scoredBy(given, given.scores?.get(project), indicators)

export function scoredBy({ settings }: Prepared, own: ProjectScores | undefined, indicators: readonly IndicatorRecord[]): Scored {
  const print = (score: Rational | null | undefined): string => (score ? toDecimal(score, settings.scoreDecimals) : '')
  const execution = print(own?.execution)
  const ofIndicator = (r: IndicatorRecord): string => print(own?.indicators.get(r.id))
  const printed = [execution, ...indicators.map(ofIndicator)]
  const total = printed.includes('') ? '' : toDecimal(sum(printed.map(fromDecimal)), settings.scoreDecimals)
  return { execution, ofIndicator, total }
}

/** Points of a level-1 group: those of its indicators where all have some, else those of the profile; null when neither says. */
export function pointsOf({ settings }: Prepared, group: IndicatorGroup): Rational | null {
  const weights = group.classes.flatMap(c => c.indicators).map(r => fieldDecimal(r, 'weight'))
  if (weights.length > 0 && weights.every(w => w !== null)) return weights.reduce<Rational>((n, w) => add(n, w ?? ZERO), ZERO)
  const usual = settings.weights[group.level1.text]
  return usual === undefined ? null : fromDecimal(String(usual))
}

/** All points of a form with those of the execution rate; "" where a group's are not known. */
export function pointsOfForm(given: Prepared, groups: readonly IndicatorGroup[]): string {
  const known = groups.flatMap(g => pointsOf(given, g) ?? [])
  if (known.length < groups.length || known.length === 0) return ''
  return toShortDecimal(sum([...known, fromDecimal(String(given.settings.executionWeight))]))
}

/** "产出指标（40分）" */
export function levelWithPoints(given: Prepared, group: IndicatorGroup): Text {
  const points = pointsOf(given, group)
  return points === null ? group.level1 : join([group.level1, `（${toShortDecimal(points)}分）`])
}

export const resultOf = ({ under }: Prepared, project: string): DossierRecord<'result'> | undefined => under(project, 'result')[0]
export const attainmentOf = ({ under }: Prepared, indicator: IndicatorRecord): DossierRecord<'attainment'> | undefined =>
  under(indicator.id, 'attainment')[0]

export const actualText = (given: Prepared, indicator: IndicatorRecord): Text => {
  const attainment = attainmentOf(given, indicator)
  return attainment ? entered(fieldText(attainment, 'actual'), attainment.id, 'actual') : { text: '' }
}

export const reasonText = (given: Prepared, indicator: IndicatorRecord): Text => {
  const attainment = attainmentOf(given, indicator)
  return attainment ? entered(fieldText(attainment, 'reason'), attainment.id, 'reason') : { text: '' }
}

/** "66.67%", as entered: the number of a percentage. */
export const completionText = (result: DossierRecord<'result'> | undefined): Text => {
  const share = result ? fieldDecimal(result, 'completion') : null
  return result && share !== null ? entered(`${toShortDecimal(rational(share.n, share.d))}%`, result.id, 'completion') : { text: '' }
}
