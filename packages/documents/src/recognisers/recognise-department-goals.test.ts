/** Goals of a department as chapters of a disclosure text. */
import type { ReadDocument, Section, SectionKind } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { exampleFace, readText } from './indicator-tables/example-tables.ts'
import { recogniseDepartmentGoals } from './recognise-department-goals.ts'

/** Sections as their recogniser gives them: each heading with its words. */
function sectionsOf(document: ReadDocument, kinds: Readonly<Record<string, readonly [SectionKind, number]>>): readonly Section[] {
  const found = document.blocks.flatMap((b, from) => {
    const kind = b.kind === 'paragraph' ? kinds[b.text] : undefined
    return kind ? [{ from, kind: kind[0], depth: kind[1], text: b.kind === 'paragraph' ? b.text : '', place: b.place }] : []
  })
  return found.map((f, i) => ({
    kind: f.kind,
    title: { value: f.text, text: f.text, place: f.place },
    numbering: '',
    depth: f.depth,
    part: 'department',
    from: f.from,
    to: found.slice(i + 1).find(n => n.depth <= f.depth)?.from ?? document.blocks.length,
  }))
}

const KINDS = {
  '（一）总体绩效目标': ['overall-goal', 3],
  '一、健全工作机制': ['unnamed', 2],
  '（二）分项绩效目标': ['itemised-goals', 3],
  '（三）工作保障措施': ['safeguards', 3],
  '第二部分 预算项目绩效目标': ['project-targets', 1],
} as const

const read = (text: string) => {
  const document = readText(text)
  return recogniseDepartmentGoals(document, exampleFace(), sectionsOf(document, KINDS))
}

describe('recogniseDepartmentGoals', () => {
  it('reads chapters whose own text is numbered like headings', () => {
    const [goals] = read(
      '（一）总体绩效目标\n一、健全工作机制\n建立例会制度，全年研判12次。\n（二）分项绩效目标\n一是开展检查，层层落实。全年检查12次以上。\n二是组织培训2次以上，提升能力。\n（三）工作保障措施\n完善制度，加强监督，确保资金安全。\n第二部分 预算项目绩效目标\n1、2023年安全检查经费绩效目标表\n',
    )
    expect(goals?.overall.map(g => g.text)).toEqual(['一、健全工作机制', '建立例会制度，全年研判12次。'])
    expect(goals?.itemised.map(i => [i.title.value, i.goal?.text])).toEqual([
      ['一是开展检查', '一是开展检查，层层落实。全年检查12次以上。'],
      ['二是组织培训2次以上', '二是组织培训2次以上，提升能力。'],
    ])
    expect(goals?.safeguards.map(g => g.text)).toEqual(['完善制度，加强监督，确保资金安全。'])
  })

  it('reads items with title, goal and indicators, each with its line', () => {
    const [goals] = read(
      '（二）分项绩效目标\n（一）强化安全检查\n\n绩效目标：及时发现隐患。\n\n绩效指标：检查12次以上，整改率达到100%。\n\n2、组织培训\n绩效目标：提升能力。\n绩效指标：培训2次以上。\n',
    )
    expect(goals?.itemised.map(i => [i.title.value, i.goal?.text, i.indicators?.text, i.indicators?.place.line])).toEqual([
      ['强化安全检查', '及时发现隐患。', '检查12次以上，整改率达到100%。', 6],
      ['组织培训', '提升能力。', '培训2次以上。', 10],
    ])
  })

  it('parts one paragraph with several items, each at its offsets', () => {
    const [goals] = read('（二）分项绩效目标\n一是开展检查12次；二是组织培训2次。\n')
    expect(goals?.itemised.map(i => [i.goal?.text, i.goal?.place.from])).toEqual([
      ['一是开展检查12次；', 0],
      ['二是组织培训2次。', 10],
    ])
  })

  it('takes a sentence that there are none for no goal', () => {
    expect(read('（一）总体绩效目标\n无总体绩效目标。\n（二）分项绩效目标\n无分项绩效目标。\n（三）工作保障措施\n无专门的保障措施。\n')).toEqual([])
  })

  it('gives nothing for a document without such chapters', () => expect(read('目录\n')).toEqual([]))
})
