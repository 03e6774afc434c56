/** Many at once on both engines: nothing typed is lost, no paper changes under its reviewers, and who was shut out is out at once. */
import { type Body, type Edit, newPaper } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { findDossier, findPapers, findTrail, firstBrokenLink, openDossier, type Store, saveBody, savePaper, savePerson } from '@jixiao/store'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile')
const PASSWORD = 'Qinghe-2026-demo'
const county: Body = { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' }
const museum: Body = { id: 'museum', kind: 'department', parent: 'county', name: '示例县博物馆', shortName: '', code: '377' }

describe.each(ENGINES)('many at once on $name', { timeout: 60_000 }, ({ open }) => {
  let store: Store
  /** Two processes over one database, as far as they can differ: each has its own doorkeeper and hub. */
  let offices: readonly { readonly office: Office; readonly app: ReturnType<typeof apiApp> }[]
  const cookies = new Map<string, string>()

  const send = async (who: string, method: string, path: string, content?: unknown, at = 0, cookie = cookies.get(who) ?? '') => {
    const answer = await offices[at]?.app.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-jixiao': '1', cookie },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
    const text = (await answer?.text()) ?? ''
    return { status: answer?.status, body: text === '' ? null : JSON.parse(text), cookies: answer?.headers.getSetCookie() ?? [] }
  }
  const signIn = async (who: string) => {
    const answer = await send('', 'POST', '/session', { username: who, password: PASSWORD })
    cookies.set(who, answer.cookies.map(c => c.split(';')[0]).join('; '))
  }
  const save = (who: string, id: string, edits: readonly Edit[], at = 0) => send(who, 'POST', `/dossiers/${id}/edits`, { edits }, at)
  const line = (record: string): Edit => ({ kind: 'add', record, of: 'line', parent: null, order: 'm', fields: { remark: '0' } })
  const set = (record: string, field: string, from: string | null, to: string): Edit => ({ kind: 'set', record, field, from, to })

  beforeAll(async () => {
    store = await open()
    offices = [0, 1].map(() => {
      const office = openOffice({ store, profile, secret: 'a secret of more than thirty-two characters', url: 'http://127.0.0.1:8080' })
      return { office, app: apiApp(office) }
    })
    for (const b of [county, museum]) await saveBody(store.db, b)
    for (const id of ['zhao', 'qian', 'sun']) {
      await savePerson(store.db, {
        id,
        name: id,
        username: id,
        isActive: true,
        mustChangePassword: false,
        appointments: [{ role: 'preparer', body: museum.id }],
      })
      await offices[0]?.office.doorkeeper.setPassword(id, PASSWORD)
      await signIn(id)
    }
  }, 120_000)
  afterAll(() => store.close())

  it('of forty who write one field at once, one is first; the others see what stands there', async () => {
    await openDossier(store.db, 'field', museum.id, 2030)
    await save('zhao', 'field', [line('l')])
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => save(n % 2 ? 'zhao' : 'qian', 'field', [set('l', 'remark', '0', `${n + 1}`)], n % 2)),
    )
    const taken = answers.flatMap((a, n) => (a.body.changes === 1 ? [`${n + 1}`] : []))
    expect(taken).toHaveLength(1)
    for (const a of answers.filter(a => a.body.changes === 0)) expect(a.body.conflicts).toMatchObject([{ why: 'changed', current: taken[0] }])
    expect((await findDossier(store.db, 'field'))?.records.get('l')?.fields.remark).toBe(taken[0])
  })

  it('keeps every field of one record that many write at once, and every new record, one revision each', async () => {
    await openDossier(store.db, 'fields', museum.id, 2031)
    await save('zhao', 'fields', [line('l')])
    const fields = ['function', 'economy', 'spending', 'source', 'amount'] as const
    const values = { function: '2012604', economy: '30201', spending: 'project', source: 'general-budget', amount: '100' } as const
    const answers = await Promise.all([
      ...fields.map((f, n) => save('zhao', 'fields', [set('l', f, null, values[f])], n % 2)),
      ...Array.from({ length: 25 }, (_, n) => save('qian', 'fields', [line(`n${n}`)], n % 2)),
    ])
    expect(answers.filter(a => a.status !== 200 || a.body.changes !== 1)).toEqual([])
    expect(new Set(answers.map(a => a.body.revision)).size).toBe(30)
    const d = await findDossier(store.db, 'fields')
    expect(d?.revision).toBe(31)
    expect(d?.records.size).toBe(26)
    expect(d?.records.get('l')?.fields).toEqual({ ...values, remark: '0' })
    expect(await findTrail(store.db, 'fields', 100)).toHaveLength(31)
    expect(await firstBrokenLink(store.db, 'fields')).toBeNull()
  })

  it('a sum that each reads and adds to never loses an addition', async () => {
    await openDossier(store.db, 'sum', museum.id, 2032)
    await save('zhao', 'sum', [line('l')])
    const add = async (who: string, at: number): Promise<number> => {
      for (let tries = 1, seen = '0'; ; tries++) {
        const { body } = await save(who, 'sum', [set('l', 'remark', seen, String(Number(seen) + 1))], at)
        if (body.changes === 1) return tries
        // who finds another value adds to that; who finds his own already there (another wrote the same) adds once more
        seen = body.conflicts[0]?.current ?? String(Number(seen) + 1)
      }
    }
    await Promise.all(Array.from({ length: 12 }, (_, n) => add(n % 2 ? 'zhao' : 'qian', n % 2)))
    expect((await findDossier(store.db, 'sum'))?.records.get('l')?.fields.remark).toBe('12')
  })

  it('takes nothing into a paper that is submitted at the same moment', async () => {
    await openDossier(store.db, 'paper', museum.id, 2033)
    await savePaper(store.db, 'paper', newPaper('budget', ['head']))
    const edits = Array.from({ length: 30 }, (_, n) => save('zhao', 'paper', [line(`n${n}`)], n % 2))
    const submitted = store.transaction(async tx => {
      const [row] = await tx.run<{ revision: number }>('select revision from dossier where id = $1 for update', ['paper'])
      await savePaper(tx, 'paper', { ...newPaper('budget', ['head']), state: 'under-review', submitted: row?.revision ?? 0 })
    })
    const answers = await Promise.all(edits)
    await submitted
    const [paper] = await findPapers(store.db, 'paper')
    const late = answers.filter(a => a.status === 200 && a.body.revision > (paper?.submitted ?? 0))
    expect(late).toEqual([])
    expect((await findDossier(store.db, 'paper'))?.revision).toBe(paper?.submitted)
    for (const a of answers.filter(a => a.status !== 200)) expect(a.body).toMatchObject({ status: 409, title: 'locked' })
  })

  it('what is refused leaves the connection fit for the next', async () => {
    await openDossier(store.db, 'refused', museum.id, 2034)
    for (let n = 0; n < 15; n++) expect((await save('zhao', 'refused', [line('a'), set('a', 'amount', null, '一元')])).status).toBe(422)
    // what only the database refuses undoes the whole
    const wrong = store.transaction(async tx => {
      await tx.run('update dossier set revision = revision + 1 where id = $1', ['refused'])
      await Promise.all([tx.run('select 1 / $1::int', [0]), tx.run('update dossier set revision = $2 where id = $1', ['refused', 9])])
    })
    await expect(wrong).rejects.toThrow('division by zero')
    expect((await save('zhao', 'refused', [line('a')])).body).toMatchObject({ revision: 1, changes: 1 })
  })

  describe('a session', () => {
    const whoIs = async (who: string, at = 0, cookie?: string) => (await send(who, 'GET', '/session', undefined, at, cookie)).status

    it('that was ended is no session in any process, at the next request', async () => {
      await signIn('sun')
      expect([await whoIs('sun', 0), await whoIs('sun', 1)]).toEqual([200, 200])
      await send('sun', 'DELETE', '/session')
      expect([await whoIs('sun', 0), await whoIs('sun', 1)]).toEqual([401, 401])
    })

    it('of somebody who is shut out, or whose password was set anew, opens nothing more', async () => {
      await signIn('sun')
      const sun = { id: 'sun', name: 'sun', username: 'sun', mustChangePassword: false, appointments: [] }
      await savePerson(store.db, { ...sun, isActive: false })
      expect([await whoIs('sun', 0), await whoIs('sun', 1)]).toEqual([401, 401])
      await savePerson(store.db, { ...sun, isActive: true })
      expect(await whoIs('sun')).toBe(200)
      await offices[1]?.office.doorkeeper.setPassword('sun', PASSWORD)
      expect(await whoIs('sun')).toBe(401)
    })

    it('of somebody who lost a role has lost it in every process', async () => {
      await openDossier(store.db, 'role', museum.id, 2035)
      await signIn('sun')
      const sun = { id: 'sun', name: 'sun', username: 'sun', isActive: true, mustChangePassword: false }
      await savePerson(store.db, { ...sun, appointments: [{ role: 'preparer', body: 'county' }] })
      expect((await save('sun', 'role', [line('a')], 0)).status).toBe(200)
      await savePerson(store.db, { ...sun, appointments: [{ role: 'auditor', body: 'county' }] })
      expect([(await save('sun', 'role', [line('b')], 0)).status, (await save('sun', 'role', [line('b')], 1)).status]).toEqual([403, 403])
    })

    it('is known only by a cookie that was signed here', async () => {
      await signIn('sun')
      const cookie = cookies.get('sun') ?? ''
      expect(await whoIs('sun', 0, cookie)).toBe(200)
      expect(await whoIs('sun', 0, `other=1; ${cookie}; more=2`)).toBe(200)
      const value = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1))
      const [name, token, signature] = [
        cookie.slice(0, cookie.indexOf('=')),
        value.slice(0, value.lastIndexOf('.')),
        value.slice(value.lastIndexOf('.') + 1),
      ]
      const forged = [
        token,
        `${token}.`,
        `${token}.${signature.replace(/^./, c => (c === 'A' ? 'B' : 'A'))}`,
        `${token.slice(1)}.${signature}`,
        '%E0%A4',
        '',
      ]
      for (const v of forged) expect(await whoIs('sun', 0, `${name}=${encodeURIComponent(v)}`)).toBe(401)
      expect(await whoIs('sun', 0, `${name}=%E0%A4%A`)).toBe(401)
      expect(await whoIs('sun', 0, `x${cookie}`)).toBe(401)
    })

    it('lasts longer for whoever acts, and ends where nobody does', async () => {
      await store.db.execute(sql`delete from session where user_id = 'sun'`)
      await signIn('sun')
      const hoursLeft = async () => {
        const [row] = await store.db.execute<{ hours: string }>(
          sql`select extract(epoch from max(expires_at) - now()) / 3600 as hours from session where user_id = 'sun'`,
        )
        return Number(row?.hours)
      }
      const endsIn = (hours: number) =>
        store.db.execute(sql`update session set expires_at = now() + ${String(hours)}::float8 * interval '1 hour' where user_id = 'sun'`)
      await endsIn(1)
      expect(await offices[0]?.office.doorkeeper.whoIs(new Headers({ cookie: cookies.get('sun') ?? '' }), true)).toMatchObject({ id: 'sun' })
      expect(await hoursLeft()).toBeLessThan(1.1)
      expect(await whoIs('sun')).toBe(200)
      expect(await hoursLeft()).toBeGreaterThan(11.9)
      await endsIn(-0.01)
      expect(await whoIs('sun')).toBe(401)
      expect((await store.db.execute(sql`select 1 from session where user_id = 'sun'`)).length).toBe(0)
    })
  })
})
