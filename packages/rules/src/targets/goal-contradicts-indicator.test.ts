/** Edge cases of Q50. */
import { describe, expect, it } from 'vitest'
import { indicator, itemisedGoal, project, said } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { goalContradictsIndicator } from './goal-contradicts-indicator.ts'

runExamples(goalContradictsIndicator)

const of = (goal: string, ...rows: readonly (readonly [string, string])[]) =>
  flawsOf(goalContradictsIndicator, {
    projects: [project('甲', { goals: [said(goal)], indicators: rows.map(([name, target]) => indicator({ level2: '数量指标', name, target })) })],
  })

describe('Q50 edges', () => {
  it('takes the best fitting rate', () => {
    const flaws = of('信息内容监测覆盖率达到100%，重大事项监测覆盖率达100%。', ['重大全县事项监测覆盖率', '≥60%'])
    expect(flaws).toHaveLength(1)
    expect(flaws[0]?.expected).toBe('≥100%')
  })
  it('lets parts add up to the goal', () =>
    expect(of('开展业务骨干培训10期', ['业务骨干培训（党员）', '≥4期'], ['业务骨干培训（干部）', '≥6期'])).toEqual([]))
  it('hints when the indicator asks for more', () => expect(of('开展业务骨干培训2期', ['业务骨干培训期数', '≥6期'])[0]?.severity).toBe('hint'))
  it('does not compare people with person-times', () => expect(of('开展业务骨干培训500人次', ['业务骨干培训人数', '≥100人'])).toEqual([]))
  it('leaves goals of several years alone', () => expect(of('到2025年建成公共充电设施200个', ['公共充电设施', '≥20个'])).toEqual([]))
  it('says nothing when several projects may share a department goal', () =>
    expect(
      flawsOf(goalContradictsIndicator, {
        goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('培训', '组织业务培训8次')] }],
        indicators: [
          indicator({ level2: '数量指标', name: '业务培训次数', target: '≥3次' }),
          indicator({ level2: '数量指标', name: '业务培训次数', target: '≥2次' }),
        ],
      }),
    ).toEqual([]))
})
