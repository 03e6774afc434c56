/** Monitoring and self-evaluation forms of any year: our own recognisers read every figure of them. */
import { type Dossier, type DossierRecord, FUNDS, type FundColumn, fieldMoney, fieldText, type Quantity, recordsOf, type Stated } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from '../recognisers/understand.ts'
import { documentOfPaper } from './forms.ts'
import { anyYear, MONTH } from './testing/any-year.ts'
import { DEPARTMENT, plainSettings } from './testing/plain-settings.ts'

const RUNS = { numRuns: 200, seed: 20261121 }
const MINUTES = 180_000

const fen = (q: Stated<Quantity> | undefined): string => (q ? String((q.value.value.n * 100n) / q.value.value.d) : '')
const column = (c: FundColumn): readonly string[] => [fen(c.total), fen(c.fiscal), fen(c.other)]

/** Total, fiscal, other of a project, summed here without the forms' code. */
function summed(dossier: Dossier, project: string, until: string) {
  const amounts = (
    kind: 'line' | 'adjustment' | 'appropriation' | 'payment',
    isIn: (r: DossierRecord) => boolean = () => true,
  ): readonly bigint[] => {
    const own = recordsOf(dossier, kind).filter(r => r.fields.project === project && isIn(r))
    const sum = (some: readonly DossierRecord<typeof kind>[]): bigint => some.reduce((n, r) => n + (fieldMoney(r, 'amount') ?? 0n), 0n)
    const fiscal = own.filter(r => FUNDS.some(f => f === r.fields.source))
    return [sum(own), sum(fiscal), sum(own) - sum(fiscal)]
  }
  const isDone = (r: DossierRecord) => typeof r.fields.date === 'string' && r.fields.date <= until
  const plus = (a: readonly bigint[], b: readonly bigint[]): readonly bigint[] => a.map((n, i) => n + (b[i] ?? 0n))
  const initial = amounts('line')
  return {
    initial: initial.map(String),
    adjusted: plus(initial, amounts('adjustment', isDone)).map(String),
    appropriated: amounts('appropriation', isDone).map(String),
    spent: amounts('payment', isDone).map(String),
  }
}

const names = (dossier: Dossier) => recordsOf(dossier, 'project').map(p => fieldText(p, 'name'))
const pointsOf = (score: { readonly n: bigint; readonly d: bigint } | null | undefined): number | null =>
  score ? Number((score.n * 100n) / score.d) : null

describe('the monitoring form of any project', () => {
  it('states funds, rates, what was reached and what is expected', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyYear, ({ dossier }) => {
        const understood = understand(documentOfPaper('monitoring', { dossier, body: DEPARTMENT, settings: plainSettings(), month: MONTH }))
        expect(understood.notices).toEqual([])
        expect(understood.coverage.lost).toBe(0)
        expect(understood.monitoringForms.map(f => f.project.value)).toEqual(names(dossier))
        for (const [i, project] of recordsOf(dossier, 'project').entries()) {
          const form = understood.monitoringForms[i]
          const wanted = summed(dossier, project.id, '2026-06-30')
          expect(form && [form.month?.value, column(form.initial), column(form.adjusted), column(form.spent), fen(form.expected.total)]).toEqual([
            MONTH,
            wanted.initial,
            wanted.adjusted,
            wanted.spent,
            String(recordsOf(dossier, 'forecast', project.id).map(f => fieldMoney(f, 'expected'))[0]),
          ])
          const indicators = recordsOf(dossier, 'indicator', project.id)
          for (const r of indicators) {
            const [progress] = recordsOf(dossier, 'progress', r.id)
            const read = form?.indicators.find(x => x.name.value === fieldText(r, 'name'))
            expect([read?.actual?.text, read?.expected?.text, read?.likelihood?.value, read?.reason?.text ?? '']).toEqual([
              progress && fieldText(progress, 'actual'),
              progress && fieldText(progress, 'expected'),
              progress && fieldText(progress, 'possibility'),
              progress && fieldText(progress, 'reason'),
            ])
          }
          expect(form?.indicators).toHaveLength(indicators.length)
        }
      }),
      RUNS,
    )
  })
})

describe.each(['county', 'national'] as const)('the %s self-evaluation form of any project', selfEvaluation => {
  it('states funds, results, scores and their sum', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyYear, ({ dossier, scores }) => {
        const given = { dossier, body: DEPARTMENT, settings: plainSettings(), scores, selfEvaluation }
        const understood = understand(documentOfPaper('self-evaluation', given))
        expect(understood.notices).toEqual([])
        expect(understood.coverage.lost).toBe(0)
        expect(understood.selfEvaluations.map(f => [f.form, f.project.value])).toEqual(
          names(dossier).map(name => [selfEvaluation === 'county' ? 'F2' : 'F1', name]),
        )
        for (const [i, project] of recordsOf(dossier, 'project').entries()) {
          const form = understood.selfEvaluations[i]
          const wanted = summed(dossier, project.id, '2026-12-31')
          const own = scores.get(project.id)
          expect(form && [column(form.budget), column(form.executed)]).toEqual([wanted.adjusted, wanted.spent])
          if (selfEvaluation === 'county') expect(form && column(form.received)).toEqual(wanted.appropriated)
          else expect(form?.initial && column(form.initial)).toEqual(wanted.initial)
          expect(form?.execution?.score.value).toBe(pointsOf(own?.execution))
          for (const r of recordsOf(dossier, 'indicator', project.id)) {
            const [attainment] = recordsOf(dossier, 'attainment', r.id)
            const read = form?.indicators.find(x => x.name.value === fieldText(r, 'name'))
            expect([read?.actual?.text, read?.score?.value]).toEqual([
              attainment && fieldText(attainment, 'actual'),
              pointsOf(own?.indicators.get(r.id)),
            ])
          }
          const total = [own?.execution, ...(own?.indicators.values() ?? [])].reduce((n, s) => n + (pointsOf(s) ?? 0), 0)
          expect(form?.total?.value).toBe(total)
        }
      }),
      RUNS,
    )
  })
})
