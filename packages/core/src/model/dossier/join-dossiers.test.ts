import { describe, expect, it } from 'vitest'
import { executionOf } from '../execution.ts'
import { type Dossier, emptyDossier, fieldMoney, fieldText, recordsOf } from './dossier.ts'
import { applyEdits, type Edit } from './edit.ts'
import { isJoinedFrom, joinDossiers } from './join-dossiers.ts'
import type { RecordKind } from './record-kinds.ts'

type Draft = readonly [id: string, of: RecordKind, fields: Readonly<Record<string, string>>, parent?: string]

function dossier(id: string, drafts: readonly Draft[], year = 2026): Dossier {
  const edits = drafts.map(([record, of, fields, parent], i): Edit => ({ kind: 'add', record, of, parent: parent ?? null, order: `a${i}1`, fields }))
  const made = applyEdits(emptyDossier(id, id, year), edits)
  if (!made.ok) throw new Error(made.problem.say.en)
  return made.value.dossier
}

const line = (id: string, amount: string, project?: string): Draft => [
  id,
  'line',
  { amount, source: 'general-budget', ...(project ? { project } : {}) },
]
const department = dossier('d', [
  ['body', 'particulars', { duties: '统筹全县工作。', staff: '11', plannedAssets: '500' }],
  ['p', 'project', { name: '巡查' }],
  ['g', 'goal', { kind: 'overall', text: '做好工作。' }],
  line('l', '100', 'p'),
  ['c', 'change', { fact: 'expenditure/byFunction/all/total', lastYear: '90', reason: '人员增加。' }],
])
const unit = (id: string, more: readonly Draft[] = []): Dossier =>
  dossier(id, [
    ['body', 'particulars', { duties: '做本站工作。', staff: '4', plannedAssets: '30' }],
    ['p', 'project', { name: '巡查' }],
    ['i', 'indicator', { name: '巡查次数' }, 'p'],
    ['g', 'goal', { kind: 'overall', text: '站的目标。' }],
    line('l', '7', 'p'),
    ['pay', 'payment', { project: 'p', amount: '3', date: '2026-03-01' }],
    ...more,
  ])
const change = (lastYear: string): Draft => ['c', 'change', { fact: 'expenditure/byFunction/all/total', lastYear, reason: '任务调整' }]

function joined(...units: readonly Dossier[]): Dossier {
  const made = joinDossiers(department, units)
  if (!made.ok) throw new Error(made.problem.say.en)
  return made.value
}

describe('a joined dossier', () => {
  const all = joined(unit('u1'), unit('u2'))

  it('holds the lines and projects of all, the department’s first, each project apart', () => {
    expect(recordsOf(all, 'project').map(p => p.id)).toEqual(['p', 'u1/p', 'u2/p'])
    expect(recordsOf(all, 'line').map(l => [fieldText(l, 'project'), fieldMoney(l, 'amount')])).toEqual([
      ['p', 100n],
      ['u1/p', 7n],
      ['u2/p', 7n],
    ])
    expect(recordsOf(all, 'indicator').map(i => [i.id, i.parent])).toEqual([
      ['u1/i', 'u1/p'],
      ['u2/i', 'u2/p'],
    ])
    expect([executionOf(all, { of: 'all' }).initial, executionOf(all, { of: 'u1/p' }).spent]).toEqual([114n, 3n])
  })

  it('keeps what the department says of itself, with the figures of all', () => {
    const [body, ...others] = recordsOf(all, 'particulars')
    expect([others.length, body && fieldText(body, 'duties'), body?.fields.staff, body?.fields.plannedAssets]).toEqual([
      0,
      '统筹全县工作。',
      '19',
      '560',
    ])
    expect(recordsOf(all, 'goal').map(g => fieldText(g, 'text'))).toEqual(['做好工作。'])
  })

  it('leaves a figure open that one body has left open', () => {
    const [body] = recordsOf(joined(unit('u1'), dossier('u3', [])), 'particulars')
    expect(body?.fields.staff).toBeNull()
    expect(recordsOf(all, 'change').map(c => fieldMoney(c, 'lastYear'))).toEqual([null])
  })

  it('adds up last year where every body has entered it, with the reasons of all', () => {
    const [one] = recordsOf(joined(unit('u1', [change('5')]), unit('u2', [change('6')])), 'change')
    expect([one && fieldMoney(one, 'lastYear'), one && fieldText(one, 'reason')]).toEqual([101n, '人员增加；任务调整'])
  })

  it('tells from whose dossier a record comes', () => {
    expect(['p', 'u1/p', 'u2/l'].map(id => isJoinedFrom(id, unit('u1')))).toEqual([false, true, false])
  })

  it('does not touch what it is made from', () => {
    expect(department.records.get('c')?.fields.lastYear).toBe('90')
    expect(department.records.get('l')?.order).toBe('a31')
  })
})

describe('dossiers that cannot be joined', () => {
  it('another year', () => {
    const made = joinDossiers(department, [dossier('u', [], 2025)])
    expect(made.ok ? null : made.problem.code).toBe('other-year')
  })
  it('one twice', () => {
    const made = joinDossiers(department, [unit('u'), unit('u')])
    expect(made.ok ? null : made.problem.code).toBe('dossier-twice')
  })
})
