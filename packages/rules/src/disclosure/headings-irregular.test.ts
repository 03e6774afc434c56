/** Edge cases of D18. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { headingsIrregular } from './headings-irregular.ts'

runExamples(headingsIrregular)

const of = (...texts: string[]) => flawsOf(headingsIrregular, { blocks: texts.map(paragraph) })

describe('D18 edges', () => {
  it('does not take two equal labels for headings', () => expect(of('单位：万元', '单位：万元')).toEqual([]))
  it('does not take a repeated sentence for a heading', () => expect(of('我部门无其他需要说明的事项。', '我部门无其他需要说明的事项。')).toEqual([]))
  it('tells a number used twice and one left out', () => {
    expect(of('8、教育支出5万元。', '9、卫生支出6万元。', '9、住房支出7万元。', '10、其他支出8万元。').map(f => f.found)).toEqual(['9、'])
    expect(of('8、教育支出5万元。', '10、住房支出7万元。', '11、其他支出8万元。').map(f => f.expected)).toEqual(['9、'])
  })
  it('looks for the number within the paragraph before', () =>
    expect(of('（七）负责会计管理。（八）负责非税收入。', '（九）负责国库管理。', '（十）负责采购。').map(f => f.found)).toEqual([]))
  it('takes 1 and a coarser number for a new beginning', () =>
    expect(of('（一）甲', '1、乙', '2、丙', '（二）丁', '1、戊', '2、己', '3、庚', '二、辛', '（一）壬', '（二）癸').map(f => f.found)).toEqual([]))
  it('does not go over a table between headings', () =>
    expect(
      flawsOf(headingsIrregular, {
        blocks: [paragraph('五、甲'), { kind: 'table', columns: 0, rows: [], place: paragraph('x').place }, paragraph('七、乙'), paragraph('八、丙')],
      }),
    ).toEqual([]))
  it('does not mind a series without dots', () => expect(of('1安全绩效目标表', '2宣传绩效目标表')).toEqual([]))
})
