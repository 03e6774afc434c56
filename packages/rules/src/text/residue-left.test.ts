/** Edge cases of D09. */
import { describe, expect, it } from 'vitest'
import { paragraph, place } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { residueLeft } from './residue-left.ts'

runExamples(residueLeft)

const of = (...texts: string[]) => flawsOf(residueLeft, { blocks: texts.map(paragraph), residue: [] })

describe('D09 edges', () => {
  it('merges all residue of a kind into one finding with all places', () => {
    const residue = [1, 2, 3].map(() => ({ kind: 'field-code' as const, text: 'TC 总体绩效目标 \\f A \\l 1', place: place() }))
    const flaws = flawsOf(residueLeft, { blocks: [paragraph('目标')], residue })
    expect(flaws).toHaveLength(1)
    expect(Array.isArray(flaws[0]?.at) ? flaws[0].at.length : 0).toBe(3)
  })
  it('does not take formulas and comparison signs for tags', () =>
    expect(of('完成率=完成数÷计划数×100%，若 a<b 且 b>a，为《关于<示例>的通知》')).toEqual([]))
  it('does not take model numbers for placeholders', () => expect(of('购置 XX-200 型设备，XXL 号服装')).toEqual([]))
})
