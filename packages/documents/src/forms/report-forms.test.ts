/** F3, F4, the score table and the reports of any year: our own recognisers read every figure of them, and the sentences say what the records add up to. */
import {
  type Dossier,
  type DossierRecord,
  FUNDS,
  fieldMoney,
  fieldText,
  type Quantity,
  recordsOf,
  type Statement,
  toShortDecimal,
} from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from '../recognisers/understand.ts'
import { departmentBaseData } from './department-base-data.ts'
import { departmentSelfEvaluationForm } from './department-self-evaluation-form.ts'
import type { FormGiven } from './form.ts'
import { documentOfForm, documentOfPaper } from './forms.ts'
import { monitoringReport } from './monitoring-report.ts'
import { scoreTable } from './score-table.ts'
import { selfEvaluationReport } from './self-evaluation-report.ts'
import { type AnyWhole, anyWhole } from './testing/any-whole.ts'
import { MONTH } from './testing/any-year.ts'
import { DEPARTMENT, plainSettings } from './testing/plain-settings.ts'

const RUNS = { numRuns: 60, seed: 20261121 }
const MINUTES = 180_000

const givenOf = ({ dossier, scores, wholeScores }: AnyWhole, more: Partial<FormGiven> = {}): FormGiven => ({
  dossier,
  body: DEPARTMENT,
  settings: plainSettings(),
  scores,
  wholeScores,
  ...more,
})

const fen = (q: Quantity | undefined): string => (q ? String((q.value.n * 100n) / q.value.d) : '')

/** Every printed quantity under a fact; money in 分. */
const valuesOf = (statements: readonly Statement[], fact: string): readonly string[] =>
  statements.flatMap(s =>
    s.fact === fact && s.value.kind === 'quantity'
      ? [s.value.quantity.dimension === 'money' ? fen(s.value.quantity) : toShortDecimal(s.value.quantity.value, 8)]
      : [],
  )

type Kind = 'line' | 'adjustment' | 'appropriation' | 'payment'

/** Sums of the records that fit, without the forms' code. */
const total = (dossier: Dossier, kind: Kind, isIn: (r: DossierRecord<Kind>) => boolean): bigint =>
  recordsOf(dossier, kind)
    .filter(isIn)
    .reduce((n, r) => n + (fieldMoney(r, 'amount') ?? 0n), 0n)

const LINES: Readonly<Record<string, (r: DossierRecord<Kind>) => boolean>> = {
  total: () => true,
  basic: r => fieldText(r, 'project') === '',
  project: r => fieldText(r, 'project') !== '',
}

/** The amounts of one line until a day. */
function amounts(dossier: Dossier, line: string, until: string) {
  const isIn = LINES[line] ?? (() => false)
  const isDone = (r: DossierRecord<Kind>) => isIn(r) && typeof r.fields.date === 'string' && r.fields.date <= until
  const initial = total(dossier, 'line', isIn)
  const of = (kind: string) => total(dossier, 'adjustment', r => isDone(r) && r.fields.kind === kind)
  return {
    initial,
    supplement: of('supplement'),
    'carry-over': of('carried-over'),
    adjusted: initial + of('supplement') + of('carried-over') - of('cut'),
    appropriated: total(dossier, 'appropriation', isDone),
    spent: total(dossier, 'payment', isDone),
  }
}

describe('the form with money by source', () => {
  it('states each source, the parts of the targets, the scores and their sum', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyWhole, any => {
        const { dossier, scores } = any
        const understood = understand(documentOfPaper('self-evaluation', givenOf(any, { selfEvaluation: 'by-source' })))
        expect(understood.notices).toEqual([])
        expect(understood.coverage.lost).toBe(0)
        const projects = recordsOf(dossier, 'project')
        expect(understood.selfEvaluations.map(f => [f.form, f.project.value])).toEqual(projects.map(p => ['F3', fieldText(p, 'name')]))
        for (const [i, project] of projects.entries()) {
          const sources: Readonly<Record<string, readonly string[] | null>> = {
            total: null,
            fiscal: FUNDS,
            'special-account': ['fiscal-account'],
            own: ['institutional', 'business', 'superior-subsidy', 'affiliate-payment'],
            other: ['other'],
          }
          for (const [part, own] of Object.entries(sources)) {
            const isIn = (r: DossierRecord<Kind>) => r.fields.project === project.id && (own === null || own.includes(String(r.fields.source)))
            const initial = total(dossier, 'line', isIn)
            const wanted = { initial, budget: initial + total(dossier, 'adjustment', isIn), executed: total(dossier, 'payment', isIn) }
            for (const [fund, amount] of Object.entries(wanted))
              expect([fund, part, valuesOf(understood.facts.statements, `self-evaluation/project/${i}/${fund}/${part}`)]).toEqual([
                fund,
                part,
                [String(amount)],
              ])
          }
          const form = understood.selfEvaluations[i]
          const own = scores.get(project.id)
          for (const r of recordsOf(dossier, 'indicator', project.id)) {
            const read = form?.indicators.find(x => x.name.value === fieldText(r, 'name'))
            const sign = fieldText(r, 'operator')
            const printed = sign === 'words' ? sign : read?.target.value.operator
            expect([printed, read?.score?.value, read?.weight?.value]).toEqual([sign, hundredthsOf(own?.indicators.get(r.id)), 10])
          }
          const points = [own?.execution, ...(own?.indicators.values() ?? [])].reduce((n, s) => n + (hundredthsOf(s) ?? 0), 0)
          expect(form?.total?.value).toBe(points)
        }
      }),
      RUNS,
    )
  })
})

const hundredthsOf = (score: { readonly n: bigint; readonly d: bigint } | null | undefined): number | null =>
  score ? Number((score.n * 100n) / score.d) : null

describe('the form of a whole department', () => {
  it('states its money by source and by use, which add up, and its own indicators', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyWhole, any => {
        const { dossier, whole, wholeScores } = any
        const { notices, coverage, selfEvaluations, facts } = understand(documentOfForm(departmentSelfEvaluationForm, givenOf(any)))
        expect(notices).toEqual([])
        expect(coverage.lost).toBe(0)
        const [form] = selfEvaluations
        expect([selfEvaluations.length, form?.form, form?.project.value]).toEqual([1, 'F4', DEPARTMENT.name])
        const wanted = amounts(dossier, 'total', '2026-12-31')
        expect([fen(form?.initial?.total?.value), fen(form?.budget.total?.value), fen(form?.executed.total?.value)]).toEqual(
          [wanted.initial, wanted.adjusted, wanted.spent].map(String),
        )
        const parts = (fund: string) =>
          facts.statements.flatMap(s => (s.fact.includes(`/${fund}/nature/`) && s.value.kind === 'quantity' ? [BigInt(fen(s.value.quantity))] : []))
        expect(parts('budget').reduce((n, a) => n + a, 0n)).toBe(wanted.adjusted)
        expect(parts('executed')).toEqual([amounts(dossier, 'basic', '2026-12-31').spent, amounts(dossier, 'project', '2026-12-31').spent])
        for (const { name, actual, score } of whole) {
          const read = form?.indicators.find(i => i.name.value === name)
          expect([read?.actual?.text, read?.score?.value]).toEqual([actual, score])
        }
        expect(form?.total?.value).toBe(whole.reduce((n, w) => n + w.score, hundredthsOf(wholeScores.execution) ?? 0))
      }),
      RUNS,
    )
  })
})

describe('the base data of a department', () => {
  it('state last year, this year’s budget and what was paid', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyWhole, any => {
        const { dossier } = any
        const { notices, coverage, facts } = understand(documentOfForm(departmentBaseData, givenOf(any)))
        expect(notices).toEqual([])
        expect(coverage.lost).toBe(0)
        const lines = (isIn: (r: DossierRecord<Kind>) => boolean) => String(total(dossier, 'line', isIn))
        const paid = (isIn: (r: DossierRecord<Kind>) => boolean) => String(total(dossier, 'payment', isIn))
        const isPublic = (r: DossierRecord<Kind>) => FUNDS.some(f => f === r.fields.source)
        const isReception = (r: DossierRecord<Kind>) => isPublic(r) && r.fields.economy === '30217'
        const read = (item: string, column: string) => valuesOf(facts.statements, `self-evaluation/amount/${item}/${column}`)
        expect(read('reception', 'budget')).toEqual([lines(isReception)])
        expect(read('reception', 'spent')).toEqual([paid(isReception)])
        expect(read('project', 'budget')).toEqual([lines(r => r.fields.spending === 'project')])
        expect(read('project', 'spent')).toEqual([paid(r => fieldText(r, 'project') !== '')])
        expect(read('operating', 'spent')).toEqual([paid(r => fieldText(r, 'project') === '' && typeof r.fields.economy === 'string')])
        const [change] = recordsOf(dossier, 'change').filter(c => c.fields.fact === 'three-public/reception/all')
        expect(read('reception', 'last-year')).toEqual(change ? [String(fieldMoney(change, 'lastYear'))] : [])
      }),
      RUNS,
    )
  })
})

describe('the table of scores', () => {
  it('states money, rate and points of every project', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyWhole, any => {
        const { notices, coverage, facts } = understand(documentOfForm(scoreTable, givenOf(any)))
        expect(notices).toEqual([])
        expect(coverage.lost).toBe(0)
        for (const [i, p] of recordsOf(any.dossier, 'project').entries()) {
          const isIn = (r: DossierRecord<Kind>) => r.fields.project === p.id
          const budget = total(any.dossier, 'line', isIn) + total(any.dossier, 'adjustment', isIn)
          const own = any.scores.get(p.id)
          const points = [own?.execution, ...(own?.indicators.values() ?? [])].reduce((n, s) => n + (hundredthsOf(s) ?? 0), 0)
          const of = (column: string) => valuesOf(facts.statements, `self-evaluation/row/${i}/${column}`)
          expect([of('budget'), of('executed'), of('self-score')]).toEqual([
            [String(budget)],
            [String(total(any.dossier, 'payment', isIn))],
            [String(points / 100)],
          ])
        }
      }),
      RUNS,
    )
  })
})

describe('the sentences of a monitoring report', () => {
  it('are read back as the money of the whole, of both lines and of every project', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyWhole, any => {
        const understood = understand(documentOfForm(monitoringReport, givenOf(any, { month: MONTH })))
        expect(understood.face.kind).toBe('monitoring-report')
        expect(understood.notices).toEqual([])
        expect(understood.coverage.lost).toBe(0)
        const { statements } = understood.facts
        for (const line of Object.keys(LINES)) {
          for (const [aspect, amount] of Object.entries(amounts(any.dossier, line, '2026-06-30'))) {
            const read = [...new Set(valuesOf(statements, `execution/${line}/${aspect}`))]
            // what there is none of need not be said; where all was spent on one line, the other words say so
            const isOptional = amount === 0n || (aspect === 'spent' && line !== 'total')
            expect([line, aspect, read]).toEqual([line, aspect, read.length === 0 && isOptional ? [] : [String(amount)]])
          }
        }
        for (const [i, p] of recordsOf(any.dossier, 'project').entries()) {
          const isIn = (r: DossierRecord<Kind>) => r.fields.project === p.id && (r.kind === 'line' || String(r.fields.date) <= '2026-06-30')
          const initial = total(any.dossier, 'line', isIn)
          const [forecast] = recordsOf(any.dossier, 'forecast', p.id)
          const wanted = {
            initial,
            adjusted: initial + total(any.dossier, 'adjustment', isIn),
            spent: total(any.dossier, 'payment', isIn),
            expected: forecast ? (fieldMoney(forecast, 'expected') ?? 0n) : 0n,
          }
          for (const [aspect, amount] of Object.entries(wanted))
            expect([i, aspect, [...new Set(valuesOf(statements, `execution/project-item/${i}/${aspect}`))]]).toEqual([i, aspect, [String(amount)]])
        }
      }),
      RUNS,
    )
  })
})

describe('the sentences of a self-evaluation report', () => {
  it('are read back as the budget, the spending and the score of the whole', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyWhole, fc.constantFrom('county' as const, 'national' as const, 'by-source' as const), (any, selfEvaluation) => {
        const understood = understand(documentOfForm(selfEvaluationReport, givenOf(any, { selfEvaluation })))
        expect(understood.face.kind).toBe('self-evaluation-report')
        expect(understood.notices).toEqual([])
        expect(understood.coverage.lost).toBe(0)
        const { statements } = understood.facts
        for (const line of Object.keys(LINES)) {
          const { initial, adjusted, spent } = amounts(any.dossier, line, '2026-12-31')
          const suffix = line === 'total' ? '' : `/${line}`
          for (const [fact, amount] of [
            ['initial-budget', initial],
            ['adjusted-budget', adjusted],
            ['spent', spent],
          ] as const)
            expect([fact, line, [...new Set(valuesOf(statements, `self-evaluation/${fact}${suffix}`))]]).toEqual([fact, line, [String(amount)]])
        }
        const projects = recordsOf(any.dossier, 'project').map(p => {
          const own = any.scores.get(p.id)
          return [own?.execution, ...(own?.indicators.values() ?? [])].reduce((n, s) => n + (hundredthsOf(s) ?? 0), 0)
        })
        const mean = projects.reduce((n, p) => n + p, 0) / projects.length / 100
        const [read] = valuesOf(statements, 'self-evaluation/score')
        expect(Math.abs(Number(read) - mean)).toBeLessThanOrEqual(0.005000001)
        expect(understood.selfEvaluations.map(f => f.form)).toEqual([
          'F4',
          ...projects.map(() => ({ county: 'F2', national: 'F1', 'by-source': 'F3' })[selfEvaluation]),
        ])
      }),
      RUNS,
    )
  })
})
