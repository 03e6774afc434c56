/** Edge cases of D15. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { maskedText } from './masked-text.ts'

runExamples(maskedText)

describe('D15 edges', () => {
  it('is one finding however many places there are', () => {
    const flaws = flawsOf(maskedText, { blocks: ['*甲事项', '乙**事项', '丙事项*'].map(paragraph) })
    expect(flaws).toHaveLength(1)
    expect(Array.isArray(flaws[0]?.at) ? flaws[0].at.length : 0).toBe(3)
  })
  it('does not take a check box or a product for a mask', () =>
    expect(flawsOf(maskedText, { blocks: [paragraph('□是 □否；单价*数量(个)，100%*权重')] })).toEqual([]))
})
