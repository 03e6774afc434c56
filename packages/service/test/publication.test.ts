/** From a dossier to a signed package that anybody can check, on both engines: redaction, waivers, signatures, versions. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Appointment, addingRecord, type Body, parentsFirst } from '@jixiao/core'
import { listArchive, writeArchive } from '@jixiao/documents'
import { profileNamed } from '@jixiao/rules'
import { firstBrokenLink, type Store, saveBody, savePerson } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'
import { run } from '../src/cli/transcript.ts'
import { ARCHIVES, archivesDossier } from '../src/demo/archives-dossier.ts'
import { siteGatherer } from '../src/public-site/gather-site.ts'
import { siteSettings } from '../src/public-site/shell.ts'
import { siteFiles } from '../src/public-site/site-files.ts'
import { TESTED_BY, uncalled } from './own-routes.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile')
const PASSWORD = 'Qinghe-2026-demo'
const county: Body = { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' }
const archives: Body = { ...ARCHIVES, parent: 'county' }
const PEOPLE: Readonly<Record<string, readonly Appointment[]>> = {
  preparer: [{ role: 'preparer', body: archives.id }],
  head: [{ role: 'head', body: archives.id }],
  performance: [{ role: 'performance-section', body: 'county' }],
  auditor: [{ role: 'auditor', body: 'county' }],
  system: [{ role: 'system-administrator', body: 'county' }],
}
const YEAR = 2026
const MOBILE = '13800138000'

describe.each(ENGINES)('publication on $name', { timeout: 120_000 }, ({ open }) => {
  let store: Store
  let office: Office
  let app: ReturnType<typeof apiApp>
  let time = new Date('2026-02-10T02:00:00Z')
  let dossier = ''
  const cookies = new Map<string, string>()
  const called = new Set<string>()
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-publication-'))

  const ask = async (who: string, method: string, path: string, content?: unknown): Promise<Response> => {
    called.add(`${method} /api/v1${path.replace(/\?.*$/, '')}`)
    return app.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-jixiao': '1', cookie: cookies.get(who) ?? '' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
  }
  const get = async (who: string, path: string) => (await ask(who, 'GET', path)).json()
  const post = async (who: string, path: string, content: unknown) => (await ask(who, 'POST', path, content)).json()
  const bytesOf = async (who: string, path: string) => new Uint8Array(await (await ask(who, 'GET', path)).arrayBuffer())
  const year = `/bodies/${archives.id}/years/${YEAR}`
  const at = () => `/dossiers/${dossier}/publications/budget`
  const codes = (state: { blocks: readonly { code: string }[] }) => state.blocks.map(b => b.code)
  const approve = async (...papers: readonly string[]) => {
    for (const kind of papers) {
      const move = (who: string, content: object) => post(who, `/dossiers/${dossier}/papers/${kind}/moves`, content)
      await move('preparer', { kind: 'submit' })
      await move('head', { kind: 'approve' })
      expect(await move('performance', { kind: 'approve' })).toMatchObject({ state: 'approved' })
    }
  }

  beforeAll(async () => {
    store = await open()
    office = openOffice({ store, profile, secret: 'a secret of more than thirty-two characters', url: 'http://127.0.0.1:8080', now: () => time })
    app = apiApp(office)
    for (const b of [county, archives]) await saveBody(store.db, b)
    for (const [id, appointments] of Object.entries(PEOPLE)) {
      await savePerson(store.db, { id, name: `${id}的姓名`, username: id, isActive: true, mustChangePassword: false, appointments })
      await office.doorkeeper.setPassword(id, PASSWORD)
      const signedIn = await ask('', 'POST', '/session', { username: id, password: PASSWORD })
      cookies.set(
        id,
        signedIn.headers
          .getSetCookie()
          .map(c => c.split(';')[0])
          .join('; '),
      )
    }
    dossier = (await get('preparer', year)).id
    const example = archivesDossier()
    const edits = parentsFirst([...example.records.values()]).map(addingRecord)
    const passage = {
      kind: 'add',
      record: 'passage-1',
      of: 'passage',
      parent: null,
      order: 'zz',
      fields: { section: 'other-matters', text: `咨询联系人电话：${MOBILE}。` },
    }
    expect(await post('preparer', `/dossiers/${dossier}/edits`, { edits: [...edits, passage] })).toMatchObject({ conflicts: [] })
  }, 120_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await store.close()
  })

  it('says what blocks, and lets nobody publish before', async () => {
    const state = await get('auditor', at())
    expect(codes(state)).toEqual(['paper', 'paper', 'hit', 'secrecy', 'head'])
    expect(state.hits.map((h: { kind: string; text: string }) => [h.kind, h.text])).toContainEqual(['mobile', MOBILE])
    expect(state.documents.map((d: { id: string }) => d.id)).toEqual(['disclosure', 'targets'])
    expect((await ask('system', 'GET', at())).status).toBe(403)
    expect(await post('preparer', at(), {})).toMatchObject({ title: 'not-ready' })
    expect(await post('auditor', at(), {})).toMatchObject({ status: 403 })
  })

  it('has each hit decided; what is sent back becomes a remark', async () => {
    const { hits } = await get('preparer', at())
    const hit = hits.find((h: { kind: string }) => h.kind === 'mobile')
    expect(hit).toMatchObject({ proposal: { act: 'mask', words: '138****8000' }, entry: { record: 'passage-1', field: 'text' }, decision: null })
    const decide = (who: string, ...decisions: readonly object[]) => post(who, `${at()}/redactions`, { decisions })
    expect(await decide('auditor', { hit: hit.id, ...hit.proposal })).toMatchObject({ status: 403 })
    expect(await decide('preparer', { hit: hit.id, act: 'keep', words: ' ' })).toMatchObject({ title: 'no-reason' })
    expect(await decide('preparer', { hit: hit.id, act: 'mask', words: `电话${MOBILE}` })).toMatchObject({ title: 'mask-shows' })
    expect(await decide('preparer', { hit: 'gone', act: 'mask', words: '*' })).toMatchObject({ status: 404 })
    expect(codes(await decide('preparer', { hit: hit.id, act: 'send-back', words: '改用单位座机' }))).toContain('sent-back')
    expect((await get('preparer', year)).remarks).toMatchObject([{ paper: 'disclosure', record: 'passage-1', words: '改用单位座机' }])
    const rest = hits.filter((h: { id: string }) => h.id !== hit.id).map((h: { id: string; proposal: object }) => ({ hit: h.id, ...h.proposal }))
    const masked = await decide('preparer', { hit: hit.id, ...hit.proposal }, ...rest)
    expect(codes(masked)).toEqual(['paper', 'paper', 'secrecy', 'head'])
    expect((await get('preparer', year)).remarks).toMatchObject([{ settledAt: expect.any(String) }])
    expect(JSON.stringify(masked.documents)).toContain('138****8000')
    expect(JSON.stringify(masked.documents)).not.toContain(MOBILE)
    expect(masked.log).toMatchObject([{ hitKind: 'mobile', act: 'mask', byName: 'preparer的姓名' }])
    // the dossier itself keeps what was entered
    const { records } = await get('preparer', year)
    expect(records.find((r: { id: string }) => r.id === 'passage-1').fields.text).toContain(MOBILE)
  })

  it('takes signatures for the present content only, and publishes', async () => {
    await approve('targets', 'disclosure')
    const { content } = await get('head', at())
    const sign = (who: string, signature: string, seen = content) => post(who, `${at()}/signatures`, { signature, content: seen })
    expect(await sign('preparer', 'head')).toMatchObject({ status: 403 })
    expect(await sign('head', 'head')).toMatchObject({ title: 'not-ready' })
    expect(await sign('head', 'secrecy', '0'.repeat(64))).toMatchObject({ title: 'content-changed' })
    expect(codes(await sign('preparer', 'secrecy'))).toEqual(['head'])
    expect(codes(await sign('head', 'head'))).toEqual([])
    expect(await post('preparer', at(), { disclosedOn: '2026-02-11' })).toMatchObject({ title: 'date-does-not-fit' })
    const made = await post('preparer', at(), {})
    expect(made).toMatchObject({
      version: 1,
      reason: '',
      disclosedOn: '2026-02-10',
      manifest: { redaction: { masked: 1 }, previous: null, waivers: [] },
    })
    expect(await post('preparer', at(), { reason: '再发一次' })).toMatchObject({ title: 'nothing-changed', status: 409 })
    const { stages } = await get('preparer', `${year}/stages`)
    expect(stages.find((s: { name: string }) => s.name === 'disclosure')).toMatchObject({ state: 'done' })
  })

  it('gives packages that hold together, and says what does not in one that was changed', async () => {
    const { publications, key } = await get('auditor', `/dossiers/${dossier}/publications`)
    const [first] = publications
    expect((await ask('system', 'GET', `/publications/${first.id}/package`)).status).toBe(403)
    const bytes = await bytesOf('auditor', `/publications/${first.id}/package`)
    const verified = await run(`verify p.zip --key ${key}`, { 'p.zip': bytes })
    expect(verified).toMatchObject({ code: 0, err: '' })
    expect(verified.out).toContain('✓ 签名有效')
    expect(verified.out).toMatch(/✓ documents\/.*预算公开\.docx：\d{3,}项与数据一致/)
    expect(verified.out).toMatch(/✓ documents\/.*预算公开\.xlsx：\d{3,}项与数据一致/)
    expect((await run('verify p.zip --key 0123456789abcdef', { 'p.zip': bytes })).out).toContain('✗ 公钥与给定的指纹不一致')
    const listed = listArchive(bytes, 'p.zip')
    if (!listed.ok) throw new Error(listed.problem.say.en)
    const texts = listed.value.filter(f => /\.(?:json|csv)$/.test(f.name)).map(f => new TextDecoder().decode(f.bytes))
    expect(texts.length).toBe(5)
    for (const text of texts) expect(text).not.toContain(MOBILE)
    const changed = listed.value.map(f =>
      f.name === 'data/statements.json'
        ? { ...f, bytes: new TextEncoder().encode(new TextDecoder().decode(f.bytes).replace(/"printed": "(\d)/, '"printed": "9$1')) }
        : f,
    )
    const forged = await run('verify p.zip', { 'p.zip': writeArchive(changed) })
    expect(forged.code).toBe(1)
    expect(forged.out).toContain('data/statements.json：内容被改过')
    expect(forged.out).toContain('与数据不一致')
    const manifest = listed.value.map(f =>
      f.name === 'manifest.json'
        ? { ...f, bytes: new TextEncoder().encode(new TextDecoder().decode(f.bytes).replace('2026-02-10', '2026-02-01')) }
        : f,
    )
    expect((await run('verify p.zip --lang en', { 'p.zip': writeArchive(manifest) })).out).toContain('✗ the signature does not hold')
    expect(await run('verify p.zip', { 'p.zip': 'no package' })).toMatchObject({ code: 2 })
    expect(await run('verify none.zip')).toMatchObject({ code: 2, err: expect.stringContaining('none.zip') })
    const name = encodeURIComponent(first.manifest.files[0].name)
    writeFileSync(join(folder, 'first.docx'), await bytesOf('auditor', `/publications/${first.id}/files/${name}`))
    expect((await ask('auditor', 'GET', `/publications/${first.id}/files/none`)).status).toBe(404)
  })

  it('corrects with a reason: a waived error is printed, both versions stay', async () => {
    time = new Date('2026-02-20T02:00:00Z')
    await post('head', `/dossiers/${dossier}/papers/disclosure/moves`, { kind: 'reopen', reason: '更正说明' })
    await post('performance', `/dossiers/${dossier}/papers/disclosure/moves`, { kind: 'reopen', reason: '更正说明' })
    const fields = { section: 'arrangement', text: '支出预算总计999.00万元。' }
    const wrong = { kind: 'add', record: 'passage-2', of: 'passage', parent: null, order: 'zy', fields }
    expect(await post('preparer', `/dossiers/${dossier}/edits`, { edits: [wrong], reason: '更正' })).toMatchObject({ conflicts: [] })
    await approve('disclosure')
    const state = await get('head', at())
    expect(state.signatures.every((s: { isCurrent: boolean }) => !s.isCurrent)).toBe(true)
    expect(codes(state)).toEqual(['finding', 'secrecy', 'head'])
    const [finding] = state.findings
    const waive = (who: string, reason: string | null, id = finding.id) => post(who, `${at()}/waivers`, { finding: id, reason })
    expect(await waive('preparer', '口径不同')).toMatchObject({ status: 403 })
    expect(await waive('head', '口径不同', 'gone')).toMatchObject({ status: 404 })
    for (const f of state.findings) await waive('head', '统计口径不同，已向财政部门报告', f.id)
    expect(codes(await waive('head', null))).toContain('finding')
    const { content } = await waive('head', '统计口径不同，已向财政部门报告')
    for (const [who, signature] of [
      ['preparer', 'secrecy'],
      ['head', 'head'],
    ] as const)
      await post(who, `${at()}/signatures`, { signature, content })
    expect(await post('preparer', at(), { reason: '' })).toMatchObject({ title: 'no-reason' })
    const second = await post('preparer', at(), { reason: '更正其他事项说明' })
    expect(second).toMatchObject({ version: 2, reason: '更正其他事项说明', manifest: { previous: { version: 1 }, waivers: [{ by: 'head的姓名' }] } })
    const { publications } = await get('auditor', `/dossiers/${dossier}/publications`)
    expect(publications.map((p: { version: number }) => p.version)).toEqual([1, 2])
    const checked = await run('verify p.zip', { 'p.zip': await bytesOf('auditor', `/publications/${second.id}/package`) })
    expect(checked.code).toBe(0)
    expect(checked.out).toContain('统计口径不同，已向财政部门报告（head的姓名）')
    expect((await run('verify p.zip', { 'p.zip': await bytesOf('auditor', `/publications/${publications[0].id}/package`) })).code).toBe(0)
    expect(await firstBrokenLink(store.db, dossier)).toBeNull()
    const trail = JSON.stringify(await get('auditor', `/dossiers/${dossier}/trail?most=200`))
    for (const act of ['decide-redaction', 'waive-finding', 'withdraw-waiver', 'sign-publication', 'publish']) expect(trail).toContain(act)
  })

  it('stands on the public site byte for byte, every version, with what was masked and what was waived', async () => {
    const { publications } = await get('auditor', `/dossiers/${dossier}/publications`)
    const site = await siteGatherer(store.db, office.profile)()
    expect(site.years.map(y => [y.body.id, y.year, y.versions.map(v => v.version)])).toEqual([[archives.id, YEAR, [2, 1]]])
    const files = siteFiles(site, siteSettings(site, { address: null, isStatic: true }))
    for (const { id, version, manifest } of publications) {
      const folder = `bodies/${archives.id}/${YEAR}/budget-${version}/`
      expect(
        Buffer.compare(Buffer.from((await files.get(`${folder}package.zip`)?.make()) ?? ''), await bytesOf('auditor', `/publications/${id}/package`)),
      ).toBe(0)
      for (const { name } of manifest.files.filter((f: { document: string | null }) => f.document !== null)) {
        const served = Buffer.from((await files.get(`${folder}${encodeURIComponent(name.split('/').at(-1))}`)?.make()) ?? '')
        expect([name, Buffer.compare(served, await bytesOf('auditor', `/publications/${id}/files/${encodeURIComponent(name)}`))]).toEqual([name, 0])
      }
    }
    const versions = String(await files.get(`bodies/${archives.id}/${YEAR}/versions/index.html`)?.make())
    expect(versions).toContain('说明：统计口径不同，已向财政部门报告（head的姓名）')
    for (const file of files.values()) expect([file.path, String(await file.make()).includes(MOBILE)]).toEqual([file.path, false])
  })

  it('calls every route of its resources', () => {
    expect(uncalled(TESTED_BY['publication.test.ts'], office, called)).toEqual([])
  })
})
