/** Inspection checklists about another document, with an invented body. */
import { describe, expect, it } from 'vitest'
import { documentOf } from './testing/blocks-of.ts'
import { understand } from './understand.ts'

const HEAD = ['2025年度部门预算公开检查内容', '<', '符合要求', '问题截图']
const SHEET = documentOf('2025年度示例县部门预算公开情况检查表', '部门名称：示例县示例局', [
  HEAD,
  ['及时性', '按时公开', '是', ''],
  ['内容规范性', '封面', '√', ''],
  ['^', '目录', '否', '目录缺1页'],
  ['^', '编制说明', '不符合', '第3点“增加12.5%。。”重复标点；43269.3万元应为3269.3万元'],
  ['^', '项目经费', '不适用', ''],
])

describe('inspection checklists', () => {
  const read = understand(SHEET)
  it('is a kind of its own, about the body and year of the other document', () => {
    expect([read.face.kind, read.face.body?.name, read.face.fiscalYear?.value]).toEqual(['inspection-checklist', '示例县示例局', 2025])
    expect(read.notices.map(n => n.code)).toEqual(['about-another-document'])
    expect(read.notices[0]?.say.zh).toContain('示例县示例局2025年')
  })

  it('reads items with group, result and remark', () => {
    expect(read.checklistItems.map(i => [i.group, i.item.value, i.result.value, i.remark?.value.slice(0, 5)])).toEqual([
      ['及时性', '按时公开', 'meets', undefined],
      ['内容规范性', '封面', 'meets', undefined],
      ['内容规范性', '目录', 'fails', '目录缺1页'],
      ['内容规范性', '编制说明', 'fails', '第3点“增'],
      ['内容规范性', '项目经费', 'not-applicable', undefined],
    ])
  })

  it('takes what it quotes for words, not for figures of the document', () => {
    expect(read.facts.statements.every(s => s.value.kind === 'text' && s.fact.startsWith('checklist/'))).toBe(true)
    expect([read.mentions.length, read.coverage.lost]).toEqual([0, 0])
  })

  it('does not take a disclosure for one because it speaks of inspections', () => {
    const other = documentOf('示例县示例局2025年部门预算', '监督检查情况说明', [
      ['检查项目', '次数', '备注'],
      ['食品安全', '12', ''],
    ])
    expect(understand(other).face.kind).toBe('budget-disclosure')
  })
})
