import { describe, expect, it } from 'vitest'
import { recogniseFace } from './recognise-face.ts'
import { recogniseSections } from './recognise-sections.ts'
import { documentOf, type Piece } from './testing/blocks-of.ts'

const outline = (...pieces: Piece[]) => {
  const document = documentOf(...pieces)
  return recogniseSections(document, recogniseFace(document)).map(s => [s.kind, s.numbering, s.from, s.to] as const)
}
const text = '示例县示例局认真落实有关要求，各项工作正常开展。'

describe('recogniseSections', () => {
  it('follows the Hebei order, numbered or not', () => {
    const titles = [
      '部门职责及机构设置情况',
      '部门预算安排的总体情况',
      '机关运行经费安排情况',
      '财政拨款“三公”经费预算情况及增减变化原因',
      '预算绩效信息',
      '政府采购预算情况',
      '国有资产信息',
      '名词解释',
      '其他需要说明的事项',
    ]
    const kinds = [
      'duties',
      'arrangement',
      'operating-expenses',
      'three-public',
      'performance',
      'procurement',
      'state-assets',
      'terms',
      'other-matters',
    ]
    const numbered = outline(...titles.flatMap((t, i) => [`${'一二三四五六七八九'[i]}、${t}`, text]))
    expect(numbered.map(s => s[0])).toEqual(kinds)
    expect(numbered.map(s => [s[2], s[3]])).toEqual(titles.map((_, i) => [2 * i, 2 * i + 2]))
    expect(outline(...titles.flatMap(t => [t, text])).map(s => s[0])).toEqual(kinds)
  })
  it('items inside a goal do not end the performance section; the empty chapter is one block long', () => {
    expect(
      outline(
        '五、预算绩效信息',
        '第一部分 部门整体绩效目标',
        '（一）总体绩效目标',
        '一、健全工作机制，加强学习',
        text,
        '二、多措并举',
        text,
        '（二）分项绩效目标',
        text,
        '（三）工作保障措施',
        text,
        '第二部分  专项资金绩效目标',
        ' ',
        '第三部分  预算项目绩效目标',
        '1、2023年示例费用绩效目标表',
        text,
        '六、政府采购预算情况',
        text,
      ),
    ).toEqual([
      ['performance', '五、', 0, 16],
      ['whole-targets', '第一部分', 1, 11],
      ['overall-goal', '（一）', 2, 7],
      ['unnamed', '一、', 3, 5],
      ['unnamed', '二、', 5, 7],
      ['itemised-goals', '（二）', 7, 9],
      ['safeguards', '（三）', 9, 11],
      ['earmarked-targets', '第二部分', 11, 12],
      ['project-targets', '第三部分', 13, 16],
      ['unnamed', '1、', 14, 16],
      ['procurement', '六、', 16, 18],
    ])
  })
  it('an unknown chapter with the next number ends the performance section', () => {
    expect(
      outline('五、预算绩效信息', '第三部分 预算项目绩效目标', '1、示例项目绩效目标表', text, '六、示例资金安排', text).map(s => [s[0], s[2], s[3]]),
    ).toEqual([
      ['performance', 0, 4],
      ['project-targets', 1, 4],
      ['unnamed', 2, 4],
      ['unnamed', 4, 6],
    ])
  })
  it('takes a number and the title on the line below as one heading', () => {
    expect(outline('第一部分', '部门整体绩效目标', '一、总体绩效目标', text, '二、分项绩效目标', '（一）加强宣传', text)).toEqual([
      ['whole-targets', '第一部分', 0, 7],
      ['overall-goal', '一、', 2, 4],
      ['itemised-goals', '二、', 4, 7],
      ['unnamed', '（一）', 5, 7],
    ])
  })
  it('list items, glossary terms and table titles are no headings', () => {
    expect(
      outline(
        '一、部门职责及机构设置情况',
        '(一)负责处理日常事务工作。',
        '(二)完成其他工作；',
        '八、名词解释',
        '1、基本支出：指为保障机构正常运转发生的支出。',
        '2、项目支出',
        '部门预算支出总表',
        '九、其他需要说明的事项',
        text,
      ).map(s => s[0]),
    ).toEqual(['duties', 'terms', 'other-matters'])
  })
  it('a heading may be the first sentence of its paragraph', () => {
    const document = documentOf(
      '示例局1-6月绩效监控报告',
      '二、部门整体绩效运行监控情况',
      '（一）收入预算执行情况。本部门年初预算50万元。',
      '（二）支出预算执行情况。实际支出20万元。',
      '三、存在的问题及下一步工作举措',
      text,
    )
    const sections = recogniseSections(document, recogniseFace(document))
    expect(sections.map(s => [s.kind, s.isRunIn ?? false, s.from, s.to])).toEqual([
      ['execution', false, 1, 4],
      ['execution', true, 2, 3],
      ['execution', true, 3, 4],
      ['problems', false, 4, 6],
    ])
    expect(sections[1]?.title.text).toBe('收入预算执行情况')
  })
  it('an unnumbered line inside a numbered section holds no numbered ones', () => {
    expect(
      outline('一、部门基本情况', '（一）部门概况', '部门职能', text, '（二）部门收支预算情况', text, '二、名词解释', text).map(s => s.slice(1)),
    ).toEqual([
      ['一、', 0, 6],
      ['（一）', 1, 4],
      ['', 2, 4],
      ['（二）', 4, 6],
      ['二、', 6, 8],
    ])
  })
  it('a table of contents has no chapters', () => {
    expect(
      outline(
        '示例县示例局2024年部门预算',
        '目  录',
        '一、主要职能',
        '二、机构设置……3',
        '三、名词解释',
        '示例县示例局主要职能',
        text,
        '名词解释',
        text,
      ).map(s => [s[0], s[2]]),
    ).toEqual([
      ['duties', 5],
      ['terms', 7],
    ])
  })
  it('sections do not run from one part into the next', () => {
    const coded: Piece = [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['201', '一般公共服务支出', '3', '1', '2'],
    ]
    const document = documentOf(
      '第一部分 部门预算',
      '部门预算支出总表',
      '900示例县示例局',
      coded,
      '二、名词解释',
      text,
      '第二部分 部门所属单位预算',
      '单位预算支出总表',
      '900001示例县示例局本级',
      coded,
      '一、单位职责',
      text,
    )
    const sections = recogniseSections(document, recogniseFace(document))
    expect(sections.map(s => [s.kind, s.part])).toEqual([
      ['tables', 'department'],
      ['terms', 'department'],
      ['tables', '900001'],
      ['duties', '900001'],
    ])
    for (const a of sections)
      for (const b of sections)
        expect(a.to <= b.from || b.to <= a.from || (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to)).toBe(true)
  })
  it('an item that is cut off is text, beside sentences of its list or with an end that is none', () => {
    const list = ['一、部门职责及机构设置情况', '（一）收集和保管资料。', '（二）负责库房检查，承担修复工作,组', '机构设置：', '二、预算安排', text]
    expect(outline(...list).map(s => s[1])).toEqual(['一、', '二、'])
    expect(outline('（一）负责资料保管，承担修复', '（二）开展宣传，服务群众。').map(s => s[1])).toEqual([])
    expect(outline('（一）负责资料保管，承担修复以及', text).map(s => s[1])).toEqual([])
    expect(outline('（一）加强领导，压实责任', text, '（二）严格管理，提高效益', text).map(s => s[1])).toEqual(['（一）', '（二）'])
  })
  it('a heading with its first sentence, also in a short paragraph that ends with a colon', () => {
    expect(outline('（三）整体绩效目标实现情况。各项目完成情况如下：', '1.示例项目：已完成。').map(s => s[0])).toEqual(['target-attainment'])
    expect(outline('（三）做好宣传。具体工作如下：', text)).toEqual([])
  })
})
