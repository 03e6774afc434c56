import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dossier, emptyDossier } from './dossier/dossier.ts'
import { applyEdits, type Edit } from './dossier/edit.ts'
import { type HistoryRow, valueHistory } from './value-history.ts'

/** The dossier after sets of edits, with the rows that the trail would have. */
function lived(sets: readonly (readonly Edit[])[]): { readonly dossier: Dossier; readonly rows: readonly HistoryRow[] } {
  let dossier = emptyDossier('d', 'b', 2026)
  const rows: HistoryRow[] = []
  for (const [i, edits] of sets.entries()) {
    const outcome = applyEdits(dossier, edits)
    if (!outcome.ok) throw new Error(outcome.problem.say.en)
    dossier = outcome.value.dossier
    if (outcome.value.changes.length > 0)
      rows.push({
        number: rows.length + 1,
        at: `2026-03-0${(i % 9) + 1}T08:00:00Z`,
        by: `u${i}`,
        details: { edits: outcome.value.changes, words: `第${i}次` },
      })
  }
  return { dossier, rows }
}
const project: Edit = { kind: 'add', record: 'p', of: 'project', parent: null, order: 'm', fields: {} }
const indicator: Edit = { kind: 'add', record: 'i', of: 'indicator', parent: 'p', order: 'm', fields: { value: '40' } }
const set = (field: string, from: string | null, to: string | null): Edit => ({ kind: 'set', record: 'i', field, from, to })

describe('valueHistory', () => {
  it('tells every value with who, when and why', () => {
    const { rows } = lived([
      [project, indicator],
      [set('value', '40', '45'), set('unit', null, '次')],
      [set('unit', '次', '起')],
      [{ kind: 'remove', record: 'p', seen: 9 }],
    ])
    expect(valueHistory([...rows].reverse(), 'i', 'value').map(c => [c.from, c.to, c.how, c.by, c.at, c.reason])).toEqual([
      [null, '40', 'added', 'u0', '2026-03-01T08:00:00Z', '第0次'],
      ['40', '45', 'set', 'u1', '2026-03-02T08:00:00Z', '第1次'],
      ['45', null, 'removed', 'u3', '2026-03-04T08:00:00Z', '第3次'],
    ])
    expect(valueHistory(rows, 'i', 'unit').map(c => c.to)).toEqual(['次', '起', null])
    expect(valueHistory(rows, 'i', 'basis')).toEqual([])
  })

  it('is a chain that ends in the value that stands', () => {
    const value = fc.constantFrom('1', '2', '', null)
    const act = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constantFrom('value', 'unit'), value, value).map(([f, from, to]): Edit => set(f, from, to)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Edit>({ kind: 'remove', record: 'i', seen: 99 }, { kind: 'remove', record: 'p', seen: 99 }, project, indicator),
      },
    )
    fc.assert(
      fc.property(fc.array(fc.array(act, { maxLength: 3 }), { maxLength: 12 }), sets => {
        const { dossier, rows } = lived([[project, indicator], ...sets])
        const history = valueHistory(rows, 'i', 'value')
        for (const [i, change] of history.entries()) expect(change.from).toBe(history[i - 1]?.to ?? null)
        expect(history.at(-1)?.to ?? null).toBe(dossier.records.get('i')?.fields.value ?? null)
      }),
    )
  })
})
