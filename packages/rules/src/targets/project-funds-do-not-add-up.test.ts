/** Edge cases of Q45. */
import { describe, expect, it } from 'vitest'
import { amount, project, said } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { projectFundsDoNotAddUp } from './project-funds-do-not-add-up.ts'

runExamples(projectFundsDoNotAddUp)

const sources = (budget: string, fiscal: string, other?: string) =>
  flawsOf(projectFundsDoNotAddUp, {
    projects: [project('甲', { budget: amount(budget), fiscal: amount(fiscal), ...(other ? { other: amount(other) } : {}) })],
  })
const parts = [
  { name: '印刷', amount: amount('10万元') },
  { name: '场地', amount: amount('3万元') },
]

describe('Q45 edges', () => {
  it('only warns when something is missing', () => expect(sources('15.00万元', '12.00万元', '2.00万元')[0]?.severity).toBe('warning'))
  it('says nothing of a missing source that the form may show elsewhere', () => expect(sources('15.00万元', '12.00万元')).toEqual([]))
  it('takes 元 and 万元 as the same money', () => expect(sources('15.00万元', '150000元', '0万元')).toEqual([]))
  it('lets rounding pass', () => expect(sources('15.01万元', '10.004万元', '5.0万元')).toEqual([]))
  it('looks at the money of the whole project too', () => {
    const whole = (sum: string, fiscal: string, other: string) =>
      flawsOf(projectFundsDoNotAddUp, {
        projects: [
          project('甲', {
            budget: amount('15.00万元'),
            fiscal: amount('15.00万元'),
            other: amount('0万元'),
            whole: { budget: amount(sum), fiscal: amount(fiscal), other: amount(other) },
          }),
        ],
      }).map(f => f.arithmetic)
    expect(whole('40.00万元', '30.00万元', '10.00万元')).toEqual([])
    expect(whole('40.00万元', '33.00万元', '10.00万元')).toEqual(['33.00 + 10.00 = 43.00万元 ≠ 40.00万元'])
    expect(whole('10.00万元', '10.00万元', '0.00万元')).toEqual(['15.00万元 > 10.00万元'])
  })
  it('keeps silent about an open list', () =>
    expect(
      flawsOf(projectFundsDoNotAddUp, {
        projects: [project('甲', { budget: amount('15.00万元'), purpose: said('用于印刷10万元、场地3万元等'), purposeParts: parts })],
      }),
    ).toEqual([]))
})
