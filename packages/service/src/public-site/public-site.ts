/** The public site as the service serves it below /public: pages, searches, comparisons, and the data in pages. */
import { extname } from 'node:path'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { CHINESE, ENGLISH, LANGUAGES, type Language } from './language.ts'
import { apiAnswer } from './open-data/data-answer.ts'
import { OPEN_TABLES } from './open-data/tables.ts'
import { bodyPath } from './page-paths.ts'
import { comparePage } from './pages/compare.ts'
import { notFoundPage } from './pages/not-found.ts'
import { searchPage } from './pages/search.ts'
import { type Page, pageText, type SiteSettings } from './shell.ts'
import type { SiteData } from './site-data.ts'
import { siteFiles } from './site-files.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  'feed.xml': 'application/atom+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
}

/** No script at all: what a browser reads here cannot run anything. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'public, max-age=300',
}

/** Published files are shown by programs of their own; a published page brings its style, and runs nothing either. */
const FROZEN = { 'x-content-type-options': 'nosniff', 'cache-control': HEADERS['cache-control'] }
const FROZEN_PAGE = {
  ...HEADERS,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
}

export interface PublicSource {
  /** What is public now; the same object as long as nothing changes. */
  readonly site: () => Promise<SiteData>
  readonly settings: (site: SiteData) => SiteSettings
}

const known = new WeakMap<SiteData, ReturnType<typeof siteFiles>>()

export function publicSite({ site: siteNow, settings: settingsOf }: PublicSource): Hono {
  const app = new Hono()
  const filesOf = (site: SiteData): ReturnType<typeof siteFiles> => {
    const before = known.get(site)
    if (before) return before
    const made = siteFiles(site, settingsOf(site))
    known.set(site, made)
    return made
  }
  app.use('/public/*', compress())
  app.get('/public', c => c.redirect('/public/', 301))
  app.get('/robots.txt', async c =>
    c.text(
      String(
        await filesOf(await siteNow())
          .get('robots.txt')
          ?.make(),
      ),
      200,
      HEADERS,
    ),
  )
  for (const l of LANGUAGES) {
    app.get(`/public/${l.folder}search/`, async c => {
      const site = await siteNow()
      return page(searchPage(site, c.req.query('q') ?? '', l), settingsOf(site), l)
    })
    app.get(`/public/${l.folder}compare/`, async c => {
      const site = await siteNow()
      return page(comparePage(site, c.req.queries('with') ?? [], l), settingsOf(site), l)
    })
  }
  for (const table of OPEN_TABLES)
    app.get(`/public/data/${table.name}`, async c => {
      const answer = await apiAnswer(table, await siteNow(), c.req.query())
      return c.json(answer.body, answer.status, { ...HEADERS, 'access-control-allow-origin': '*' })
    })
  app.get('/public/*', async c => {
    const path = pathOf(c.req.url)
    const files = filesOf(await siteNow())
    const file = path === null ? undefined : files.get(path === '' || path.endsWith('/') ? `${path}index.html` : path)
    if (file) {
      const made = await file.make()
      const body = typeof made === 'string' ? made : made.slice().buffer
      const headers = file.sha256 === undefined ? HEADERS : file.path.endsWith('.html') ? FROZEN_PAGE : FROZEN
      return c.body(body, 200, { ...headers, 'content-type': TYPES[file.path] ?? TYPES[extname(file.path)] ?? 'application/octet-stream' })
    }
    const moved = path === null ? null : movedPath(await siteNow(), path)
    if (moved !== null) return c.redirect(`/public/${moved}`, 301)
    if (path !== null && files.has(`${path}/index.html`)) return c.redirect(`/public/${path}/`, 301)
    const l = path?.startsWith(ENGLISH.folder) ? ENGLISH : CHINESE
    const asked = (path ?? '').slice(l.folder.length)
    return page(notFoundPage(l, asked.slice(0, asked.lastIndexOf('/') + 1)), { ...settingsOf(await siteNow()), address: null }, l, 404)
  })
  return app
}

const page = (made: Page, settings: SiteSettings, l: Language, status = 200): Response =>
  new Response(pageText(made, settings, l), { status, headers: { ...HEADERS, 'content-type': TYPES['.html'] ?? '' } })

/** Below the address of the body that it turned out to be; null where it has not moved. */
function movedPath({ moved }: SiteData, path: string): string | null {
  const of = (id: string): string => `${bodyPath(id).slice(0, -1)}`
  for (const folder of LANGUAGES.map(l => l.folder))
    for (const { from, to } of moved) {
      const rest = path.startsWith(folder) ? path.slice(folder.length) : null
      if (rest !== null && (rest === of(from) || rest.startsWith(`${of(from)}/`))) return `${folder}${of(to)}${rest.slice(of(from).length) || '/'}`
    }
  return null
}

/** Within the site, as its files are named; null when it cannot be read. */
function pathOf(url: string): string | null {
  try {
    const path = new URL(url).pathname.slice('/public/'.length)
    return path
      .split('/')
      .map(segment => encodeURIComponent(decodeURIComponent(segment)).replaceAll('%3D', '='))
      .join('/')
  } catch {
    return null
  }
}
