/** Edge cases of D12. */
import type { Block, Row } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { face, paragraph, place } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { subordinatesNotListed } from './subordinates-not-listed.ts'

runExamples(subordinatesNotListed)

const row = (index: number, ...cells: readonly string[]): Row => ({
  index,
  cells: cells.map((text, column) => ({ text, row: index, column, rowSpan: 1, colSpan: 1, place: place(text, { row: index, column }) })),
})
const list = (...names: readonly string[]): Block => ({
  kind: 'table',
  place: place(),
  columns: 2,
  rows: [row(0, '单位名称', '单位性质'), row(1, '', ''), ...names.map((n, i) => row(i + 2, n, '行政'))],
})
const of = (text: string, ...names: readonly string[]) => flawsOf(subordinatesNotListed, { face: face(), blocks: [list(...names), paragraph(text)] })

describe('D12 edges', () => {
  it('skips empty rows of the list', () => expect(of('机关及所属单位的收支包含在部门预算中', '示例县示例局本级')).toHaveLength(1))
  it('only minds sentences on whose money is included', () => expect(of('指导所属事业单位的业务工作', '示例县示例局本级')).toEqual([]))
})
