import { describe, expect, it } from 'vitest'
import { rational } from '../words/rational.ts'
import { emptyDossier } from './dossier/dossier.ts'
import { applyEdits, type Edit } from './dossier/edit.ts'
import { executionOf, progressIndex, rateOf } from './execution.ts'

let next = 0
const add = (of: 'line' | 'adjustment' | 'appropriation' | 'payment', fields: Record<string, string>): Edit => ({
  kind: 'add',
  record: `r${next++}`,
  of,
  parent: null,
  order: 'm',
  fields,
})
/** 万元 with four decimals as 分 in digits. */
const wan = (amount: number): string => String(Math.round(amount * 1_000_000))

describe('execution', () => {
  const outcome = applyEdits(emptyDossier('d', 'b', 2026), [
    { kind: 'add', record: 'p', of: 'project', parent: null, order: 'm', fields: { name: '堤防巡查' } },
    add('line', { amount: wan(48) }),
    add('line', { amount: wan(6.4), project: 'p' }),
    add('adjustment', { amount: wan(8), kind: 'supplement', project: 'p', date: '2026-03-10' }),
    add('adjustment', { amount: wan(1), kind: 'cut', project: 'p', date: '2026-09-10' }),
    add('appropriation', { amount: wan(24), date: '2026-05-02' }),
    add('payment', { amount: wan(20), date: '2026-06-01' }),
    add('payment', { amount: wan(3.6), project: 'p', date: '2026-06-30' }),
    add('payment', { amount: wan(5), project: 'p', date: '2026-07-01' }),
  ])
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  const { dossier } = outcome.value

  it('counts what happened until a day', () => {
    expect(executionOf(dossier, { of: 'p', until: '2026-06-30' })).toMatchObject({ initial: 6_400_000n, adjusted: 14_400_000n, spent: 3_600_000n })
    expect(executionOf(dossier, { of: 'p' })).toMatchObject({ adjusted: 13_400_000n, spent: 8_600_000n })
  })
  it('basic and projects together are the whole', () => {
    const [all, basic, project] = ['all', 'basic', 'p'].map(of => executionOf(dossier, { of }))
    for (const key of ['initial', 'adjusted', 'appropriated', 'spent'] as const)
      expect(all?.[key]).toBe((basic?.[key] ?? 0n) + (project?.[key] ?? 0n))
  })
  it('names what it divides by, and has no rate over nothing', () => {
    const project = executionOf(dossier, { of: 'p', until: '2026-06-30' })
    expect(rateOf(project, 'adjusted')).toEqual(rational(1n, 4n))
    expect(rateOf(project, 'initial')).toEqual(rational(9n, 16n))
    expect(rateOf(project, 'appropriated')).toBeNull()
    expect(progressIndex(rateOf(project, 'adjusted'), rational(6n, 12n))).toEqual(rational(1n, 2n))
  })
})
