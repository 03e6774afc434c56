/** Where the words of the title may stand. */
import { describe, expect, it } from 'vitest'
import { face, paragraph, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { noDepartmentTable } from './no-department-table.ts'

runExamples(noDepartmentTable)

describe('noDepartmentTable', () => {
  it('reads the title in the first paragraphs', () => {
    const given = {
      face: face({ kind: 'self-evaluation-report' as const }),
      blocks: [paragraph('2022年度部门整体支出绩效自评报告')],
      selfEvaluations: [selfEvaluation('项目', '3万元', '3万元', { block: 99 })],
    }
    expect(flawsOf(noDepartmentTable, given)).toHaveLength(1)
  })
  it('does not take a mention deep in the text for the title', () => {
    const blocks = [...Array.from({ length: 20 }, () => paragraph('正文。')), paragraph('部门整体支出')]
    expect(() =>
      flawsOf(noDepartmentTable, {
        face: face({ kind: 'self-evaluation-report' }),
        blocks,
        selfEvaluations: [selfEvaluation('项目', '3万元', '3万元')],
      }),
    ).toThrow(RangeError)
  })
})
