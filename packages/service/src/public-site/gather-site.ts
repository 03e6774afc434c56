/** From the store to the site: what is public is what stands in packages, and nothing else. A year is, once its budget is published. */
import { type Body, lineage, type Profile } from '@jixiao/core'
import { findBodies, findPublished, type PublishedVersion, packageOf, type Tx } from '@jixiao/store'
import { type KeptPackage, type OpenedPackage, openPackage, publishedYear } from './published-year.ts'
import type { BodyYear, SiteData } from './site-data.ts'

/** Gives the same site, and the same object, until something public changes: packages never change, so each is opened once. */
export function siteGatherer(tx: Tx, profile: Profile): () => Promise<SiteData> {
  const opened = new Map<string, Promise<OpenedPackage>>()
  const years = new Map<string, BodyYear | null>()
  const keep = keptPackages(tx)
  let last: { readonly state: string; readonly site: SiteData } | null = null
  const openedOf = (p: PublishedVersion): Promise<OpenedPackage> => {
    const before = opened.get(p.package)
    if (before) return before
    const now = openPackage(keep(p))
    opened.set(p.package, now)
    // what could not be read is tried again
    now.catch(() => opened.delete(p.package))
    return now
  }
  const gather = async (): Promise<SiteData> => {
    const bodies = await findBodies(tx)
    const published = await findPublished(tx)
    const state = JSON.stringify([[...bodies.values()], published.map(p => p.id)])
    if (last?.state === state) return last.site
    const all: BodyYear[] = []
    for (const versions of byDossier(published)) {
      const place = placeOf(versions[0], bodies)
      if (!place) continue
      const own = JSON.stringify([place, versions.map(p => p.id)])
      const before = years.get(own)
      const year = before === undefined ? publishedYear(place.region, place.body, place.year, await Promise.all(versions.map(openedOf))) : before
      years.set(own, year)
      if (year) all.push(year)
    }
    const site = siteOf(all, profile)
    last = { state, site }
    return site
  }
  // requests that come together wait for one gathering
  let running: Promise<SiteData> | null = null
  return () => {
    running ??= gather().finally(() => {
      running = null
    })
    return running
  }
}

/** In the order of regions, codes and years. */
export function siteOf(years: readonly BodyYear[], profile: Profile): SiteData {
  const ordered = [...years].sort(
    (a, b) => inOrder(a.region.code, b.region.code) || inOrder(a.body.code, b.body.code) || inOrder(a.body.id, b.body.id) || a.year - b.year,
  )
  return { regions: [...new Map(ordered.map(y => [y.region.id, y.region])).values()], years: ordered, profile }
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Packages of which several files are wanted one after the other are not read anew for each. */
const MOST_IN_MEMORY = 4

function keptPackages(tx: Tx): (p: PublishedVersion) => KeptPackage {
  const recent = new Map<string, Promise<Uint8Array>>()
  return p => ({
    sha256: p.package,
    read: () => {
      const known = recent.get(p.package) ?? packageOf(tx, p)
      recent.delete(p.package)
      recent.set(p.package, known)
      known.catch(() => recent.delete(p.package))
      for (const oldest of [...recent.keys()].slice(0, -MOST_IN_MEMORY)) recent.delete(oldest)
      return known
    },
  })
}

function placeOf(one: PublishedVersion | undefined, bodies: ReadonlyMap<string, Body>) {
  const body = one && bodies.get(one.body)
  const region = body && lineage(bodies, body.id).find(b => b.kind === 'region')
  return body && region ? { region, body, year: one.fiscalYear } : null
}

function byDossier(published: readonly PublishedVersion[]): readonly (readonly PublishedVersion[])[] {
  const found = new Map<string, PublishedVersion[]>()
  for (const p of published) {
    const own = found.get(p.dossier)
    if (own) own.push(p)
    else found.set(p.dossier, [p])
  }
  return [...found.values()]
}
