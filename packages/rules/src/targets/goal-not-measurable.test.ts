/** Edge cases of Q56. */
import { describe, expect, it } from 'vitest'
import { itemisedGoal } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { goalNotMeasurable } from './goal-not-measurable.ts'

runExamples(goalNotMeasurable)

const of = (title: string, goal?: string) =>
  flawsOf(goalNotMeasurable, { goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal(title, goal)] }] })

describe('Q56 edges', () => {
  it('takes a month for a measure', () => expect(of('平台建设', '6月底前建成')).toEqual([]))
  it('does not take a phrase with a numeral for a figure', () => expect(of('党建', '做到“两个维护”，建好一个阵地')).toHaveLength(1))
  it('reads a goal that is all title', () => expect(of('一是组织培训2次以上')).toEqual([]))
})
