/** What the public site is made of: only what was published. */
import type { Block, Body, Dossier, DossierRecord, PaperKind, Profile } from '@jixiao/core'
import { CHAPTERS_OF, shapeOf } from '@jixiao/core'

/** A published paper; its blocks are made when a page wants them. */
export interface PublicPaper {
  readonly kind: PaperKind
  /** Of its publication: a correction is the next one. */
  readonly version: number
  readonly blocks: () => readonly Block[]
}

/** A published file, unchanged since. */
export interface PublicDocument {
  readonly name: string
  readonly format: string
  readonly sha256: string
  readonly size: number
  /** Of the publication: a correction is the next one. */
  readonly version: number
  readonly read: () => Promise<Uint8Array>
}

/** What one body published of one fiscal year. */
export interface BodyYear {
  readonly region: Body
  readonly body: Body
  readonly year: number
  /** Day of the publication: 2026-02-10. */
  readonly published: string
  /** Its public records and no others. */
  readonly dossier: Dossier
  readonly papers: readonly PublicPaper[]
  readonly documents: readonly PublicDocument[]
}

export interface SiteData {
  readonly regions: readonly Body[]
  /** By region, body and year, in this order. */
  readonly years: readonly BodyYear[]
  readonly profile: Profile
}

export const yearsOf = (site: SiteData, body: string): readonly BodyYear[] => site.years.filter(y => y.body.id === body)
export const isPublished = (of: Pick<BodyYear, 'papers'>, kind: PaperKind): boolean => of.papers.some(p => p.kind === kind)

/** The fiscal years of a region, the latest first. */
export const yearsOfRegion = (site: SiteData, region: string): readonly number[] =>
  [...new Set(site.years.filter(y => y.region.id === region).map(y => y.year))].sort((a, b) => b - a)

/** Names of persons, and what is known to the office only. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set([
  'particulars/evaluationGroup',
  'particulars/signatory',
  'payment/voucher',
  'adjustment/document',
])

/**
 * The records that are public once papers are. Ledgers, their rows and the files that prove something are never: they stay with the office. Money
 * received and spent becomes public with the self-evaluation, and is shown in sums only.
 */
export function publicDossier(dossier: Dossier, papers: ReadonlySet<PaperKind>): Dossier {
  const chapters = new Set<string>([
    ...(papers.has('disclosure') ? [...CHAPTERS_OF.budget, ...CHAPTERS_OF.targets, ...CHAPTERS_OF.disclosure, 'body'] : []),
    ...(papers.has('self-evaluation') ? [...CHAPTERS_OF['self-evaluation'], 'execution'] : []),
  ])
  const records = [...dossier.records.values()].filter(r => chapters.has(shapeOf(r.kind).chapter)).map(withoutPrivate)
  return { ...dossier, records: new Map(records.map(r => [r.id, r])) }
}

const withoutPrivate = (r: DossierRecord): DossierRecord => ({
  ...r,
  fields: Object.fromEntries(Object.entries(r.fields).filter(([name]) => !PRIVATE_FIELDS.has(`${r.kind}/${name}`))),
})
