/** What any dossier prints can be entered again from the print: the same forms come out, and nothing is left. */
import { type Dossier, fieldText, type PaperKind, recordsOf } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormGiven, ProjectScores } from '../forms/form.ts'
import { documentOfPaper } from '../forms/forms.ts'
import { anyDossier } from '../forms/testing/any-dossier.ts'
import { anyYear, MONTH } from '../forms/testing/any-year.ts'
import { DEPARTMENT, plainSettings, UNIT } from '../forms/testing/plain-settings.ts'
import { refill, textsOf } from './testing/refill.ts'

const RUNS = { numRuns: 120, seed: 20261121 }
const MINUTES = 180_000

const anyGiven: fc.Arbitrary<FormGiven> = fc
  .record({ dossier: anyDossier, incomeRows: fc.constantFrom(5, 9), unit: fc.constantFrom('万元' as const, '元' as const), isUnit: fc.boolean() })
  .map(({ dossier, incomeRows, unit, isUnit }) => ({ dossier, body: isUnit ? UNIT : DEPARTMENT, settings: plainSettings({ incomeRows, unit }) }))

/** Printed, prefilled and printed again. */
function again(paper: PaperKind, given: FormGiven, scores?: (dossier: Dossier) => ReadonlyMap<string, ProjectScores>) {
  const printed = documentOfPaper(paper, given)
  const { dossier, prefill } = refill(printed, { settings: given.settings, ...(scores ? { scores } : {}) })
  return {
    before: textsOf(printed),
    after: textsOf(documentOfPaper(paper, { ...given, dossier, ...(scores ? { scores: scores(dossier) } : {}) })),
    prefill,
    dossier,
  }
}

describe.each(['budget', 'disclosure', 'targets'] as const)('the %s of any dossier', paper => {
  it('comes out again, and nothing is left', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyGiven, given => {
        const { before, after, prefill } = again(paper, given)
        expect(after).toEqual(before)
        expect(prefill.left).toEqual([])
      }),
      RUNS,
    )
  })
})

/** The scores of the first dossier by the names of project and indicator: the records of the second have ids of their own. */
const byName = (dossier: Dossier, scores: ReadonlyMap<string, ProjectScores>) => {
  const projects = new Map(recordsOf(dossier, 'project').map(p => [fieldText(p, 'name'), p.id]))
  return (other: Dossier): ReadonlyMap<string, ProjectScores> =>
    new Map(
      recordsOf(other, 'project').map(p => {
        const first = projects.get(fieldText(p, 'name')) ?? ''
        const own = scores.get(first)
        const named = new Map(recordsOf(dossier, 'indicator', first).map(r => [fieldText(r, 'name'), own?.indicators.get(r.id) ?? null]))
        const indicators = new Map(recordsOf(other, 'indicator', p.id).map(r => [r.id, named.get(fieldText(r, 'name')) ?? null]))
        return [p.id, { execution: own?.execution ?? null, indicators }]
      }),
    )
}

/** Where a project has money carried over the national form prints its fiscal money in one row and tells nothing of what was carried. */
const withoutCarryOver = (rows: readonly string[]): readonly string[] =>
  rows.filter(r => !r.startsWith('上年结转资金')).map(r => r.replace('其中：当年财政拨款', '其中：财政拨款'))

describe('the year of any dossier', () => {
  it('is monitored again', { timeout: MINUTES }, () => {
    fc.assert(
      fc.property(anyYear, ({ dossier }) => {
        const { before, after, prefill } = again('monitoring', { dossier, body: DEPARTMENT, settings: plainSettings(), month: MONTH })
        expect(after).toEqual(before)
        expect(prefill.left).toEqual([])
      }),
      RUNS,
    )
  })

  it.each(['county', 'national'] as const)('is evaluated again in the %s form', { timeout: MINUTES }, selfEvaluation => {
    fc.assert(
      fc.property(anyYear, ({ dossier, scores }) => {
        const given = { dossier, body: DEPARTMENT, settings: plainSettings(), scores, selfEvaluation }
        const { before, after, prefill, dossier: made } = again('self-evaluation', given, byName(dossier, scores))
        expect(withoutCarryOver(after)).toEqual(withoutCarryOver(before))
        expect(prefill.left).toEqual([])
        // the rules gave these scores: none is by hand
        expect(recordsOf(made, 'attainment').filter(r => fieldText(r, 'score') !== '')).toEqual([])
      }),
      RUNS,
    )
  })
})
