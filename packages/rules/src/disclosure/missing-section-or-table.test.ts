/** Edge cases of D01. */
import { describe, expect, it } from 'vitest'
import { budgetTable, paragraph, section } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { missingSectionOrTable } from './missing-section-or-table.ts'

runExamples(missingSectionOrTable)

describe('D01 edges', () => {
  it('does not ask a document with another outline for this one', () => {
    const flaws = flawsOf(missingSectionOrTable, {
      blocks: [paragraph('说明')],
      sections: [section('unnamed', '编制说明')],
      tables: [budgetTable('T1')],
    })
    expect(flaws.every(f => !f.say.zh.includes('缺少章节'))).toBe(true)
  })
  it('never says more than a warning', () => {
    const flaws = flawsOf(missingSectionOrTable, { blocks: [paragraph('说明')], sections: [section('duties', '职责')] })
    expect(flaws.map(f => f.severity)).toEqual(['warning'])
  })
})
