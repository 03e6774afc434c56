/** Evaluations go out with the results: their report is understood back, says what its records say, and the rules find nothing in it. */
import {
  type Body,
  checkDocument,
  checkTogether,
  type Dossier,
  evaluationsIn,
  fieldText,
  newPaper,
  type ReadDocument,
  recordsOf,
  recordsOfEvaluations,
  toDecimal,
} from '@jixiao/core'
import { documentOfForm, evaluationReport, fileOfArchive, listArchive, readDocument, understand, type WrittenFormat } from '@jixiao/documents'
import { profileNamed, RULES } from '@jixiao/rules'
import type { Redaction } from '@jixiao/store'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../../demo/archives-dossier.ts'
import { givenOf } from '../check-paper.ts'
import { systemFonts } from '../system-fonts.ts'
import { closedNotice, evaluatedDossier, evaluationOf } from '../testing/evaluated.ts'
import { throughFile } from '../testing/through-file.ts'
import { buildPackage } from './build-package.ts'
import { dossierOfRecords, parseRecords } from './public-records.ts'
import { readinessOf } from './readiness.ts'
import { sealOf } from './seal.ts'
import { verifyPackage } from './verify-package.ts'

const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile hebei-county')
const profile = found
const body: Body = { ...ARCHIVES, parent: 'county' }
const year = archivesDossier()
const [project] = recordsOf(year, 'project')
if (!project) throw new Error('no project')

const reportOf = (dossier: Dossier): ReadDocument => documentOfForm(evaluationReport, givenOf(dossier, body, '', profile))
const withRecords = (told: ReturnType<typeof recordsOfEvaluations>): Dossier => ({
  ...year,
  records: new Map([...year.records, ...told.map(r => [r.id, r] as const)]),
})
const findingsIn = (document: ReadDocument) => checkDocument(understand(document), RULES, profile).findings
const statementsIn = (document: ReadDocument) =>
  understand(document).facts.statements.map(({ fact, value }) => [fact, value.kind === 'quantity' ? value.quantity.printed : value])

/** Experts' scores in hundredths of the points, with words wherever one takes off. */
const anyEvaluation = fc
  .record({ kind: fc.constantFrom('finance', 'department'), whole: fc.boolean(), experts: fc.integer({ min: 1, max: 5 }) })
  .chain(given => fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 85, maxLength: 85 }).map(dice => ({ ...given, dice })))
  .map(({ kind, whole, experts, dice }) => {
    const usual = evaluationOf(year, profile, kind, whole ? null : project.id)
    const names = Array.from({ length: experts }, (_, i) => `评${i}`)
    const scores = usual.leaves.flatMap((l, i) =>
      names.map((expert, n) => {
        const share = dice[i * 5 + n] ?? 100
        const score = ((Math.round(Number(l.points) * 100) * share) / 10_000).toFixed(2)
        return { leaf: l.id, expert, score, words: share < 100 ? `扣分理由${'甲乙丙丁戊'.charAt(n)}` : '' }
      }),
    )
    return { ...usual, experts: names, scores }
  })

describe('the report of evaluations', () => {
  it('adds up whatever the scores are, states what its records state, and the rules find nothing', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(anyEvaluation, { minLength: 1, maxLength: 3 }), all => {
        const dossier = withRecords(
          recordsOfEvaluations(
            all.map((e, i) => ({ ...e, id: `e${i}` })),
            [],
          ),
        )
        const document = reportOf(dossier)
        const { facts, notices, coverage } = understand(document)
        expect([notices, coverage.lost]).toEqual([[], 0])
        for (const [i, { total, criteria }] of evaluationsIn(dossier).entries()) {
          const stated = facts.of(`self-evaluation/project/${i}/total`).map(s => s.value.kind === 'quantity' && s.value.quantity.printed)
          expect(stated).toEqual([total && toDecimal(total, 2)])
          expect(facts.of(`self-evaluation/project/${i}/score/0`).length).toBe(1)
          expect(criteria.length).toBe(17)
        }
        expect(findingsIn(document)).toEqual([])
      }),
      { numRuns: 100, seed: 20261121 },
    )
  })

  it('says the same in every format, and a score that is changed is found', { timeout: 120_000 }, async () => {
    const document = reportOf(evaluatedDossier(year, profile))
    const fonts = await systemFonts()
    for (const format of ['docx', 'xlsx', 'pdf'] as const satisfies readonly WrittenFormat[])
      expect(statementsIn(await throughFile(document, format, fonts)), format).toEqual(statementsIn(document))
    const blocks = document.blocks.map(b =>
      b.kind === 'table'
        ? { ...b, rows: b.rows.map(r => ({ ...r, cells: r.cells.map(c => (c.text === '20.00' ? { ...c, text: '18.00' } : c)) })) }
        : b,
    )
    // of both evaluations: the total, and points lost without a reason
    expect(
      findingsIn({ ...document, blocks })
        .map(f => f.rule)
        .sort(),
    ).toEqual(['S06', 'S06', 'S09', 'S09'])
  })

  it('tells neither the experts’ names nor a notice that is still open', () => {
    const evaluation = evaluationOf(year, profile, 'finance', project.id, { experts: ['王示例'], scores: [] })
    const scores = evaluation.leaves.map(l => ({ leaf: l.id, expert: '王示例', score: l.points, words: '' }))
    const open = { ...closedNotice(evaluation), end: null }
    const told = recordsOfEvaluations(
      [
        { ...evaluation, scores },
        { ...evaluation, id: 'at work', isFinished: false },
      ],
      [open],
    )
    expect(JSON.stringify(told)).not.toContain('王示例')
    expect(told.map(r => r.kind).filter(k => k !== 'criterion')).toEqual(['evaluation'])
  })
})

const papers = [{ ...newPaper('self-evaluation', []), state: 'approved' as const }]
const WANTED = {
  kind: 'results' as const,
  version: 1,
  reason: '',
  previous: null,
  disclosedOn: '2027-08-20',
  publishedAt: '2027-08-20T00:00:00Z',
  names: new Map<string, string>(),
}

function preparing(dossier: Dossier) {
  const nothing = { redactions: [], waivers: [], signatures: [] }
  const { hits } = readinessOf('results', dossier, body, profile, papers, nothing)
  const redactions: Redaction[] = hits.map(h => ({
    hit: h.id,
    document: h.document,
    hitKind: h.kind,
    place: h.where,
    ...h.proposal,
    by: 'p',
    at: '2027-08-01T00:00:00Z',
  }))
  const preparations = { ...nothing, redactions }
  const head = { id: 'd', body: body.id, fiscalYear: 2026, revision: 1 }
  return { head, body, dossier, joined: [], papers, preparations, readiness: readinessOf('results', dossier, body, profile, papers, preparations) }
}

async function packageOf(dossier: Dossier) {
  const made = await buildPackage(preparing(dossier), WANTED, profile, sealOf('a secret of more than thirty-two characters'), async () => ({
    folders: [],
  }))
  if (!made.ok) throw new Error(made.problem.say.en)
  return made.value.bytes
}

describe('a package of results with evaluations', { timeout: 60_000 }, () => {
  it('has documents that agree with each other: an evaluation is no edition of the self-evaluation', () => {
    const { documents } = preparing(evaluatedDossier(year, profile)).readiness
    expect(documents.map(d => d.id)).toEqual(['self-evaluation', 'self-evaluation-report', 'evaluation-report'])
    const { pairs, findings } = checkTogether(
      documents.map(d => d.understanding),
      RULES,
      profile,
    )
    expect(pairs.map(p => p.kind)).toEqual(['editions', 'pieces', 'pieces'])
    // the forms stand in another order in the report, behind that of the whole department: projects are known by their names
    expect(findings).toEqual([])
  })

  it('has the report and its records, and verifies; the figures of both are looked at', async () => {
    const dossier = evaluatedDossier(year, profile)
    const bytes = await packageOf(dossier)
    const verified = await verifyPackage(bytes, 'p.zip')
    if (!verified.ok) throw new Error(verified.problem.say.en)
    expect(verified.value.checks.filter(c => !c.holds)).toEqual([])
    expect(verified.value.checks.map(c => c.say.zh)).toContain('2项评价的分值、得分和总分一致')
    expect(verified.value.manifest.files.map(f => f.name)).toContain('documents/示例县档案馆2026年绩效评价报告.docx')
    const records = parseRecords(fileOfArchive(bytes, 'data/records.json') ?? new Uint8Array())
    const again = evaluationsIn(dossierOfRecords({ body: body.id, fiscalYear: 2026 }, { results: records }))
    const told = (all: typeof again) =>
      all.map(e => [e.kind, e.project?.id, e.total && toDecimal(e.total, 2), e.rectifications.length, fieldText(e.record, 'problems')])
    expect(told(again)).toEqual(told(evaluationsIn(dossier)))
  })

  it('is found out where its records say another score than its report', async () => {
    const dossier = evaluatedDossier(year, profile)
    const score = [...dossier.records.values()].find(r => r.kind === 'criterion' && r.fields.score === '20.00')
    if (!score) throw new Error('no score')
    const now = preparing(dossier)
    const other = { ...dossier, records: new Map(dossier.records).set(score.id, { ...score, fields: { ...score.fields, score: '19.00' } }) }
    const made = await buildPackage({ ...now, dossier: other }, WANTED, profile, sealOf('a secret of more than thirty-two characters'), async () => ({
      folders: [],
    }))
    const verified = made.ok && (await verifyPackage(made.value.bytes, 'p.zip'))
    if (!verified || !('value' in verified)) throw new Error('no package')
    const wrong = verified.value.checks.filter(c => !c.holds)
    expect(wrong.map(c => c.details)).toEqual([['第1项评价：各项得分合计96.00，报告写作97']])
  })

  it('masks what the detectors find in the words of an evaluation, in the documents and in the data', async () => {
    const secret = '13800138000'
    const told = recordsOfEvaluations([evaluationOf(year, profile, 'finance', project.id, { problems: `问题联系人手机${secret}。` })], [])
    const dossier = withRecords(told)
    const { hits } = readinessOf('results', dossier, body, profile, papers, { redactions: [], waivers: [], signatures: [] })
    expect(hits.filter(h => h.document === 'evaluation-report').map(h => [h.kind, h.entry?.field])).toEqual([['mobile', 'problems']])
    const bytes = await packageOf(dossier)
    const listed = listArchive(bytes, 'p.zip')
    if (!listed.ok) throw new Error(listed.problem.say.en)
    for (const f of listed.value) {
      const read = /\.(?:docx|xlsx)$/.test(f.name) ? await readDocument(f.bytes, f.name) : null
      expect(read ? JSON.stringify(read.ok && read.value.blocks) : new TextDecoder().decode(f.bytes), f.name).not.toContain(secret)
    }
    const records = parseRecords(fileOfArchive(bytes, 'data/records.json') ?? new Uint8Array())
    expect(records.find(r => r.kind === 'evaluation')?.fields.problems).toBe('问题联系人手机138****8000。')
  })
})
