import { describe, expect, it } from 'vitest'
import { carryForward } from './carry-forward.ts'
import { type Classifications, classificationsIn } from './classification/classification.ts'
import { type Dossier, emptyDossier, fieldMoney, fieldText, recordsOf } from './dossier/dossier.ts'
import { applyEdits, type Edit } from './dossier/edit.ts'
import type { FieldValue } from './dossier/field.ts'
import type { RecordKind } from './dossier/record-kinds.ts'

const add = (record: string, of: RecordKind, parent: string | null, fields: Readonly<Record<string, FieldValue>>): Edit => ({
  kind: 'add',
  record,
  of,
  parent,
  order: 'm',
  fields,
})
const after = (dossier: Dossier, edits: readonly Edit[]): Dossier => {
  const outcome = applyEdits(dossier, edits)
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  expect(outcome.value.conflicts).toEqual([])
  return outcome.value.dossier
}

const last = after(emptyDossier('d24', 'b', 2024), [
  add('about', 'particulars', null, { duties: '管理堤防', staff: '8', plannedAssets: '5000' }),
  add('office', 'section', null, { name: '办公室' }),
  add('p', 'project', null, { name: '堤防巡查', planJune: '50', purpose: '用于2024年汛期巡查' }),
  add('use', 'purpose', 'p', { name: '巡查劳务', amount: '9000' }),
  add('g', 'goal', 'p', { text: '全年巡查不少于40次' }),
  add('i', 'indicator', 'p', { name: '巡查次数', operator: '≥', value: '40', unit: '次', weight: '10' }),
  add('log', 'ledger', null, { name: '巡查台账' }),
  add('m', 'measure', 'i', { ledger: 'log', kind: 'count', from: '2024-02-29', until: '2024-11-30' }),
  add('e', 'entry', 'log', { date: '2024-03-01', title: '南堤' }),
  add('end', 'attainment', 'i', { actual: '43次' }),
  add('l1', 'line', null, { project: 'p', function: '2130314', economy: '30226', spending: 'project', source: 'general-budget', amount: '9000' }),
  add('l2', 'line', null, { function: '2130301', economy: '30217', spending: 'basic', source: 'general-budget', amount: '700' }),
  add('x', 'payment', null, { project: 'p', amount: '9000', date: '2024-05-05' }),
])
const blank = emptyDossier('d25', 'b', 2025)

describe('carryForward', () => {
  const carried = carryForward(last, blank)
  const next = after(blank, carried.edits)

  it('takes over what stays, with what was attained as the earlier value and periods a year on', () => {
    const kinds = new Set([...next.records.values()].map(r => r.kind))
    expect([...kinds].sort()).toEqual(['change', 'goal', 'indicator', 'ledger', 'measure', 'particulars', 'project', 'purpose', 'section'])
    expect(next.records.get('i')?.fields).toMatchObject({ value: '40', weight: '10', history: '2024年：43次' })
    expect(next.records.get('m')?.fields).toEqual({ ledger: 'log', kind: 'count', from: '2025-02-28', until: '2025-11-30' })
    expect(next.records.get('use')?.fields).toEqual({ name: '巡查劳务' })
    expect(next.records.get('about')?.fields).toEqual({ duties: '管理堤防', staff: '8' })
  })

  it('keeps last year’s budget as what this year is compared with', () => {
    const facts = recordsOf(next, 'change').map(c => [fieldText(c, 'fact'), fieldMoney(c, 'lastYear')])
    expect(facts).toEqual(
      expect.arrayContaining([
        ['expenditure/byFunction/all/total', 9700n],
        ['expenditure/byFunction/all/basic', 700n],
        ['expenditure/byFunction/all/project', 9000n],
        ['three-public/total/all', 700n],
        ['three-public/reception/all', 700n],
        ['three-public/abroad/all', 0n],
      ]),
    )
    expect(facts.some(([fact]) => fact === 'operating-expenses/total')).toBe(false)
    const withOperating = after(blank, carryForward(last, blank, { personnelClasses: ['301', '303'] }).edits)
    expect(recordsOf(withOperating, 'change').find(c => fieldText(c, 'fact') === 'operating-expenses/total')?.fields.lastYear).toBe('700')
  })

  it('counts what is entered under a class that only the official list of last year knows', () => {
    const own = after(last, [
      add('new', 'line', null, { function: '2990101', economy: '30201', spending: 'basic', source: 'general-budget', amount: '500' }),
    ])
    const totalOf = (codes?: Classifications) => {
      const { edits } = carryForward(own, blank, codes ? { codes } : {})
      return edits.flatMap(e => (e.kind === 'add' && e.fields.fact === 'expenditure/byFunction/all/total' ? [e.fields.lastYear] : []))
    }
    const codes = ['213', '21303', '2130301', '2130314', '299', '29901', '2990101'].map(code => ({ code, name: `第${code}类` }))
    const official = classificationsIn([{ classification: 'functional', fiscalYear: 2024, source: '当地科目表', codes }], 2024)
    expect([totalOf(), totalOf(official)]).toEqual([['9700'], ['10200']])
  })

  it('says what was left and which texts name last year', () => {
    expect(Object.fromEntries(carried.left.map(l => [l.kind, l.count]))).toEqual({ line: 2, entry: 1, attainment: 1, payment: 1 })
    expect(carried.toReview.map(t => [t.record, t.field])).toEqual([['p', 'purpose']])
  })

  it('takes the lines too where it is asked, without amounts', () => {
    const { edits, left } = carryForward(last, blank, { lines: true })
    expect(after(blank, edits).records.get('l1')?.fields).toEqual({
      project: 'p',
      function: '2130314',
      economy: '30226',
      spending: 'project',
      source: 'general-budget',
    })
    expect(left.some(l => l.kind === 'line')).toBe(false)
  })

  it('twice adds nothing, and what is there by name stays as it is', () => {
    expect(carryForward(last, next).edits).toEqual([])
    const named = after(blank, [add('other', 'ledger', null, { name: '巡查台账' })])
    expect(after(named, carryForward(last, named).edits).records.get('m')?.fields.ledger).toBe('other')
    const started = after(blank, [add('own', 'project', null, { name: '堤防巡查' })])
    const { edits, left } = carryForward(last, started)
    expect(edits.some(e => e.kind === 'add' && /^(?:project|goal|indicator|measure)$/.test(e.of))).toBe(false)
    expect(left.find(l => l.kind === 'project')?.why.zh).toContain('同名')
  })
})
