/** Counting goals. */
import { describe, expect, it } from 'vitest'
import { amount, said, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { completionWithoutBasis } from './completion-without-basis.ts'
import { countGoals } from './numbered-goals.ts'

runExamples(completionWithoutBasis)

describe('completionWithoutBasis', () => {
  it.each([
    ['1.开展宣传。2.编制规划。3.举办培训。', 3],
    ['1. 开展宣传1次。 2. 编制规划1.5万字。', 2],
    ['1、宣传；2、规划', 2],
    ['（1）宣传。（2）规划。', 2],
    ['1监测网站。2收集信息。3报送信息。', 3],
    ['一是宣传，二是规划，三是培训。', 3],
    ['开展宣传10次，培训2次。', 0],
    ['', 0],
  ])('%s: %d', (text, n) => expect(countGoals(text)).toBe(n))
  it('more done than planned is no fault here', () => {
    const selfEvaluations = [
      selfEvaluation('项目', '3万元', '3万元', {
        expectedGoals: said('1.宣传。2.规划。'),
        actualGoals: said('1.宣传。2.规划。3.培训。'),
        completion: amount('100%'),
      }),
    ]
    expect(flawsOf(completionWithoutBasis, { selfEvaluations })).toEqual([])
  })
  it('does not name the score where it is another number', () => {
    const selfEvaluations = [
      selfEvaluation('项目', '3万元', '3万元', {
        expectedGoals: said('1.宣传。2.规划。3.培训。'),
        actualGoals: said('1.宣传。2.规划。'),
        completion: amount('90%'),
      }),
    ]
    expect(flawsOf(completionWithoutBasis, { selfEvaluations })[0]?.say.zh).not.toContain('照抄')
  })
})
