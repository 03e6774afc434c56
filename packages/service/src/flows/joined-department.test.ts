/** A department with a unit: the invented archive divided in two and joined again says what it said undivided, and its documents agree with its unit's. */
import {
  type Block,
  checkDocument,
  checkTogether,
  type Dossier,
  type DossierRecord,
  descendantsOf,
  type Finding,
  isAtLeast,
  joinDossiers,
  PAPER_KINDS,
  type PaperKind,
  recordsOf,
} from '@jixiao/core'
import { documentOfForm, documentOfPaper, FORMS, type FormGiven, type JoinedBody, settingsOf, understand } from '@jixiao/documents'
import { profileNamed, RULES } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { scoreProjects } from './score-projects.ts'

const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile hebei-county')
const profile = found
const settings = settingsOf(profile, 2026, { scheme: 'A' })

const whole = archivesDossier()
const CENTRE = { kind: 'unit', name: '示例县档案服务中心', code: '377002' } as const
const HEADQUARTERS = { kind: 'unit', name: '示例县档案馆本级', code: '377001' } as const

/** What the centre has: one project with everything about it, and the pensions of the staff. */
function isOfCentre(r: DossierRecord): boolean {
  const projects = new Set(['publicity', ...descendantsOf(whole, 'publicity').map(d => d.id)])
  return projects.has(r.id) || r.fields.project === 'publicity' || (r.kind === 'line' && r.fields.function === '2080505')
}

/** This year's figures of the centre in 分, which it had last year too. */
const CENTRE_FIGURES: Readonly<Record<string, bigint>> = {
  'expenditure/byFunction/all/total': 19_610_000n,
  'expenditure/byFunction/all/basic': 15_610_000n,
  'expenditure/byFunction/all/project': 4_000_000n,
}

function divided(): { readonly headquarters: Dossier; readonly centre: Dossier } {
  const own = new Map([...whole.records].filter(([, r]) => isOfCentre(r)))
  const changes = recordsOf(whole, 'change')
  const lastYear = (r: DossierRecord<'change'>): bigint => CENTRE_FIGURES[String(r.fields.fact)] ?? 0n
  for (const r of changes) own.set(r.id, { ...r, fields: { fact: r.fields.fact ?? null, lastYear: String((lastYear(r) / 100n) * 100n) } })
  const particulars: DossierRecord = {
    id: 'centre',
    kind: 'particulars',
    parent: null,
    order: 'a1',
    revision: 1,
    fields: {
      duties: '承担档案展览和查档服务的具体工作。',
      nature: '公益一类事业单位',
      rank: '股级',
      funding: '财政拨款',
      staff: '2',
      establishment: '2',
      plannedAssets: '0',
    },
  }
  own.set(particulars.id, particulars)
  const rest = new Map([...whole.records].filter(([, r]) => !isOfCentre(r)))
  for (const r of changes) rest.set(r.id, { ...r, fields: { ...r.fields, lastYear: String(BigInt(String(r.fields.lastYear)) - lastYear(r)) } })
  const body = rest.get('particulars')
  if (body) rest.set(body.id, { ...body, fields: { ...body.fields, staff: '9', establishment: '10' } })
  return { headquarters: { ...whole, records: rest }, centre: { ...whole, id: 'centre-2026', body: 'centre', records: own } }
}

const { headquarters, centre } = divided()
const made = joinDossiers(headquarters, [centre])
if (!made.ok) throw new Error(made.problem.say.en)
const department = made.value
const bodies: readonly JoinedBody[] = [
  { body: HEADQUARTERS, dossier: headquarters },
  { body: CENTRE, dossier: centre },
]
const givenOf = (dossier: Dossier, more: Partial<FormGiven> = {}): FormGiven => ({
  dossier,
  body: ARCHIVES,
  settings,
  scores: scoreProjects(dossier, profile),
  month: 6,
  date: '2027-03-22',
  ...more,
})

const textOf = (b: Block): unknown => (b.kind === 'paragraph' ? b.text : b.rows.map(r => r.cells.map(c => c.text)))
const grave = (findings: readonly Finding[]) => findings.filter(f => isAtLeast(f.severity, 'warning')).map(f => `${f.rule} ${f.say.zh}`)

describe('a department joined from its bodies', { timeout: 60_000 }, () => {
  it.each(PAPER_KINDS)('%s: the same words and figures as if it had never been divided', (paper: PaperKind) => {
    const [joined, undivided] = [department, whole].map(d => documentOfPaper(paper, givenOf(d)).blocks.map(textOf))
    expect(joined).toEqual(undivided)
  })
  it.each(FORMS.map(f => f.id))('%s too', id => {
    const form = FORMS.find(f => f.id === id)
    if (!form) throw new Error(id)
    const [joined, undivided] = [department, whole].map(d => documentOfForm(form, givenOf(d)).blocks.map(textOf))
    expect(joined).toEqual(undivided)
  })
})

describe('who carries out a project', { timeout: 60_000 }, () => {
  it.each(['county', 'national', 'by-source'] as const)('is its own body in the %s form', selfEvaluation => {
    const { selfEvaluations } = understand(documentOfPaper('self-evaluation', givenOf(department, { joined: bodies, selfEvaluation })))
    expect(selfEvaluations.map(f => [f.project.value, f.unit?.value])).toEqual([
      ['馆藏破损档案修复', ARCHIVES.name],
      ['馆藏档案数字化加工', ARCHIVES.name],
      ['档案库房安全保障', ARCHIVES.name],
      ['档案宣传与利用服务', CENTRE.name],
    ])
  })
})

describe('its disclosure with the parts of its bodies', { timeout: 60_000 }, () => {
  const given = givenOf(department, { joined: bodies })
  const document = documentOfPaper('disclosure', given)
  const understanding = understand(document)
  const { findings, outcomes } = checkDocument(understanding, RULES, profile)

  it('has a part for each of them', () => {
    expect(understanding.face.parts.map(p => [p.key, p.name])).toEqual([
      ['department', ARCHIVES.name],
      [HEADQUARTERS.code, HEADQUARTERS.name],
      [CENTRE.code, CENTRE.name],
    ])
    expect(understanding.tables).toHaveLength(33)
    expect(understanding.notices).toEqual([])
    expect(understanding.coverage.lost).toBe(0)
  })
  it('agrees with itself: the department is the sum of its bodies', () => {
    expect(grave(findings)).toEqual([])
    const results = Object.fromEntries(outcomes.map(o => [o.rule, o.result]))
    expect(['P-01', 'P-02', 'P-03', 'P-05'].map(rule => [rule, results[rule]])).toEqual(['P-01', 'P-02', 'P-03', 'P-05'].map(rule => [rule, 'pass']))
  })
  it('finds a unit whose figures are not those that were joined', () => {
    const records = new Map(centre.records)
    const line = recordsOf(centre, 'line')[0]
    if (!line) throw new Error('no line')
    records.set(line.id, { ...line, fields: { ...line.fields, amount: '99000000' } })
    const other = documentOfPaper(
      'disclosure',
      givenOf(department, {
        joined: [
          { body: HEADQUARTERS, dossier: headquarters },
          { body: CENTRE, dossier: { ...centre, records } },
        ],
      }),
    )
    expect(checkDocument(understand(other), RULES, profile).findings.map(f => f.rule)).toContain('P-01')
  })
  it('agrees with the document of each unit', () => {
    for (const { body, dossier } of bodies) {
      const own = understand(documentOfPaper('disclosure', { ...givenOf(dossier), body }, body.code))
      const together = checkTogether([understanding, own], RULES, profile)
      expect(grave(together.findings)).toEqual([])
      expect(together.pairs.length).toBeGreaterThan(0)
    }
  })
})
