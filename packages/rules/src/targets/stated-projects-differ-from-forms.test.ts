/** Edge cases of N-11. */
import { describe, expect, it } from 'vitest'
import { amount, mention, place, project } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { statedProjectsDifferFromForms } from './stated-projects-differ-from-forms.ts'

runExamples(statedProjectsDifferFromForms)

const sentence = place('句子')
const of = (label: string, money: string, fiscal?: string) =>
  flawsOf(statedProjectsDifferFromForms, {
    mentions: [mention('count', label, '1个', { index: 4, sentence }), mention('amount', '涉及项目预算资金', money, { index: 5, sentence })],
    projects: [project('示例培训', { budget: amount('1004999.00元'), ...(fiscal ? { fiscal: amount(fiscal) } : {}) })],
  })

describe('N-11 edges', () => {
  it('allows for rounding', () => expect(of('编报绩效目标的项目', '100.50万元')).toEqual([]))
  it('finds what rounding does not explain', () =>
    expect(of('编报绩效目标的项目', '100.52万元')[0]?.arithmetic).toBe('100.4999 = 100.4999万元 ≠ 100.52万元'))
  it('takes the fiscal money when the text means it', () => expect(of('编报绩效目标的项目', '90.00万元', '900000.00元')).toEqual([]))
  it('leaves projects that were evaluated alone', () => expect(() => of('开展绩效自评的项目', '80.00万元')).toThrow(RangeError))
})
