import { describe, expect, it } from 'vitest'
import { type Dossier, emptyDossier, fieldMoney, fieldText, recordsOf } from './dossier/dossier.ts'
import { applyEdits, type Edit } from './dossier/edit.ts'
import type { FieldValue } from './dossier/field.ts'
import type { RecordKind } from './dossier/record-kinds.ts'
import { fillAttainment, fillProgress } from './fill-from-ledgers.ts'

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
  return outcome.value.dossier
}

const start = after(emptyDossier('d', 'b', 2026), [
  add('p', 'project', null, { name: '堤防巡查' }),
  add('walks', 'indicator', 'p', { name: '巡查次数', operator: '≥', value: '4', unit: '次' }),
  add('rate', 'indicator', 'p', { name: '隐患整改率', operator: '≥', value: '90', unit: '%' }),
  add('hand', 'indicator', 'p', { name: '居民满意度', operator: '≥', value: '90', unit: '%' }),
  add('log', 'ledger', null, { name: '巡查台账', unit: '处' }),
  ...['2026-02-10', '2026-05-20', '2026-07-04'].map((date, i) => add(`e${i}`, 'entry', 'log', { date, figure: '9', base: '10' })),
  add('m1', 'measure', 'walks', { ledger: 'log', kind: 'count' }),
  add('m2', 'measure', 'rate', { ledger: 'log', kind: 'ratio' }),
  add('l', 'line', null, { project: 'p', amount: '12000' }),
  add('x', 'payment', null, { project: 'p', amount: '3000', date: '2026-04-01' }),
])
const actual = (d: Dossier, kind: 'progress' | 'attainment', indicator: string) =>
  recordsOf(d, kind, indicator).map(r => (r.kind === 'progress' || r.kind === 'attainment' ? r.fields.actual : ''))

describe('filling from ledgers', () => {
  it('fills a round until its month, with the forecast of the project, and only once', () => {
    const filled = fillProgress(start, 6)
    const june = after(start, filled.edits)
    expect([actual(june, 'progress', 'walks'), actual(june, 'progress', 'rate')]).toEqual([['2次'], ['90%']])
    expect(recordsOf(june, 'forecast', 'p').map(f => [fieldText(f, 'month'), fieldMoney(f, 'expected')])).toEqual([['6', 6000n]])
    expect(fillProgress(june, 6)).toEqual({ edits: [], differing: [], untold: [], unproven: [] })
    expect(actual(after(june, fillProgress(june, 7).edits), 'progress', 'walks')).toEqual(['2次', '3次'])
  })

  it('fills the self-evaluation from the whole year, also into a record that waits for its value', () => {
    const waiting = after(start, [add('a', 'attainment', 'walks', { reason: '无' })])
    const filled = after(waiting, fillAttainment(waiting).edits)
    expect([actual(filled, 'attainment', 'walks'), actual(filled, 'attainment', 'rate')]).toEqual([['3次'], ['90%']])
  })

  it('says where the value by hand differs, and leaves it', () => {
    const byHand = after(start, [add('a', 'attainment', 'walks', { actual: '5次' }), add('b', 'attainment', 'rate', { actual: '90.0' })])
    const { edits, differing } = fillAttainment(byHand)
    expect(edits).toEqual([])
    expect(differing).toEqual([{ record: 'a', indicator: 'walks', byHand: '5次', measured: '3次', arithmetic: { zh: '共3条记录', en: '3 rows' } }])
  })

  it('lists values by hand that neither have a proof nor say that there is none', () => {
    const hand = after(start, [add('a', 'attainment', 'hand', { actual: '93%' })])
    expect(fillAttainment(hand).unproven.map(u => [u.record, u.say.zh])).toEqual([
      ['a', '指标“居民满意度”的“93%”为手工填写，没有附佐证材料，也没有注明无佐证材料。'],
    ])
    const said = after(hand, [{ kind: 'set', record: 'a', field: 'withoutEvidence', from: null, to: true }])
    const proven = after(hand, [add('f', 'attachment', 'a', { name: '问卷汇总表' })])
    expect([fillAttainment(said).unproven, fillAttainment(proven).unproven]).toEqual([[], []])
  })

  it('names a measure that cannot tell instead of filling 0', () => {
    const broken = after(start, [add('e9', 'entry', 'log', { date: '2026-06-01', title: '漏填', figure: '1' })])
    const { edits, untold } = fillProgress(broken, 6)
    expect(untold.map(u => [u.measure, u.problem.code])).toEqual([['m2', 'base-missing']])
    expect(edits.some(e => e.kind === 'add' && e.parent === 'rate')).toBe(false)
  })

  it('forecasts nothing where nothing is spent', () => {
    expect(fillProgress(start, 3).edits.filter(e => e.kind === 'add' && e.of === 'forecast')).toEqual([])
  })
})
