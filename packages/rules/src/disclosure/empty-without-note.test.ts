/** Edge cases of D02. */
import { describe, expect, it } from 'vitest'
import { budgetTable, paragraph, said, section } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { emptyWithoutNote } from './empty-without-note.ts'

runExamples(emptyWithoutNote)

const contents = ['duties', 'arrangement', 'operating-expenses', 'terms'] as const

describe('D02 edges', () => {
  it('does not take a table of contents for empty chapters', () =>
    expect(
      flawsOf(emptyWithoutNote, {
        blocks: contents.map(paragraph),
        sections: contents.map((kind, i) => section(kind, kind, i, i + 1)),
      }),
    ).toEqual([]))
  it('leaves headings of a workbook alone, whose tables have sheets of their own', () => {
    const on = (sheet: string, text: string) => ({ ...paragraph(text), place: { ...paragraph(text).place, sheet } })
    const given = (next: string) => ({ blocks: [on('说明', '八、名词解释'), on(next, '目标表')], sections: [section('terms', '名词解释', 0, 1)] })
    expect(flawsOf(emptyWithoutNote, given('目标一'))).toEqual([])
    expect(flawsOf(emptyWithoutNote, given('说明'))).toHaveLength(1)
  })
  it('does not count an empty line as content', () =>
    expect(
      flawsOf(emptyWithoutNote, { blocks: [paragraph('八、名词解释'), paragraph(' ')], sections: [section('terms', '名词解释', 0, 2)] }),
    ).toHaveLength(1))
  it('reads a note in other words', () =>
    expect(
      flawsOf(emptyWithoutNote, {
        blocks: [paragraph('表'), paragraph('说明：本单位没有国有资本经营预算收支，故本表无数据。')],
        tables: [budgetTable('T8', { isEmpty: true, block: 0 })],
      }),
    ).toEqual([]))
  it('only hints where the text says that the fund is nothing', () => {
    const of = (text: string) =>
      flawsOf(emptyWithoutNote, {
        blocks: [paragraph('表'), ...['甲', '乙', '丙', '丁'].map(paragraph), paragraph(text)],
        tables: [budgetTable('T7', { title: said('政府性基金支出预算表'), isEmpty: true, block: 0 })],
      }).map(f => f.severity)
    expect(of('本单位2018年政府性基金支出预算支出0万元。')).toEqual(['hint'])
    expect(of('本单位没有政府性基金预算财政拨款收入和支出。')).toEqual(['hint'])
    expect(of('本单位2018年政府性基金支出预算支出0.50万元。')).toEqual(['error'])
  })
  it('leaves unnamed headings alone', () =>
    expect(
      flawsOf(emptyWithoutNote, {
        blocks: [paragraph('（一）强化报道'), paragraph('（二）做好监测')],
        sections: [section('unnamed', '强化报道', 0, 1)],
      }),
    ).toEqual([]))
})
