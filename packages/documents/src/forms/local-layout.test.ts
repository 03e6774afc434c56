/** What a county changes in its papers: titles, words, the order of forms and chapters. They are its settings, and are still understood. */
import { describe, expect, it } from 'vitest'
import { understand } from '../recognisers/understand.ts'
import { documentOfPaper } from './forms.ts'
import { DISCLOSURE_SECTIONS, PAPER_ORDERS } from './paper-order.ts'
import { relabelled } from './relabelled.ts'
import { dossierOf } from './testing/any-dossier.ts'
import { DEPARTMENT, plainSettings } from './testing/plain-settings.ts'

const dossier = dossierOf([
  {
    of: 'line',
    id: 'l',
    parent: null,
    fields: { function: '2012601', economy: '30101', source: 'general-budget', spending: 'project', project: 'p', amount: '8000000' },
  },
  { of: 'project', id: 'p', parent: null, fields: { name: '实际完成值' } },
  {
    of: 'indicator',
    id: 'i',
    parent: 'p',
    fields: { level1: '产出指标', level2: '数量指标', name: '修复页数', operator: '≥', value: '5', unit: '页', weight: '90' },
  },
  { of: 'attainment', id: 'a', parent: 'i', fields: { actual: '6页' } },
  { of: 'particulars', id: 'b', parent: null, fields: { duties: '负责日常管理和服务工作。' } },
])
const given = (more: Parameters<typeof plainSettings>[0]) => ({ dossier, body: DEPARTMENT, settings: plainSettings(more), month: 6 })

describe('the order of a paper', () => {
  const tables = [...(PAPER_ORDERS.disclosure.parts[0]?.forms ?? [])].reverse()
  const papers = {
    ...PAPER_ORDERS,
    disclosure: {
      title: '{部门}预算公开',
      parts: [
        { heading: '{部门}预算信息公开情况说明', forms: ['explanation'] },
        { heading: '{部门}预算公开表', forms: tables },
      ],
    },
  }
  it('puts the explanation first and the tables backwards', () => {
    const understood = understand(documentOfPaper('disclosure', given({ papers })))
    expect(understood.tables.map(t => t.id)).toEqual(['T10', 'T11', 'T9', 'T8', 'T7', 'T6', 'T5', 'T4', 'T3', 'T2', 'T1'])
    expect(understood.notices).toEqual([])
    expect(understood.coverage.lost).toBe(0)
  })
  it('says the same whatever it is', () => {
    const facts = (settings: Parameters<typeof plainSettings>[0]) =>
      understand(documentOfPaper('disclosure', given(settings)))
        .facts.statements.map(s => `${s.fact} ${s.place.text ?? ''} ${s.value.kind}`)
        .sort()
    expect(facts({ papers })).toEqual(facts({}))
  })
  it('throws for a form that there is not', () => {
    const wrong = { ...PAPER_ORDERS, targets: { title: '目标', parts: [{ forms: ['no-such-form'] }] } }
    expect(() => documentOfPaper('targets', given({ papers: wrong }))).toThrow(RangeError)
  })
})

describe('the chapters of the explanation', () => {
  it('stand in the order and under the titles of the place, numbered anew', () => {
    const kinds = ['duties', 'three-public', 'arrangement', 'terms']
    const sections = kinds.map(kind => {
      const found = DISCLOSURE_SECTIONS.find(s => s.kind === kind)
      if (!found) throw new Error(kind)
      return kind === 'terms' ? { ...found, title: '专业名词解释' } : found
    })
    const understood = understand(documentOfPaper('disclosure', given({ sections })))
    const chapters = understood.sections.filter(s => /^[一二三四五六七八九]、$/.test(s.numbering))
    expect(chapters.map(s => [s.numbering, s.kind, s.title.value])).toEqual([
      ['一、', 'duties', '部门职责及机构设置情况'],
      ['二、', 'three-public', '财政拨款“三公”经费预算情况及增减变化原因'],
      ['三、', 'arrangement', '部门预算安排的总体情况'],
      ['四、', 'terms', '专业名词解释'],
    ])
  })
})

describe('titles and words', () => {
  it('are those of the place, in heads only: what was entered stays', () => {
    const titles = { 'self-evaluation-form': '县级项目绩效自评表' }
    const { blocks } = documentOfPaper('self-evaluation', given({ titles, labels: { 实际完成值: '完成值', 自评得分: '得分' } }))
    expect(blocks.flatMap(b => (b.kind === 'paragraph' && b.role === 'title' ? [b.text] : []))).toContain('县级项目绩效自评表')
    const cells = blocks.flatMap(b => (b.kind === 'table' ? b.rows.flatMap(r => r.cells) : []))
    expect(cells.filter(c => c.text === '实际完成值').map(c => c.place.entry)).toEqual([{ record: 'p', field: 'name' }])
    expect(cells.filter(c => /^(?:完成值|得分)$/.test(c.text)).map(c => c.text)).toEqual(['完成值', '得分'])
  })
  it('are understood as the usual ones', () => {
    const understood = understand(documentOfPaper('self-evaluation', given({ labels: { 实际完成值: '完成值', 自评得分: '得分' } })))
    expect(understood.selfEvaluations.map(f => [f.form, f.indicators.map(i => i.actual?.text)])).toEqual([['F2', ['6页']]])
  })
  it('change nothing where a place has none of its own', () => {
    const blocks = [{ kind: 'paragraph', text: '甲' }] as const
    expect(relabelled(blocks, {})).toBe(blocks)
    expect(relabelled(blocks, { 甲: '乙' })).toEqual([{ kind: 'paragraph', text: '乙' }])
  })
})
