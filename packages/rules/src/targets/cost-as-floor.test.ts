/** Edge cases of Q41. */
import { describe, expect, it } from 'vitest'
import { itemisedGoal } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { costAsFloor } from './cost-as-floor.ts'

runExamples(costAsFloor)

const inText = (text: string) =>
  flawsOf(costAsFloor, { goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('甲', undefined, text)] }] })

describe('Q41 edges', () => {
  it('finds each floor of a list', () => expect(inText('培训支出不低于3万元；印刷费用需不低于 6 万元；设备安全程度不低于90%。')).toHaveLength(2))
  it('reads full-width operators', () => expect(inText('印刷费用＞＝２万元')).toHaveLength(1))
  it('does not cross into the next clause', () => expect(inText('规范经费管理；项目不少于3个')).toEqual([]))
  it('passes ceilings', () => expect(inText('印刷费用不超过10万元，需支出7.5万元')).toEqual([]))
  it('passes investment', () => expect(inText('带动社会投资费用不低于3万元')).toEqual([]))
  it('proposes the amount of the place', () =>
    expect(inText('全年网络维护费用支出不低于 10 万元').map(f => f.mend.zh)).toEqual(['把成本写成上限：“不超过10万元”或“≤10万元”。']))
})
