/** From the store to the site: what is public is what stands in packages, and nothing else. A year is, once its budget is published. */
import { type Body, lineage, type Profile } from '@jixiao/core'
import {
  findAllBodies,
  findDossier,
  findDoubts,
  findPublished,
  findPublishedDossiers,
  findPublishedYear,
  findTakenDocuments,
  findTakenParts,
  type KeptDoubt,
  type PublishedVersion,
  packageOf,
  type Tx,
} from '@jixiao/store'
import { type KeptPackage, type OpenedPackage, openPackage, publishedYear } from './published-year.ts'
import type { BodyYear, SiteData } from './site-data.ts'
import { takenYear } from './taken-year.ts'

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
    const bodies = await findAllBodies(tx)
    const published = await findPublished(tx)
    const takenIn = await takenNow(tx)
    const state = JSON.stringify([profile.id, [...bodies.values()], published.map(p => p.id), takenIn.map(t => t.state)])
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
    // what the body published from here goes before what was taken from its documents
    const here = new Set(all.map(y => `${y.body.id} ${y.year}`))
    for (const one of takenIn) {
      if (here.has(`${one.body} ${one.fiscalYear}`)) continue
      const own = JSON.stringify([one.id, one.state, bodies.get(one.body)])
      const before = years.get(own)
      const year = before === undefined ? await takenOf(tx, one, bodies) : before
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

interface TakenNow {
  readonly id: string
  readonly body: string
  readonly fiscalYear: number
  readonly doubts: readonly KeptDoubt[]
  /** Changes whenever its figures or what is settled of them may have changed. */
  readonly state: string
}

async function takenNow(tx: Tx): Promise<readonly TakenNow[]> {
  const dossiers = await findPublishedDossiers(tx)
  if (dossiers.length === 0) return []
  const doubts = new Map<string, KeptDoubt[]>()
  for (const d of await findDoubts(tx)) if (d.dossier !== null) doubts.set(d.dossier, [...(doubts.get(d.dossier) ?? []), d])
  return dossiers.map(({ revision, ...d }) => {
    const own = doubts.get(d.id) ?? []
    return { ...d, doubts: own, state: JSON.stringify([d.id, revision, own.map(o => [o.id, o.settlement?.act, o.settlement?.value])]) }
  })
}

/** null: nothing is left of it, or its region is not known. */
async function takenOf(tx: Tx, { id, body: of, doubts }: TakenNow, bodies: ReadonlyMap<string, Body>): Promise<BodyYear | null> {
  const dossier = await findDossier(tx, id)
  const year = await findPublishedYear(tx, id)
  const body = bodies.get(of)
  const region = body && lineage(bodies, body.id).find(b => b.kind === 'region')
  const parts = (await findTakenParts(tx, { dossier: id })).filter(p => p.isCurrent)
  if (!dossier || !year || !body || !region || parts.length === 0) return null
  const known = new Map((await findTakenDocuments(tx)).map(d => [d.sha256, d]))
  const documents = parts.flatMap(p => {
    const d = known.get(p.document)
    return d ? [{ name: d.name, kind: d.kind, sha256: d.sha256, edition: p.edition, at: d.at }] : []
  })
  const day =
    documents
      .map(d => new Date(d.at).toISOString().slice(0, 10))
      .sort()
      .at(-1) ?? ''
  // the data stand in folders by the code of the region: of one that is known from documents only nobody has told it yet
  const named = region.code === '' ? { ...region, code: region.id } : region
  return takenYear({ region: named, body, dossier, documents, facts: year.facts, sources: year.sources, doubts, day })
}
