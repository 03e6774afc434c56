/** Any year after the budget: what was changed, received and paid for every project, what was reached, with points. */
import { applyEdits, type Dossier, type Edit, type FieldValue, fieldText, type RecordKind, rational, recordsOf } from '@jixiao/core'
import fc from 'fast-check'
import type { ProjectScores } from '../form.ts'
import { anyDossier } from './any-dossier.ts'

export const MONTH = 6

export interface AnyYear {
  readonly dossier: Dossier
  readonly scores: ReadonlyMap<string, ProjectScores>
}

const wan = fc.integer({ min: 1, max: 90_000 }).map(n => String(BigInt(n) * 10_000n))
const fine = fc.integer({ min: 1, max: 90_000_000 }).map(String)
const money = fc.oneof({ weight: 4, arbitrary: wan }, fine)
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(all => `2026-${all.map(n => String(n).padStart(2, '0')).join('-')}`)
const source = fc.constantFrom('general-budget', 'government-fund', 'institutional', 'other')
const points = fc.integer({ min: 0, max: 1000 }).map(n => rational(n, 100n))

interface Move {
  readonly of: 'adjustment' | 'appropriation' | 'payment'
  readonly fields: Readonly<Record<string, FieldValue>>
}

const moves = (project: string): fc.Arbitrary<readonly Move[]> =>
  fc.array(
    fc.oneof(
      fc
        .record({ kind: fc.constantFrom('supplement', 'carried-over'), source, amount: money, date: day })
        .map((fields): Move => ({ of: 'adjustment', fields: { ...fields, project } })),
      fc.record({ source, amount: money, date: day }).map((fields): Move => ({ of: 'appropriation', fields: { ...fields, project } })),
      fc.record({ source, amount: money, date: day }).map((fields): Move => ({ of: 'payment', fields: { ...fields, project } })),
    ),
    { maxLength: 6 },
  )

/** Dossiers whose projects all have a line, so that there is a budget to execute. */
export const anyYear: fc.Arbitrary<AnyYear> = anyDossier
  .filter(
    d => recordsOf(d, 'project').length > 0 && recordsOf(d, 'project').every(p => recordsOf(d, 'line').some(l => fieldText(l, 'project') === p.id)),
  )
  .chain(dossier => {
    const projects = recordsOf(dossier, 'project').map(p => p.id)
    const indicators = recordsOf(dossier, 'indicator')
    return fc
      .record({
        moves: fc.tuple(...projects.map(moves)),
        forecasts: fc.tuple(...projects.map(() => money)),
        outcomes: fc.tuple(
          ...indicators.map(() =>
            fc.record({
              n: fc.integer({ min: 1, max: 99_999 }),
              score: points,
              possibility: fc.constantFrom('certain', 'possible', 'impossible'),
              cause: fc.option(fc.constantFrom('funds', 'rules', 'staff', 'equipment', 'other')),
            }),
          ),
        ),
        rates: fc.tuple(...projects.map(() => points)),
        completion: fc.integer({ min: 0, max: 100 }),
      })
      .map(({ moves: all, forecasts, outcomes, rates, completion }): AnyYear => {
        const added: { of: RecordKind; parent: string | null; fields: Readonly<Record<string, FieldValue>> }[] = all
          .flat()
          .map(m => ({ of: m.of, parent: null, fields: m.fields }))
        for (const [i, id] of projects.entries()) {
          added.push({ of: 'forecast', parent: id, fields: { month: String(MONTH), expected: forecasts[i] ?? null } })
          added.push({
            of: 'result',
            parent: id,
            fields: { done: '各项工作按计划完成。', completion: String(completion), problems: '进度偏慢，下一步加快。' },
          })
        }
        for (const [i, indicator] of indicators.entries()) {
          const outcome = outcomes[i]
          if (!outcome) continue
          const { n, possibility, cause } = outcome
          const unit = fieldText(indicator, 'unit')
          const words = { actual: unit === '' ? '基本达标' : `${n}${unit}`, expected: unit === '' ? '全面达标' : `${n + 1}${unit}` }
          added.push({
            of: 'progress',
            parent: indicator.id,
            fields: { month: String(MONTH), ...words, possibility, cause, reason: cause ? '设备到货推迟' : null },
          })
          added.push({ of: 'attainment', parent: indicator.id, fields: { actual: words.actual, reason: cause ? '设备到货推迟' : null } })
        }
        const edits = added.map(
          (d, i): Edit => ({ kind: 'add', record: `y${i}`, of: d.of, parent: d.parent, order: `n${String(i).padStart(5, '0')}1`, fields: d.fields }),
        )
        const made = applyEdits(dossier, edits)
        if (!made.ok) throw new Error(made.problem.say.zh)
        const scores = new Map(
          projects.map((id, i): [string, ProjectScores] => [
            id,
            {
              execution: rates[i] ?? null,
              indicators: new Map(indicators.flatMap((r, n) => (r.parent === id ? [[r.id, outcomes[n]?.score ?? null] as const] : []))),
            },
          ]),
        )
        return { dossier: made.value.dossier, scores }
      })
  })
