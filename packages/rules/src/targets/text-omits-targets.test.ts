/** Edge cases of Q53. */
import { describe, expect, it } from 'vitest'
import { indicator, itemisedGoal, project } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { textOmitsTargets } from './text-omits-targets.ts'

runExamples(textOmitsTargets)

const of = (text: string, ...rows: readonly (readonly [string, string, string])[]) =>
  flawsOf(textOmitsTargets, {
    goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('1、档案宣传', undefined, text)] }],
    projects: [project('2023年档案宣传经费', { indicators: rows.map(([level2, name, target]) => indicator({ level2, name, target })) })],
  })

describe('Q53 edges', () => {
  const two = [
    ['数量指标', '抽查次数', '≥2次'],
    ['质量指标', '提升率', '≥90%'],
  ] as const
  it('takes 30000元 and 3万元 as the same', () => expect(of('抽查两次；提升率90%；支出3万元', ...two, ['成本指标', '支出', '30000元'])).toEqual([]))
  it('names a month that the text leaves open', () =>
    expect(of('抽查两次；提升率90%；规定时间内完成', ...two, ['时效指标', '完成时间', '6月'])[0]?.expected).toBe('6月'))
  it('does not hold a text to a table that it does not list', () => expect(of('抽查两次', ...two, ['数量指标', '投稿', '≥100篇'])).toEqual([]))
})
