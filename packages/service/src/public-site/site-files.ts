/** Every file of the site by its path, each made when it is wanted: the service answers from here, the export writes them all. */

import { COMPARE_SCRIPT, compareJson } from './compare-script.ts'
import { atomFeed, robots, sitemap } from './feeds.ts'
import { dataFiles, type SiteFile } from './open-data/data-files.ts'
import { bodyPath, comparePath, documentPath, tablesPath, targetsPath, yearPath } from './page-paths.ts'
import { bodyPage } from './pages/body.ts'
import { bodyComparison, comparePage, staticComparePage } from './pages/compare.ts'
import { dataPage } from './pages/data.ts'
import { firstPage, regionPages } from './pages/regions.ts'
import { staticSearchPage } from './pages/search.ts'
import { tablesPage } from './pages/tables.ts'
import { targetsPage } from './pages/targets.ts'
import { termsPage } from './pages/terms.ts'
import { yearPage } from './pages/year.ts'
import { SEARCH_SCRIPT, searchJson } from './search-index.ts'
import { ICON, type PageMaker, pageText, type SiteSettings } from './shell.ts'
import { type BodyYear, type SiteData, yearsOf } from './site-data.ts'
import { SITE_CSS } from './style.ts'

/** All files by path; a page stands in the index.html of its folder. Files that only a static site needs are left out for the service. */
export function siteFiles(site: SiteData, settings: SiteSettings): ReadonlyMap<string, SiteFile> {
  const pages = pageMakers(site, settings)
  const files: readonly SiteFile[] = [
    ...pages.map(p => text(`${p.path}index.html`, () => pageText(p.make(), settings))),
    ...site.years.flatMap(y => y.documents.map(d => ({ path: documentPath(y, d.name), make: d.read }))),
    ...dataFiles(site, settings),
    text('style.css', () => SITE_CSS),
    text('icon.svg', () => ICON),
    text('feed.xml', () => atomFeed(site, settings)),
    text('robots.txt', () => robots(settings.address)),
    ...addressed(settings, address =>
      text('sitemap.xml', () =>
        sitemap(
          pages.map(p => p.path).filter(p => p !== 'search/'),
          address,
        ),
      ),
    ),
    ...(settings.isStatic ? scripts(site) : []),
  ]
  return new Map(files.map(f => [f.path, f]))
}

const text = (path: string, make: () => string): SiteFile => ({ path, make: async () => make() })

const scripts = (site: SiteData): readonly SiteFile[] => [
  text('search.json', () => searchJson(site)),
  text('search.js', () => SEARCH_SCRIPT),
  text('compare.json', () => compareJson(site)),
  text('compare.js', () => COMPARE_SCRIPT),
]

const addressed = ({ address }: SiteSettings, file: (address: string) => SiteFile): readonly SiteFile[] => (address === null ? [] : [file(address)])

function pageMakers(site: SiteData, settings: SiteSettings): readonly PageMaker[] {
  const last = new Map<string, BodyYear>(site.years.map(y => [y.body.id, y]))
  return [
    { path: '', make: () => firstPage(site, settings.title) },
    ...regionPages(site),
    ...[...last.values()].flatMap(y => ofBody(site, y)),
    ...site.years.flatMap(y => ofYear(site, y)),
    { path: 'compare/', make: () => (settings.isStatic ? staticComparePage(site) : comparePage(site, [])) },
    { path: 'data/', make: () => dataPage(site, settings) },
    { path: 'terms/', make: termsPage },
    ...(settings.isStatic ? [{ path: 'search/', make: staticSearchPage }] : []),
  ]
}

function ofBody(site: SiteData, last: BodyYear): readonly PageMaker[] {
  const { id } = last.body
  const comparison = yearsOf(site, id).length > 1 ? [{ path: comparePath(id), make: () => bodyComparison(site, last) }] : []
  return [{ path: bodyPath(id), make: () => bodyPage(site, last) }, ...comparison]
}

const ofYear = (site: SiteData, y: BodyYear): readonly PageMaker[] => [
  {
    path: yearPath(y),
    make: () =>
      yearPage(
        site,
        y,
        yearsOf(site, y.body.id).find(o => o.year === y.year - 1),
      ),
  },
  { path: tablesPath(y), make: () => tablesPage(y) },
  { path: targetsPath(y), make: () => targetsPage(site, y) },
]
