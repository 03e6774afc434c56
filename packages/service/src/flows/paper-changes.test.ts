/** What the trail tells of changes is what a comparison of the two dossiers would tell, whatever was edited, removed and undone between. */
import { applyEdits, type Dossier, type Edit, emptyDossier } from '@jixiao/core'
import type { TrailRow } from '@jixiao/store'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf, historyOf } from './paper-changes.ts'

/** Applies sets of edits one after the other, each a row of the trail. */
function edited(start: Dossier, ...sets: readonly (readonly Edit[])[]): { readonly dossier: Dossier; readonly rows: readonly TrailRow[] } {
  let dossier = start
  const rows: TrailRow[] = []
  for (const edits of sets) {
    const outcome = applyEdits(dossier, edits)
    if (!outcome.ok || outcome.value.changes.length === 0) continue
    dossier = outcome.value.dossier
    const number = rows.length + 1
    const details = { revision: dossier.revision, edits: outcome.value.changes, words: `第${number}次` }
    rows.push({ number, at: `2026-03-0${(number % 9) + 1}`, by: `p${number}`, act: 'edit', details, hash: '' })
  }
  return { dossier, rows }
}
const add = (record: string, name: string | null, parent: string | null = null): Edit => ({
  kind: 'add',
  record,
  of: parent === null ? 'project' : 'indicator',
  parent,
  order: 'm',
  fields: { name },
})
const set = (record: string, field: string, from: string | null, to: string | null): Edit => ({ kind: 'set', record, field, from, to })
const remove = (record: string): Edit => ({ kind: 'remove', record, seen: 999 })

/** "p name 甲→乙" for every field that differs. */
function compared(before: Dossier, after: Dossier): readonly string[] {
  const ids = new Set([...before.records.keys(), ...after.records.keys()])
  return [...ids]
    .flatMap(id => {
      const [a, b] = [before.records.get(id)?.fields ?? {}, after.records.get(id)?.fields ?? {}]
      return [...new Set([...Object.keys(a), ...Object.keys(b)])]
        .filter(f => (a[f] ?? null) !== (b[f] ?? null))
        .map(f => `${id} ${f} ${a[f] ?? null}→${b[f] ?? null}`)
    })
    .sort()
}
const told = (rows: readonly TrailRow[], now: Dossier): readonly string[] =>
  changesOf(rows, 'targets', now.records)
    .map(c => `${c.record} ${c.field} ${c.from}→${c.to}`)
    .sort()

describe('changesOf', () => {
  const { dossier: start } = edited(emptyDossier('d', 'b', 2026), [add('p', '甲'), add('i', '页数', 'p'), set('p', 'purpose', null, '修复')])

  it('leaves out what was changed and changed back, and other papers', () => {
    const line: Edit = { kind: 'add', record: 'l', of: 'line', parent: null, order: 'm', fields: { amount: '100' } }
    const { dossier, rows } = edited(start, [set('p', 'name', '甲', '乙'), line], [set('p', 'name', '乙', '甲')], [set('p', 'purpose', '修复', '')])
    expect(changesOf(rows, 'targets', dossier.records)).toEqual([
      expect.objectContaining({ what: 'changed', field: 'purpose', from: '修复', to: null, by: 'p3', name: { zh: '资金用途', en: 'purpose' } }),
    ])
    expect(changesOf(rows, 'budget', dossier.records)).toMatchObject([{ record: 'l', what: 'added', to: '100' }])
  })
  it('tells a removal with everything below it, with the values as they were before', () => {
    const { dossier, rows } = edited(start, [set('i', 'name', '页数', '修复页数')], [remove('p')])
    expect(changesOf(rows, 'targets', dossier.records).map(c => [c.record, c.what, c.field, c.from, c.by])).toEqual([
      ['i', 'removed', 'name', '页数', 'p2'],
      ['p', 'removed', 'name', '甲', 'p2'],
      ['p', 'removed', 'purpose', '修复', 'p2'],
    ])
  })
  it('agrees with a comparison of the dossiers', () => {
    const names = fc.constantFrom('甲', '乙', '丙', null)
    const ids = fc.constantFrom('p', 'q')
    const edit = fc.oneof(
      fc.tuple(ids, names).map(([id, name]) => add(id, name)),
      fc.tuple(ids, names).map(([id, name]) => add(`${id}1`, name, id)),
      fc.tuple(fc.constantFrom('p', 'q', 'p1', 'q1', 'i'), fc.constantFrom('name'), names, names).map(([id, f, from, to]) => set(id, f, from, to)),
      fc.tuple(ids, names, names).map(([id, from, to]) => set(id, 'purpose', from, to)),
      fc.constantFrom('p', 'q', 'p1', 'i').map(remove),
    )
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), sets => {
        const { dossier, rows } = edited(start, ...sets)
        expect(told(rows, dossier)).toEqual(compared(start, dossier))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('historyOf', () => {
  it('tells every value with its reason, also over a removal', () => {
    const { rows } = edited(emptyDossier('d', 'b', 2026), [add('p', '甲')], [set('p', 'name', '甲', '乙')], [remove('p')])
    expect(historyOf(rows, 'p', 'name').map(s => [s.what, s.from, s.to, s.reason])).toEqual([
      ['added', null, '甲', '第1次'],
      ['changed', '甲', '乙', '第2次'],
      ['removed', '乙', null, '第3次'],
    ])
    expect(historyOf(rows, 'p', 'purpose')).toEqual([])
  })
})
