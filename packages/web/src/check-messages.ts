/** What the page and the worker that checks say to each other. Types only: the page loads nothing of the rules and the readers. */
import type { Block, Body, Dossier, Edit, Entry, LocalRules, PaperKind, Severity, Wording } from '@jixiao/core'
import type {
  FileView,
  FormSettings,
  Imported,
  ImportKind,
  ImportSettings,
  ImportTable,
  JoinedBody,
  LeftReason,
  Letter,
  Mapping,
} from '@jixiao/documents'
import type { NamedBytes, Proposal, Report, ReportFinding, ReportPlace } from 'jixiao/contract'
import type { EditionsAnswer, EditionsQuestion } from './editions-messages.ts'
import type { Lang } from './text/text.ts'
import type { WantedFigures, YearFigures } from './year-figures.ts'
import type { YearAnswer, YearQuestion } from './year-messages.ts'

export type Request =
  | { readonly kind: 'check'; readonly id: number; readonly files: readonly NamedBytes[]; readonly profile: string; readonly lang: Lang }
  /** Ends the check after the file that is being read. */
  | { readonly kind: 'cancel' }
  /** Papers and originals again: in another language, or (of `only` one file) with another place to look at. */
  | { readonly kind: 'show'; readonly id: number; readonly lang: Lang; readonly only?: string; readonly spot?: Spot | null }
  | { readonly kind: 'draw'; readonly id: number; readonly file: string; readonly page: number; readonly scale: number }
  | { readonly kind: 'export'; readonly id: number; readonly format: ExportFormat; readonly lang: Lang }
  | { readonly kind: 'rule'; readonly code: string }
  | ({ readonly kind: 'paper'; readonly id: number } & WantedPaper)
  | { readonly kind: 'tables'; readonly id: number; readonly source: Uint8Array | string }
  | ({ readonly kind: 'import'; readonly id: number } & WantedImport)
  | ({ readonly kind: 'figures'; readonly id: number } & WantedFigures)
  /** The profile of the house; nothing is answered. */
  | { readonly kind: 'rules'; readonly id: number; readonly profile: string; readonly rules: LocalRules }
  | { readonly kind: 'settings'; readonly id: number; readonly profile: string; readonly year: number }
  | YearQuestion
  | EditionsQuestion
  /** A file as it looks, with a box around a place; "draw" then draws its pages. */
  | {
      readonly kind: 'look'
      readonly id: number
      readonly file: NamedBytes
      readonly at: ReportPlace['at']
      readonly label: string
      readonly lang: Lang
    }
  | { readonly kind: 'prefill'; readonly id: number; readonly file: NamedBytes; readonly profile: string; readonly year: number }

/** Rows of a table to be taken into a dossier. */
export interface WantedImport {
  readonly table: ImportTable
  readonly mapping: Mapping
  readonly dossier: Dossier
  readonly settings: ImportSettings
  readonly profile: string
}

/** A table of a file, with what its columns seem to hold. */
export interface OfferedTable {
  readonly table: ImportTable
  readonly guess: Readonly<Record<ImportKind, Mapping>>
}

/** A paper of a dossier to be made and checked. */
export interface WantedPaper {
  readonly dossier: Dossier
  readonly body: Body
  readonly paper: PaperKind
  readonly round: string
  readonly profile: string
  /** The bodies that the dossier of a department joins. */
  readonly joined?: readonly JoinedBody[]
}

/** A finding with the fields that it is about, and those that it names besides. */
export interface FieldFinding {
  readonly finding: ReportFinding
  readonly at: readonly Entry[]
  readonly beside: readonly Entry[]
  /** What can be done about it at once. */
  readonly proposals: readonly Proposal[]
}

export interface MadePaper {
  readonly blocks: readonly Block[]
  readonly findings: readonly FieldFinding[]
  readonly cannotTell: number
  readonly identities: { readonly hold: number; readonly broken: number }
}

/** What the profile says of the forms of a year. */
export type TargetSettings = Pick<FormSettings, 'scheme' | 'unit' | 'weights'>

/** What a published document gives to a dossier, and what it could not. */
export interface Prefilled {
  /** It could not be read; then there are no edits. */
  readonly problem: Wording | null
  readonly fiscalYear: number | null
  readonly edits: readonly Edit[]
  readonly left: readonly { readonly reason: LeftReason; readonly say: Wording }[]
}

export type ExportFormat = 'json' | 'sarif' | 'html'

/** A place that one looks at without a finding. */
export interface Spot {
  readonly file: string
  readonly at: ReportPlace['at']
  readonly label: string
}

/** A file as it looks, with its boxes; pages are still to be drawn. */
export interface Original {
  readonly kind: FileView['kind']
  readonly html: string
}

export interface Shown {
  readonly papers: Readonly<Record<string, string>>
  readonly originals: Readonly<Record<string, Original>>
}

export interface DrawnPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray<ArrayBuffer>
  /** Width and height of the page in points. */
  readonly size: readonly [number, number]
  readonly letters: readonly Letter[]
}

/** What the page says of rules without having them. */
export interface RuleInfo {
  readonly code: string
  readonly title: Wording
  readonly severity: Severity
  /** The law behind it, in words. */
  readonly sources: { readonly zh: readonly string[]; readonly en: readonly string[] }
}

export interface Book {
  readonly rules: readonly RuleInfo[]
  readonly profiles: readonly { readonly id: string; readonly title: Wording }[]
}

export type Answer =
  | { readonly kind: 'book'; readonly book: Book }
  | { readonly kind: 'rule'; readonly code: string; readonly page: string }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number; readonly file: string }
  | {
      readonly kind: 'checked'
      readonly id: number
      readonly report: Report
      readonly shown: Shown
      readonly milliseconds: number
      /** False: it was cancelled before the last file. */
      readonly isWhole: boolean
    }
  | { readonly kind: 'shown'; readonly id: number; readonly shown: Shown }
  | { readonly kind: 'looked'; readonly id: number; readonly original: Original | null; readonly paper: string }
  | { readonly kind: 'drawn'; readonly id: number; readonly picture: DrawnPicture | null }
  | { readonly kind: 'exported'; readonly id: number; readonly text: string }
  | { readonly kind: 'paper'; readonly id: number; readonly made: MadePaper }
  | { readonly kind: 'tables'; readonly id: number; readonly tables: readonly OfferedTable[]; readonly said: readonly Wording[] }
  | { readonly kind: 'imported'; readonly id: number; readonly imported: Imported }
  | { readonly kind: 'figures'; readonly id: number; readonly figures: YearFigures }
  | { readonly kind: 'settings'; readonly id: number; readonly settings: TargetSettings }
  | { readonly kind: 'prefilled'; readonly id: number; readonly prefilled: Prefilled }
  | YearAnswer
  | EditionsAnswer
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
