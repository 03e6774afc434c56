/** The whole site as files that are made when they are wanted: the service answers from here, the export writes them all. */

import { compareJson, compareScript } from './compare-script.ts'
import { evaluationsOf, type PublicEvaluation } from './evaluations.ts'
import { atomFeed, robots, sitemap } from './feeds.ts'
import { LANGUAGES, type Language } from './language.ts'
import { dataFiles, type SiteFile } from './open-data/data-files.ts'
import { bodyPath, comparePath, evaluationPath, filePath, href, paperPath, tablesPath, targetsPath, versionsPath, yearPath } from './page-paths.ts'
import { bodyPage } from './pages/body.ts'
import { bodyComparison, comparePage, staticComparePage } from './pages/compare.ts'
import { dataPage } from './pages/data.ts'
import { versionsPage } from './pages/documents.ts'
import { evaluationPage } from './pages/evaluation.ts'
import { firstPage, regionPages } from './pages/regions.ts'
import { staticSearchPage } from './pages/search.ts'
import { tablesPage } from './pages/tables.ts'
import { takenTablesPage, takenYearPage } from './pages/taken-year.ts'
import { targetsPage } from './pages/targets.ts'
import { termsPage } from './pages/terms.ts'
import { yearPage } from './pages/year.ts'
import { searchJson, searchScript } from './search-index.ts'
import { ICON, movedPage, type Page, type PageMaker, pageText, type SiteSettings, titleIn } from './shell.ts'
import { type BodyYear, isPublished, type PublicYear, type SiteData, yearsOf } from './site-data.ts'
import { SITE_CSS } from './style.ts'

/** All files by path; a page stands in the index.html of its folder. Files that only a static site needs are left out for the service. */
export function siteFiles(site: SiteData, settings: SiteSettings): ReadonlyMap<string, SiteFile> {
  const pages = pageMakers(site, settings)
  const { address } = settings
  const files: readonly SiteFile[] = [
    ...pages.map(({ path, make }) => ({ path: `${path}index.html`, make })),
    ...(settings.isStatic
      ? movedPages(
          site,
          pages.map(p => p.path),
        )
      : []),
    ...site.years.flatMap(publishedFiles),
    ...dataFiles(site, settings),
    text('style.css', () => SITE_CSS),
    text('icon.svg', () => ICON),
    text('feed.xml', () => atomFeed(site, settings)),
    text('robots.txt', () => robots(address)),
    ...(address === null ? [] : [text('sitemap.xml', () => sitemap(pages.map(p => p.path).filter(isForSearchEngines), address))]),
    ...(settings.isStatic ? [text('search.json', () => searchJson(site)), ...LANGUAGES.flatMap(l => scripts(site, l))] : []),
  ]
  return new Map(files.map(f => [f.path, f]))
}

/** A static site leads on by a page at the old address of every page of the body. */
function movedPages(site: SiteData, paths: readonly string[]): readonly SiteFile[] {
  return site.moved.flatMap(({ from, to }) =>
    LANGUAGES.flatMap(l => {
      const [old, now] = [`${l.folder}${bodyPath(from)}`, `${l.folder}${bodyPath(to)}`]
      return paths
        .filter(p => p.startsWith(now))
        .map(p => {
          const path = `${old}${p.slice(now.length)}`
          return text(`${path}index.html`, () => movedPage(href(path, p), l))
        })
    }),
  )
}

const text = (path: string, make: () => string): SiteFile => ({ path, make: async () => make() })
const isForSearchEngines = (path: string): boolean => !path.endsWith('search/')

const scripts = (site: SiteData, l: Language): readonly SiteFile[] => [
  text(`${l.folder}search.js`, () => searchScript(l)),
  text(`${l.folder}compare.json`, () => compareJson(site, l)),
  text(`${l.folder}compare.js`, () => compareScript(l)),
]

/** Documents of all versions, and what proves them, byte for byte. */
const publishedFiles = (y: PublicYear): readonly SiteFile[] => {
  const frozen = y.versions.flatMap(v => [...v.documents, v.note, v.manifest, v.signature, v.package])
  const others = y.documents.filter(d => !frozen.includes(d))
  return [...frozen, ...others].map(file => ({ path: filePath(y, file), make: file.read, sha256: file.sha256 }))
}

/** All pages of a year one after the other, in both languages: whoever makes them all opens each year once. */
function pageMakers(site: SiteData, settings: SiteSettings): readonly TextMaker[] {
  const last = new Map<string, PublicYear>(site.years.map(y => [y.body.id, y]))
  const both = (makersOf: (l: Language) => readonly PageMaker[]): readonly TextMaker[] =>
    LANGUAGES.flatMap(l =>
      makersOf(l).map(({ path, make }) => ({ path: `${l.folder}${path}`, make: async () => pageText(await make(), settings, l) })),
    )
  return [
    ...both(l => [
      { path: '', make: () => firstPage(site, titleIn(l, settings), l) },
      ...regionPages(site, l),
      ...[...last.values()].flatMap(y => ofBody(site, y, l)),
      { path: 'compare/', make: () => (settings.isStatic ? staticComparePage(site, l) : comparePage(site, [], l)) },
      { path: 'data/', make: () => dataPage(site, settings, l) },
      { path: 'terms/', make: () => termsPage(l) },
      ...(settings.isStatic ? [{ path: 'search/', make: () => staticSearchPage(l) }] : []),
    ]),
    ...site.years.flatMap(y => both(l => ofYear(site, y, l))),
  ]
}

interface TextMaker {
  readonly path: string
  readonly make: () => Promise<string>
}

function ofBody(site: SiteData, last: PublicYear, l: Language): readonly PageMaker[] {
  const { id } = last.body
  const comparison = yearsOf(site, id).length > 1 ? [{ path: comparePath(id), make: () => bodyComparison(site, last, l) }] : []
  return [{ path: bodyPath(id), make: () => bodyPage(site, last, l) }, ...comparison]
}

/** The index of the site is made anew with every package: what it names is there. */
function evaluationNamed(of: BodyYear, site: SiteData, id: string): PublicEvaluation {
  const found = evaluationsOf(of, site).find(e => e.id === id)
  if (!found) throw new Error(`no evaluation ${id}`)
  return found
}

function paperPage(of: BodyYear, l: Language): Page {
  if (!of.beside) throw new Error('no documents beside the year')
  return takenTablesPage(of.beside.year, of.beside.taken, l, paperPath(of))
}

function ofYear(site: SiteData, y: PublicYear, l: Language): readonly PageMaker[] {
  const page = (path: string, make: (of: BodyYear) => Page | Promise<Page>): PageMaker => ({ path, make: async () => make(await y.open()) })
  return [
    page(yearPath(y), of => (of.taken ? takenYearPage(site, of, of.taken, l) : yearPage(site, of, l))),
    ...(isPublished(y, 'disclosure') ? [page(tablesPath(y), of => (of.taken ? takenTablesPage(of, of.taken, l) : tablesPage(of, l)))] : []),
    ...(y.papers.length > 0 ? [page(targetsPath(y), of => targetsPage(site, of, l))] : []),
    ...y.evaluations.map(({ id }) => page(evaluationPath(y, id), of => evaluationPage(site, of, evaluationNamed(of, site, id), l))),
    ...(y.hasPaper ? [page(paperPath(y), of => paperPage(of, l))] : []),
    ...(y.versions.length > 0 ? [page(versionsPath(y), of => versionsPage(of, l))] : []),
  ]
}
