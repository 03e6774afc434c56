/** Which activities are the same. */
import { describe, expect, it } from 'vitest'
import { said, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { doneAndNotDone } from './done-and-not-done.ts'
import { coreOf, notDone, reportedDone } from './negated-activity.ts'

runExamples(doneAndNotDone)

describe('doneAndNotDone', () => {
  it.each([
    ['大型培训活动', '培训'],
    ['全县统一检查2次', '检查'],
    ['线下培训', '线下培训'],
    ['活动', ''],
  ])('the core of %s is %s', (object, core) => expect(coreOf(object)).toBe(core))
  it('finds what was not done', () => {
    expect(notDone('因故未组织大型培训活动，尚未开展满意度调查。').map(a => [a.verb, a.object])).toEqual([
      ['组织', '大型培训活动'],
      ['开展', '满意度调查'],
    ])
    expect(notDone('未完成支付。')).toEqual([])
  })
  it('wants the same verb in the same clause, without a negation', () => {
    const [activity] = notDone('未组织培训')
    if (!activity) throw new RangeError('nothing found')
    expect(reportedDone(activity, '参加培训1次')).toBeNull()
    expect(reportedDone(activity, '组织宣传，参加培训')).toBeNull()
    expect(reportedDone(activity, '未能组织业务培训')).toBeNull()
    expect(reportedDone(activity, '组织业务培训1次')).not.toBeNull()
  })
  it('points at both clauses', () => {
    const [flaw] = flawsOf(doneAndNotDone, {
      selfEvaluations: [
        selfEvaluation('项目', '3万元', '3万元', { actualGoals: said('1.编制规划。 2.组织培训1次。'), problems: said('年内未组织大型培训活动。') }),
      ],
    })
    expect(flaw?.at).toMatchObject({ text: '未组织大型培训活动' })
    expect(flaw?.related?.[0]).toMatchObject({ text: '组织培训1次' })
  })
})
