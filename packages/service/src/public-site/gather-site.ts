/** From the store to the site: the one place that says what is public. A year is, once its budget is published. */
import { type Body, lineage, type Paper, type PaperKind, type Profile, type PublicationKind } from '@jixiao/core'
import {
  findBodies,
  findDossier,
  findDossiersOfYear,
  findFiscalYears,
  findPapersOfYear,
  findPublications,
  type Publication,
  type Tx,
} from '@jixiao/store'
import { bodyYear, withDocuments } from './body-year.ts'
import type { BodyYear, SiteData } from './site-data.ts'

/** The paper that each kind of publication brings to the site; monitoring stays inside. */
const PAPER_OF: Readonly<Record<PublicationKind, PaperKind>> = { budget: 'disclosure', results: 'self-evaluation' }

interface Wanted {
  readonly dossier: string
  readonly papers: readonly PaperKind[]
  /** Day of the disclosure of the budget. */
  readonly published: string
  readonly versions: Readonly<Partial<Record<PaperKind, number>>>
  /** Changes whenever what is public of it may have changed. */
  readonly state: string
}

/** Gives the same site, and the same object, until something public changes: what was made of it before is kept. */
export function siteGatherer(tx: Tx, profile: Profile): () => Promise<SiteData> {
  const known = new Map<string, { readonly state: string; readonly year: BodyYear }>()
  let last: { readonly state: string; readonly site: SiteData } | null = null
  const gather = async (): Promise<SiteData> => {
    const bodies = await findBodies(tx)
    const wanted = await wantedNow(tx)
    const state = JSON.stringify([profile.id, [...bodies.values()], wanted])
    if (last?.state === state) return last.site
    const years: BodyYear[] = []
    for (const one of wanted) {
      const before = known.get(one.dossier)
      const own = `${profile.id} ${one.state} ${JSON.stringify([...bodies.values()])}`
      const year = before?.state === own ? before.year : await madeOf(tx, one, bodies, profile)
      if (!year) continue
      known.set(one.dossier, { state: own, year })
      years.push(year)
    }
    const site = siteOf(years, profile)
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

/** The site is made of the records of the dossier, in which nothing is masked: what needed a mask stays out of it and is read in its package. */
const isUnmasked = ({ manifest }: Publication): boolean => {
  const redaction = manifest.redaction
  return typeof redaction === 'object' && redaction !== null && Reflect.get(redaction, 'masked') === 0
}

async function wantedNow(tx: Tx): Promise<readonly Wanted[]> {
  const all: Wanted[] = []
  for (const year of await findFiscalYears(tx)) {
    const papers = await findPapersOfYear(tx, year)
    for (const { id, revision } of await findDossiersOfYear(tx, year)) {
      const approved = (papers.get(id) ?? []).filter((p: Paper) => p.state === 'approved').map(p => p.kind)
      const latest = new Map((await findPublications(tx, id)).map(p => [p.kind, p]))
      const published = [...latest.values()].filter(p => approved.includes(PAPER_OF[p.kind]) && isUnmasked(p))
      const own = published.map(p => PAPER_OF[p.kind])
      const budget = published.find(p => p.kind === 'budget')
      if (budget)
        all.push({
          dossier: id,
          papers: own,
          published: budget.disclosedOn,
          versions: Object.fromEntries(published.map(p => [PAPER_OF[p.kind], p.version])),
          state: `${revision} ${published.map(p => p.id)}`,
        })
    }
  }
  return all
}

async function madeOf(
  tx: Tx,
  { dossier: id, papers, published, versions }: Wanted,
  bodies: ReadonlyMap<string, Body>,
  profile: Profile,
): Promise<BodyYear | null> {
  const dossier = await findDossier(tx, id)
  const body = dossier && bodies.get(dossier.body)
  const region = body && lineage(bodies, body.id).find(b => b.kind === 'region')
  if (!dossier || !body || !region) return null
  return withDocuments(bodyYear({ region, body, dossier, papers, published, versions }, profile), profile)
}
