/** The whole site as files that are made when they are wanted: the service answers from here, the export writes them all. */

import { compareJson, compareScript } from './compare-script.ts'
import { atomFeed, robots, sitemap } from './feeds.ts'
import { LANGUAGES, type Language } from './language.ts'
import { dataFiles, type SiteFile } from './open-data/data-files.ts'
import { bodyPath, comparePath, filePath, tablesPath, targetsPath, versionsPath, yearPath } from './page-paths.ts'
import { bodyPage } from './pages/body.ts'
import { bodyComparison, comparePage, staticComparePage } from './pages/compare.ts'
import { dataPage } from './pages/data.ts'
import { versionsPage } from './pages/documents.ts'
import { firstPage, regionPages } from './pages/regions.ts'
import { staticSearchPage } from './pages/search.ts'
import { tablesPage } from './pages/tables.ts'
import { takenTablesPage, takenYearPage } from './pages/taken-year.ts'
import { targetsPage } from './pages/targets.ts'
import { termsPage } from './pages/terms.ts'
import { yearPage } from './pages/year.ts'
import { searchJson, searchScript } from './search-index.ts'
import { ICON, type PageMaker, pageText, type SiteSettings, titleIn } from './shell.ts'
import { type BodyYear, type SiteData, yearsOf } from './site-data.ts'
import { SITE_CSS } from './style.ts'

/** All files by path; a page stands in the index.html of its folder. Files that only a static site needs are left out for the service. */
export function siteFiles(site: SiteData, settings: SiteSettings): ReadonlyMap<string, SiteFile> {
  const pages = LANGUAGES.flatMap(l =>
    pageMakers(site, settings, l).map(({ path, make }) => ({
      path: `${l.folder}${path}`,
      make: async () => pageText(await make(), settings, l),
    })),
  )
  const { address } = settings
  const files: readonly SiteFile[] = [
    ...pages.map(({ path, make }) => ({ path: `${path}index.html`, make })),
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

const text = (path: string, make: () => string): SiteFile => ({ path, make: async () => make() })
const isForSearchEngines = (path: string): boolean => !path.endsWith('search/')

const scripts = (site: SiteData, l: Language): readonly SiteFile[] => [
  text(`${l.folder}search.js`, () => searchScript(l)),
  text(`${l.folder}compare.json`, () => compareJson(site, l)),
  text(`${l.folder}compare.js`, () => compareScript(l)),
]

/** Documents of all versions, and what proves them, byte for byte. */
const publishedFiles = (y: BodyYear): readonly SiteFile[] => {
  const frozen = y.versions.flatMap(v => [...v.documents, v.note, v.manifest, v.signature, v.package])
  const others = y.documents.filter(d => !frozen.includes(d))
  return [...frozen, ...others].map(file => ({ path: filePath(y, file), make: file.read, sha256: file.sha256 }))
}

function pageMakers(site: SiteData, settings: SiteSettings, l: Language): readonly PageMaker[] {
  const last = new Map<string, BodyYear>(site.years.map(y => [y.body.id, y]))
  return [
    { path: '', make: () => firstPage(site, titleIn(l, settings), l) },
    ...regionPages(site, l),
    ...[...last.values()].flatMap(y => ofBody(site, y, l)),
    ...site.years.flatMap(y => ofYear(site, y, l)),
    { path: 'compare/', make: () => (settings.isStatic ? staticComparePage(site, l) : comparePage(site, [], l)) },
    { path: 'data/', make: () => dataPage(site, settings, l) },
    { path: 'terms/', make: () => termsPage(l) },
    ...(settings.isStatic ? [{ path: 'search/', make: () => staticSearchPage(l) }] : []),
  ]
}

function ofBody(site: SiteData, last: BodyYear, l: Language): readonly PageMaker[] {
  const { id } = last.body
  const comparison = yearsOf(site, id).length > 1 ? [{ path: comparePath(id), make: () => bodyComparison(site, last, l) }] : []
  return [{ path: bodyPath(id), make: () => bodyPage(site, last, l) }, ...comparison]
}

const ofYear = (site: SiteData, y: BodyYear, l: Language): readonly PageMaker[] => [
  { path: yearPath(y), make: () => (y.taken ? takenYearPage(site, y, y.taken, l) : yearPage(site, y, l)) },
  { path: tablesPath(y), make: () => (y.taken ? takenTablesPage(y, y.taken, l) : tablesPage(y, l)) },
  { path: targetsPath(y), make: () => targetsPage(site, y, l) },
  ...(y.versions.length > 0 ? [{ path: versionsPath(y), make: () => versionsPage(y, l) }] : []),
]
