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
  it('does not miss a section whose heading was not understood, or a table whose title stands there', () => {
    const kinds = ['duties', 'arrangement', 'three-public', 'performance', 'procurement', 'state-assets', 'other-matters'] as const
    const [sections, tables] = flawsOf(missingSectionOrTable, {
      blocks: ['十一、一般公共预算机关运行经费支出情况说明', '2023年部门收支预算总表'].map(paragraph),
      sections: kinds.map(kind => section(kind, kind)),
    })
    expect(sections?.expected).toBe('“名词解释”')
    expect(tables?.expected).not.toContain('“收支总表”')
  })
  it('never says more than a warning', () => {
    const flaws = flawsOf(missingSectionOrTable, { blocks: [paragraph('说明')], sections: [section('duties', '职责')] })
    expect(flaws.map(f => f.severity)).toEqual(['warning'])
  })
})
