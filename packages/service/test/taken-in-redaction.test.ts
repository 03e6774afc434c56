/** Personal data and secrecy marks in files that were taken in: nowhere on the site and in the data before somebody decided, and then as was decided. */
import { randomUUID } from 'node:crypto'
import type { HitAct } from '@jixiao/core'
import { fileOfArchive, namesInArchive } from '@jixiao/documents'
import { contentOf, decideTakenHit, findTakenHits, findTakenParts, type Store } from '@jixiao/store'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DISCLOSURE } from '../../documents/src/readers/testing/disclosure.ts'
import { htmlOf } from '../../documents/src/readers/testing/written-disclosure.ts'
import { ENGINES } from '../../store/test/engines.ts'
import { readPublished } from '../src/flows/take-in/read-published.ts'
import { searchYears } from '../src/flows/take-in/search-years.ts'
import { takeInDocument } from '../src/flows/take-in/take-in-document.ts'
import { siteGatherer } from '../src/public-site/gather-site.ts'
import { siteSettings } from '../src/public-site/shell.ts'
import { siteFiles } from '../src/public-site/site-files.ts'
import { PROFILE } from '../src/public-site/testing/demo-site.ts'

const BODY = '南湖示例县水务局'
const [MARK, STARS, MOBILE, ID, OFFICE] = ['机密★', '**', '13800001234', '110101190001010006', '0999-2000123'] as const
const FILE = `南湖水务局预算（联系人手机${MOBILE}）.html`
const PARTS = JSON.parse(
  JSON.stringify(DISCLOSURE)
    .replaceAll('示例县水务局', BODY)
    .replaceAll('小型水库运行维护', `${MARK}小型水库${STARS}维护`)
    .replaceAll('保证水库安全运行。', `保证水库安全运行。联系人：王示例，手机${MOBILE}，身份证号${ID}，值班电话：${OFFICE}。`)
    .replaceAll('采购救生衣数量', `采购救生衣数量（手机${MOBILE}）`),
)
const bytes = new TextEncoder().encode(htmlOf(PARTS))

describe.each(ENGINES)('redaction of documents taken in, on $name', { timeout: 120_000 }, ({ open }) => {
  let store: Store
  let dossier = ''

  beforeAll(async () => {
    store = await open()
    const read = await readPublished({ name: FILE, bytes }, PROFILE, {})
    if (!read.ok) throw new Error(read.problem.say.zh)
    const taken = await takeInDocument(store, { profile: PROFILE, newId: randomUUID }, read.value, { by: 'test', at: '2026-11-21T00:00:00Z' })
    if (!taken.ok) throw new Error(taken.problem.say.zh)
    dossier = (await findTakenParts(store.db)).find(p => p.name === BODY)?.dossier ?? ''
  }, 60_000)
  afterAll(() => store.close())

  /** Everything that the site has in both languages, and the data in every format, as one text. */
  const everything = async (): Promise<string> => {
    const site = await siteGatherer(store.db, PROFILE)()
    const texts: string[] = []
    for (const file of siteFiles(site, siteSettings(site, { address: 'https://example.test/', isStatic: true })).values()) {
      const made = await file.make()
      texts.push(file.path, typeof made === 'string' ? made : await textOf(file.path, made))
    }
    return texts.join('\n')
  }
  const decide = async (act: HitAct, words: (text: string) => string = () => '依法公开'): Promise<void> => {
    for (const { id, content } of await findTakenHits(store.db, { dossier }))
      await decideTakenHit(store.db, id, { act, words: words(content.text), by: 'test', at: new Date().toISOString() })
  }

  it('finds them in the text, in tables and in the name of the file, with a proposal for each', async () => {
    const hits = await findTakenHits(store.db, { dossier })
    const found = (kind: string) => hits.filter(h => h.kind === kind).map(h => [h.content.text, h.content.proposal.act])
    expect(new Set(found('secrecy-mark').map(String))).toEqual(new Set([`${MARK},send-back`]))
    expect(new Set(found('withheld').map(String))).toEqual(new Set([`${STARS},keep`]))
    expect(new Set(found('mobile').map(String))).toEqual(new Set([`${MOBILE},mask`]))
    expect(found('id-number')).toContainEqual([ID, 'mask'])
    expect(found('landline')).toContainEqual([OFFICE, 'keep'])
    expect(hits.some(h => h.kind === 'mobile' && h.content.where === '文件名')).toBe(true)
    expect(hits.every(h => h.act === null)).toBe(true)
  })

  it('shows nothing of them before somebody decides, in pages, data and search; the file stays as it came', async () => {
    const all = await everything()
    for (const secret of [MARK, `${STARS}维护`, MOBILE, ID, OFFICE]) expect(all.includes(secret), secret).toBe(false)
    expect(all).toContain('138****1234')
    expect(all).toContain('采购救生衣数量（手机138****1234）')
    expect(all).toMatch(/另有\d+处还没有处理或已退回/)
    const part = (await findTakenParts(store.db, { dossier }))[0]
    expect(Buffer.compare((await contentOf(store.db, part?.document ?? '')).bytes, bytes)).toBe(0)
  })

  it('shows them as was decided: kept, in other words, or not at all', async () => {
    await decide('keep')
    const kept = await everything()
    for (const text of [`${MARK}小型水库${STARS}维护`, MOBILE, ID, OFFICE]) expect(kept.includes(text), text).toBe(true)
    await decide('mask', text => (text === MARK ? '' : '某某'))
    const masked = await everything()
    expect(masked).toContain('（已遮盖）小型水库某某维护')
    expect(masked).toContain('采购救生衣数量（手机某某）')
    expect(masked).toMatch(/遮盖\d+处。/)
    await decide('send-back')
    const back = await everything()
    for (const secret of [MARK, `${STARS}维护`, MOBILE, ID, OFFICE, '采购救生衣数量（']) expect(back.includes(secret), secret).toBe(false)
  })

  it('keeps what was decided when the year is made again, and shows no year that was not searched', async () => {
    const before = (await findTakenHits(store.db, { dossier })).map(h => [h.id, h.act])
    await store.db.run('update published_year set is_searched = false', [])
    expect((await siteGatherer(store.db, PROFILE)()).years).toEqual([])
    expect(await searchYears(store)).toBe(1)
    expect((await siteGatherer(store.db, PROFILE)()).years.map(y => y.body.name)).toEqual([BODY])
    expect((await findTakenHits(store.db, { dossier })).map(h => [h.id, h.act])).toEqual(before)
    expect(await searchYears(store)).toBe(0)
  })
})

async function textOf(path: string, made: Uint8Array): Promise<string> {
  if (path.endsWith('.xlsx'))
    return [...(namesInArchive(made) ?? [])].map(n => new TextDecoder().decode(fileOfArchive(made, n) ?? undefined)).join('\n')
  if (!path.endsWith('.parquet')) return new TextDecoder().decode(made)
  const rows = await parquetReadObjects({ file: made.slice().buffer })
  return JSON.stringify(rows, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v))
}
