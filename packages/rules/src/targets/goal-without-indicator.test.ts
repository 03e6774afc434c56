/** Edge cases of Q51. */
import { describe, expect, it } from 'vitest'
import { indicator, project, said } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { goalWithoutIndicator } from './goal-without-indicator.ts'

runExamples(goalWithoutIndicator)

const of = (goal: string, ...names: string[]) =>
  flawsOf(goalWithoutIndicator, {
    projects: [project('甲', { goals: [said(goal)], indicators: names.map(name => indicator({ level2: '数量指标', name, target: '≥1次' })) })],
  })

describe('Q51 edges', () => {
  it('takes the extent of a covered goal as covered', () =>
    expect(of('监测全县十家账号和 204 家网站, 信息监测覆盖率达到 100%。', '重大信息监测覆盖率')).toEqual([]))
  it('looks through vague endings', () => expect(of('联合多部门开展专项清理整治行动3次以上', '信息发布数量')).toHaveLength(1))
  it('finds the thing in the description', () => expect(of('组织业务培训2次', '能力提升')).toHaveLength(1))
  it('does not ask for indicators of money and dates', () => expect(of('6月底前支出3万元', '信息发布数量')).toEqual([]))
  it('takes the same telling figure in other words as an answer', () =>
    expect(
      flawsOf(goalWithoutIndicator, {
        projects: [
          project('甲', {
            goals: [said('新建校舍5000平方米。')],
            indicators: [indicator({ level2: '数量指标', name: '工程规模', target: '≥5000平方米' })],
          }),
        ],
      }),
    ).toEqual([]))
  it('ignores goals without figures', () => expect(of('提高工作水平', '信息发布数量')).toEqual([]))
})
