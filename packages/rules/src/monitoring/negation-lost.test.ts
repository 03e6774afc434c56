/** Where 为 is right. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './flaws-of.ts'
import { negationLost } from './negation-lost.ts'

runExamples(negationLost)

describe('negationLost', () => {
  const judge = (text: string) => flawsOf(negationLost, { blocks: [paragraph(text)] })
  it.each([
    '为保障工作，安排资金5万元。',
    '执行数为全额支付的款项。',
    '工作重点是，为及时处置舆情，组建队伍。',
    '宗旨：为人民服务。',
  ])('right: %s', text => expect(judge(text)).toEqual([]))
  it('proposes the word', () => expect(judge('合同没有验收，为能按期支付。')[0]?.expected).toBe('未能按期支付'))
})
