/** What machines ask a site for: the feed of what was published, the list of its pages, and what robots may read. */

import { PUBLICATIONS } from '@jixiao/core'
import { html, raw } from './html.ts'
import { CHINESE } from './language.ts'
import { yearPath } from './page-paths.ts'
import type { SiteSettings } from './shell.ts'
import type { PublicYear, SiteData } from './site-data.ts'
import { whatCame, whatFor } from './words.ts'

const MOST = 100
const XML = raw('<?xml version="1.0" encoding="utf-8"?>\n')

interface News {
  readonly of: PublicYear
  readonly title: string
  readonly id: string
  readonly day: string
  readonly said: string
}

/** Every version is news, a correction with its reason. Of a year whose packages are all damaged there is nothing to tell. */
function newsOf(y: PublicYear): readonly News[] {
  const said = `${whatFor(CHINESE, y, y.figures)}${whatCame(CHINESE, y.figures)}`
  const name = `${y.body.name}${y.year}年`
  if (y.versions.length === 0)
    return y.published === '' ? [] : [{ of: y, title: `${name}${y.isTaken ? '公开文件录入' : '预算公开'}`, id: '', day: y.published, said }]
  return y.versions.map(v => ({
    of: y,
    title: `${name}${PUBLICATIONS[v.kind].name.zh}${v.version === 1 ? '' : `（更正，第${v.version}版）`}`,
    id: `${v.kind}-${v.version}`,
    day: v.disclosedOn,
    said: v.reason === '' ? said : `更正原因：${v.reason}`,
  }))
}

/** The day begins where the bodies are. */
const momentOf = (day: string): string => `${day}T00:00:00+08:00`

/** Atom (RFC 4287): the latest publications first. */
export function atomFeed(site: SiteData, { title, address, latest }: SiteSettings): string {
  const entries = site.years
    .flatMap(newsOf)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, MOST)
  const updated = entries[0]?.day ?? latest ?? '1970-01-01'
  return html`${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><title>${title}</title><id>${address ?? 'urn:jixiao:public-site'}</id><updated>${momentOf(updated)}</updated><author><name>${title}</name></author><link rel="self" type="application/atom+xml" href="${address ?? ''}feed.xml"/><link rel="alternate" type="text/html" href="${address ?? './'}"/><rights>CC BY 4.0</rights>
${entries.map(({ of: y, title: head, id, day, said }) => {
  const own = id === '' ? '' : `#${id}`
  return html`<entry><title>${head}</title><id>${address === null ? `urn:jixiao:${y.body.id}:${y.year}${id && `:${id}`}` : `${address}${yearPath(y)}${own}`}</id><link href="${address ?? ''}${yearPath(y)}"/><updated>${momentOf(day)}</updated><summary>${said}</summary></entry>
`
})}</feed>
`.text
}

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The protocol allows 50,000 addresses in a file: where there are more, sitemap.xml names the files that have them. */
export function sitemaps(paths: readonly string[], address: string, most = 50_000): ReadonlyMap<string, () => string> {
  if (paths.length <= most) return new Map([['sitemap.xml', () => sitemap(paths, address)]])
  const parts = Array.from({ length: Math.ceil(paths.length / most) }, (_, i) => ({
    name: `sitemap-${i + 1}.xml`,
    make: () => sitemap(paths.slice(i * most, (i + 1) * most), address),
  }))
  const index = (): string =>
    html`${XML}<sitemapindex xmlns="${SITEMAPS}">
${parts.map(
  p => html`<sitemap><loc>${address}${p.name}</loc></sitemap>
`,
)}</sitemapindex>
`.text
  return new Map([['sitemap.xml', index], ...parts.map((p): [string, () => string] => [p.name, p.make])])
}

const sitemap = (paths: readonly string[], address: string): string =>
  html`${XML}<urlset xmlns="${SITEMAPS}">
${paths.map(
  p => html`<url><loc>${address}${p}</loc></url>
`,
)}</urlset>
`.text

export const robots = (address: string | null): string => `User-agent: *\nAllow: /\n${address === null ? '' : `Sitemap: ${address}sitemap.xml\n`}`
