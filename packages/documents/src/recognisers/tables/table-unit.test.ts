/** A unit is taken from where it is told; where nothing tells it, a figure is only a number. */
import { describe, expect, it } from 'vitest'
import { recogniseBudgetTables } from '../recognise-budget-tables.ts'
import { recogniseFace } from '../recognise-face.ts'
import { documentOf, type Piece } from '../testing/blocks-of.ts'

const T3 = (unit: string, amount: string): readonly Piece[] => [
  '部门支出总表',
  ...(unit === '' ? [] : [unit]),
  [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['205', '教育支出', amount, amount, ''],
  ],
]
const T9: readonly Piece[] = [
  '“三公”经费支出表',
  '单位：万元',
  [
    ['项目', '合计'],
    ['合计', '1.20'],
    ['公务接待费', '1.20'],
  ],
]

function unitOfT3(...pieces: readonly Piece[]): string | undefined {
  const document = documentOf(...pieces)
  return recogniseBudgetTables(document, recogniseFace(document), []).tables.find(t => t.id === 'T3')?.unit
}

describe('the unit of a table', () => {
  it.each([
    ['单位：元', '元'],
    ['单位:人民币万元', '万元'],
    ['编制部门：示例县示例局 单位：千元', '千元'],
    ['（单位：元）', '元'],
  ])('is what %s says', (line, unit) => expect(unitOfT3(...T3(line, '320.45'))).toBe(unit))

  it('is what the document says of all', () => expect(unitOfT3('本文件金额单位均为万元', ...T3('', '320.45'))).toBe('万元'))
  it('is that of the other tables where they agree', () => expect(unitOfT3(...T9, ...T3('', '320.45'))).toBe('万元'))
  it('is none where the others differ or say nothing', () => {
    const other: readonly Piece[] = [
      '部门收入总表',
      '单位：元',
      [
        ['科目编码', '科目名称', '合计', '财政拨款收入'],
        ['205', '教育支出', '3204500', '3204500'],
      ],
    ]
    expect(unitOfT3(...T9, ...other, ...T3('', '320.45'))).toBe('')
    expect(unitOfT3(...T3('', '320.45'))).toBe('')
  })
  it('is that of the same figures in the text, when there are two at least', () => {
    const table = T3('', '320.45')
    expect(unitOfT3(...table, '支出320.45万元。')).toBe('')
    const two: readonly Piece[] = [
      ...table.slice(0, -1),
      [
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['205', '教育支出', '320.45', '290.15', '30.30'],
      ],
    ]
    expect(unitOfT3(...two, '支出320.45万元，其中基本支出290.15万元。')).toBe('万元')
    expect(unitOfT3(...two, '支出320.45万元，其中基本支出290.15元。')).toBe('')
  })
})
