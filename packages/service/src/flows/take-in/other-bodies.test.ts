/** Which titles in a file are those of another body's document. */
import { describe, expect, it } from 'vitest'
import { otherBodiesIn } from './other-bodies.ts'

const own = '示例省示例县水利局'
const found = (...texts: readonly string[]): readonly string[] =>
  otherBodiesIn({
    blocks: texts.map((text, i) => ({ kind: 'paragraph', text, place: { file: '示例.docx', block: i, line: i + 1 } })),
    face: { file: '示例.docx', kind: 'budget-disclosure', body: { name: own, code: null }, fiscalYear: null, level: 'county', parts: [] },
  })

describe('other bodies in a file', () => {
  it('are named by the titles of their documents', () => {
    expect(found(`${own}2026年部门预算`, '示例省示例县林业局2026年部门预算', '二、示例省示例县林业局2026年部门预算情况说明')).toEqual([
      '示例省示例县林业局',
    ])
  })

  it.each([
    `第三部分 ${own}2026年度部门预算情况说明`,
    `二、${own}2026年部门预算安排情况说明`,
    `附件2：${own}2026年度部门决算公开`,
    '第二部分 示例省示例县XX局2026年度部门决算表',
  ])('are not the body itself below a heading, nor a blank: %s', text => {
    expect(found(text)).toEqual([])
  })
})
