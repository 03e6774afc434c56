import { describe, expect, it } from 'vitest'
import { rational } from '../words/rational.ts'
import { compareProjects } from './compare-projects.ts'
import { emptyDossier } from './dossier/dossier.ts'
import { applyEdits, type Edit } from './dossier/edit.ts'
import type { RecordKind } from './dossier/record-kinds.ts'

const add = (record: string, of: RecordKind, parent: string | null, fields: Readonly<Record<string, string>>): Edit => ({
  kind: 'add',
  record,
  of,
  parent,
  order: 'm',
  fields,
})
const only = (...edits: readonly Edit[]) => {
  const outcome = applyEdits(emptyDossier('d', 'b', 2026), edits)
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  const [first] = compareProjects(outcome.value.dossier)
  if (!first) throw new Error('no project')
  return first
}
const cost = (record: string, value: string, unit: string): Edit =>
  add(record, 'indicator', 'p', { level1: '产出指标', level2: '成本指标', name: '支出', operator: '≤', value, unit })
const plan = { planMarch: '25', planJune: '50', planOctober: '80', planDecember: '100' }
const line = (record: string, wan: number): Edit => add(record, 'line', null, { project: 'p', amount: String(wan * 1_000_000) })

describe('compareProjects', () => {
  it('lays the figures beside each other and finds nothing where they agree', () => {
    const found = only(
      add('p', 'project', null, { name: '堤防巡查', ...plan }),
      line('l1', 6),
      line('l2', 4),
      add('u', 'purpose', 'p', { name: '劳务', amount: '10000000' }),
      cost('c1', '60000', '元'),
      cost('c2', '4', '万元'),
      cost('c3', '0.5', '万元/公里'),
    )
    expect(found).toMatchObject({ budget: 10_000_000n, purposes: 10_000_000n, costs: 10_000_000n, costIndicators: ['c1', 'c2'], differences: [] })
    expect(found.plan.map(p => [p.month, p.amount])).toEqual([
      [3, 2_500_000n],
      [6, 5_000_000n],
      [10, 8_000_000n],
      [12, 10_000_000n],
    ])
  })

  it('says each difference with both figures', () => {
    const found = only(
      add('p', 'project', null, { name: '堤防巡查', planMarch: '60', planJune: '40', planDecember: '90' }),
      line('l1', 10),
      add('u', 'purpose', 'p', { name: '劳务', amount: '9000000' }),
      cost('c1', '12', '万元'),
    )
    expect(found.differences.map(d => [d.weight, d.say.zh])).toEqual([
      ['error', '用途明细合计9.00万元，预算10.00万元，少1.00万元。'],
      ['error', '成本指标合计12.00万元，超过预算10.00万元，超出2.00万元。'],
      ['error', '6月底的累计支出计划低于3月底。'],
      ['error', '12月底的支出计划不是100%。'],
    ])
    expect(found.differences[1]?.records).toEqual(['c1', 'l1'])
    expect(found.plan[2]).toEqual({ month: 10, share: null, amount: null })
    expect(found.plan[1]?.share).toEqual(rational(2, 5))
  })

  it('tells what is not entered from what is zero', () => {
    const bare = only(add('p', 'project', null, { name: '堤防巡查' }), add('u', 'purpose', 'p', { name: '劳务' }))
    expect([bare.budget, bare.purposes, bare.costs]).toEqual([null, null, null])
    expect(bare.differences.map(d => d.say.zh)).toEqual(['项目没有预算明细。', '没有填写支出计划。'])
    const part = only(
      add('p', 'project', null, plan),
      line('l', 1),
      add('u', 'purpose', 'p', { name: '劳务', amount: '1' }),
      add('v', 'purpose', 'p', { name: '材料' }),
      cost('c', '0.4', '万元'),
    )
    expect(part.differences.map(d => [d.weight, d.say.zh])).toEqual([
      ['look', '1项用途没有金额。'],
      ['look', '成本指标合计0.40万元，比预算1.00万元少0.60万元：这部分资金没有成本指标。'],
    ])
  })
})
