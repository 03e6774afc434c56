/** From the store to the site: the one place that says what is public. A dossier is, once its disclosure is approved. */
import { type Body, type Dossier, lineage, type Paper, type PaperKind, type Profile } from '@jixiao/core'
import { findBodies, findDossier, findDossiersOfYear, findFiscalYears, findPapersOfYear, findTrail, type Tx } from '@jixiao/store'
import { bodyYear, withDocuments } from './body-year.ts'
import type { BodyYear, SiteData } from './site-data.ts'

/** Papers that the public may read; monitoring stays inside. */
const PUBLIC_PAPERS: readonly PaperKind[] = ['disclosure', 'self-evaluation']

interface Wanted {
  readonly dossier: string
  readonly papers: readonly PaperKind[]
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
    const state = JSON.stringify([[...bodies.values()], wanted])
    if (last?.state === state) return last.site
    const years: BodyYear[] = []
    for (const one of wanted) {
      const before = known.get(one.dossier)
      const own = `${one.state} ${JSON.stringify([...bodies.values()])}`
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

async function wantedNow(tx: Tx): Promise<readonly Wanted[]> {
  const all: Wanted[] = []
  for (const year of await findFiscalYears(tx)) {
    const papers = await findPapersOfYear(tx, year)
    for (const { id, revision } of await findDossiersOfYear(tx, year)) {
      const approved = (papers.get(id) ?? []).filter((p: Paper) => p.state === 'approved').map(p => p.kind)
      if (!approved.includes('disclosure')) continue
      const own = PUBLIC_PAPERS.filter(k => approved.includes(k))
      all.push({ dossier: id, papers: own, state: `${revision} ${own}` })
    }
  }
  return all
}

async function madeOf(tx: Tx, { dossier: id, papers }: Wanted, bodies: ReadonlyMap<string, Body>, profile: Profile): Promise<BodyYear | null> {
  const dossier = await findDossier(tx, id)
  const body = dossier && bodies.get(dossier.body)
  const region = body && lineage(bodies, body.id).find(b => b.kind === 'region')
  if (!dossier || !body || !region) return null
  const published = await approvedOn(tx, dossier)
  return withDocuments(bodyYear({ region, body, dossier, papers, published }, profile), profile)
}

const ROWS = 500

/** The day of the last approval of the disclosure. */
async function approvedOn(tx: Tx, dossier: Dossier): Promise<string> {
  const rows = await findTrail(tx, dossier.id, ROWS)
  const approval = rows.find(r => r.details.paper === 'disclosure' && (r.act === 'approve' || r.act === 'submit'))
  return (approval?.at ?? `${dossier.fiscalYear}-01-01`).slice(0, 10)
}
