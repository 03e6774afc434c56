import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetView, type CodeRow, sumOf } from './budget-view.ts'
import { FUND_SOURCES } from './dossier/choices.ts'
import { type Dossier, emptyDossier } from './dossier/dossier.ts'
import { applyEdits, type Edit } from './dossier/edit.ts'
import type { FieldValue } from './dossier/field.ts'

type Fields = Readonly<Record<string, FieldValue>>
const dossierOf = (lines: readonly Fields[]): Dossier => {
  const made = applyEdits(
    emptyDossier('d', 'b', 2026),
    lines.map((fields, i): Edit => ({ kind: 'add', record: `l${i}`, of: 'line', parent: null, order: 'm', fields })),
  )
  if (!made.ok) throw new Error(made.problem.say.en)
  return made.value.dossier
}
const BASIC: Fields = { function: '2012601', economy: '30101', spending: 'basic', source: 'general-budget', amount: '500' }

describe('budgetView', () => {
  it('sums by code with all parents, and knows the one line that makes a sum', () => {
    const view = budgetView(
      dossierOf([BASIC, { ...BASIC, economy: '30201', amount: '70' }, { ...BASIC, function: '2080505', amount: '3', isCarryOver: true }]),
    )
    expect(view.byFunction.map(r => [r.code, sumOf(r.sums, 'total'), r.sums.get('total')?.line])).toEqual([
      ['201', 570n, null],
      ['20126', 570n, null],
      ['2012601', 570n, null],
      ['208', 3n, 'l2'],
      ['20805', 3n, 'l2'],
      ['2080505', 3n, 'l2'],
    ])
    expect(view.byEconomy.map(r => [r.code, sumOf(r.sums, 'fund/general-budget/basic')])).toEqual([
      ['301', 503n],
      ['30101', 503n],
      ['302', 70n],
      ['30201', 70n],
    ])
    expect(['total', 'current', 'carry-over', 'fund'].map(k => sumOf(view.totals, k))).toEqual([573n, 570n, 3n, 573n])
  })

  it('leaves out lines that fit only some of the tables, and says for which field', () => {
    const { lines, unplaced } = budgetView(
      dossierOf([
        BASIC,
        { ...BASIC, amount: null },
        { ...BASIC, function: null },
        { ...BASIC, function: '29901' },
        { ...BASIC, economy: null },
        { ...BASIC, economy: null, spending: 'project' },
        { ...BASIC, spending: 'business' },
        { ...BASIC, source: null },
        { ...BASIC, function: '20126' },
      ]),
    )
    expect(lines.map(l => l.record)).toEqual(['l0', 'l5'])
    expect(unplaced).toEqual([
      { record: 'l2', fields: ['function'] },
      { record: 'l3', fields: ['function'] },
      { record: 'l4', fields: ['economy'] },
      { record: 'l6', fields: ['spending'] },
      { record: 'l7', fields: ['source'] },
      // an amount at the 款 beside one at a 项 below it: the 款 would be more than its 项
      { record: 'l8', fields: ['function'] },
    ])
  })

  it('every view of the same lines has the same total', () => {
    const line = fc.record({
      function: fc.constantFrom('2012601', '2012604', '2080505', '2101101', '2130314', '2010501'),
      economy: fc.constantFrom('30101', '30201', '30217', '31002'),
      spending: fc.constantFrom('basic', 'project'),
      source: fc.constantFrom(...Object.keys(FUND_SOURCES)),
      isCarryOver: fc.boolean(),
      amount: fc.integer({ min: -1000, max: 1_000_000 }).map(String),
    })
    const top = (rows: readonly CodeRow[], key: string): bigint => rows.filter(r => r.code.length === 3).reduce((n, r) => n + sumOf(r.sums, key), 0n)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), all => {
        const view = budgetView(dossierOf(all))
        const total = sumOf(view.totals, 'total')
        expect(view.unplaced).toEqual([])
        expect(top(view.byFunction, 'total')).toBe(total)
        expect(top(view.byEconomy, 'total')).toBe(total)
        expect(sumOf(view.totals, 'current') + sumOf(view.totals, 'carry-over')).toBe(total)
        expect(Object.keys(FUND_SOURCES).reduce((n, s) => n + sumOf(view.totals, `source/${s}`) + sumOf(view.totals, `carry-over/${s}`), 0n)).toBe(
          total,
        )
        expect(sumOf(view.totals, 'spending/basic') + sumOf(view.totals, 'spending/project')).toBe(total)
        for (const row of view.byFunction.filter(r => r.code.length < 7)) {
          const below = view.byFunction.filter(r => r.code.length === row.code.length + 2 && r.code.startsWith(row.code))
          for (const [key, { amount }] of row.sums) expect(below.reduce((n, r) => n + sumOf(r.sums, key), 0n)).toBe(amount)
        }
      }),
    )
  })
})
