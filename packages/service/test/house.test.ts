/** The house on both engines: second factor and single sign-on, who is where, attachments, mappings, code tables, the trail, backup. */
import { createHash, createHmac } from 'node:crypto'
import type { Appointment, Body, Edit } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { backUp, restore, type Store, saveBody, savePerson } from '@jixiao/store'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'
import { type IdentityProvider, startIdentityProvider } from './identity-provider.ts'
import { TESTED_BY, uncalled } from './own-routes.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile')
const PASSWORD = 'Qinghe-2026-demo'
const URL_ = 'http://127.0.0.1:8080'
const county: Body = { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' }
const museum: Body = { id: 'museum', kind: 'department', parent: 'county', name: '示例县博物馆', shortName: '', code: '377' }
const other: Body = { id: 'other', kind: 'department', parent: 'county', name: '示例县文化馆', shortName: '', code: '381' }
const PEOPLE: Readonly<Record<string, readonly Appointment[]>> = {
  preparer: [{ role: 'preparer', body: 'museum' }],
  second: [{ role: 'preparer', body: 'museum' }],
  head: [{ role: 'head', body: 'museum' }],
  stranger: [{ role: 'preparer', body: 'other' }],
  security: [{ role: 'security-administrator', body: 'county' }],
  system: [{ role: 'system-administrator', body: 'county' }],
  audit: [{ role: 'audit-administrator', body: 'county' }],
  auditor: [{ role: 'auditor', body: 'county' }],
}

/** The code of a moment (RFC 6238). */
function totp(uri: string, at = Date.now()): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  let bits = ''
  for (const c of secret) bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(b => Number.parseInt(b, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const from = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe.each(ENGINES)('the house on $name', { timeout: 30_000 }, ({ open }) => {
  let store: Store
  let app: ReturnType<typeof apiApp>
  let office: Office
  let idp: IdentityProvider
  const cookies = new Map<string, Map<string, string>>()
  const called = new Set<string>()

  const keepCookies = (who: string, answer: Response) => {
    const jar = cookies.get(who) ?? new Map<string, string>()
    cookies.set(who, jar)
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
  }
  const send = async (who: string, method: string, path: string, init: { headers?: Record<string, string>; body?: BodyInit | null } = {}) => {
    called.add(`${method} /api/v1${path.replace(/\?.*$/, '')}`)
    const cookie = [...(cookies.get(who) ?? [])].map(([n, v]) => `${n}=${v}`).join('; ')
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: { 'x-jixiao': '1', cookie, ...init.headers },
      ...(init.body ? { body: init.body } : {}),
    })
    if (who !== '') keepCookies(who, answer)
    return answer
  }
  const call = async (who: string, method: string, path: string, content?: unknown) => {
    const answer = await send(who, method, path, {
      headers: { 'content-type': 'application/json' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }
  }
  const signIn = (who: string, password = PASSWORD) => {
    cookies.delete(who)
    return call(who, 'POST', '/session', { username: who, password })
  }

  beforeAll(async () => {
    ;[store, idp] = [await open(), await startIdentityProvider()]
    office = openOffice({
      store,
      profile,
      secret: 'a secret of more than thirty-two characters',
      url: URL_,
      mostFileBytes: 3 * 1024 * 1024,
      singleSignOn: { issuer: idp.issuer, client: 'jixiao', secret: 'a client secret', claim: 'preferred_username', name: '县统一身份认证' },
    })
    app = apiApp(office)
    for (const b of [county, museum, other]) await saveBody(store.db, b)
    for (const [id, appointments] of Object.entries(PEOPLE)) {
      await savePerson(store.db, { id, name: id, username: id, isActive: true, mustChangePassword: false, appointments })
      await office.doorkeeper.setPassword(id, PASSWORD)
      expect((await signIn(id)).status).toBe(200)
    }
  }, 120_000)
  afterAll(async () => {
    await idp.close()
    await store.close()
  })

  const openYear = async (year: number): Promise<string> => (await call('preparer', 'GET', `/bodies/museum/years/${year}`)).body.id
  const project: Edit = { kind: 'add', record: 'p', of: 'project', parent: null, order: 'm', fields: { name: '展柜更新' } }
  const save = (who: string, id: string, ...edits: readonly Edit[]) => call(who, 'POST', `/dossiers/${id}/edits`, { edits })

  describe('the second factor', () => {
    let uri = ''
    let backupCodes: readonly string[] = []
    const enter = (code: string) => call('head', 'POST', '/session/second-factor', { code })

    it('counts from its first code on, and no wrong password sets it up', async () => {
      expect((await call('head', 'GET', '/session/second-factor')).body).toEqual({ isOn: false, backupCodesLeft: 0 })
      expect((await call('head', 'POST', '/session/second-factor/confirm', { code: '123456' })).body.title).toBe('second-factor-off')
      expect((await call('head', 'POST', '/session/second-factor/setup', { password: 'wrong' })).status).toBe(401)
      const made = (await call('head', 'POST', '/session/second-factor/setup', { password: PASSWORD })).body
      ;[uri, backupCodes] = [made.uri, made.backupCodes]
      expect(decodeURIComponent(uri)).toMatch(/^otpauth:\/\/totp\/绩效:head\?/)
      expect(backupCodes.length).toBe(10)
      expect((await signIn('head')).body).toEqual({ needsSecondFactor: false })
      expect((await call('head', 'POST', '/session/second-factor/confirm', { code: '000000' })).body.title).toBe('wrong-code')
      expect((await call('head', 'POST', '/session/second-factor/confirm', { code: totp(uri) })).status).toBe(204)
      expect((await call('head', 'GET', '/session/second-factor')).body).toEqual({ isOn: true, backupCodesLeft: 10 })
      expect((await call('head', 'POST', '/session/second-factor/setup', { password: PASSWORD })).body.title).toBe('second-factor-on')
    })

    it('opens nothing with the password alone, everything with a code, and each backup code once', async () => {
      expect((await signIn('head')).body).toEqual({ needsSecondFactor: true })
      expect((await call('head', 'GET', '/session')).status).toBe(401)
      expect((await enter('000000')).body.title).toBe('wrong-code')
      expect((await enter(totp(uri))).status).toBe(204)
      expect((await call('head', 'GET', '/session')).body.id).toBe('head')
      expect((await enter(totp(uri))).body.title).toBe('signed-in')
      await signIn('head')
      expect((await enter(backupCodes[0] ?? '')).status).toBe(204)
      expect((await call('head', 'GET', '/session/second-factor')).body.backupCodesLeft).toBe(9)
      await signIn('head')
      expect((await enter(backupCodes[0] ?? '')).body.title).toBe('wrong-code')
    })

    it('locks after five wrong codes, over several sign-ins, until somebody resets it', async () => {
      await signIn('head')
      const titles: string[] = []
      for (let n = 0; n < 4; n++) titles.push((await enter('000000')).body.title)
      await signIn('head')
      titles.push((await enter(totp(uri))).body.title)
      expect(titles).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'wrong-code', 'account-locked'])
      expect((await enter(backupCodes[1] ?? '')).status).toBe(403)
      cookies.delete('head')
      expect((await enter(totp(uri))).body.title).toBe('sign-in-again')
      expect((await call('system', 'DELETE', '/people/head/second-factor')).status).toBe(403)
      expect((await call('security', 'DELETE', '/people/nobody/second-factor')).status).toBe(404)
      expect((await call('security', 'DELETE', '/people/head/second-factor')).status).toBe(204)
      expect((await signIn('head')).body).toEqual({ needsSecondFactor: false })
    })

    it('is switched off with the password', async () => {
      const made = (await call('head', 'POST', '/session/second-factor/setup', { password: PASSWORD })).body
      await call('head', 'POST', '/session/second-factor/confirm', { code: totp(made.uri) })
      expect((await call('head', 'POST', '/session/second-factor/remove', { password: 'wrong' })).status).toBe(401)
      expect((await call('head', 'POST', '/session/second-factor/remove', { password: PASSWORD })).status).toBe(204)
      expect((await signIn('head')).body).toEqual({ needsSecondFactor: false })
      const { rows } = (await call('audit', 'GET', '/house/trail')).body
      expect(rows.map((r: { act: string }) => r.act).slice(0, 4)).toEqual([
        'second-factor-off',
        'second-factor-on',
        'second-factor-reset',
        'second-factor-on',
      ])
    })
  })

  describe('single sign-on', () => {
    /** As a browser goes: to the provider, and back with its code. */
    const goThrough = async (who: string, back = '/desk') => {
      cookies.delete(who)
      const started = await call(who, 'POST', '/session/single-sign-on', { back })
      const there = await fetch(started.body.url, { redirect: 'manual' })
      const here = new URL(there.headers.get('location') ?? '')
      const answer = await send(who, 'GET', `${here.pathname.replace('/api/v1', '')}${here.search}`)
      return { status: answer.status, to: answer.headers.get('location') }
    }

    it('signs in whoever has an account of that name, and makes none', async () => {
      expect((await call('', 'GET', '/session/single-sign-on')).body).toEqual({ name: '县统一身份认证' })
      expect((await call('', 'POST', '/session/single-sign-on', { back: '//evil.example' })).status).toBe(400)
      idp.claims = { sub: 's-1', preferred_username: 'Auditor' }
      expect(await goThrough('auditor')).toEqual({ status: 302, to: '/desk' })
      expect((await call('auditor', 'GET', '/session')).body.id).toBe('auditor')
      idp.claims = { sub: 's-2', preferred_username: 'nobody' }
      expect((await goThrough('guest')).to).toMatch(/^\/sign-in\?sign-in=refused&error=/)
      expect((await call('guest', 'GET', '/session')).status).toBe(401)
      const people = await store.db.execute(sql`select id from person`)
      expect(people.length).toBe(Object.keys(PEOPLE).length)
      // the same subject under another name is whoever has that name now
      idp.claims = { sub: 's-1', preferred_username: 'second' }
      await goThrough('guest')
      expect((await call('guest', 'GET', '/session')).body.id).toBe('second')
    })

    it('takes no token that somebody else signed, and no person who is not active', async () => {
      idp.claims = { sub: 's-1', preferred_username: 'auditor' }
      idp.isForged = true
      expect((await goThrough('guest')).to).toContain('sign-in=refused')
      expect((await call('guest', 'GET', '/session')).status).toBe(401)
      idp.isForged = false
      await savePerson(store.db, { id: 'gone', name: 'gone', username: 'gone', isActive: false, mustChangePassword: false, appointments: [] })
      idp.claims = { sub: 's-9', preferred_username: 'gone' }
      expect((await goThrough('guest')).to).toContain('sign-in=refused')
    })

    it('refuses while the provider is away and works when it is there, without a restart', async () => {
      const probe = await startIdentityProvider()
      const port = Number(new URL(probe.issuer).port)
      await probe.close()
      const late = openOffice({
        store,
        profile,
        secret: 'a secret of more than thirty-two characters',
        url: URL_,
        singleSignOn: { issuer: probe.issuer, client: 'jixiao', secret: 'a client secret', claim: 'preferred_username', name: '认证' },
      })
      const start = () => late.doorkeeper.singleSignOn?.start('/', new Headers())
      expect(await start()).toMatchObject({ ok: false, problem: { code: 'issuer-not-reached' } })
      const arrived = await startIdentityProvider(port)
      expect(await start()).toMatchObject({ ok: true })
      await arrived.close()
    })
  })

  describe('a living dossier', () => {
    const listen = async (who: string, id: string) => {
      const answer = await send(who, 'GET', `/dossiers/${id}/live`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
      const reader = answer.body?.getReader()
      if (!reader) throw new Error('no stream')
      let text = ''
      /** Reads until an event is there that holds the words. */
      const until = async (words: string): Promise<string> => {
        while (!text.includes(words)) {
          const { done, value } = await reader.read()
          if (done) return 'ended'
          text += new TextDecoder().decode(value)
        }
        text = text.slice(text.indexOf(words) + words.length)
        return words
      }
      return { until, leave: () => reader.cancel() }
    }

    it('says who is there and where, what changed, and forgets whoever leaves or signs out', async () => {
      const id = await openYear(2026)
      expect((await send('stranger', 'GET', `/dossiers/${id}/live`)).status).toBe(403)
      const [one, two] = [await listen('preparer', id), await listen('second', id)]
      await one.until('"person":"second"')
      expect((await call('second', 'POST', `/dossiers/${id}/presence`, { at: 'targets/p/name' })).body).toEqual({ isSeen: true })
      await one.until('"at":"targets/p/name"')
      const { revision } = (await save('second', id, project)).body
      await one.until(`"revision":${revision},"by":"second"`)
      expect((await call('preparer', 'POST', `/dossiers/${id}/papers/targets/moves`, { kind: 'submit' })).status).toBe(200)
      await two.until('event: paper')
      await two.until('"state":"under-review"')
      await two.leave()
      await one.until('event: presence\ndata: {"people":[{"person":"preparer"')
      expect(office.live.present(id).map(p => p.person)).toEqual(['preparer'])
      expect((await call('second', 'POST', `/dossiers/${id}/presence`, { at: 'x' })).body).toEqual({ isSeen: false })
      await call('preparer', 'DELETE', '/session')
      expect(await one.until('never')).toBe('ended')
      expect(office.live.present(id)).toEqual([])
      await signIn('preparer')
    })

    it('notices what another process saved on the same server', async ctx => {
      if (store.engine !== 'postgresql') return ctx.skip()
      const id = await openYear(2027)
      const one = await listen('preparer', id)
      await one.until('"revision":0')
      // an office of its own has a hub of its own
      const elsewhere = openOffice({ store, profile, secret: 'a secret of more than thirty-two characters', url: URL_ })
      const { editDossier } = await import('../src/flows/edit-dossier.ts')
      const who = await import('@jixiao/store').then(s => s.findPerson(store.db, 'second'))
      if (!who) throw new Error('nobody')
      await editDossier(elsewhere, who, id, [project])
      expect(await one.until('"revision":1')).toBe('"revision":1')
      await one.leave()
    })
  })

  describe('attachments', () => {
    const bring = async (who: string, id: string, content: Uint8Array, disposition: string) => {
      const answer = await send(who, 'POST', `/dossiers/${id}/files`, {
        headers: { 'content-type': 'application/octet-stream', 'content-disposition': disposition },
        body: Buffer.from(content),
      })
      return { status: answer.status, body: await answer.json() }
    }

    it('keeps a file of several pieces under its hash and gives back the same bytes, to those who may read', async () => {
      const id = await openYear(2028)
      const content = new Uint8Array(1_400_000).map((_, i) => (i * 31 + (i >> 8)) % 251)
      content.set(new TextEncoder().encode('%PDF-1.7\n'))
      const sha256 = createHash('sha256').update(content).digest('hex')
      const brought = await bring(
        'preparer',
        id,
        content,
        `attachment; filename="x.txt"; filename*=UTF-8''${encodeURIComponent('../验收单（一）.pdf')}`,
      )
      expect(brought.body).toMatchObject({ sha256, bytes: content.length, type: 'application/pdf', name: '验收单（一）.pdf', by: 'preparer' })
      expect((await bring('second', id, content, 'attachment; filename="again.pdf"')).body).toMatchObject({ sha256, name: '验收单（一）.pdf' })
      expect((await call('auditor', 'GET', `/dossiers/${id}/files`)).body.files.length).toBe(1)
      const answer = await send('auditor', 'GET', `/dossiers/${id}/files/${sha256}`)
      expect(
        createHash('sha256')
          .update(new Uint8Array(await answer.arrayBuffer()))
          .digest('hex'),
      ).toBe(sha256)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="document.pdf"; filename*=UTF-8''%E9%AA%8C%E6%94%B6%E5%8D%95%EF%BC%88%E4%B8%80%EF%BC%89.pdf`,
      )
      expect((await send('stranger', 'GET', `/dossiers/${id}/files/${sha256}`)).status).toBe(403)
      // the file is there, but not in this dossier
      expect((await send('preparer', 'GET', `/dossiers/${await openYear(2029)}/files/${sha256}`)).status).toBe(404)
      const { rows } = (await call('audit', 'GET', `/house/trail?chain=${id}`)).body
      expect(rows[0]).toMatchObject({ act: 'attach', details: { file: sha256 } })
    })

    it('refuses what is too large, empty or a program, and whoever may not enter', async () => {
      const id = await openYear(2028)
      const text = new TextEncoder().encode('<html><script>1</script></html>')
      expect((await bring('preparer', id, new Uint8Array(3 * 1024 * 1024 + 1), 'attachment; filename=a')).status).toBe(413)
      expect((await bring('preparer', id, new TextEncoder().encode('MZ\x90'), 'attachment; filename="photo.jpg"')).body.title).toBe('file-not-taken')
      expect((await bring('preparer', id, new Uint8Array(0), 'attachment; filename=a')).body.detail).toBe('文件是空的。')
      expect((await bring('auditor', id, text, 'attachment; filename=a')).status).toBe(403)
      // a page is kept, but never as one that a browser would run
      expect((await bring('preparer', id, text, 'attachment; filename="a.html"')).body).toMatchObject({ type: 'text/plain', name: 'a.html' })
    })
  })

  it('keeps the column mappings of a region for all who import there', async () => {
    const mapping = { columns: { amount: '指标金额', project: '项目名称' }, sources: [], unit: '万元' }
    const path = `/regions/county/mappings/line/${encodeURIComponent('预算一体化')}`
    expect((await call('preparer', 'PUT', path, mapping)).body).toMatchObject({ kind: 'line', name: '预算一体化', mapping })
    expect((await call('stranger', 'GET', '/regions/county/mappings')).body.mappings).toMatchObject([{ by: 'preparer', mapping }])
    expect((await call('audit', 'GET', '/regions/county/mappings')).status).toBe(403)
    expect((await call('preparer', 'PUT', path, { ...mapping, columns: { nothing: 'x' } })).status).toBe(422)
    expect((await call('stranger', 'DELETE', path)).status).toBe(204)
    expect((await call('stranger', 'DELETE', path)).body.title).toBe('no-mapping')
  })

  it('has a code table for every year: the built-in one, or the official list that was brought', async () => {
    const codes = (await call('preparer', 'GET', '/codes/functional/2018')).body
    expect(codes.source).toBeNull()
    expect(codes.codes).toContainEqual({ code: '207', name: '文化体育与传媒支出', isVerified: true })
    const csv = '编码,名称\n207,文化旅游体育与传媒支出\n20702,文物\n2070205,博物馆\n合计,\n'
    const bring = (who: string, content: string) =>
      send(who, 'POST', `/codes/functional/2031/file?source=${encodeURIComponent('2031年政府收支分类科目')}`, { body: content })
    expect((await bring('preparer', csv)).status).toBe(403)
    expect((await bring('system', 'nothing')).status).toBe(422)
    expect(await (await bring('system', csv)).json()).toEqual({ taken: 3, left: [{ line: 5, text: '合计', why: 'no-code' }] })
    expect((await call('preparer', 'GET', '/codes/functional/2031')).body).toMatchObject({
      source: '2031年政府收支分类科目',
      codes: [{ code: '207' }, { code: '20702' }, { code: '2070205', name: '博物馆', isVerified: true }],
    })
    expect((await call('system', 'PUT', '/codes/economic/2031', { source: '试', codes: [{ code: 'x', name: '甲' }] })).status).toBe(400)
    expect((await call('system', 'PUT', '/codes/economic/2031', { source: '试', codes: [{ code: '302', name: '商品和服务支出' }] })).status).toBe(200)
    expect((await call('preparer', 'GET', '/codes')).body.lists.map((l: { classification: string }) => l.classification)).toEqual([
      'economic',
      'functional',
    ])
  })

  it('shows the trail to the audit administrator alone, and finds what was changed in it', async () => {
    expect((await call('system', 'GET', '/house/trail')).status).toBe(403)
    const whole = (await call('audit', 'GET', '/house/trail/verification')).body
    expect(whole.isWhole).toBe(true)
    expect(whole.chains.find((c: { chain: string }) => c.chain === 'house').rows).toBeGreaterThan(3)
    await store.db.execute(sql`update trail set done_by = 'x' where chain = 'house' and number = 2`)
    const broken = (await call('audit', 'GET', '/house/trail/verification')).body
    expect([broken.isWhole, broken.chains.find((c: { chain: string }) => c.chain === 'house').firstBroken]).toEqual([false, 2])
    await store.db.execute(sql`update trail set done_by = 'head' where chain = 'house' and number = 2`)
  })

  it('backs everything up and restores it into an empty store, equal to the byte; nothing of a damaged archive', async () => {
    const pieces: Uint8Array[] = []
    const manifest = await backUp(store, async bytes => {
      pieces.push(bytes)
    })
    expect(manifest.tables).toMatchObject({ person: Object.keys(PEOPLE).length + 1, body: 3, file: 2, code_list: 2 })
    const archive = Buffer.concat(pieces)
    const sent = await send('system', 'GET', '/house/backup')
    expect(Buffer.from(await sent.arrayBuffer()).equals(archive)).toBe(true)
    expect((await send('audit', 'GET', '/house/backup')).status).toBe(403)

    const from = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 10_007) yield bytes.subarray(at, at + 10_007)
    }
    const empty = await open()
    const changed = Buffer.from(archive)
    const at = changed.indexOf('展柜更新')
    expect(at).toBeGreaterThan(0)
    changed.write('展柜更换', at)
    expect(await restore(empty, from(changed))).toMatchObject({ ok: false, problem: { code: 'backup-not-restored' } })
    expect(await restore(empty, from(archive.subarray(0, archive.length / 2)))).toMatchObject({ ok: false })
    const restored = await restore(empty, from(archive))
    expect(restored.ok ? null : restored.problem.say.zh).toBeNull()
    expect(await restore(empty, from(archive))).toMatchObject({ ok: false, problem: { code: 'store-not-empty' } })
    const again: Uint8Array[] = []
    await backUp(empty, async bytes => {
      again.push(bytes)
    })
    expect(Buffer.concat(again).equals(archive)).toBe(true)
    const there = openOffice({ store: empty, profile, secret: 'another secret of more than thirty-two characters', url: URL_ })
    expect(await there.doorkeeper.signIn('preparer', PASSWORD, new Headers())).toMatchObject({ ok: true })
    await empty.close()
  })

  it('has called every route of its resources', () => {
    expect(uncalled(TESTED_BY['house.test.ts'], office, called)).toEqual([])
  })
})
