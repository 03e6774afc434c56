/** The profile of the house on both engines: kept, set from a year on with its reason, withdrawn; rules and forms follow it, and the code lists. */
import type { Appointment, Body, Edit } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { findDossier, findTrail, type Store, saveBody, savePerson } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'
import { checkPaper } from '../src/flows/check-paper.ts'
import { TESTED_BY, uncalled } from './own-routes.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile')
const PASSWORD = 'Qinghe-2026-demo'
const SECRET = 'a secret of more than thirty-two characters'
const URL_ = 'http://127.0.0.1:8080'
const county: Body = { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' }
const museum: Body = { id: 'museum', kind: 'department', parent: 'county', name: '示例县博物馆', shortName: '', code: '377' }
const PEOPLE: Readonly<Record<string, readonly Appointment[]>> = {
  preparer: [{ role: 'preparer', body: 'museum' }],
  performance: [{ role: 'performance-section', body: 'county' }],
  system: [{ role: 'system-administrator', body: 'county' }],
}
const GRADES = [
  { name: '优秀', from: 95 },
  { name: '合格', from: 60 },
  { name: '不合格', from: 0 },
]

describe.each(ENGINES)('the profile of the house on $name', { timeout: 60_000 }, ({ open }) => {
  let store: Store
  let office: Office
  let app: ReturnType<typeof apiApp>
  const cookies = new Map<string, string>()
  const called = new Set<string>()

  const call = async (who: string, method: string, path: string, content?: unknown) => {
    called.add(`${method} /api/v1${path.replace(/\?.*/, '')}`)
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: { 'x-jixiao': '1', 'content-type': 'application/json', cookie: cookies.get(who) ?? '' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const set = (who: string, year: number, of: string, value: unknown, reason = '示例县财政局通知') =>
    call(who, 'PUT', `/profile/rulings/${year}/${of}`, { value, reason })

  beforeAll(async () => {
    store = await open()
    office = openOffice({ store, profile, secret: SECRET, url: URL_ })
    app = apiApp(office)
    for (const body of [county, museum]) await saveBody(store.db, body)
    for (const [id, appointments] of Object.entries(PEOPLE)) {
      await savePerson(store.db, { id, name: `示例${id}`, username: id, isActive: true, mustChangePassword: false, appointments })
      await office.doorkeeper.setPassword(id, PASSWORD)
      const answer = await app.request('/api/v1/session', {
        method: 'POST',
        headers: { 'x-jixiao': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ username: id, password: PASSWORD }),
      })
      cookies.set(
        id,
        answer.headers
          .getSetCookie()
          .map(c => c.split(';')[0])
          .join('; '),
      )
    }
  }, 60_000)
  afterAll(() => store.close())

  it('shows every parameter with its source, and what was set', async () => {
    const { id, parameters, base, profiles, rulings } = (await call('preparer', 'GET', '/profile')).body
    expect([id, base, rulings]).toEqual(['hebei-county', 'hebei-county', []])
    expect(profiles.map((p: { id: string }) => p.id)).toContain('national')
    expect(parameters.levelOneWeights).toMatchObject({ standing: expect.any(String), source: expect.any(String) })
    expect(Object.keys(parameters).length).toBe(Object.keys(profile.parameters).length)
  })

  it('is set by the performance section alone, from a year on, with a reason', async () => {
    expect((await set('preparer', 2027, 'grades', GRADES)).status).toBe(403)
    expect((await set('system', 2027, 'grades', GRADES)).status).toBe(403)
    expect((await set('performance', 2027, 'nothing', GRADES)).status).toBe(400)
    expect((await set('performance', 2027, 'grades', GRADES, ' ')).status).toBe(400)
    expect((await set('performance', 2027, 'grades', [...GRADES].reverse())).body.title).toBe('value-does-not-fit')
    expect((await set('performance', 2027, 'grades', GRADES)).status).toBe(200)
    expect((await set('performance', 2027, 'executionWeight', 20)).status).toBe(200)
    expect([2026, 2027].map(y => office.profile.at('grades', y)[0]?.name)).toEqual(['优', '优秀'])
    const { id, rulings } = (await call('preparer', 'GET', '/profile')).body
    expect(id).toMatch(/^hebei-county\+/)
    expect(rulings).toMatchObject([
      { fiscalYear: 2027, parameter: 'executionWeight', value: 20 },
      { fiscalYear: 2027, parameter: 'grades', value: GRADES, reason: '示例县财政局通知', byName: '示例performance' },
    ])
    const [row] = await findTrail(store.db, 'house', 1)
    expect(row).toMatchObject({
      act: 'set-profile',
      by: 'performance',
      details: { fiscalYear: 2027, parameter: 'executionWeight', from: null, to: 20 },
    })
  })

  it('may be another one of the book from a year on; what was set stays', async () => {
    expect((await set('performance', 2028, 'profile', 'nowhere')).body.title).toBe('no-profile')
    expect((await set('performance', 2028, 'profile', 'national')).status).toBe(200)
    expect([2027, 2028].map(y => office.profile.at('levelOneWeights', y).产出指标)).toEqual([40, 50])
    expect(office.profile.at('grades', 2028)[0]?.name).toBe('优秀')
  })

  it('is kept: a service that starts anew has it', async () => {
    const again = openOffice({ store, profile, secret: SECRET, url: URL_ })
    await again.house.ready()
    expect([again.profile.id, again.profile.at('executionWeight', 2027)]).toEqual([office.profile.id, 20])
  })

  it('is withdrawn with a reason, and the year is as it was', async () => {
    const path = `/profile/rulings/2027/grades?reason=${encodeURIComponent('通知已作废')}`
    expect((await call('preparer', 'DELETE', path)).status).toBe(403)
    expect((await call('performance', 'DELETE', path)).status).toBe(200)
    expect((await call('performance', 'DELETE', path)).body.title).toBe('no-ruling')
    expect(office.profile.at('grades', 2027)[0]?.name).toBe('优')
    const [row] = await findTrail(store.db, 'house', 1)
    expect(row).toMatchObject({ act: 'withdraw-profile', details: { to: null, reason: '通知已作废' } })
  })

  it('lets the official list of a year name and judge the codes of its papers', async () => {
    const dossier = (await call('preparer', 'GET', '/bodies/museum/years/2026')).body
    const fields = { function: '2070205', spending: 'project', source: 'general-budget', amount: '100000' }
    const edits: readonly Edit[] = [{ kind: 'add', record: 'line1', of: 'line', parent: null, order: 'a1', fields }]
    const saved = await call('preparer', 'POST', `/dossiers/${dossier.id}/edits`, { edits })
    expect(saved.status).toBe(200)
    const check = async () => {
      const { findings } = (await call('preparer', 'GET', `/dossiers/${dossier.id}/papers/budget/findings`)).body
      return findings.filter((f: { rule: string }) => f.rule === 'HIER-01')
    }
    expect(await check()).toEqual([])
    const codes = [
      { code: '207', name: '文化旅游体育与传媒支出' },
      { code: '20702', name: '文物和博物馆' },
    ]
    expect((await call('system', 'PUT', '/codes/functional/2026', { source: '2026年科目', codes })).status).toBe(200)
    const found = await check()
    expect(found.length).toBeGreaterThan(0)
    expect(found[0].say.zh).toMatch('2070205')
    expect(found[0].say.zh).toMatch('不在本年的代码表里（2026年科目）')
    // the paper prints the names of the list
    const kept = await findDossier(store.db, dossier.id)
    const printed = kept && JSON.stringify(checkPaper(kept, museum, 'budget', '', office.profile).blocks)
    expect(printed).toMatch('文物和博物馆')
  })

  it('has called every route of its resources', () => {
    expect(uncalled(TESTED_BY['profile.test.ts'], office, called)).toEqual([])
  })
})
