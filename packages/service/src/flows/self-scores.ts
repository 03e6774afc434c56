/** What a body gave its projects: the points of the execution rate and of all indicators together. */
import { add, type Dossier, fromDecimal, type Profile, type Rational, sum, toDecimal } from '@jixiao/core'
import { gradeOf } from '@jixiao/rules'
import { scoreProjects } from './score-projects.ts'

/** By the id of the project: the sum of what its form prints; null where a score is missing, so that there is no total. */
export function selfScores(dossier: Dossier, profile: Profile): ReadonlyMap<string, Rational | null> {
  const printed = (score: Rational): Rational => fromDecimal(printScore(score, profile, dossier.fiscalYear))
  return new Map(
    [...scoreProjects(dossier, profile)].map(([id, { execution, indicators }]) => {
      const points = [...indicators.values()].flatMap(p => (p === null ? [] : [printed(p)]))
      const isWhole = execution !== null && points.length > 0 && points.length === indicators.size
      return [id, isWhole ? add(printed(execution), sum(points)) : null]
    }),
  )
}

/** A score as the year's forms print it. */
export const printScore = (score: Rational, profile: Profile, year: number): string => toDecimal(score, profile.at('scoreDecimals', year))

export const gradeIn = (score: Rational, profile: Profile, year: number): string => gradeOf(score, profile.at('grades', year)) ?? ''
