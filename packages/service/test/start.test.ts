/** The first start on both engines: only an empty house, only with the code of the console, once. */
import { profileNamed } from '@jixiao/rules'
import { findTrail, type Store } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'
import { newStartCode } from '../src/flows/first-start.ts'
import { TESTED_BY, uncalled } from './own-routes.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile')
const CODE = newStartCode()
const WISH = {
  kind: 'region',
  code: CODE,
  region: { name: '示例县', code: '130999' },
  administrators: {
    'system-administrator': { username: 'xitong', name: '张一' },
    'security-administrator': { username: 'anquan', name: '李二' },
    'audit-administrator': { username: 'shenji', name: '王三' },
  },
}

describe.each(ENGINES)('the first start on $name', { timeout: 30_000 }, ({ open }) => {
  let store: Store
  const called = new Set<string>()
  const officeWith = (startCode: string | null): Office =>
    openOffice({ store, profile, secret: 'a secret of more than thirty-two characters', url: 'http://127.0.0.1:8080', startCode })
  const callerOf = (office: Office) => {
    const app = apiApp(office)
    return async (method: string, path: string, content?: unknown) => {
      called.add(`${method} /api/v1${path}`)
      const answer = await app.request(`/api/v1${path}`, {
        method,
        headers: { 'content-type': 'application/json', 'x-jixiao': '1' },
        ...(content === undefined ? {} : { body: JSON.stringify(content) }),
      })
      return { status: answer.status, body: await answer.json() }
    }
  }
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store?.close())

  it('is shut where the service was told what to begin with', async () => {
    const call = callerOf(officeWith(null))
    expect((await call('GET', '/start')).body).toMatchObject({ isOpen: false, profile: { id: 'hebei-county' } })
    expect((await call('POST', '/start', WISH)).body.title).toBe('start-shut')
  })

  it('stays shut after ten wrong codes, even for the right one', async () => {
    const call = callerOf(officeWith(CODE))
    for (let i = 0; i < 10; i++) expect((await call('POST', '/start', { ...WISH, code: '2222-2222' })).body.title).toBe('wrong-start-code')
    expect((await call('POST', '/start', WISH)).body.title).toBe('start-shut')
    expect((await call('GET', '/start')).body.isOpen).toBe(false)
  })

  it('makes the region and its three administrators, once', async () => {
    const call = callerOf(officeWith(CODE))
    expect((await call('GET', '/start')).body.isOpen).toBe(true)
    const same = { username: 'xitong', name: '同一人' }
    const administrators = { ...WISH.administrators, 'audit-administrator': same }
    expect((await call('POST', '/start', { ...WISH, administrators })).body.title).toBe('name-taken')
    expect((await call('POST', '/start', { ...WISH, region: { name: '示例县', code: '13' } })).status).toBe(400)
    const both = await Promise.all([call('POST', '/start', WISH), call('POST', '/start', { ...WISH, code: CODE.toLowerCase() })])
    expect(both.map(a => a.status).sort()).not.toEqual([200, 200])
    const { accounts } = both.find(a => a.status === 200)?.body ?? {}
    expect(accounts.map((a: { role: string; username: string }) => [a.role, a.username])).toEqual(
      Object.entries(WISH.administrators).map(([role, { username }]) => [role, username]),
    )
    const { username, password } = accounts[1]
    expect((await call('POST', '/session', { username, password })).status).toBe(200)
    expect((await call('GET', '/start')).body.isOpen).toBe(false)
    expect((await call('POST', '/start', WISH)).body.title).toBe('already-started')
    expect((await findTrail(store.db, 'house', 10)).map(r => [r.act, r.by])).toEqual([['start', 'xitong']])
  })

  it('has called each route', () => expect(uncalled(TESTED_BY['start.test.ts'], officeWith(null), called)).toEqual([]))
})
