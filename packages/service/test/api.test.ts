/** The API in process, on both engines: who may do what, what is refused and why, and that nothing of two people's work is lost. */
import { readFileSync } from 'node:fs'
import { type Appointment, addingRecord, type Body, type Edit, type PAPER_NAMES, parentsFirst } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { findDossiersOfYear, firstBrokenLink, type Store, saveBody, savePerson } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp, RESOURCES } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'
import type { MakeRoutes } from '../src/api/routing.ts'
import { ARCHIVES, archivesDossier } from '../src/demo/archives-dossier.ts'
import { TESTED_BY, uncalled } from './own-routes.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile')
const PASSWORD = 'Qinghe-2026-demo'
const county: Body = { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' }
const archives: Body = { ...ARCHIVES, parent: 'county' }
const other: Body = { id: 'other', kind: 'department', parent: 'county', name: '示例县文化馆', shortName: '', code: '381' }
const PEOPLE: Readonly<Record<string, readonly Appointment[]>> = {
  preparer: [{ role: 'preparer', body: archives.id }],
  second: [{ role: 'preparer', body: archives.id }],
  head: [{ role: 'head', body: archives.id }],
  bureau: [{ role: 'performance-section', body: 'county' }],
  stranger: [{ role: 'preparer', body: 'other' }],
  auditor: [{ role: 'auditor', body: 'county' }],
  security: [{ role: 'security-administrator', body: 'county' }],
  system: [{ role: 'system-administrator', body: 'county' }],
}

describe.each(ENGINES)('the API on $name', { timeout: 30_000 }, ({ open }) => {
  let store: Store
  let time = new Date('2026-03-02T01:00:00Z')
  let app: ReturnType<typeof apiApp>
  let office: Office
  const cookies = new Map<string, string>()
  const called = new Set<string>()

  const call = async (who: string, method: string, path: string, content?: unknown) => {
    called.add(`${method} /api/v1${path.replace(/\?.*$/, '')}`)
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-jixiao': '1', cookie: cookies.get(who) ?? '' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      body: text === '' ? null : JSON.parse(text),
      cookies: answer.headers.getSetCookie(),
    }
  }
  const signIn = async (who: string, password = PASSWORD) => {
    const answer = await call('', 'POST', '/session', { username: who, password })
    if (answer.status === 200) cookies.set(who, answer.cookies.map(c => c.split(';')[0]).join('; '))
    return answer
  }

  beforeAll(async () => {
    store = await open()
    office = openOffice({
      store,
      profile,
      secret: 'a secret of more than thirty-two characters',
      url: 'http://127.0.0.1:8080',
      now: () => time,
    })
    app = apiApp(office)
    for (const b of [county, archives, other]) await saveBody(store.db, b)
    for (const [id, appointments] of Object.entries(PEOPLE)) {
      await savePerson(store.db, { id, name: id, username: id, isActive: true, mustChangePassword: false, appointments })
      await office.doorkeeper.setPassword(id, PASSWORD)
      expect((await signIn(id)).status).toBe(200)
    }
  }, 120_000)
  afterAll(() => store.close())

  const openYear = async (who: string, year: number) => (await call(who, 'GET', `/bodies/${archives.id}/years/${year}`)).body
  const project: Edit = { kind: 'add', record: 'p', of: 'project', parent: null, order: 'm', fields: { name: '档案修复' } }
  const set = (field: string, from: string | null, to: string): Edit => ({ kind: 'set', record: 'p', field, from, to })
  const save = (who: string, id: string, ...edits: readonly Edit[]) => call(who, 'POST', `/dossiers/${id}/edits`, { edits })

  it('knows who is signed in, and nobody after signing out', async () => {
    await signIn('auditor')
    expect((await call('auditor', 'GET', '/session')).body).toMatchObject({ id: 'auditor', appointments: PEOPLE.auditor })
    expect((await call('auditor', 'DELETE', '/session')).status).toBe(204)
    expect((await call('auditor', 'GET', '/session')).body).toMatchObject({ title: 'not-signed-in', status: 401, detail: '请先登录。' })
    await signIn('auditor')
  })

  it('locks an account after five wrong passwords, for a while', async () => {
    for (let n = 0; n < 5; n++) expect((await signIn('second', 'wrong')).status).toBe(401)
    expect((await signIn('second')).body).toMatchObject({ title: 'account-locked', status: 403 })
    time = new Date(time.getTime() + 16 * 60_000)
    expect((await signIn('second')).status).toBe(200)
  })

  it('refuses with problem details that say why', async () => {
    const foreign = await call('stranger', 'GET', `/bodies/${archives.id}/years/2026`)
    expect([foreign.status, foreign.type]).toEqual([403, 'application/problem+json'])
    expect(foreign.body.detail).toBe(`您没有“${archives.name}”的查看权限。`)
    expect((await call('preparer', 'GET', '/bodies/nowhere/years/2026')).body.title).toBe('no-body')
    expect((await call('preparer', 'GET', `/bodies/${archives.id}/years/1066`)).status).toBe(400)
    const { id } = await openYear('preparer', 2030)
    expect((await save('auditor', id, project)).status).toBe(403)
    expect((await save('preparer', id, project, set('planJune', null, '一半'))).body).toMatchObject({ status: 422, title: 'value-does-not-fit' })
    expect((await openYear('preparer', 2030)).records).toEqual([])
    // nobody has written anything: looking, being refused and listening have left no dossier behind
    expect((await call('preparer', 'GET', `/dossiers/${id}/changes?since=0`)).body).toEqual({ revision: 0, records: [], removed: [] })
    expect((await call('auditor', 'POST', `/dossiers/${id}/papers/budget/moves`, { kind: 'submit' })).status).toBe(403)
    expect(await findDossiersOfYear(store.db, 2030)).toEqual([])
    expect((await save('preparer', id, project)).body).toMatchObject({ revision: 1 })
    expect((await findDossiersOfYear(store.db, 2030)).map(d => d.id)).toEqual([id])
  })

  it('refuses what comes from a page of another site', async () => {
    const answer = await app.request('/api/v1/session', { method: 'DELETE', headers: { cookie: cookies.get('head') ?? '' } })
    expect(answer.status).toBe(400)
    expect((await call('head', 'GET', '/session')).status).toBe(200)
  })

  it('two people at once lose nothing', async () => {
    const { id } = await openYear('preparer', 2031)
    expect((await save('preparer', id, project)).body).toEqual({ revision: 1, changes: 1, conflicts: [] })
    const [one, two] = await Promise.all([
      save('preparer', id, set('name', '档案修复', '馆藏档案修复')),
      save('second', id, set('purpose', null, '修复受潮档案')),
    ])
    expect([one.body.conflicts, two.body.conflicts]).toEqual([[], []])
    expect((await save('second', id, set('name', '档案修复', '旧档修复'))).body.conflicts).toMatchObject([
      { why: 'changed', current: '馆藏档案修复' },
    ])
    const changes = await call('second', 'GET', `/dossiers/${id}/changes?since=1`)
    expect(changes.body).toMatchObject({ revision: 3, records: [{ fields: { name: '馆藏档案修复', purpose: '修复受潮档案' } }], removed: [] })
    await save('preparer', id, { kind: 'remove', record: 'p', seen: 3 })
    expect((await call('second', 'GET', `/dossiers/${id}/changes?since=3`)).body).toEqual({ revision: 4, records: [], removed: ['p'] })
    const { rows } = (await call('preparer', 'GET', `/dossiers/${id}/trail?most=2`)).body
    expect(rows.map((r: { act: string; by: string; byName: string }) => [r.act, r.by, r.byName])).toEqual([
      ['edit', 'preparer', 'preparer'],
      ['edit', expect.any(String), expect.any(String)],
    ])
    expect(await firstBrokenLink(store.db, id)).toBeNull()
  })

  it('carries a paper through its review: return with a remark, correction, approval, reopening', async () => {
    const { id } = await openYear('preparer', 2032)
    await save('preparer', id, project)
    const move = (who: string, content: object) => call(who, 'POST', `/dossiers/${id}/papers/targets/moves`, content)
    expect((await move('preparer', { kind: 'submit' })).body).toMatchObject({
      state: 'under-review',
      levels: ['head', 'performance-section'],
      submitted: 1,
    })
    expect((await save('preparer', id, set('name', '档案修复', '乙'))).body).toMatchObject({ title: 'locked', status: 409 })
    expect((await move('bureau', { kind: 'approve' })).body).toMatchObject({ title: 'not-permitted' })
    expect((await move('head', { kind: 'approve' })).body).toMatchObject({ state: 'under-review', passed: 1 })
    expect((await move('bureau', { kind: 'return', remarks: [] })).body.title).toBe('no-remark')
    const remarks = [{ record: 'p', field: 'name', words: '名称应与项目库一致' }]
    expect((await move('bureau', { kind: 'return', remarks })).body).toMatchObject({ state: 'returned', passed: 0 })
    expect((await openYear('preparer', 2032)).remarks).toMatchObject([{ words: '名称应与项目库一致', record: 'p', by: 'bureau' }])
    expect((await save('preparer', id, set('name', '档案修复', '馆藏档案修复'))).status).toBe(200)
    for (const [who, kind] of [
      ['preparer', 'submit'],
      ['head', 'approve'],
      ['bureau', 'approve'],
    ] as const)
      expect((await move(who, { kind })).status).toBe(200)
    expect((await move('bureau', { kind: 'reopen', reason: '' })).body.title).toBe('no-reason')
    expect((await move('bureau', { kind: 'reopen', reason: '年中调整' })).body).toMatchObject({ state: 'draft' })
    // whoever opens the year sees who brought the paper where it stands, and why
    expect((await openYear('preparer', 2032)).papers).toMatchObject([
      { state: 'draft', last: { act: 'reopen', byName: 'bureau', words: '年中调整' } },
    ])
  })

  it('checks a paper like a published document and names the fields', { timeout: 30_000 }, async () => {
    const demo = archivesDossier()
    const { id } = await openYear('preparer', demo.fiscalYear)
    expect((await call('preparer', 'GET', `/dossiers/${id}/units`)).body).toEqual({ units: [] })
    const edits = parentsFirst([...demo.records.values()]).map(addingRecord)
    expect((await save('preparer', id, ...edits)).body).toMatchObject({ changes: edits.length, conflicts: [] })
    const findings = async (kind: keyof typeof PAPER_NAMES) => (await call('bureau', 'GET', `/dossiers/${id}/papers/${kind}/findings`)).body
    const grave = (all: { findings: { severity: string }[] }) => all.findings.filter(f => f.severity !== 'hint')
    for (const kind of ['budget', 'targets', 'disclosure', 'self-evaluation'] as const)
      expect([kind, grave(await findings(kind))]).toEqual([kind, []])
    const indicator = [...demo.records.values()].find(r => r.kind === 'indicator' && r.fields.level2 === '成本指标')
    if (!indicator) throw new Error('no cost indicator')
    const change = (field: string, to: string): Edit => ({ kind: 'set', record: indicator.id, field, from: indicator.fields[field] ?? null, to })
    await save('preparer', id, change('operator', '≥'), change('value', '90'), change('unit', '%'))
    const broken = await findings('targets')
    const q40 = broken.findings.find((f: { rule: string }) => f.rule === 'Q40')
    expect(q40?.at.map((e: { record: string }) => e.record)).toContain(indicator.id)
  })

  it('lets administrators, and only them, change bodies and people', async () => {
    const unit = { kind: 'unit', parent: archives.id, name: '示例县档案修复中心', shortName: '', code: '377001' }
    expect((await call('preparer', 'PUT', '/bodies/unit', unit)).status).toBe(403)
    expect((await call('system', 'PUT', '/bodies/unit', unit)).body).toEqual({ id: 'unit', ...unit })
    expect((await call('preparer', 'GET', '/bodies')).body.bodies.map((b: Body) => b.id)).toContain('unit')
    const { id: _, ...office } = archives
    expect((await call('system', 'PUT', `/bodies/${archives.id}`, { ...office, parent: 'unit' })).body.title).toBe('wrong-parent')
    expect((await call('system', 'PUT', '/bodies/unit', { ...unit, parent: null })).body.title).toBe('no-body')
    expect((await call('preparer', 'DELETE', '/bodies/unit')).status).toBe(403)
    expect((await call('system', 'DELETE', `/bodies/${archives.id}`)).body).toMatchObject({
      title: 'body-in-use',
      detail: expect.stringContaining('下级单位、任职人员、填报过的年度'),
    })
    const mistaken = { ...unit, name: '示例县错录单位', code: '377099' }
    expect((await call('system', 'PUT', '/bodies/mistaken', mistaken)).status).toBe(200)
    expect((await call('system', 'DELETE', '/bodies/mistaken')).status).toBe(204)
    expect((await call('system', 'DELETE', '/bodies/mistaken')).body.title).toBe('no-body')
    expect((await call('system', 'PUT', '/bodies/unit', { ...unit, closedOn: '2026-02-30' })).status).toBe(400)
    expect((await call('system', 'PUT', '/bodies/unit', { ...unit, closedOn: '2026-06-30' })).status).toBe(200)
    expect((await call('preparer', 'GET', '/bodies/unit/years/2026')).status).toBe(200)
    expect((await call('preparer', 'GET', '/bodies/unit/years/2027')).body).toMatchObject({
      title: 'body-closed',
      detail: expect.stringContaining('2026-06-30'),
    })
    expect((await call('system', 'PUT', '/bodies/unit', unit)).status).toBe(200)
    const person = { name: '王五', username: 'wangwu', isActive: true, appointments: [{ role: 'preparer', body: 'unit' }] }
    expect((await call('system', 'PUT', '/people/wangwu', person)).status).toBe(403)
    expect((await call('security', 'PUT', '/people/wangwu', { ...person, password: 'short' })).body.title).toBe('weak-password')
    expect((await call('security', 'GET', '/people')).body.people.map((p: { id: string }) => p.id)).not.toContain('wangwu')
    expect((await call('security', 'PUT', '/people/wangwu', { ...person, password: PASSWORD })).body).toMatchObject({ mustChangePassword: true })
    const both = [...person.appointments, { role: 'system-administrator', body: 'county' }]
    expect((await call('security', 'PUT', '/people/wangwu', { ...person, appointments: both })).body.title).toBe('incompatible-roles')
    expect((await call('security', 'PUT', '/people/other-one', { ...person, name: '赵六' })).body.title).toBe('name-taken')
    const last = { name: 'security', username: 'security', isActive: false, appointments: PEOPLE.security }
    expect((await call('security', 'PUT', '/people/security', last)).body.title).toBe('no-administrator-left')
    expect((await call('security', 'GET', '/people')).body.people.length).toBe(Object.keys(PEOPLE).length + 1)
    expect((await call('preparer', 'GET', '/people')).status).toBe(403)
    expect((await signIn('wangwu')).status).toBe(200)
    expect((await call('wangwu', 'GET', '/bodies')).body.title).toBe('password-must-change')
    const change = (old: string, fresh: string) => call('wangwu', 'PUT', '/session/password', { old, fresh })
    expect((await change('wrong', 'Xinmima-2026-ok')).body).toMatchObject({ status: 401, detail: '原密码不正确。' })
    expect((await change(PASSWORD, '12345678')).body.title).toBe('weak-password')
    expect((await change(PASSWORD, 'Xinmima-2026-ok')).status).toBe(204)
    expect((await call('wangwu', 'GET', '/bodies')).status).toBe(200)
    expect((await signIn('wangwu')).status).toBe(401)
    expect((await signIn('wangwu', 'Xinmima-2026-ok')).status).toBe(200)
    await call('security', 'PUT', '/people/wangwu', { ...person, isActive: false })
    expect((await call('wangwu', 'GET', '/session')).status).toBe(401)
  })

  it('describes every route, and this test has called each', async () => {
    const description = (await call('', 'GET', '/openapi.json')).body
    expect(description.openapi).toBe('3.1.0')
    const elsewhere: readonly MakeRoutes[] = Object.values(TESTED_BY).flat()
    for (const file of Object.keys(TESTED_BY)) expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain(`uncalled(TESTED_BY['${file}']`)
    expect(elsewhere.filter(make => !RESOURCES.includes(make))).toEqual([])
    expect(
      uncalled(
        RESOURCES.filter(make => !elsewhere.includes(make)),
        office,
        called,
      ),
    ).toEqual([])
    const described = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(m => `${m.toUpperCase()} ${path}`),
    )
    expect(uncalled(RESOURCES, office, new Set(described))).toEqual([])
  })
})
