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

/** Every version is news, a correction with its reason. */
function newsOf(y: PublicYear): readonly News[] {
  const said = `${whatFor(CHINESE, y, y.figures)}${whatCame(CHINESE, y.figures)}`
  const name = `${y.body.name}${y.year}年`
  if (y.versions.length === 0) return [{ of: y, title: `${name}预算公开`, id: '', day: y.published, said }]
  return y.versions.map(v => ({
    of: y,
    title: `${name}${PUBLICATIONS[v.kind].name.zh}${v.version === 1 ? '' : `（更正，第${v.version}版）`}`,
    id: `${v.kind}-${v.version}`,
    day: v.disclosedOn,
    said: v.reason === '' ? said : `更正原因：${v.reason}`,
  }))
}

/** Atom (RFC 4287): the latest publications first. */
export function atomFeed(site: SiteData, { title, address, latest }: SiteSettings): string {
  const entries = site.years
    .flatMap(newsOf)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, MOST)
  const updated = entries[0]?.day ?? latest ?? '1970-01-01'
  return html`${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><title>${title}</title><id>${address ?? 'urn:jixiao:public-site'}</id><updated>${updated}T00:00:00Z</updated><author><name>${title}</name></author><link rel="self" href="${address ?? ''}feed.xml"/><rights>CC BY 4.0</rights>
${entries.map(({ of: y, title: head, id, day, said }) => {
  const own = id === '' ? '' : `#${id}`
  return html`<entry><title>${head}</title><id>${address === null ? `urn:jixiao:${y.body.id}:${y.year}${id && `:${id}`}` : `${address}${yearPath(y)}${own}`}</id><link href="${address ?? ''}${yearPath(y)}"/><updated>${day}T00:00:00Z</updated><summary>${said}</summary></entry>
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
