/** A dossier is checked like a published document: a sound one gives no finding, one broken field gives its finding, at that field. */
import {
  applyEdits,
  checkDocument,
  type Dossier,
  type Edit,
  entriesAt,
  executionsByProject,
  type FieldValue,
  type Finding,
  fieldDecimal,
  isAtLeast,
  multiply,
  type PaperKind,
  rateOf,
  rational,
  recordsOf,
  unitNamed,
} from '@jixiao/core'
import { documentOfPaper, type FormGiven, type ProjectScores, settingsOf, understand } from '@jixiao/documents'
import { profileNamed, RULES } from '@jixiao/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'

const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile hebei-county')
const profile = found

/** Every target of the invented year is reached: full points; those of the execution rate are rate × 10. */
function scoresOf(dossier: Dossier): ReadonlyMap<string, ProjectScores> {
  const executions = executionsByProject(dossier)
  return new Map(
    recordsOf(dossier, 'project').map(p => {
      const own = executions.get(p.id)
      const rate = own ? rateOf(own.total, 'adjusted') : null
      const indicators = recordsOf(dossier, 'indicator', p.id).map(i => [i.id, fieldDecimal(i, 'weight')] as const)
      return [p.id, { execution: rate && multiply(rate, rational(10n)), indicators: new Map(indicators) }]
    }),
  )
}

const givenOf = (dossier: Dossier, more: Partial<FormGiven> = {}): FormGiven => ({
  dossier,
  body: ARCHIVES,
  settings: settingsOf(profile, 2026, { scheme: 'A' }),
  scores: scoresOf(dossier),
  ...more,
})

/** Findings of warning or error, each with the fields on which it lands and those that it names besides. */
function checked(paper: PaperKind, given: FormGiven) {
  const document = documentOfPaper(paper, given)
  const understanding = understand(document)
  const fields = (places: Finding['places']): string[] => [
    ...new Set(places.flatMap(p => entriesAt(document.blocks, p)).map(e => `${e.record}.${e.field}`)),
  ]
  const grave = checkDocument(understanding, RULES, profile).findings.filter(f => isAtLeast(f.severity, 'warning'))
  return {
    understanding,
    findings: grave.map(f => ({ rule: f.rule, severity: f.severity, at: fields(f.places), beside: fields(f.related) })),
  }
}

const sound = archivesDossier()

describe('a sound dossier', { timeout: 30_000 }, () => {
  const papers: readonly (readonly [name: string, paper: PaperKind, more: Partial<FormGiven>])[] = [
    ['budget', 'budget', {}],
    ['targets', 'targets', {}],
    ['disclosure', 'disclosure', {}],
    [
      'disclosure of a unit, in 元',
      'disclosure',
      { body: { ...ARCHIVES, kind: 'unit', code: '377001' }, settings: settingsOf(profile, 2026, { scheme: 'A', unit: '元' }) },
    ],
    ['monitoring until June', 'monitoring', { month: 6 }],
    ['self-evaluation, county form', 'self-evaluation', {}],
    ['self-evaluation, national form', 'self-evaluation', { selfEvaluation: 'national' }],
  ]
  it.each(papers)('gives no finding: %s', (_name, paper, more) => {
    const { understanding, findings } = checked(paper, givenOf(sound, more))
    expect(findings).toEqual([])
    expect(understanding.notices).toEqual([])
    expect(understanding.coverage.lost).toBe(0)
  })

  it('says everything: all tables, projects, indicators, forms', () => {
    const disclosure = checked('disclosure', givenOf(sound)).understanding
    expect([disclosure.tables.length, disclosure.projects.length, disclosure.indicators.length]).toEqual([11, 4, 25])
    expect(disclosure.sections.map(s => s.kind)).toEqual(expect.arrayContaining([...profile.at('requiredSections', 2026)]))
    expect(checked('self-evaluation', givenOf(sound)).understanding.selfEvaluations.map(f => [f.form, f.indicators.length])).toEqual([
      ['F2', 7],
      ['F2', 6],
      ['F2', 6],
      ['F2', 6],
    ])
    expect(checked('monitoring', givenOf(sound, { month: 6 })).understanding.monitoringForms.map(f => f.indicators.length)).toEqual([7, 6, 6, 6])
  })

  it('speaks in units that the reader knows', () => {
    const units = recordsOf(sound, 'indicator').flatMap(i => (typeof i.fields.unit === 'string' ? [i.fields.unit.replace(/^万(?!元)/, '')] : []))
    expect(units.filter(u => unitNamed(u) === undefined)).toEqual([])
  })
})

describe('whatever the lines are', { timeout: 120_000 }, () => {
  it('the tables agree with each other and with the text', () => {
    const lines = recordsOf(sound, 'line')
    const anyLines = fc.tuple(
      ...lines.map(() =>
        fc.record({
          amount: fc.oneof(
            { weight: 5, arbitrary: fc.integer({ min: 5, max: 900 }).map(n => `${n}0000000`) },
            fc.integer({ min: 50_000_000, max: 999_999_999 }).map(String),
          ),
          source: fc.constantFrom('general-budget', 'general-budget', 'government-fund', 'state-capital', 'institutional'),
          isCarryOver: fc.boolean(),
        }),
      ),
    )
    fc.assert(
      fc.property(anyLines, changed => {
        const records = new Map(sound.records)
        for (const [i, line] of lines.entries()) records.set(line.id, { ...line, fields: { ...line.fields, ...changed[i] } })
        const { findings, understanding } = checked('disclosure', givenOf({ ...sound, records }))
        expect(understanding.notices).toEqual([])
        expect(findings.filter(f => /^(?:T\d|X-|N-|D|HIER|SEQ)/.test(f.rule))).toEqual([])
      }),
      { numRuns: 25, seed: 20261121 },
    )
  })
})

describe('one field broken', { timeout: 30_000 }, () => {
  const set = (record: string, field: string, to: FieldValue): Edit => ({
    kind: 'set',
    record,
    field,
    from: sound.records.get(record)?.fields[field] ?? null,
    to,
  })
  const broken = (edits: readonly Edit[]): Dossier => {
    const outcome = applyEdits(sound, edits)
    if (!outcome.ok || outcome.value.conflicts.length > 0) throw new Error('the edits do not apply')
    return outcome.value.dossier
  }
  type Case = readonly [what: string, edits: readonly Edit[], findings: readonly (readonly [rule: string, at: string, beside?: string])[]]
  const cases: readonly Case[] = [
    [
      'a cost that is a percentage and a floor',
      [set('repair-4', 'operator', '≥'), set('repair-4', 'value', '90'), set('repair-4', 'unit', '%')],
      [
        ['Q40', 'repair-4.value'],
        ['Q42', 'repair-4.value'],
      ],
    ],
    ['a unit that does not exist', [set('repair-4', 'unit', '万云')], [['Q01', 'repair-4.value']]],
    [
      'a value copied from the name',
      [set('vault-5', 'operator', 'words'), set('vault-5', 'value', '库房安全责任事故'), set('vault-5', 'unit', null)],
      [['Q03', 'vault-5.value', 'vault-5.name']],
    ],
    ['a line that leaves less than the cost', [set('line7', 'amount', '3800000')], [['Q42', 'publicity-4.value', 'line7.amount']]],
    [
      'a line of several that leaves less than costs and purposes',
      [set('line1', 'amount', '11000000')],
      [
        ['Q42', 'repair-4.value', 'line1.amount'],
        ['Q45', 'line1.amount'],
      ],
    ],
    ['a cost above the budget', [set('scan-4', 'value', '35.00')], [['Q42', 'scan-4.value']]],
    ['parts of the purpose above the budget', [set('vault-use2', 'amount', '9000000')], [['Q45', 'vault-use2.amount']]],
    ['a target without sign', [set('repair-1', 'operator', null)], [['Q02', 'repair-1.value']]],
    ['a basis copied from the name', [set('scan-1', 'basis', '完成数字化页数')], [['Q05', 'scan-1.basis', 'scan-1.name']]],
    ['a plan that does not end at 100 %', [set('repair', 'planDecember', '90')], [['Q47', 'repair.planDecember']]],
    ['one name twice', [set('scan-2', 'name', '完成数字化页数')], [['Q28', 'scan-2.name']]],
    ['a change without reason', [set('change-project', 'reason', null)], [['N-08', 'change-project.lastYear']]],
    [
      'last year’s parts that do not make last year’s whole',
      [set('change-basic', 'lastYear', '137740000')],
      [['N-07', 'change-total.lastYear', 'change-basic.lastYear']],
    ],
    [
      'a part of the buildings worth more than the buildings',
      [set('asset-office-buildings', 'value', '500000000')],
      [['T11-01', 'asset-office-buildings.value', 'asset-buildings.value']],
    ],
  ]
  it.each(cases)('%s', (_what, edits, expected) => {
    const { findings } = checked('disclosure', givenOf(broken(edits)))
    expect(findings.map(f => f.rule).sort()).toEqual(expected.map(([rule]) => rule).sort())
    for (const [rule, at, beside] of expected) {
      const finding = findings.find(f => f.rule === rule)
      expect(finding?.at).toContain(at)
      if (beside) expect(finding?.beside).toContain(beside)
    }
  })

  it('a likelihood left open in the monitoring form', () => {
    const { findings } = checked('monitoring', givenOf(broken([set('repair-1-june', 'possibility', null)]), { month: 6 }))
    expect(findings.map(f => f.rule)).toEqual(['M09'])
    expect(findings[0]?.at).toContain('repair-1-june.possibility')
  })

  it('full points for a target that was missed', () => {
    const { findings } = checked('self-evaluation', givenOf(broken([set('repair-1-end', 'actual', '5000页')])))
    expect(findings.map(f => f.rule)).toEqual(['S04'])
    expect(findings[0]?.beside).toContain('repair-1-end.actual')
  })
})
