/** Whatever a dossier holds: our own recognisers read every figure of its documents, under its fact and with its value. */
import { compare, type Dossier, fieldMoney, fieldText, multiply, rational, recordsOf, type Statement, toShortDecimal } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from '../recognisers/understand.ts'
import type { FormGiven } from './form.ts'
import { documentOfPaper } from './forms.ts'
import { anyDossier } from './testing/any-dossier.ts'
import { expectedFacts } from './testing/expected-facts.ts'
import { DEPARTMENT, plainSettings, UNIT } from './testing/plain-settings.ts'

const RUNS = { numRuns: 220, seed: 20261121 }
const MINUTES = 180_000

const anyGiven: fc.Arbitrary<FormGiven> = fc
  .record({ dossier: anyDossier, incomeRows: fc.constantFrom(5, 9), unit: fc.constantFrom('万元' as const, '元' as const), isUnit: fc.boolean() })
  .map(({ dossier, incomeRows, unit, isUnit }) => ({ dossier, body: isUnit ? UNIT : DEPARTMENT, settings: plainSettings({ incomeRows, unit }) }))

/** A statement's figure: money in 分, other figures as they are. */
function figure(s: Statement): string {
  if (s.value.kind === 'blank') return '0'
  if (s.value.kind !== 'quantity') return s.value.kind
  const { dimension, value } = s.value.quantity
  return toShortDecimal(dimension === 'money' ? multiply(value, rational(100n)) : value, 8)
}

describe('the disclosure of any dossier', () => {
  it('is known for what it is, loses no number, and states every figure under its fact with its value and no other', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyGiven, given => {
        const expected = expectedFacts(given.dossier, given.settings.incomeRows)
        const understood = understand(documentOfPaper('disclosure', given))
        expect(understood.notices).toEqual([])
        expect(understood.coverage.lost).toBe(0)
        expect([understood.face.kind, understood.face.body?.name, understood.face.fiscalYear?.value]).toEqual([
          'budget-disclosure',
          given.body.name,
          2026,
        ])
        expect(understood.tables.map(t => t.id)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11'])
        expect(understood.tables.filter(t => t.isEmpty && !t.emptyNote).map(t => t.id)).toEqual([])
        const printed = new Set<string>()
        const wrong: string[] = []
        for (const s of understood.facts.statements) {
          if (/^(?:mention|project)\/|\/(?:unit-price|quantity|budget)$|^procurement\/(?:total|row\/\d+)\/(?!all|amount)/.test(s.fact)) continue
          if (figure(s) !== String(expected.get(s.fact) ?? 0n)) wrong.push(`${s.fact} (${s.origin}): ${figure(s)}, not ${expected.get(s.fact) ?? 0n}`)
          printed.add(s.fact)
        }
        expect(wrong).toEqual([])
        expect([...expected].filter(([fact, amount]) => amount !== 0n && !printed.has(fact)).map(([fact]) => fact)).toEqual([])
      }),
      RUNS,
    )
  })

  it('states the targets of every project', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyGiven, given => {
        const understood = understand(documentOfPaper('targets', given))
        expect(understood.notices).toEqual([])
        expect(understood.coverage.lost).toBe(0)
        expect(understood.projects.map(p => readProject(p, understood.facts.statements))).toEqual(
          recordsOf(given.dossier, 'project').map(p => wantedProject(given.dossier, p.id)),
        )
      }),
      RUNS,
    )
  })
})

type ReadProject = ReturnType<typeof understand>['projects'][number]
const inFen = (q: { readonly value: { readonly n: bigint; readonly d: bigint } }): bigint => (q.value.n * 100n) / q.value.d

function readProject(p: ReadProject, statements: readonly Statement[]) {
  const budget = p.budget
  return {
    name: p.name.value,
    budget: budget ? inFen(budget.value) : null,
    parts: p.fiscal && p.other ? inFen(p.fiscal.value) + inFen(p.other.value) : null,
    purposes: p.purposeParts.map(u => [u.name, inFen(u.amount.value)]),
    plan: p.plan.map(m => [m.month, toShortDecimal(multiply(m.share.value.value, rational(100n)))]),
    goals: p.goals.length,
    targets: p.indicators.map(i => [i.level1.value, i.level2.value, i.name.value, i.target.text]).sort(byText),
    stated: statements.filter(s => s.fact.startsWith(`project/${p.index}/indicator/`)).length,
  }
}

function wantedProject(dossier: Dossier, id: string) {
  const lines = recordsOf(dossier, 'line').filter(l => fieldText(l, 'project') === id)
  const total = lines.reduce((n, l) => n + (fieldMoney(l, 'amount') ?? 0n), 0n)
  const [project] = recordsOf(dossier, 'project').filter(p => p.id === id)
  const indicators = recordsOf(dossier, 'indicator', id)
  const isPlanned = project !== undefined && fieldText(project, 'planMarch') !== ''
  return {
    name: project ? fieldText(project, 'name') : '',
    budget: lines.length > 0 ? total : null,
    parts: lines.length > 0 ? total : null,
    purposes: recordsOf(dossier, 'purpose', id).map(u => [fieldText(u, 'name'), fieldMoney(u, 'amount')]),
    plan: isPlanned
      ? [
          [3, '20'],
          [6, '45.5'],
          [10, '80'],
          [12, '100'],
        ]
      : [],
    goals: recordsOf(dossier, 'goal', id).length,
    targets: indicators
      .map(i => {
        const operator = fieldText(i, 'operator')
        return [
          fieldText(i, 'level1'),
          fieldText(i, 'level2'),
          fieldText(i, 'name'),
          `${operator === 'words' ? '' : operator}${fieldText(i, 'value')}${fieldText(i, 'unit')}`,
        ]
      })
      .sort(byText),
    stated: indicators.length,
  }
}

const byText = (a: readonly string[], b: readonly string[]): number =>
  compare(rational(a.join() < b.join() ? -1 : a.join() > b.join() ? 1 : 0), rational(0))
