/** A department with a unit in the demo county: its papers, checks, files and publication are made from both, and who is missing is known. */
import { budgetView, executionOf, sumOf } from '@jixiao/core'
import { understand } from '@jixiao/documents'
import { profileNamed } from '@jixiao/rules'
import { findBodies, findDossier, findDossiersOfYear, type Store, saveBody, saveEdits, savePublication } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'
import { checkPaper } from '../src/flows/check-paper.ts'
import { countFindings } from '../src/flows/finding-counts.ts'
import { startFirst } from '../src/flows/first-start.ts'
import { buildPackage } from '../src/flows/publication/build-package.ts'
import { findPreparing } from '../src/flows/publication/in-preparation.ts'
import { scoreArithmetic } from '../src/flows/score-arithmetic.ts'
import { findUnits, findWhole } from '../src/flows/units-of-year.ts'
import { isMissing } from '../src/flows/whole-department.ts'
import { siteGatherer } from '../src/public-site/gather-site.ts'
import { functionsTogether, totalOf } from '../src/public-site/pages/overview.ts'
import { siteSettings } from '../src/public-site/shell.ts'
import { siteFiles } from '../src/public-site/site-files.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile')

describe.each(ENGINES)('a department with a unit on $name', { timeout: 90_000 }, ({ open }) => {
  let store: Store
  let office: Office
  let cookie = ''
  let id = ''

  beforeAll(async () => {
    store = await open()
    office = openOffice({ store, profile, secret: 'a secret of more than thirty-two characters', url: 'http://127.0.0.1:8080' })
    const made = await startFirst(office, { kind: 'demo', untouched: true })
    if (!made.ok) throw new Error(made.problem.say.en)
    const account = made.value.find(a => a.username === 'supervising')
    const answer = await apiApp(office).request('/api/v1/session', {
      method: 'POST',
      headers: { 'x-jixiao': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'supervising', password: account?.password }),
    })
    cookie = answer.headers
      .getSetCookie()
      .map(c => c.split(';')[0])
      .join('; ')
    id = (await findDossiersOfYear(store.db, 2026)).find(d => d.body === 'culture')?.id ?? ''
  }, 90_000)
  afterAll(() => store.close())

  const get = async (path: string) => apiApp(office).request(`/api/v1${path}`, { headers: { cookie } })
  const whole = async () => {
    const bodies = await findBodies(store.db)
    const [body, own] = [bodies.get('culture'), await findDossier(store.db, id)]
    if (!body || !own) throw new Error('no department')
    return { bodies, body, own, whole: await findWhole(store.db, bodies, body, own) }
  }

  it('adds up: the budget of the whole is that of its own part and of the unit', async () => {
    const { own, whole: all } = await whole()
    const units = all.joined.slice(1)
    expect(all.joined.map(j => [j.body.kind, j.body.name])).toEqual([
      ['unit', '示例县文化馆本级'],
      ['unit', units[0]?.body.name],
    ])
    const total = (d: typeof own): bigint =>
      budgetView(d)
        .byFunction.filter(r => r.code.length === 3)
        .reduce((n, r) => n + sumOf(r.sums, 'total'), 0n)
    expect(total(all.dossier)).toBe(total(own) + units.reduce((n, u) => n + total(u.dossier), 0n))
    expect(total(all.dossier)).toBeGreaterThan(total(own))
  })

  it('has one score of all projects, and forms that name who carries each out', async () => {
    const { body, own, whole: all } = await whole()
    const count = scoreArithmetic(all.dossier, body, office.profile, all.joined).projects.length
    expect(count).toBeGreaterThan(scoreArithmetic(own, body, office.profile).projects.length)
    const { selfEvaluations } = understand({
      file: 'self-evaluation',
      format: 'dossier',
      blocks: checkPaper(all.dossier, body, 'self-evaluation', '', office.profile, all.joined).blocks,
      residue: [],
      notices: [],
    })
    expect(new Set(selfEvaluations.map(f => f.unit?.value)).size).toBe(2)
  })

  it('gives its units with what they have entered to whoever may read the department', async () => {
    const answer = await (await get(`/dossiers/${id}/units`)).json()
    expect(answer.units.map((u: { body: { id: string } }) => u.body.id)).toEqual(['culture-station'])
    expect(answer.units[0].dossier.records.length).toBeGreaterThan(20)
  })

  it('checks and writes the whole, and its own part alone where that is wanted', async () => {
    const { body, whole: all } = await whole()
    const { findings } = await (await get(`/dossiers/${id}/papers/budget/findings`)).json()
    expect(findings.length).toBe(checkPaper(all.dossier, body, 'budget', '', office.profile, all.joined).findings.length)
    const file = async (of: string) =>
      Buffer.from(await (await get(`/dossiers/${id}/papers/disclosure/document?format=docx&of=${of}`)).arrayBuffer()).length
    expect(await file('whole')).toBeGreaterThan(await file('own'))
  })

  it('publishes the whole, with a part for each body', async () => {
    const person = {
      id: 'supervising',
      name: '',
      username: 'supervising',
      isActive: true,
      mustChangePassword: false,
      appointments: [{ role: 'supervising-department', body: 'culture' }],
    } as const
    const preparing = await findPreparing(office, store.db, person, id, 'budget')
    if (!preparing.ok) throw new Error(preparing.problem.say.en)
    const parts = preparing.value.readiness.documents.flatMap(d => (d.paper === 'disclosure' ? d.understanding.face.parts.map(p => p.name) : []))
    expect(parts).toContain('示例县文化馆本级')
    expect(parts.length).toBe(3)
  })

  it('stands on the site with its own part and the whole, and is not counted twice beside its unit', async () => {
    const auditor = {
      id: 'auditor',
      name: '',
      username: 'auditor',
      isActive: true,
      mustChangePassword: false,
      appointments: [{ role: 'auditor', body: 'county' }],
    } as const
    const station = (await findDossiersOfYear(store.db, 2026)).find(d => d.body === 'culture-station')?.id ?? ''
    const region = [...(await findBodies(store.db)).values()].find(b => b.kind === 'region')
    const publish = async (dossier: string, kind: 'budget' | 'results'): Promise<void> => {
      const now = await findPreparing(office, store.db, { ...auditor, appointments: [{ role: 'auditor', body: region?.id ?? '' }] }, dossier, kind)
      if (!now.ok) throw new Error(now.problem.say.en)
      const wanted = {
        kind,
        version: 1,
        reason: '',
        previous: null,
        disclosedOn: '2026-02-10',
        publishedAt: '2026-02-10T00:00:00Z',
        names: new Map(),
      }
      const built = await buildPackage(now.value, wanted, profile, office.seal, async () => ({ folders: [] }))
      if (!built.ok) throw new Error(built.problem.say.en)
      const { manifest, bytes } = built.value
      const kept = { id: `${dossier} ${kind}`, dossier, kind, version: 1, reason: '', disclosedOn: '2026-02-10', manifest, by: 'a', at: office.now() }
      await store.transaction(tx => savePublication(tx, kept, bytes))
    }
    const { whole: all, own } = await whole()
    const totalOfDossier = (d: typeof own): bigint => sumOf(budgetView(d).totals, 'total')
    const joinedTotal = totalOfDossier(all.dossier)
    const ownTotal = totalOfDossier(own)
    expect(ownTotal).toBeLessThan(joinedTotal)
    await publish(id, 'budget')
    await publish(id, 'results')
    const gather = siteGatherer(store.db, profile)
    const alone = await gather()
    expect(totalOf(alone.years)).toBe(joinedTotal)
    const [department] = alone.years
    if (!department) throw new Error('nothing is public')
    expect([department.figures.total, department.own?.total]).toEqual([joinedTotal, ownTotal])
    expect(department.units).toEqual([{ id: 'culture-station', name: '示例县城关文化站', records: `${station}/` }])
    const spent = executionOf(own, { of: 'all' }).spent
    expect([department.figures.execution?.spent, department.own?.execution?.spent]).toEqual([executionOf(all.dossier, { of: 'all' }).spent, spent])

    await publish(station, 'budget')
    const site = await gather()
    expect(site.years.map(y => y.body.id)).toEqual(['culture', 'culture-station'])
    expect(totalOf(site.years)).toBe(joinedTotal)
    expect(functionsTogether(site.years).reduce((sum, f) => sum + f.amount, 0n)).toBe(joinedTotal)
    const files = siteFiles(site, siteSettings(site, { address: null, isStatic: true }))
    const text = async (path: string) => String(await files.get(path)?.make())
    const page = await text('bodies/culture/2026/index.html')
    expect(page).toContain('本级和部门汇总')
    expect(page).toMatch(/所属单位：<a href="..\/..\/..\/bodies\/culture-station\/">示例县城关文化站<\/a>/)
    const overview = await text('index.html')
    for (const words of ['示例县文化馆（部门汇总）', '示例县文化馆（本级）', '已含在部门汇总中', '已含在主管部门的数中，不重复合计'])
      expect(overview).toContain(words)
    const rows: readonly { body: string; scope: string; joined_body: string | null; amount: string }[] = JSON.parse(
      await text(`data/region=${site.regions[0]?.code}/year=2026/budget.json`),
    )
    const sum = (isIn: (r: (typeof rows)[number]) => boolean): bigint => rows.filter(isIn).reduce((n, r) => n + BigInt(r.amount.replace('.', '')), 0n)
    expect(sum(r => r.body === 'culture' && r.scope === 'own')).toBe(ownTotal)
    expect(sum(r => r.scope === 'own')).toBe(joinedTotal)
    expect(new Set(rows.filter(r => r.scope === 'joined').map(r => `${r.body} ${r.joined_body}`))).toEqual(new Set(['culture culture-station']))
    const executed: readonly { scope: string; spent: string }[] = JSON.parse(
      await text(`data/region=${site.regions[0]?.code}/year=2026/execution.json`),
    )
    expect(executed.filter(r => r.scope === 'own').reduce((n, r) => n + BigInt(r.spent.replace('.', '')), 0n)).toBe(spent)
  })

  it('knows who has entered nothing, and counts anew when a unit has changed', async () => {
    const { bodies, body } = await whole()
    const late = { id: 'culture-hall', kind: 'unit', parent: 'culture', name: '示例县群众艺术馆', shortName: '', code: `${body.code}009` } as const
    await saveBody(store.db, late)
    const units = await findUnits(store.db, new Map([...bodies, [late.id, late]]), body, 2026)
    expect(units.filter(isMissing).map(u => u.body.name)).toEqual(['示例县群众艺术馆'])
    const counted = async () => (await countFindings(office, [{ dossier: { id, revision: 1 }, body, kind: 'targets', round: '' }], 60_000))[0]
    const before = await counted()
    const station = (await findDossiersOfYear(store.db, 2026)).find(d => d.body === 'culture-station')
    const kept = station && (await findDossier(store.db, station.id))
    const cost = [...(kept?.records.values() ?? [])].find(r => r.kind === 'indicator' && r.fields.level2 === '成本指标')
    if (!station || !cost) throw new Error('no cost indicator')
    const edit = { kind: 'set', record: cost.id, field: 'unit', from: cost.fields.unit ?? null, to: '%' } as const
    await store.transaction(tx => saveEdits(tx, station.id, [edit], { by: 'station', at: office.now() }))
    expect(await counted()).not.toEqual(before)
  })
})
