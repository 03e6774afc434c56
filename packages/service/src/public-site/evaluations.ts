/** The evaluations of a year that were published (部门评价, 财政评价), with the names and figures that pages and data print. */
import { EVALUATION_KINDS, type EvaluationTold, evaluationsIn, fieldText, SCORE_PLACES, toDecimal, type Wording, wording } from '@jixiao/core'
import { gradeIn } from '../flows/self-scores.ts'
import type { BodyYear, SiteData } from './site-data.ts'

export interface PublicEvaluation {
  /** Stands in addresses. */
  readonly id: string
  readonly told: EvaluationTold
  /** The project's name; null: the body as a whole. */
  readonly project: string | null
  readonly kind: Wording
  /** As printed; null while a score is missing. */
  readonly score: string | null
  /** 优, 良, 中, 差, as the place calls them. */
  readonly grade: string
}

export const evaluationsOf = (
  { dossier, year }: Pick<BodyYear, 'dossier' | 'year'>,
  { profile }: Pick<SiteData, 'profile'>,
): readonly PublicEvaluation[] =>
  evaluationsIn(dossier).map(told => ({
    id: told.record.id.replaceAll('/', '-'),
    told,
    project: told.project && fieldText(told.project, 'name'),
    kind: told.kind === 'finance' || told.kind === 'department' ? EVALUATION_KINDS[told.kind] : wording('绩效评价', 'evaluation'),
    score: told.total && toDecimal(told.total, SCORE_PLACES),
    grade: told.total ? gradeIn(told.total, profile, year) : '',
  }))

const GRADES: Readonly<Record<string, string>> = {
  优: 'excellent',
  优秀: 'excellent',
  良: 'good',
  良好: 'good',
  中: 'fair',
  合格: 'fair',
  差: 'poor',
  不合格: 'poor',
}
/** On English pages with what the grade means. */
export const gradeWords = (grade: string): Wording => {
  const meaning = GRADES[grade]
  return wording(grade, meaning === undefined ? grade : `${grade} (${meaning})`)
}
