import type { Statement } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { measureCoverage } from './coverage.ts'
import { recogniseMentions } from './recognise-mentions.ts'
import { documentOf, type Piece } from './testing/blocks-of.ts'
import { faceOf } from './text/setting-for-tests.ts'

function measured(...pieces: Piece[]) {
  const document = documentOf(...pieces)
  return measureCoverage(document, [], recogniseMentions(document, faceOf('unknown', 2023), []))
}
const cellStatement = (row: number, column: number): Statement => ({
  subject: { body: '示例局', part: 'department', fiscalYear: 2023, stage: 'budget' },
  fact: 'income/total',
  value: { kind: 'quantity', quantity: { dimension: 'money', printed: '5', unit: '万元', value: { n: 50_000n, d: 1n }, step: { n: 0n, d: 1n } } },
  place: { file: '示例.txt', block: 0, row, column },
  origin: 'T1',
})

describe('running text', () => {
  it('counts labels, stated and lost figures', () => {
    const { coverage, notices } = measured('1、2023年支出5.2万元，占80%，系数0.35，编号7、8。')
    expect(coverage).toEqual({ numbers: 7, labels: 2, stated: 2, lost: 3 })
    expect(notices).toHaveLength(1)
    expect(notices[0]?.code).toBe('number-not-understood')
    for (const n of ['0.35', '7', '8']) expect(notices[0]?.say.zh).toContain(n)
    expect(notices[0]?.place?.line).toBe(1)
  })
})

describe('labels', () => {
  it.each(['合格率=合格数/检查数×100%', '符合GB/T 5749—2022、DA/T 31-2017和DB13/T 1081.2—2016'])('%s', text => {
    const { coverage } = measured(text)
    expect([coverage.labels, coverage.lost]).toEqual([coverage.numbers, 0])
  })
  it('a code split into 类, 款, 项 is a label', () => {
    const rows = [
      ['类', '款', '项', '名称', '金额'],
      ['201', '05', '07', '专项普查活动', '12.50'],
    ]
    expect(measured(rows).coverage).toMatchObject({ numbers: 4, labels: 3 })
  })
  it('100% that is a value is a figure', () => {
    expect(measured('合格率达到100%。').coverage).toMatchObject({ numbers: 1, stated: 1 })
  })
  it('a short cell that is a sentence is read', () => {
    expect(measured([['年度目标', '1.购置资源库3个。']]).coverage).toMatchObject({ stated: 1, lost: 0 })
  })
})

describe('tables', () => {
  const TABLE = [
    ['序号', '科目编码', '科目名称', '合计'],
    ['栏次', '1', '2', '3'],
    ['1', '20137', '示例事务', '5.00'],
    ['2', '2013701', '行政运行', '7.00'],
  ]
  it('serial numbers, column numbers and codes are labels', () => {
    const document = documentOf(TABLE)
    expect(measureCoverage(document, [cellStatement(2, 3)], []).coverage).toEqual({ numbers: 9, labels: 7, stated: 1, lost: 1 })
  })
  it('one notice for a table names every lost number', () => {
    const { notices } = measured(TABLE)
    expect(notices).toHaveLength(1)
    expect(notices[0]?.say.zh).toContain('5.00')
    expect(notices[0]?.say.zh).toContain('7.00')
  })
  it('numbers of cells that explain an indicator are labels', () => {
    const document = documentOf(TABLE)
    const { coverage } = measureCoverage(document, [cellStatement(2, 3)], [], [], [cellStatement(3, 3).place])
    expect(coverage).toEqual({ numbers: 9, labels: 8, stated: 1, lost: 0 })
  })
  it('places that stand in the model only can be given', () => {
    expect(measureCoverage(documentOf(TABLE), [], [], [cellStatement(2, 3).place, cellStatement(3, 3).place]).coverage.lost).toBe(0)
  })
})
