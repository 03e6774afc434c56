import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational } from '../words/rational.ts'
import { type Dossier, emptyDossier } from './dossier/dossier.ts'
import { applyEdits, type Edit } from './dossier/edit.ts'
import { executionOf } from './execution.ts'
import { executionCurves } from './execution-curve.ts'

const add = (record: string, of: 'project' | 'line' | 'adjustment' | 'payment', fields: Readonly<Record<string, string>>): Edit => ({
  kind: 'add',
  record,
  of,
  parent: null,
  order: 'm',
  fields,
})
const made = (edits: readonly Edit[]): Dossier => {
  const outcome = applyEdits(emptyDossier('d', 'b', 2026), edits)
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value.dossier
}
const curve = (dossier: Dossier, through: number, of: string) => {
  const found = executionCurves(dossier, through).find(c => c.of === of)
  if (!found) throw new Error(`no curve of ${of}`)
  return found
}

const dossier = made([
  add('p', 'project', { name: '堤防巡查', planMarch: '25', planJune: '50', planDecember: '100' }),
  add('l1', 'line', { project: 'p', amount: '10000' }),
  add('l2', 'line', { amount: '12000' }),
  add('a', 'adjustment', { project: 'p', kind: 'supplement', amount: '2000', date: '2026-05-10' }),
  add('x1', 'payment', { project: 'p', amount: '1000', date: '2026-01-31' }),
  add('x2', 'payment', { project: 'p', amount: '2000', date: '2026-03-01' }),
  add('x3', 'payment', { amount: '3000', date: '2026-02-28' }),
  add('x4', 'payment', { amount: '500' }),
  add('x5', 'payment', { project: 'p', amount: '4000', date: '2026-05-02' }),
])

describe('executionCurves', () => {
  it('rises in the steps of the plan, over the budget as it then stands', () => {
    const { points } = curve(dossier, 6, 'p')
    expect(points.map(p => p.planned)).toEqual([null, null, 2500n, 2500n, 3000n, 6000n, 6000n, 6000n, 6000n, 6000n, 6000n, 12_000n])
    expect(points.map(p => p.execution?.spent)).toEqual([1000n, 1000n, 3000n, 3000n, 7000n, 7000n, ...Array.from({ length: 6 }, () => undefined)])
  })

  it('has no plan line where none is given, and says how the whole was reckoned', () => {
    expect(curve(dossier, 6, 'basic').points.every(p => p.planned === null)).toBe(true)
    const all = curve(dossier, 6, 'all')
    expect(all.points[5]?.planned).toBe(6000n + 6000n)
    expect(all.points[1]?.planned).toBeNull()
    expect(all.planNote?.zh).toContain('序时进度')
    expect(all.undated).toEqual(['x4'])
  })

  it('names what each rate divides by', () => {
    const june = curve(dossier, 6, 'p').points[5]
    expect(june?.rates.map(r => [r.name, r.rate])).toEqual([
      ['initial', rational(7, 10)],
      ['adjusted', rational(7, 12)],
      ['appropriation', rational(0)],
      ['appropriated', null],
    ])
    expect(june?.rates.every(r => /÷/.test(r.say.zh))).toBe(true)
  })

  it('forecasts by the average month with a band, in words', () => {
    const { forecast } = curve(dossier, 5, 'p')
    if (!forecast.ok) throw new Error(forecast.problem.code)
    // 7000 in five months would be 16800: the budget is 12000
    expect(forecast.value).toMatchObject({ low: 7000n, expected: 12_000n, high: 12_000n, rest: 0n })
    const early = curve(dossier, 4, 'p').forecast
    // 3000 in four months; February and April without a payment, March 2000
    expect(early.ok && early.value).toMatchObject({ low: 3000n, expected: 9000n, high: 10_000n, rest: 1000n, rate: rational(9, 10) })
    expect(early.ok && early.value.method.zh).toContain('前4个月的月均支出')
    const none = curve(made([add('p', 'project', {})]), 3, 'p').forecast
    expect(none.ok ? '' : none.problem.code).toBe('nothing-spent')
  })

  it('is at each month what executionOf says, and its forecast lies between spent and budget', () => {
    const payment = fc.record({
      project: fc.constantFrom('p', ''),
      amount: fc.integer({ min: 1, max: 900_000 }),
      month: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(
        fc.array(payment, { maxLength: 15 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 10 ** 7 }),
        (all, through, budget) => {
          const any = made([
            add('p', 'project', { planJune: '40' }),
            add('l', 'line', { project: 'p', amount: String(budget) }),
            ...all.map(({ month, amount, project }, i) =>
              add(`x${i}`, 'payment', { project, amount: String(amount), date: `2026-${String(month).padStart(2, '0')}-28` }),
            ),
          ])
          for (const c of executionCurves(any, through)) {
            for (const p of c.points) {
              const until = `2026-${String(p.month).padStart(2, '0')}-31`
              expect(p.execution).toEqual(p.month > through ? null : executionOf(any, { of: c.of, until }))
            }
            if (!c.forecast.ok) continue
            const { low, expected, high } = c.forecast.value
            const last = c.points[through - 1]?.execution
            const [spent, adjusted] = [last?.spent ?? 0n, last?.adjusted ?? 0n]
            expect(spent <= low && low <= expected && expected <= high).toBe(true)
            expect(high <= (adjusted > spent ? adjusted : spent)).toBe(true)
          }
        },
      ),
    )
  })
})
