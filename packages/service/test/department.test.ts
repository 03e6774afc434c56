/** A department with a unit in the demo county: its papers, checks, files and publication are made from both, and who is missing is known. */
import { budgetView, sumOf } from '@jixiao/core'
import { understand } from '@jixiao/documents'
import { profileNamed } from '@jixiao/rules'
import { findBodies, findDossier, findDossiersOfYear, type Store, saveBody, saveEdits } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'
import { checkPaper } from '../src/flows/check-paper.ts'
import { countFindings } from '../src/flows/finding-counts.ts'
import { startFirst } from '../src/flows/first-start.ts'
import { findPreparing } from '../src/flows/publication/in-preparation.ts'
import { scoreArithmetic } from '../src/flows/score-arithmetic.ts'
import { findUnits, findWhole } from '../src/flows/units-of-year.ts'
import { isMissing } from '../src/flows/whole-department.ts'

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
