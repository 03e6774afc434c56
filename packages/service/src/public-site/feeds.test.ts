/** The feed keeps RFC 4287 and the list of pages the protocol of sitemaps, of a site with publications, of an empty one, at an address and at none. */
import { beforeAll, describe, expect, it } from 'vitest'
import { atomFeed, sitemaps } from './feeds.ts'
import { siteOf } from './gather-site.ts'
import { siteSettings } from './shell.ts'
import type { SiteData } from './site-data.ts'
import { siteFiles } from './site-files.ts'
import { publishedDemo } from './testing/demo-packages.ts'
import { PROFILE } from './testing/demo-site.ts'
import { type Element, readStrictXml } from './testing/strict-xml.ts'

const ADDRESS = 'https://example.test/public/'
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/
const inside = (e: Element, name: string): readonly Element[] => e.children.filter(c => c.name === name)
const textIn = (e: Element, name: string): string => inside(e, name)[0]?.text ?? ''
const settingsAt = (site: SiteData, address: string | null) => siteSettings(site, { address, isStatic: true })

let site: SiteData
const EMPTY = siteOf([], PROFILE)
beforeAll(async () => {
  site = (await publishedDemo()).site
}, 120_000)

describe.each([
  ['a site with publications', () => site, ADDRESS, 14],
  ['a site whose address is not known', () => site, null, 14],
  ['a site where nothing is published', () => EMPTY, ADDRESS, 0],
] as const)('the feed of %s', (_, siteNow, address, count) => {
  const feed = (): Element => readStrictXml(atomFeed(siteNow(), settingsAt(siteNow(), address)))

  it('has each element that is required once, in the namespace, with times and addresses as they must be', () => {
    const root = feed()
    expect([root.name, root.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    for (const name of ['id', 'title', 'updated', 'author']) expect([name, inside(root, name).length]).toEqual([name, 1])
    expect(textIn(inside(root, 'author')[0] ?? root, 'name')).not.toBe('')
    expect(textIn(root, 'updated')).toMatch(TIME)
    const links = inside(root, 'link').map(l => [l.attributes.rel, l.attributes.href])
    expect(links).toEqual([
      ['self', `${address ?? ''}feed.xml`],
      ['alternate', address ?? './'],
    ])
    const entries = inside(root, 'entry')
    expect(entries).toHaveLength(count)
    for (const e of entries) {
      for (const name of ['id', 'title', 'updated', 'link', 'summary']) expect([name, inside(e, name).length]).toEqual([name, 1])
      expect(textIn(e, 'updated')).toMatch(TIME)
      expect(textIn(e, 'title')).not.toBe('')
    }
    const ids = [root, ...entries].map(e => textIn(e, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(new URL(id).href).not.toBe('')
    const moments = entries.map(e => Date.parse(textIn(e, 'updated')))
    expect(moments).toEqual([...moments].sort((a, b) => b - a))
    if (moments.length > 0) expect(Date.parse(textIn(root, 'updated'))).toBe(moments[0])
  })

  it('leads to pages that there are', () => {
    const files = siteFiles(siteNow(), settingsAt(siteNow(), address))
    for (const e of inside(feed(), 'entry')) {
      const to = inside(e, 'link')[0]?.attributes.href ?? ''
      if (address !== null) expect(to.startsWith(address)).toBe(true)
      expect([to, files.has(`${to.slice((address ?? '').length)}index.html`)]).toEqual([to, true])
    }
  })
})

describe('the list of pages', () => {
  const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

  it('names every page that search engines may show, once', async () => {
    const files = siteFiles(site, settingsAt(site, ADDRESS))
    const root = readStrictXml(String(await files.get('sitemap.xml')?.make()))
    expect([root.name, root.attributes.xmlns]).toEqual(['urlset', NAMESPACE])
    const named = inside(root, 'url').map(u => textIn(u, 'loc'))
    const pages = [...files.keys()]
      .filter(p => /(?:^|\/)index\.html$/.test(p) && !p.endsWith('search/index.html'))
      .map(p => p.slice(0, -'index.html'.length))
    expect([...named].sort()).toEqual(pages.map(p => `${ADDRESS}${p}`).sort())
  })

  it('stands in several files where one would be longer than the protocol allows', () => {
    const paths = ['', 'a/', 'b/', 'c/', 'd/']
    const made = sitemaps(paths, ADDRESS, 2)
    expect([...made.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
    const read = (path: string): Element => readStrictXml(made.get(path)?.() ?? '')
    const index = read('sitemap.xml')
    expect([index.name, index.attributes.xmlns]).toEqual(['sitemapindex', NAMESPACE])
    const parts = inside(index, 'sitemap').map(s => textIn(s, 'loc').slice(ADDRESS.length))
    expect(parts).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
    expect(parts.flatMap(p => inside(read(p), 'url').map(u => textIn(u, 'loc')))).toEqual(paths.map(p => `${ADDRESS}${p}`))
  })
})
