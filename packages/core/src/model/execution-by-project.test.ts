import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDossier } from './dossier/dossier.ts'
import { applyEdits, type Edit } from './dossier/edit.ts'
import { executionOf } from './execution.ts'
import { executionsByProject } from './execution-by-project.ts'

const record = fc.record({
  of: fc.constantFrom('line' as const, 'adjustment' as const, 'appropriation' as const, 'payment' as const),
  project: fc.constantFrom('p', 'q', null),
  source: fc.constantFrom('general-budget', 'other', null),
  kind: fc.constantFrom('supplement', 'cut', 'carried-over'),
  amount: fc.integer({ min: 0, max: 10 ** 9 }).map(String),
  date: fc.constantFrom('2026-03-05', '2026-06-30', '2026-07-01'),
})

describe('executionsByProject', () => {
  it('gives for each project what executionOf gives, and splits it without remainder', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), fc.constantFrom('2026-06-30', undefined), (all, until) => {
        const made = applyEdits(
          emptyDossier('d', 'b', 2026),
          all.map(({ of, kind, date, ...fields }, i): Edit => {
            const more: Readonly<Record<string, string>> = of === 'line' ? {} : of === 'adjustment' ? { kind, date } : { date }
            return { kind: 'add', record: `r${i}`, of, parent: null, order: 'm', fields: { ...fields, ...more } }
          }),
        )
        if (!made.ok) throw new Error(made.problem.say.en)
        for (const [project, own] of executionsByProject(made.value.dossier, until)) {
          expect(own.total).toEqual(executionOf(made.value.dossier, { of: project === '' ? 'basic' : project, ...(until ? { until } : {}) }))
          for (const key of ['initial', 'adjusted', 'appropriated', 'spent'] as const) expect(own.fiscal[key] + own.other[key]).toBe(own.total[key])
        }
      }),
    )
  })
})
