/** Real packages of the demo's dossiers, as they would be published. For tests and measurements. */
import { addingRecord, applyEdits, type Body, type Dossier, maskFor, newPaper, type Profile, type PublicationKind } from '@jixiao/core'
import type { PdfFonts } from '@jixiao/documents'
import type { Preparations, Redaction } from '@jixiao/store'
import { ARCHIVES, archivesDossier } from '../../demo/archives-dossier.ts'
import { buildPackage, sha256 } from '../../flows/publication/build-package.ts'
import type { PublicationManifest } from '../../flows/publication/manifest.ts'
import { readinessOf } from '../../flows/publication/readiness.ts'
import { sealOf } from '../../flows/publication/seal.ts'
import { evaluatedDossier } from '../../flows/testing/evaluated.ts'
import { siteOf } from '../gather-site.ts'
import { openPackage, publishedYear } from '../published-year.ts'
import type { BodyYear, SiteData } from '../site-data.ts'
import { COUNTY, demoSite, inYear, PROFILE } from './demo-site.ts'

const SEAL = sealOf('the seal of the demo county, kept nowhere else')
const PAPERS = (['disclosure', 'targets', 'self-evaluation'] as const).map(kind => ({ ...newPaper(kind, []), state: 'approved' as const }))
const NOTHING: Preparations = { redactions: [], waivers: [], signatures: [] }

export interface DemoPublication {
  readonly kind: PublicationKind
  readonly dossier: Dossier
  readonly version?: number
  readonly reason?: string
  readonly disclosedOn: string
  /** Everything that the detectors find is masked; else decided as proposed. */
  readonly isMasked?: boolean
}

export interface DemoPackage {
  readonly bytes: Uint8Array
  readonly manifest: PublicationManifest
}

export async function demoPackage(body: Body, given: DemoPublication, profile: Profile, fonts: PdfFonts = { folders: [] }): Promise<DemoPackage> {
  const { kind, dossier, version = 1, reason = '', disclosedOn, isMasked = false } = given
  const { hits } = readinessOf(kind, dossier, body, profile, PAPERS, NOTHING)
  const at = `${disclosedOn}T00:00:00Z`
  const redactions: Redaction[] = hits.map(h => {
    const decision = isMasked ? { act: 'mask' as const, words: maskFor(h.kind, h.text) } : h.proposal
    return { hit: h.id, document: h.document, hitKind: h.kind, place: h.where, ...decision, by: 'head', at }
  })
  const preparations = { ...NOTHING, redactions }
  const readiness = readinessOf(kind, dossier, body, profile, PAPERS, preparations)
  const head = { id: dossier.id, body: body.id, fiscalYear: dossier.fiscalYear, revision: 1 }
  const wanted = { kind, version, reason, previous: null, disclosedOn, publishedAt: at, names: new Map<string, string>() }
  const now = { head, body, dossier, joined: [], papers: PAPERS, preparations, readiness }
  const made = await buildPackage(now, wanted, profile, SEAL, async () => fonts)
  if (!made.ok) throw new Error(made.problem.say.en)
  return made.value
}

/** The year of a body as its packages tell it. */
export async function yearOfPackages(region: Body, body: Body, year: number, packages: readonly Uint8Array[]): Promise<BodyYear> {
  const opened = await Promise.all(packages.map(bytes => openPackage({ sha256: sha256(bytes), read: async () => bytes })))
  const sound = opened.map(p => {
    if (!p.ok) throw new Error(p.problem.say.en)
    return p.value
  })
  return publishedYear({ region, body, fiscalYear: year, opened: sound })
}

/** Stands in the explanation of the archive's corrected budget, and is masked there. */
export const SECRET = '13800138000'

function withSecret(dossier: Dossier): Dossier {
  const fields = { section: 'other-matters', text: `档案查阅预约联系手机${SECRET}。` }
  const edited = applyEdits(dossier, [addingRecord({ id: 'secret', kind: 'passage', parent: null, order: 'zz', fields, revision: 1 })])
  if (!edited.ok) throw new Error(edited.problem.say.en)
  return edited.value.dossier
}

/** The demo county through three years; the archive's latest from packages: its budget, a correction with a mask, its results with two evaluations. */
export async function publishedDemo(fonts?: PdfFonts): Promise<{ readonly site: SiteData; readonly packages: readonly DemoPackage[] }> {
  const body = { ...ARCHIVES, parent: COUNTY.id }
  const dossier = inYear(archivesDossier(), 2026)
  const corrected = { kind: 'budget', dossier: withSecret(dossier), version: 2, reason: '补充查阅预约方式', disclosedOn: '2026-03-02' } as const
  const packages = [
    await demoPackage(body, { kind: 'budget', dossier, disclosedOn: '2026-02-09' }, PROFILE, fonts),
    await demoPackage(body, { ...corrected, isMasked: true }, PROFILE, fonts),
    await demoPackage(body, { kind: 'results', dossier: evaluatedDossier(dossier, PROFILE), disclosedOn: '2027-04-20' }, PROFILE, fonts),
  ]
  const contents = packages.map(p => p.bytes)
  const published = await yearOfPackages(COUNTY, body, dossier.fiscalYear, contents)
  const others = demoSite([2024, 2025, 2026]).years.filter(y => y.body.id !== body.id || y.year !== published.year)
  return { site: siteOf([published, ...others], PROFILE), packages }
}
