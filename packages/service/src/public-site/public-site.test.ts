/** The public site of the demo county: every page well-formed, every link leads somewhere, nothing that is not public, small enough. */
import { gzipSync } from 'node:zlib'
import { shapeOf } from '@jixiao/core'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { archivesDossier } from '../demo/archives-dossier.ts'
import { withDocuments } from './body-year.ts'
import { siteOf } from './gather-site.ts'
import { publicSite } from './public-site.ts'
import { search } from './search-index.ts'
import { settingsNow } from './shell.ts'
import type { SiteData } from './site-data.ts'
import { siteFiles } from './site-files.ts'
import { demoSite, PROFILE } from './testing/demo-site.ts'

const ADDRESS = 'https://example.test/public/'
const NOW = '2026-11-21T00:00:00Z'
const pages = new Map<string, string>()
const files = new Map<string, string | Uint8Array>()
let site: SiteData

beforeAll(async () => {
  const [first, ...rest] = demoSite([2024, 2025, 2026]).years
  site = siteOf([...(first ? [await withDocuments(first, PROFILE)] : []), ...rest], PROFILE)
  for (const [path, file] of siteFiles(site, settingsNow(site, { address: ADDRESS, isStatic: true, now: NOW }))) {
    const made = await file.make()
    files.set(path, made)
    if (path.endsWith('.html') && typeof made === 'string') pages.set(path, made)
  }
}, 120_000)

type Node = DefaultTreeAdapterMap['node']
const elementsOf = (node: Node): readonly DefaultTreeAdapterMap['element'][] =>
  ('childNodes' in node ? node.childNodes : []).flatMap(c => ('tagName' in c ? [c, ...elementsOf(c)] : elementsOf(c)))
const attribute = (e: DefaultTreeAdapterMap['element'], name: string): string | undefined => e.attrs.find(a => a.name === name)?.value

describe('the static site', () => {
  it('has a page for every body, year, table set and target list', () => {
    expect(pages.size).toBe(1 + 4 + 4 * 2 + 4 * 3 * 3 + 4)
    expect(pages.get('index.html')).toContain('示例县预算绩效公开')
  })

  it('is well-formed, and every page has one title, one h1, a language, a description and its own address', () => {
    for (const [path, text] of pages) {
      const errors: string[] = []
      const document = parse(text, { onParseError: e => errors.push(`${path}: ${e.code} at ${e.startLine}:${e.startCol}`) })
      expect(errors).toEqual([])
      const all = elementsOf(document)
      const count = (tag: string) => all.filter(e => e.tagName === tag && e.namespaceURI.endsWith('/xhtml')).length
      expect([path, count('title'), count('h1'), count('main')]).toEqual([path, 1, 1, 1])
      expect(all.filter(e => attribute(e, 'lang') === 'zh-CN').map(e => e.tagName)).toEqual(['html'])
      expect(text).toMatch(/<meta name="description" content="[^"]{10,}"/)
      expect(text).toContain(`<link rel="canonical" href="${ADDRESS}${path.replace(/index\.html$/, '')}">`)
      const ids = all.flatMap(e => attribute(e, 'id') ?? [])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('has no link that leads nowhere', () => {
    const broken: string[] = []
    for (const [path, text] of pages)
      for (const e of elementsOf(parse(text))) {
        const to = attribute(e, 'href') ?? attribute(e, 'src') ?? (e.tagName === 'form' ? attribute(e, 'action') : undefined)
        if (to === undefined || to.startsWith('#') || (/^https?:/.test(to) && !to.startsWith(ADDRESS))) continue
        const wanted = new URL(to, `${ADDRESS}${path.replace(/index\.html$/, '')}`).pathname.slice('/public/'.length)
        if (!files.has(wanted.endsWith('/') || wanted === '' ? `${wanted}index.html` : wanted)) broken.push(`${path}: ${to}`)
      }
    expect(broken).toEqual([])
  })

  it('says only what is public: no ledgers, vouchers or persons', () => {
    const records = site.years.flatMap(y => [...y.dossier.records.values()])
    expect(records.filter(r => ['evidence', 'monitoring'].includes(shapeOf(r.kind).chapter) || 'voucher' in r.fields)).toEqual([])
    const whole = [...files.values()].filter(f => typeof f === 'string').join('\n')
    const secrets = [...archivesDossier().records.values()].flatMap(r =>
      r.kind === 'entry' || r.kind === 'ledger' || r.kind === 'attachment'
        ? [r.fields.title, r.fields.name, r.fields.where]
        : [r.fields.voucher, r.fields.evaluationGroup],
    )
    const open = JSON.stringify(records.map(r => r.fields))
    const told = [...new Set(secrets)]
      .filter(s => !open.includes(String(s)))
      .filter(s => typeof s === 'string' && s.length > 3)
      .filter(s => whole.includes(String(s)))
    expect(told).toEqual([])
    expect(whole).not.toMatch(/记-\d/)
  })

  it('reads small: at most 60 KB compressed a page', () => {
    const sizes = [...pages].map(([path, text]) => [path, gzipSync(text).length] as const)
    expect(sizes.filter(([, size]) => size > 60 * 1024)).toEqual([])
  })

  it('tells feeds and machines', () => {
    expect(String(files.get('feed.xml')).match(/<entry>/g)).toHaveLength(12)
    expect(String(files.get('sitemap.xml'))).toContain(`<loc>${ADDRESS}bodies/archives/2026/</loc>`)
    expect(files.get('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${ADDRESS}sitemap.xml\n`)
  })
})

describe('what the pages say', () => {
  it('is what the dossier says', () => {
    const year = pages.get('bodies/archives/2026/index.html') ?? ''
    expect(year).toContain('2026年，示例县档案馆安排支出')
    expect(year).toContain('预算执行率')
    expect(pages.get('bodies/archives/2026/targets/index.html')).toContain('修复破损档案')
    expect(pages.get('bodies/culture/2026/targets/index.html')).toContain('这一年的结果尚未公开')
    expect(pages.get('bodies/archives/2026/tables/index.html')?.match(/<table>/g)?.length).toBeGreaterThanOrEqual(9)
  })

  it('is found by a part of a name and by the first letters of its pinyin', () => {
    expect(search(site, '档案馆').map(f => f.text)).toContain('示例县档案馆')
    expect(search(site, 'dag').map(f => f.text)).toContain('示例县档案馆')
    expect(search(site, '满意度').every(f => f.kind === 'indicator')).toBe(true)
    expect(search(site, '  ')).toEqual([])
  })
})

describe('the service', () => {
  const app = () => publicSite({ site: async () => site, settings: s => settingsNow(s, { address: ADDRESS, isStatic: false, now: NOW }) })
  const get = (path: string) => app().request(`http://127.0.0.1${path}`)

  it('answers pages, files, searches and comparisons without a script', async () => {
    for (const path of ['/public/', '/public/bodies/archives/2026/', '/public/data/region=130999/year=2026/budget.csv', '/robots.txt'])
      expect([path, (await get(path)).status]).toEqual([path, 200])
    const found = await (await get('/public/search/?q=dag')).text()
    expect(found).toContain('href="../bodies/archives/"')
    const compared = await (await get(`/public/compare/?with=archives:2026&with=${encodeURIComponent('示例县城关文化站2026年')}`)).text()
    expect(compared).toContain('单位类别不同')
    expect(compared).toContain('示例县城关文化站2026年尚未公开自评')
    expect((await get('/public/nothing/')).status).toBe(404)
    expect((await get('/public/bodies/archives')).headers.get('location')).toBe('/public/bodies/archives/')
    expect((await get('/public/')).headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('sends pages compressed to whoever takes them so', async () => {
    const answer = await app().request('http://127.0.0.1/public/bodies/archives/2026/tables/', { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(60 * 1024)
  })

  it('escapes what is asked', async () => {
    const text = await (await get('/public/search/?q=%3Cscript%3Ealert(1)%3C/script%3E')).text()
    expect(text).not.toContain('<script>alert')
  })

  it('gives the data in pages', async () => {
    const first = await (await get('/public/data/indicators?region=130999&year=2026&size=10')).json()
    expect(first).toMatchObject({ table: 'indicators', licence: 'CC-BY-4.0' })
    expect(first.rows).toHaveLength(10)
    const second = await (await get(`/public/data/indicators${first.next}`)).json()
    expect(second.rows[0]).not.toEqual(first.rows[0])
    expect((await get('/public/data/indicators?page=0')).status).toBe(400)
    expect((await (await get('/public/data/budget?region=999999')).json()).total).toBe(0)
  })
})
