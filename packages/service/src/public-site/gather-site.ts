/** From the store to the site: what is public is what stands in packages and what was taken in, and nothing else. Kept is an index; years are read when asked for. */
import { type Body, lineage, type Outcome, type Profile } from '@jixiao/core'
import {
  findAllBodies,
  findPublicState,
  findPublished,
  findPublishedBodies,
  findPublishedDossiers,
  type PublishedVersion,
  packageOf,
  type Tx,
} from '@jixiao/store'
import { standsFor } from '../flows/take-in/identify-body.ts'
import { unitsWorking } from '../flows/units-of-year.ts'
import { indexedYear, wholeYear } from './index-year.ts'
import { type KeptPackage, type OpenedPackage, openPackage, publishedYear } from './published-year.ts'
import { takenFromStore } from './read-taken.ts'
import { recent } from './recent.ts'
import type { BodyYear, PublicYear, SiteData } from './site-data.ts'
import { withPaper } from './taken-year.ts'

/** Years that are held as a whole: those that are looked at now. */
const MOST_YEARS = 48
/** Packages of which several files are wanted one after the other are not read anew for each. */
const MOST_PACKAGES = 4
/** A damaged package may have been restored. */
const RETRY_MS = 60_000

/** Gives the same site, and the same object, until something public changes: packages never change, so each is opened once. */
export function siteGatherer(tx: Tx, profile: Profile, now: () => number = () => performance.now()): () => Promise<SiteData> {
  const opened = new Map<string, Outcome<OpenedPackage>>()
  let known = new Map<string, PublicYear | null>()
  const bytesOf = recent(MOST_PACKAGES, (sha256: string) => packageOf(tx, { package: sha256 }))
  const years = recent(MOST_YEARS, async (open: () => Promise<BodyYear | null>) => open())
  let last: { readonly state: string; readonly site: SiteData; readonly at: number } | null = null
  const openedOf = async ({ package: sha256 }: PublishedVersion): Promise<Outcome<OpenedPackage>> => {
    const before = opened.get(sha256)
    if (before?.ok) return before
    const kept: KeptPackage = { sha256, read: () => bytesOf(sha256) }
    const made = await openPackage(kept)
    opened.set(sha256, made)
    return made
  }
  const gather = async (): Promise<SiteData> => {
    const state = JSON.stringify([profile.id, await findPublicState(tx)])
    const isDamaged = last?.site.years.some(y => y.damaged.length > 0) === true
    if (last?.state === state && !(isDamaged && now() - last.at > RETRY_MS)) return last.site
    const bodies = await findAllBodies(tx)
    const published = await findPublishedBodies(tx)
    const next = new Map<string, PublicYear | null>()
    /** Made once for what it is made of, and opened again from the same. */
    const yearOf = async (of: unknown, open: () => Promise<BodyYear | null>, isSound: boolean): Promise<void> => {
      const own = JSON.stringify(of)
      const before = isSound ? known.get(own) : undefined
      if (before !== undefined) {
        next.set(own, before)
        return
      }
      const made = await open()
      next.set(own, made && indexedYear(made, profile, async () => there(await years(open))))
    }
    const here = new Set<string>()
    const fromPaper = await findPublishedDossiers(tx)
    for (const versions of byDossier(await findPublished(tx))) {
      const place = placeOf(versions[0], bodies, published)
      if (!place) continue
      here.add(`${place.body.id} ${place.fiscalYear}`)
      const packages = await Promise.all(versions.map(openedOf))
      const sound = packages.flatMap(p => (p.ok ? [p.value] : []))
      const damaged = versions.flatMap((v, i) => {
        const p = packages[i]
        return p && !p.ok ? [{ kind: v.kind, version: v.version, package: v.package, say: p.problem.say }] : []
      })
      const paper = fromPaper.find(one => one.body === place.body.id && one.fiscalYear === place.fiscalYear)
      const open = async (): Promise<BodyYear> => {
        const own = await publishedYear({ ...place, opened: sound, damaged })
        const taken = paper ? await takenFromStore(tx, paper.id, place.body, bodies) : null
        return taken ? withPaper(own, taken, place.below) : own
      }
      await yearOf([place, versions.map(p => p.id), paper ?? null], open, damaged.length === 0)
    }
    // what the body published from here goes before what was taken from its documents, which stands beside it
    for (const one of fromPaper) {
      const body = bodies.get(one.body)
      if (!body || here.has(`${one.body} ${one.fiscalYear}`)) continue
      await yearOf([one, lineage(bodies, body.id)], () => takenFromStore(tx, one.id, body, bodies), true)
    }
    known = next
    const all = [...next.values()].filter(y => y !== null)
    const site = siteOf(all, profile, movedBodies(bodies, published))
    last = { state, site, at: now() }
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

/** A year that is gone since the index was made: the next asker gets a new index. */
function there(year: BodyYear | null): BodyYear {
  if (!year) throw new Error('a year of the index is no longer there')
  return year
}

/** In the order of regions, codes and years. */
export function siteOf(years: readonly (PublicYear | BodyYear)[], profile: Profile, moved: SiteData['moved'] = []): SiteData {
  const ordered = years
    .map(y => ('open' in y ? y : wholeYear(y, profile)))
    .sort((a, b) => inOrder(a.region.code, b.region.code) || inOrder(a.body.code, b.body.code) || inOrder(a.body.id, b.body.id) || a.year - b.year)
  return { regions: [...new Map(ordered.map(y => [y.region.id, y.region])).values()], years: ordered, profile, moved }
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const movedBodies = (bodies: ReadonlyMap<string, Body>, published: ReadonlySet<string>): SiteData['moved'] =>
  [...bodies.values()].flatMap(b => {
    const to = standsFor(bodies, b, published)
    return to ? [{ from: b.id, to: to.id }] : []
  })

function placeOf(one: PublishedVersion | undefined, bodies: ReadonlyMap<string, Body>, published: ReadonlySet<string>) {
  const body = one && bodies.get(one.body)
  const region = body && lineage(bodies, body.id).find(b => b.kind === 'region')
  if (!body || !region) return null
  const below = unitsWorking(bodies, body, one.fiscalYear).filter(b => !standsFor(bodies, b, published))
  return { region, body, fiscalYear: one.fiscalYear, below }
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
