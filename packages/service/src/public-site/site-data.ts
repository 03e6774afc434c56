/** What the public site is made of: only what was published. */
import type { Body, Dossier, PaperKind, Profile, PublicationKind, Wording } from '@jixiao/core'
import type { YearSummary } from './figures.ts'
import type { Html } from './html.ts'
import type { TakenFrom } from './taken-year.ts'

/** A published paper as the site shows it; read when a page wants it. */
export interface PublicPaper {
  readonly kind: PaperKind
  /** Of its publication: a correction is the next one. */
  readonly version: number
  readonly shown: () => Promise<Html>
}

/** A published file, unchanged since. */
export interface PublicFile {
  /** In the folder of its year: "budget-2/示例县档案馆2026年预算公开.docx". */
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly read: () => Promise<Uint8Array>
}

export interface PublicDocument extends PublicFile {
  /** "示例县档案馆2026年预算公开" */
  readonly name: string
  readonly format: string
  readonly version: number
}

/** A publication as it was frozen: its documents, and what proves that they are as they were. */
export interface PublicVersion {
  readonly kind: PublicationKind
  readonly version: number
  /** Why the version before it was corrected; "" for the first. */
  readonly reason: string
  readonly disclosedOn: string
  readonly isCurrent: boolean
  readonly documents: readonly PublicDocument[]
  /** Errors that the checks found and that somebody answers for by name. */
  readonly waivers: readonly { readonly document: string; readonly message: string; readonly reason: string; readonly by: string }[]
  readonly note: PublicFile
  readonly manifest: PublicFile
  readonly signature: PublicFile
  readonly package: PublicFile
  /** Fingerprint of the publisher's key. */
  readonly key: string
}

/** A version that was published, but whose package cannot be shown now. */
export interface DamagedVersion {
  readonly kind: PublicationKind
  readonly version: number
  /** SHA-256 of the package. */
  readonly package: string
  /** What is wrong with it. */
  readonly say: Wording
}

/** A unit below a department. */
export interface UnitBelow {
  readonly id: string
  readonly name: string
  /** With what the ids of its records in the department's begin; null: it is not joined in the department's figures. */
  readonly records: string | null
}

/** What one body published of one fiscal year. */
export interface BodyYear {
  readonly region: Body
  readonly body: Body
  readonly year: number
  /** Day of the publication: 2026-02-10. */
  readonly published: string
  /** Its public records and no others; of a department those of its joined units among them. */
  readonly dossier: Dossier
  readonly papers: readonly PublicPaper[]
  /** Those that hold now. */
  readonly documents: readonly PublicDocument[]
  /** Also the earlier ones, by kind, the latest first; none where the year was not published from here. */
  readonly versions: readonly PublicVersion[]
  /** Of its versions those that cannot be shown. */
  readonly damaged: readonly DamagedVersion[]
  readonly units: readonly UnitBelow[]
  /** Where it was not published from here but taken from documents that the body has published. */
  readonly taken?: TakenFrom
  /** Where it was published from here, and documents of it were taken in as well. */
  readonly beside?: Beside
}

/** The same body and year as documents state it that the body published elsewhere. */
export interface Beside {
  readonly year: BodyYear
  readonly taken: TakenFrom
  /** Units of a department that its documents speak of and its own figures do not join. */
  readonly apart: readonly string[]
}

/** What is kept in memory of a body's year: enough for lists, sums, search and comparison. The rest is read when a page of the year is asked for. */
export interface PublicYear extends Omit<BodyYear, 'dossier' | 'papers' | 'taken' | 'beside'> {
  readonly papers: readonly Pick<PublicPaper, 'kind'>[]
  readonly isTaken: boolean
  /** Published from here, with figures of documents beside. */
  readonly hasPaper: boolean
  /** Of a department with its joined units. */
  readonly figures: YearSummary
  /** 本级: of a department that joins its units, its own part; null for all others. */
  readonly own: YearSummary | null
  /** Evaluations with a page of their own. */
  readonly evaluations: readonly { readonly id: string }[]
  /** For searching. */
  readonly projects: readonly { readonly name: string; readonly indicators: readonly string[] }[]
  /** How many rows it has in each table of the open data. */
  readonly rows: ReadonlyMap<string, number>
  readonly open: () => Promise<BodyYear>
}

export interface SiteData {
  readonly regions: readonly Body[]
  /** By region, body and year, in this order. */
  readonly years: readonly PublicYear[]
  readonly profile: Profile
  /** Bodies that turned out to be others: their addresses lead on. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
}

export const yearsOf = (site: SiteData, body: string): readonly PublicYear[] => site.years.filter(y => y.body.id === body)
export const isPublished = (of: Pick<PublicYear, 'papers'>, kind: PaperKind): boolean => of.papers.some(p => p.kind === kind)

/** The fiscal years of a region, the latest first. */
export const yearsOfRegion = (site: SiteData, region: string): readonly number[] =>
  [...new Set(site.years.filter(y => y.region.id === region).map(y => y.year))].sort((a, b) => b - a)

/** Day of the latest publication; null where there is none. */
export const latestOf = (years: readonly PublicYear[]): string | null =>
  years
    .flatMap(y => [y.published, ...y.versions.map(v => v.disclosedOn)])
    .reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)
