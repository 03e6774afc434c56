/** The public site of the demo county: every page well-formed, every link leads somewhere, nothing that is not public, small enough. */

import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { shapeOf } from '@jixiao/core'
import { listArchive } from '@jixiao/documents'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { keyFingerprint } from '../flows/publication/seal.ts'
import { verifyPackage } from '../flows/publication/verify-package.ts'
import { figuresOf } from './figures.ts'
import { publicSite } from './public-site.ts'
import { search } from './search-index.ts'
import { siteSettings } from './shell.ts'
import type { SiteData } from './site-data.ts'
import { siteFiles } from './site-files.ts'
import { type DemoPackage, publishedDemo, SECRET } from './testing/demo-packages.ts'
import { demoSite } from './testing/demo-site.ts'

const ADDRESS = 'https://example.test/public/'
const pages = new Map<string, string>()
const files = new Map<string, string | Uint8Array>()
let site: SiteData
let packages: readonly DemoPackage[]

beforeAll(async () => {
  const demo = await publishedDemo()
  site = demo.site
  packages = demo.packages
  for (const [path, file] of siteFiles(site, siteSettings(site, { address: ADDRESS, isStatic: true }))) {
    const made = await file.make()
    files.set(path, made)
    if (path.endsWith('.html') && typeof made === 'string') pages.set(path, made)
  }
}, 120_000)

type Node = DefaultTreeAdapterMap['node']
const elementsOf = (node: Node): readonly DefaultTreeAdapterMap['element'][] =>
  ('childNodes' in node ? node.childNodes : []).flatMap(c => ('tagName' in c ? [c, ...elementsOf(c)] : elementsOf(c)))
const textOf = (node: Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '')
const attribute = (e: DefaultTreeAdapterMap['element'], name: string): string | undefined => e.attrs.find(a => a.name === name)?.value

describe('the static site', () => {
  it('has a page for every body, year, table set and target list', () => {
    expect(pages.size).toBe(2 * (1 + 4 + 4 * 2 + 4 * 3 * 3 + 1 + 4 + 2))
    expect(pages.get('en/index.html')).toContain('示例县 Budgets and performance')
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
      const [root] = all.filter(e => e.tagName === 'html')
      expect([path, root && attribute(root, 'lang')]).toEqual([path, path.startsWith('en/') ? 'en' : 'zh-CN'])
      expect(text).toMatch(/<meta name="description" content="[^"]{10,}"/)
      expect(text).toContain(`<link rel="canonical" href="${ADDRESS}${path.replace(/index\.html$/, '')}">`)
      const ids = all.flatMap(e => attribute(e, 'id') ?? [])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('leads from every page to itself in the other language, for people and for search engines', () => {
    for (const [path, text] of pages) {
      const own = path.replace(/index\.html$/, '').replace(/^en\//, '')
      const all = elementsOf(parse(text))
      const [link] = all.filter(e => e.tagName === 'a' && attribute(e, 'hreflang') === (path.startsWith('en/') ? 'zh-CN' : 'en'))
      const here = `${ADDRESS}${path.replace(/index\.html$/, '')}`
      expect(link && new URL(attribute(link, 'href') ?? '', here).href).toBe(`${ADDRESS}${path.startsWith('en/') ? '' : 'en/'}${own}`)
      if (path.endsWith('search/index.html')) continue
      const told = all
        .filter(e => e.tagName === 'link' && attribute(e, 'hreflang') !== undefined)
        .map(e => [attribute(e, 'hreflang'), attribute(e, 'href')])
      expect(told).toEqual([
        ['zh-CN', `${ADDRESS}${own}`],
        ['en', `${ADDRESS}en/${own}`],
        ['x-default', `${ADDRESS}${own}`],
      ])
    }
  })

  it('says its own words in English on English pages', () => {
    const chinese = /[\u3001\u3002\uff0c\uff1a\uff08]|[\u4e00-\u9fff]*(?:公开|支出|预算|指标|年度)/
    for (const path of ['en/index.html', 'en/bodies/archives/index.html', 'en/compare/index.html', 'en/bodies/archives/2026/index.html']) {
      const heads = elementsOf(parse(pages.get(path) ?? ''))
        .filter(e => ['h2', 'button', 'legend', 'dt'].includes(e.tagName))
        .map(textOf)
      expect(heads.length).toBeGreaterThan(2)
      expect(heads.filter(t => chinese.test(t))).toEqual([])
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

  it('says only what is public: no ledgers, vouchers or persons', async () => {
    const opened = await Promise.all(site.years.map(y => y.open()))
    const records = opened.flatMap(y => [...y.dossier.records.values()])
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
    const feed = String(files.get('feed.xml'))
    expect(feed.match(/<entry>/g)).toHaveLength(11 + 3)
    expect(feed).toContain('更正，第2版')
    expect(feed).toContain('更正原因：补充查阅预约方式')
    expect(String(files.get('sitemap.xml'))).toContain(`<loc>${ADDRESS}en/bodies/archives/2026/</loc>`)
    expect(files.get('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${ADDRESS}sitemap.xml\n`)
  })
})

const bytesAt = (path: string): Uint8Array => {
  const made = files.get(path)
  if (made === undefined) throw new Error(`no file ${path}`)
  return typeof made === 'string' ? new TextEncoder().encode(made) : made
}
const YEAR = 'bodies/archives/2026/'

describe('what was published', () => {
  it('is served byte for byte as it was frozen, of every version', () => {
    for (const { bytes, manifest } of packages) {
      const folder = `${YEAR}${manifest.kind}-${manifest.version}/`
      const listed = listArchive(bytes, 'package.zip')
      if (!listed.ok) throw new Error(listed.problem.say.en)
      const documents = manifest.files.filter(f => f.name.startsWith('documents/'))
      expect(documents.map(f => f.name.split('.').at(-1))).toContain('html')
      for (const f of documents) {
        const served = bytesAt(`${folder}${encodeURIComponent(f.name.split('/')[1] ?? '')}`)
        expect([f.name, createHash('sha256').update(served).digest('hex')]).toEqual([f.name, f.sha256])
      }
      for (const name of ['manifest.json', 'signature'])
        expect(Buffer.compare(bytesAt(`${folder}${name}`), listed.value.find(f => f.name === name)?.bytes ?? new Uint8Array())).toBe(0)
      expect(Buffer.compare(bytesAt(`${folder}package.zip`), bytes)).toBe(0)
    }
  })

  it('is verified offline with the key that the page names', async () => {
    const page = pages.get(`${YEAR}versions/index.html`) ?? ''
    const key = /jixiao verify package\.zip --key ([0-9a-f]{64})/.exec(page)?.[1]
    expect(key).toBe(keyFingerprint(packages[0]?.manifest.publicKey ?? ''))
    const verified = await verifyPackage(bytesAt(`${YEAR}budget-2/package.zip`), 'package.zip', key)
    expect(verified.ok && verified.value.checks.filter(c => !c.holds)).toEqual([])
  })

  it('lists earlier versions with date and reason, and all stay readable', () => {
    for (const path of [`${YEAR}index.html`, `${YEAR}versions/index.html`]) {
      expect(pages.get(path)).toContain('预算公开第2版，2026-03-02公开（现行），更正原因：补充查阅预约方式')
      expect(pages.get(path)).toContain('预算公开第1版，2026-02-09公开（已更正）')
    }
    expect(site.years.find(y => y.versions.length > 0)?.documents.map(d => d.version)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
  })

  it('stands on the site with its masks, in pages, documents and data', () => {
    const shown = pages.get(`${YEAR}tables/index.html`) ?? ''
    expect(shown).toContain('联系手机138****8000')
    for (const [path, made] of files) if (typeof made === 'string') expect([path, made.includes(SECRET)]).toEqual([path, false])
    expect(new TextDecoder().decode(bytesAt(`${YEAR}budget-2/${encodeURIComponent('示例县档案馆2026年预算公开.html')}`))).toContain('138****8000')
  })

  it('gives the figures of its public data: the same as the dossier it was made of', async () => {
    const year = await site.years.find(y => y.versions.length > 0)?.open()
    const like = await demoSite([2026])
      .years.find(y => y.body.id === ARCHIVES.id)
      ?.open()
    if (!year || !like) throw new Error('no year')
    const { total, execution, threePublic, functions } = figuresOf(like, site)
    expect(figuresOf(year, site)).toMatchObject({ total, execution, threePublic, functions })
    expect(figuresOf(year, site).projects.map(p => [p.name, p.budget, p.score, p.indicators.map(i => [i.target, i.actual, i.score])])).toEqual(
      figuresOf(like, site).projects.map(p => [p.name, p.budget, p.score, p.indicators.map(i => [i.target, i.actual, i.score])]),
    )
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
  const app = () => publicSite({ site: async () => site, settings: s => siteSettings(s, { address: ADDRESS, isStatic: false }) })
  const get = (path: string) => app().request(`http://127.0.0.1${path}`)

  it('answers pages, files, searches and comparisons without a script', async () => {
    for (const path of ['/public/', '/public/bodies/archives/2026/', '/public/data/region=130999/year=2026/budget.csv', '/robots.txt'])
      expect([path, (await get(path)).status]).toEqual([path, 200])
    const found = await (await get('/public/search/?q=dag')).text()
    expect(found).toContain('href="../bodies/archives/"')
    const compared = await (await get(`/public/compare/?with=archives:2026&with=${encodeURIComponent('示例县城关文化站2026年')}`)).text()
    expect(compared).toContain('单位类别不同')
    expect(compared).toContain('示例县城关文化站2026年尚未公开自评')
    const lost = await get('/public/nothing/at/all/')
    expect(lost.status).toBe(404)
    expect(await lost.text()).toContain('href="../../../compare/"')
    expect(await (await get('/public/en/search/?q=dag')).text()).toContain('<html lang="en">')
    expect((await get('/public/bodies/archives')).headers.get('location')).toBe('/public/bodies/archives/')
    expect((await get('/public/')).headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('serves the same bytes that are exported, but for what a static site does in the browser', async () => {
    const served = siteFiles(site, siteSettings(site, { address: ADDRESS, isStatic: false }))
    const other: string[] = []
    for (const [path, file] of served) if (String(await file.make()) !== String(files.get(path))) other.push(path)
    expect(other.sort()).toEqual(['compare/index.html', 'data/index.html', 'en/compare/index.html', 'en/data/index.html'])
    expect([...files.keys()].filter(p => !served.has(p)).sort()).toEqual(
      ['compare.js', 'compare.json', 'search.js', 'search/index.html']
        .flatMap(p => [p, `en/${p}`])
        .concat('search.json')
        .sort(),
    )
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
