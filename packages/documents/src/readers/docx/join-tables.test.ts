/** Tables in pieces, as programs make them that turn PDF into Word. */
import { describe, expect, it } from 'vitest'
import { cell, cellsOf, para, read, row, table, tablesOf } from './testing/written-docx.ts'

const HEAD = row('科目', '上年', '本年')
const [A, B, C] = [row('教育支出', '1.00', '2.00'), row('卫生支出', '3.00', '4.00'), row('合计', '4.00', '6.00')]
const shapes = (body: string): readonly (readonly string[])[] => tablesOf(read(body)).map(t => t.rows.map(r => r.cells[0]?.text ?? ''))

describe('tables in pieces', () => {
  it('are one table, whether or not the head is repeated, over empty lines and page numbers', () => {
    const whole = [['科目', '教育支出', '卫生支出', '合计']]
    for (const between of ['', para(''), para('— 3 —'), para('') + para('- 3 -')]) {
      expect(shapes(table(HEAD, A) + between + table(B, C))).toEqual(whole)
      expect(shapes(table(HEAD, A) + between + table(HEAD, B, C))).toEqual(whole)
      expect(shapes(table(HEAD, A) + between + table(B) + between + table(HEAD, C))).toEqual(whole)
    }
    // a name without figures comes first
    expect(shapes(table(HEAD, A) + table(row('其他支出', '', ''), C))).toEqual([['科目', '教育支出', '其他支出', '合计']])
  })

  it('with a head of two rows drop it whole', () => {
    const heads = [
      row(cell('科目', '<w:vMerge w:val="restart"/>'), cell('预算', '<w:gridSpan w:val="2"/>')),
      row(cell('', '<w:vMerge/>'), '上年', '本年'),
    ]
    const [joined] = tablesOf(read(table(...heads, A) + para('') + table(...heads, B)))
    expect(cellsOf(joined)).toEqual([
      ['科目@0↓2', '预算@1→2'],
      ['上年@1', '本年@2'],
      ['教育支出@0', '1.00@1', '2.00@2'],
      ['卫生支出@0', '3.00@1', '4.00@2'],
    ])
  })

  it('are not: behind a title or a caption, under another head, with other columns, forms that begin alike', () => {
    const apart = (between: string, below: string): number => shapes(table(HEAD, A, C) + between + below).length
    expect(apart(para('表二 支出表'), table(B, C))).toBe(2)
    expect(apart('', table(row('项目', '人数', '金额'), B))).toBe(2)
    expect(apart('', table(row('单位：万元', '', ''), B))).toBe(2)
    expect(apart('', table(row('卫生支出', '3.00'), row('合计', '3.00')))).toBe(2)
    expect(apart('', table(row('教育支出', '5.00', '6.00'), C))).toBe(2)
    expect(apart('', table(row('填表人：', '', '审核人：')))).toBe(2)
  })
})
