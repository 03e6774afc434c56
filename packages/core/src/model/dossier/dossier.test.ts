import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dossier, emptyDossier, fieldMoney, fieldText, orderBetween, recordsOf } from './dossier.ts'
import { applyEdits, type Edit } from './edit.ts'
import { acceptValue } from './field.ts'
import { RECORD_KINDS, shapeOf } from './record-kinds.ts'

const blank = emptyDossier('d1', 'b1', 2026)
const after = (dossier: Dossier, ...edits: readonly Edit[]): Dossier => {
  const outcome = applyEdits(dossier, edits)
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value.dossier
}
const project = (record: string, name: string): Edit => ({ kind: 'add', record, of: 'project', parent: null, order: 'm', fields: { name } })
const set = (record: string, field: string, from: string | null, to: string | null): Edit => ({ kind: 'set', record, field, from, to })

describe('edits of a dossier', () => {
  it('add, set and read', () => {
    const dossier = after(blank, project('p', '档案修复'), {
      kind: 'add',
      record: 'l',
      of: 'line',
      parent: null,
      order: 'm',
      fields: { amount: '10000000', project: 'p', function: '2012601' },
    })
    const [line] = recordsOf(dossier, 'line')
    expect(line && fieldMoney(line, 'amount')).toBe(10000000n)
    expect(recordsOf(dossier, 'project').map(p => fieldText(p, 'name'))).toEqual(['档案修复'])
    expect(dossier.revision).toBe(1)
  })

  it('keeps the fields that two people changed apart', () => {
    const start = after(blank, project('p', '档案修复'))
    const one = after(start, set('p', 'purpose', null, '修复虫蛀档案'))
    const both = after(one, set('p', 'name', '档案修复', '馆藏档案修复'))
    expect(both.records.get('p')?.fields).toEqual({ name: '馆藏档案修复', purpose: '修复虫蛀档案' })
  })

  it('shows both values where two people changed one field, and keeps the first', () => {
    const start = after(blank, project('p', '甲'))
    const one = after(start, set('p', 'name', '甲', '乙'))
    const outcome = applyEdits(one, [set('p', 'name', '甲', '丙')])
    expect(outcome).toMatchObject({ ok: true, value: { conflicts: [{ why: 'changed', current: '乙', edit: { to: '丙' } }], changes: [] } })
    expect(outcome.ok && outcome.value.dossier).toBe(one)
  })

  it('takes an edit sent twice once', () => {
    const edits = [project('p', '甲'), set('p', 'name', '甲', '乙')]
    const once = after(blank, ...edits)
    const again = applyEdits(once, edits)
    expect(again).toMatchObject({ ok: true, value: { changes: [], conflicts: [] } })
  })

  it('does not remove what another has changed meanwhile', () => {
    const start = after(blank, project('p', '甲'))
    const changed = after(start, set('p', 'name', '甲', '乙'))
    expect(applyEdits(changed, [{ kind: 'remove', record: 'p', seen: start.revision }])).toMatchObject({
      value: { conflicts: [{ why: 'touched' }] },
    })
    expect(after(changed, { kind: 'remove', record: 'p', seen: changed.revision }).records.size).toBe(0)
  })

  it('refuses what can never be right and says what belongs there', () => {
    const start = after(blank, project('p', '甲'))
    expect(applyEdits(start, [set('p', 'planJune', null, '一半')])).toMatchObject({
      ok: false,
      problem: { say: { zh: '“6月底支出计划（%）”应填数字，填的是“一半”。' } },
    })
    expect(applyEdits(start, [set('p', 'nothing', null, 'x')])).toMatchObject({ ok: false, problem: { code: 'unknown-field' } })
    const underNothing: Edit = { kind: 'add', record: 'i', of: 'indicator', parent: 'p', order: 'm', fields: {} }
    const underIndicator: Edit = { kind: 'add', record: 'g', of: 'goal', parent: 'i', order: 'm', fields: {} }
    expect(applyEdits(after(start, underNothing), [underIndicator])).toMatchObject({ ok: false, problem: { code: 'wrong-parent' } })
  })

  it('undoes a removal with everything below it', () => {
    const indicator: Edit = { kind: 'add', record: 'i', of: 'indicator', parent: 'p', order: 'm', fields: { name: '修复卷数' } }
    const start = after(blank, project('p', '甲'), indicator)
    const outcome = applyEdits(start, [{ kind: 'remove', record: 'p', seen: start.revision }])
    if (!outcome.ok) throw new Error()
    expect(outcome.value.dossier.records.size).toBe(0)
    const back = after(outcome.value.dossier, ...outcome.value.changes.flatMap(c => c.undo))
    expect([...back.records.values()].map(r => [r.id, r.fields])).toEqual([...start.records.values()].map(r => [r.id, r.fields]))
  })

  it('any edits, undone backwards, leave the dossier as it was', () => {
    const names = fc.constantFrom('甲', '乙', '丙', null)
    const ids = fc.constantFrom('p', 'q', 'r')
    const edit = fc.oneof(
      ids.map(id => project(id, '甲')),
      fc.tuple(ids, names, names).map(([id, from, to]) => set(id, 'name', from, to)),
      ids.map((id): Edit => ({ kind: 'remove', record: id, seen: 99 })),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), edits => {
        const start = after(blank, project('p', '甲'))
        const outcome = applyEdits(start, edits)
        if (!outcome.ok) return
        const undo = [...outcome.value.changes].reverse().flatMap(c => c.undo.map(e => (e.kind === 'remove' ? { ...e, seen: 99 } : e)))
        const back = after(outcome.value.dossier, ...undo)
        expect([...back.records.values()].map(r => [r.id, r.fields.name ?? null]).sort()).toEqual([['p', '甲']])
      }),
    )
  })
})

describe('orderBetween', () => {
  it('always finds room', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 60 }), places => {
        const orders: string[] = []
        for (const place of places) {
          const at = Math.min(place, orders.length)
          orders.splice(at, 0, orderBetween(orders[at - 1] ?? null, orders[at] ?? null))
        }
        expect([...orders].sort()).toEqual(orders)
        expect(new Set(orders).size).toBe(orders.length)
      }),
    )
  })
})

describe('the kinds of records', () => {
  it('stand only under kinds that exist', () => {
    for (const kind of Object.keys(RECORD_KINDS)) {
      for (const under of shapeOf(kind as keyof typeof RECORD_KINDS).under) expect(Object.keys(RECORD_KINDS)).toContain(under)
    }
  })
  it('dates are real days', () => {
    const date = { type: 'date', name: { zh: '日期', en: 'date' } } as const
    expect(acceptValue(date, '2024-02-29').ok).toBe(true)
    expect(acceptValue(date, '2025-02-29').ok).toBe(false)
    expect(acceptValue(date, '2025-13-01').ok).toBe(false)
  })
})
