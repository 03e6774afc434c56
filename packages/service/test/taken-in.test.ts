/** From published files to years with a source for every figure, on both engines: bodies, editions, contradictions, settlements, refusals. */
import { type Appointment, addingRecord, type Body, type Dossier, fieldMoney, fieldText, parentsFirst, recordsOf } from '@jixiao/core'
import { writeArchive } from '@jixiao/documents'
import { profileNamed } from '@jixiao/rules'
import { findDossier, findDossiersOfYear, findTrail, firstBrokenLink, openDossier, type Store, saveBody, saveEdits, savePerson } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../../store/test/engines.ts'
import { apiApp } from '../src/api/app.ts'
import { type Office, openOffice } from '../src/api/office.ts'
import { ARCHIVES, archivesDossier } from '../src/demo/archives-dossier.ts'
import { systemFonts } from '../src/flows/system-fonts.ts'
import { writePaper } from '../src/flows/write-paper.ts'
import { TESTED_BY, uncalled } from './own-routes.ts'

const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile')
const profile = found
const PASSWORD = 'Qinghe-2026-demo'
const county: Body = { id: 'county', kind: 'region', parent: null, name: '示例县', shortName: '', code: '130999' }
const archives: Body = { ...ARCHIVES, parent: 'county' }
const PEOPLE: Readonly<Record<string, readonly Appointment[]>> = {
  performance: [{ role: 'performance-section', body: 'county' }],
  auditor: [{ role: 'auditor', body: 'county' }],
  preparer: [{ role: 'preparer', body: archives.id }],
  system: [{ role: 'system-administrator', body: 'county' }],
}

const written = async (body: Body, dossier: Dossier, kind: 'disclosure' | 'targets' | 'self-evaluation', format: 'docx' | 'xlsx') => {
  const made = await writePaper(dossier, body, { kind, round: '', format }, profile, systemFonts)
  if (!made.ok) throw new Error(made.problem.say.zh)
  return made.value.bytes
}
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

const ACCOUNTS = (total: string) => `清河示例县林业局2025年度部门决算

第一部分 部门决算情况说明

一、收入支出决算总体情况
清河示例县林业局2025年度收入总计${total}万元，支出总计${total}万元。

二、支出决算情况
2025年度支出合计${total}万元，其中：基本支出80.00万元，项目支出20.00万元。
`

const BUDGET = `清河示例县水务局2025年部门预算信息公开情况说明

一、部门预算安排的总体情况
1、收入说明
2025年预算收入100.00万元，其中：一般公共预算收入100.00万元。
2、支出说明
2025年支出预算100.00万元，其中基本支出80.00万元，项目支出20.00万元。
二、“三公”经费预算情况
2025年“三公”经费预算3.00万元，其中公务接待费3.00万元。
2025年，我部门安排“三公”经费预算共计4.00万元。
`

interface Doubt {
  readonly id: string
  readonly kind: string
  readonly documentName: string
  readonly bodyName: string | null
  readonly facts: readonly string[]
  readonly readings: readonly { readonly value: string }[]
  readonly place: { readonly text?: string } | null
}

describe.each(ENGINES)('published documents on $name', { timeout: 120_000 }, ({ open }) => {
  let store: Store
  let office: Office
  let app: ReturnType<typeof apiApp>
  const cookies = new Map<string, string>()
  const called = new Set<string>()

  const ask = async (who: string, method: string, path: string, content?: unknown): Promise<Response> => {
    called.add(`${method} /api/v1${path.replace(/\?.*$/, '')}`)
    return app.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-jixiao': '1', cookie: cookies.get(who) ?? '' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
  }
  const get = async (who: string, path: string) => (await ask(who, 'GET', path)).json()
  const bring = async (who: string, name: string, bytes: Uint8Array): Promise<Response> => {
    called.add('POST /api/v1/taken-in/files')
    return app.request('/api/v1/taken-in/files', {
      method: 'POST',
      headers: { 'x-jixiao': '1', cookie: cookies.get(who) ?? '', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
      body: bytes.slice().buffer,
    })
  }
  const results = async (name: string, bytes: Uint8Array) => (await (await bring('performance', name, bytes)).json()).results
  const doubts = async (): Promise<readonly Doubt[]> => (await get('performance', '/taken-in/doubts')).doubts
  const settle = (who: string, id: string, settlement: object) => ask(who, 'POST', `/taken-in/doubts/${id}`, settlement)
  const yearOf = async (name: string) => {
    const { documents } = await get('performance', '/taken-in/documents')
    const part = documents
      .flatMap((d: { parts: readonly { bodyName: string | null; dossier: string }[] }) => d.parts)
      .find((p: { bodyName: string | null }) => p.bodyName === name)
    return get('performance', `/taken-in/years/${part.dossier}`)
  }

  beforeAll(async () => {
    store = await open()
    office = openOffice({ store, profile, secret: 'a secret of more than thirty-two characters', url: 'http://127.0.0.1:8080' })
    app = apiApp(office)
    for (const b of [county, archives]) await saveBody(store.db, b)
    for (const [id, appointments] of Object.entries(PEOPLE)) {
      await savePerson(store.db, { id, name: `${id}的姓名`, username: id, isActive: true, mustChangePassword: false, appointments })
      await office.doorkeeper.setPassword(id, PASSWORD)
      const signedIn = await ask('', 'POST', '/session', { username: id, password: PASSWORD })
      const set = signedIn.headers.getSetCookie().map(c => c.split(';')[0])
      cookies.set(id, set.join('; '))
    }
  }, 120_000)
  afterAll(() => store.close())

  it('says who may take in', async () => {
    const refused = await bring('system', 'a.txt', text('x'))
    expect(refused.status).toBe(403)
    expect((await refused.json()).detail).toBe('您没有“示例县”的录入公开文件权限。')
    expect((await ask('preparer', 'GET', '/taken-in/documents')).status).toBe(403)
    expect(await get('auditor', '/taken-in/documents')).toEqual({ documents: [] })
  })

  it('makes a year of a known body out of its disclosure; every figure has its place', async () => {
    const bytes = await written(archives, archivesDossier(), 'disclosure', 'docx')
    const [result] = await results('示例县档案馆2026年部门预算.docx', bytes)
    expect(result).toMatchObject({ outcome: 'taken', parts: [{ body: archives.name, fiscalYear: 2026, edition: 1 }] })
    const year = await yearOf(archives.name)
    expect(year.facts.length).toBeGreaterThan(100)
    for (const f of year.facts) expect([f.fact, typeof f.place.text, f.place.file]).toEqual([f.fact, 'string', '示例县档案馆2026年部门预算.docx'])
    const dossier = await findDossier(store.db, year.dossier)
    if (!dossier) throw new Error('no dossier')
    const sum = (d: Dossier): bigint => recordsOf(d, 'line').reduce((n, r) => n + (fieldMoney(r, 'amount') ?? 0n), 0n)
    expect(sum(dossier)).toBe(sum(archivesDossier()))
    expect(recordsOf(dossier, 'project').map(p => fieldText(p, 'name'))).toEqual(
      recordsOf(archivesDossier(), 'project').map(p => fieldText(p, 'name')),
    )
    const sourced = new Set(year.sources.map((s: { record: string; field: string }) => `${s.record} ${s.field}`))
    for (const r of recordsOf(dossier, 'indicator')) expect(sourced).toContain(`${r.id} value`)
    for (const r of recordsOf(dossier, 'line')) expect(sourced).toContain(`${r.id} amount`)
    // the office's own lists do not know it
    expect(await findDossiersOfYear(store.db, 2026)).toEqual([])
  })

  it('takes the same content once, whatever its name, and the files of an archive one by one', async () => {
    const bytes = await written(archives, archivesDossier(), 'disclosure', 'docx')
    expect(await results('另一个名字.docx', bytes)).toMatchObject([{ outcome: 'already' }])
    const zip = writeArchive([
      { name: '坏文件.pdf', bytes: text('%PDF-1.7 nothing') },
      { name: '预算.docx', bytes },
      { name: '自评.xlsx', bytes: await written(archives, archivesDossier(), 'self-evaluation', 'xlsx') },
    ])
    const all = await results('全部.zip', zip)
    expect(all.map((r: { outcome: string }) => r.outcome)).toEqual(['unread', 'already', 'taken'])
    expect(all[0].say.zh).not.toBe('')
    const year = await yearOf(archives.name)
    expect(year.documents.map((d: { kind: string }) => d.kind)).toEqual(['budget-disclosure', 'self-evaluation-report'])
    const dossier = await findDossier(store.db, year.dossier)
    // both fill one year: projects are not doubled, results stand below them
    expect(dossier && recordsOf(dossier, 'project').length).toBe(recordsOf(archivesDossier(), 'project').length)
    expect(dossier && recordsOf(dossier, 'attainment').length).toBeGreaterThan(0)
  })

  it('keeps the office’s own dossier apart, and tells the differences', async () => {
    const own = await openDossier(store.db, 'own', archives.id, 2026)
    const edits = parentsFirst([...archivesDossier().records.values()]).map(addingRecord)
    const [line] = recordsOf(archivesDossier(), 'line')
    if (!line) throw new Error('no line')
    const made = await store.transaction(tx =>
      saveEdits(
        tx,
        own.id,
        edits.map(e => (e.kind === 'add' && e.record === line.id ? { ...e, fields: { ...e.fields, amount: '100' } } : e)),
        {
          by: 'preparer',
          at: office.now(),
        },
      ),
    )
    expect(made.ok).toBe(true)
    const year = await yearOf(archives.name)
    expect(year.dossier).not.toBe('own')
    expect(year.own.dossier).toBe('own')
    const total = year.own.differences.find((d: { fact: string }) => d.fact === 'expenditure/byFunction/all/total')
    expect(total).toMatchObject({ document: year.documents[0].sha256 })
    expect(total.own).not.toBe(total.published)
    expect((await findDossier(store.db, 'own'))?.revision).toBe(1)
    // nobody works in what is made of documents
    expect((await ask('preparer', 'POST', `/dossiers/${year.dossier}/edits`, { edits: [{ kind: 'remove', record: 'x', seen: 1 }] })).status).toBe(404)
  })

  it('makes a body and its region where the name tells both; a later edition becomes a version with its differences', async () => {
    expect(await results('林业局决算.txt', text(ACCOUNTS('100.00')))).toMatchObject([
      { outcome: 'taken', parts: [{ body: '清河示例县林业局', fiscalYear: 2025, edition: 1 }] },
    ])
    const [again] = await results('林业局决算（更正）.txt', text(ACCOUNTS('101.00')))
    expect(again.parts).toMatchObject([{ edition: 2 }])
    const { documents } = await get('performance', '/taken-in/documents')
    const [first, second] = documents.filter((d: { name: string }) => d.name.startsWith('林业局'))
    expect([first.parts[0].isCurrent, second.parts[0].isCurrent, second.parts[0].region]).toEqual([false, true, '清河示例县'])
    expect(second.parts[0].differences).toContainEqual(expect.objectContaining({ before: '100.00万元', after: '101.00万元' }))
    const year = await yearOf('清河示例县林业局')
    const dossier = await findDossier(store.db, year.dossier)
    const outturn = dossier && recordsOf(dossier, 'outturn').find(r => fieldText(r, 'fact') === 'income/total')
    expect(outturn && fieldMoney(outturn, 'amount')).toBe(101_000_000n)
    // bodies that are known from documents only are none of this house
    expect((await get('performance', '/bodies')).bodies.map((b: { name: string }) => b.name)).not.toContain('清河示例县林业局')
  })

  it('asks where the body is uncertain; a person tells it, and the year is filled', async () => {
    const [taken] = await results('某局决算.txt', text(ACCOUNTS('50.00').replaceAll('清河示例县', '')))
    expect(taken.parts).toMatchObject([{ body: null }])
    const doubt = (await doubts()).find(d => d.kind === 'body')
    if (!doubt) throw new Error('no doubt')
    expect((await settle('auditor', doubt.id, { act: 'type', value: '平安示例县林业局' })).status).toBe(403)
    const wrong = await settle('performance', doubt.id, { act: 'type', value: '林业局' })
    expect([wrong.status, (await wrong.json()).title]).toEqual([422, 'place-missing'])
    expect((await settle('performance', doubt.id, { act: 'type', value: '平安示例县林业局', words: '见公开网站栏目' })).status).toBe(200)
    expect((await yearOf('平安示例县林业局')).facts.length).toBeGreaterThan(0)
    const settled = (await get('auditor', '/taken-in/doubts?state=settled')).doubts
    expect(settled).toMatchObject([{ id: doubt.id, settlement: { act: 'type', byName: 'performance的姓名', words: '见公开网站栏目' } }])
    expect((await findTrail(store.db, 'house', 20)).map(r => r.act)).toContain('settle-doubt')
  })

  it('lists two values of one fact with both readings; what is chosen is what the year has', async () => {
    await results('水务局预算.txt', text(BUDGET))
    const doubt = (await doubts()).find(d => d.bodyName === '清河示例县水务局' && d.kind === 'disagreement')
    if (!doubt) throw new Error(`no doubt: ${JSON.stringify(await doubts())}`)
    expect(doubt.readings.map(r => r.value).sort()).toEqual(['3.00万元', '4.00万元'])
    expect((await yearOf('清河示例县水务局')).doubtful).toEqual(doubt.facts)
    const [, , fact = ''] = doubt.facts[0]?.split(' ') ?? []
    const missing = await settle('performance', doubt.id, { act: 'type', value: '110' })
    expect((await missing.json()).title).toBe('unit-missing')
    expect((await settle('performance', doubt.id, { act: 'choose', value: '4.00万元' })).status).toBe(200)
    const year = await yearOf('清河示例县水务局')
    expect(year.doubtful).toEqual([])
    expect(year.facts.find((f: { fact: string }) => f.fact === fact).value).toBe('40000')
    expect(await firstBrokenLink(store.db, year.dossier)).toBeNull()
  })

  it('has a redaction list and log of its own: decided by the bureau, with a reason where it stays, and no datum in the trail', async () => {
    await results('林业局联系人.txt', text(`${ACCOUNTS('102.00')}\n联系电话：13800001234\n`))
    const { hits } = await get('auditor', '/taken-in/redactions')
    const hit = hits.find((h: { text: string }) => h.text === '13800001234')
    expect(hit).toMatchObject({
      kind: 'mobile',
      bodyName: '清河示例县林业局',
      fiscalYear: 2025,
      proposal: { act: 'mask', words: '138****1234' },
      decision: null,
    })
    const decide = (who: string, act: string, words: string) => ask(who, 'POST', '/taken-in/redactions', { decisions: [{ hit: hit.id, act, words }] })
    expect((await decide('auditor', 'keep', '依法公开')).status).toBe(403)
    expect((await (await decide('performance', 'keep', '')).json()).title).toBe('no-reason')
    expect((await (await decide('performance', 'mask', '电话13800001234')).json()).title).toBe('mask-shows')
    expect(await (await decide('performance', 'mask', '（略）')).json()).toEqual({ open: hits.length - 1 })
    const log = (await get('auditor', '/taken-in/redactions?state=decided')).hits
    expect(log).toMatchObject([{ id: hit.id, decision: { act: 'mask', words: '（略）', byName: 'performance的姓名' } }])
    const trail = await findTrail(store.db, hit.dossier, 50)
    expect(trail.map(r => r.act)).toContain('decide-redaction')
    expect(JSON.stringify(trail)).not.toContain('13800001234')
  })

  it('gives the original as it came', async () => {
    const { documents } = await get('performance', '/taken-in/documents')
    const file = documents.find((d: { name: string }) => d.name === '林业局决算.txt')
    const answer = await ask('auditor', 'GET', `/taken-in/documents/${file.sha256}/content`)
    expect(await answer.text()).toBe(ACCOUNTS('100.00'))
  })

  it('calls every route of this resource', () => {
    expect(uncalled(TESTED_BY['taken-in.test.ts'], office, called)).toEqual([])
  })
})
