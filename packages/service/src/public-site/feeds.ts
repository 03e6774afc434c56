/** What machines ask a site for: the feed of what was published, the list of its pages, and what robots may read. */

import { figuresOf } from './figures.ts'
import { html, raw } from './html.ts'
import { yearPath } from './page-paths.ts'
import type { SiteSettings } from './shell.ts'
import type { SiteData } from './site-data.ts'
import { whatCame, whatFor } from './words.ts'

const MOST = 100
const XML = raw('<?xml version="1.0" encoding="utf-8"?>\n')

/** Atom (RFC 4287): the latest publications first. */
export function atomFeed(site: SiteData, { title, address, made }: SiteSettings): string {
  const entries = [...site.years].sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0)).slice(0, MOST)
  const updated = entries[0]?.published ?? made
  return html`${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><title>${title}</title><id>${address ?? 'urn:jixiao:public-site'}</id><updated>${updated}T00:00:00Z</updated><author><name>${title}</name></author><link rel="self" href="${address ?? ''}feed.xml"/><rights>CC BY 4.0</rights>
${entries.map(y => {
  const f = figuresOf(y, site)
  return html`<entry><title>${y.body.name}${y.year}年预算公开</title><id>${address === null ? `urn:jixiao:${y.body.id}:${y.year}` : `${address}${yearPath(y)}`}</id><link href="${address ?? ''}${yearPath(y)}"/><updated>${y.published}T00:00:00Z</updated><summary>${whatFor(y, f)}${whatCame(f)}</summary></entry>
`
})}</feed>
`.text
}

export const sitemap = (paths: readonly string[], address: string): string =>
  html`${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map(
  p => html`<url><loc>${address}${p}</loc></url>
`,
)}</urlset>
`.text

export const robots = (address: string | null): string => `User-agent: *\nAllow: /\n${address === null ? '' : `Sitemap: ${address}sitemap.xml\n`}`
