/** Pieces of self-evaluation forms for the examples of this room's rules. */
import { parseTargetValue, type SelfEvaluation } from '@jixiao/core'
import { place, saidAs } from '../examples.ts'

/** The scored row 预算执行率: what was reached and how many points it got. */
export const executionRow = (actual: string, points: number, weight = 10): NonNullable<SelfEvaluation['execution']> => ({
  target: saidAs(parseTargetValue('100%'), '100%'),
  actual: saidAs(parseTargetValue(actual), actual),
  score: saidAs(Math.round(points * 100), String(points)),
  weight,
  place: place(),
})

/** A total or another number of points. */
export const pointsOf = (points: number) => saidAs(Math.round(points * 100), String(points))

/** A weight declared in a level-1 cell: 产出指标（40）. */
export const declared = (level1: string, points: number) => ({ level1, points: saidAs(points, `${level1}（${points}）`) })
