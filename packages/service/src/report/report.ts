/** The report of a check, as published: jixiao.report/1. Additions are allowed, changes are a new version. */
import type { Block, CheckResult, ComparisonResult, Coverage, Finding, PairKind, Place, Profile, Understanding, Wording } from '@jixiao/core'
import type { FileView } from '@jixiao/documents'
import { VERSION } from '../version.ts'
import { concealer, concealIn } from './conceal.ts'
import { type Context, contextOf } from './context.ts'

export interface Report {
  readonly schema: 'jixiao.report/1'
  readonly engine: { readonly version: string; readonly rulebook: string; readonly profile: string }
  readonly documents: readonly ReportDocument[]
  readonly findings: readonly ReportFinding[]
  readonly outcomes: readonly ReportOutcome[]
  /** Only where several documents were checked together. */
  readonly comparisons?: ReportComparisons
}

export interface ReportDocument {
  readonly file: string
  readonly sha256: string
  /** Kind of the document; null when it could not be read. */
  readonly kind: string | null
  readonly body: { readonly name: string; readonly code: string | null } | null
  readonly fiscalYear: number | null
  readonly pages: number | null
  readonly notices: readonly ReportNotice[]
  readonly coverage: Coverage | null
  /** Only compared against: its own findings are not the subject and are not in the report. */
  readonly isCompanion?: true
}

export interface ReportNotice {
  readonly code: string
  readonly message: string
  readonly messageEn: string
  readonly place: ReportPlace | null
}

/** Lines and pages are counted from 1; block, row and column indexes and offsets from 0. Absent keys are unknown. */
export interface ReportPlace {
  readonly file: string
  readonly page?: number
  readonly sheet?: string
  /** Cell as the user's file shows it: B7. */
  readonly address?: string
  readonly line?: number
  readonly table?: string
  /** Label of the row and of the column. */
  readonly row?: string
  readonly column?: string
  readonly text?: string
  /** The sentence or row around it, with offsets of the text. */
  readonly context?: Context
  /** Where the block, cell and piece of text stand in the document as read. */
  readonly at: { readonly block: number; readonly row?: number; readonly column?: number; readonly from?: number; readonly to?: number }
}

export interface ReportFinding {
  readonly id: string
  readonly rule: string
  readonly name: string
  readonly severity: Finding['severity']
  readonly message: string
  readonly messageEn: string
  readonly expected: string | null
  readonly found: string | null
  readonly arithmetic: string | null
  readonly mend: string
  readonly mendEn: string
  readonly cause: string | null
  readonly places: readonly ReportPlace[]
  readonly related: readonly ReportPlace[]
}

export interface ReportOutcome {
  readonly file: string
  readonly rule: string
  readonly result: 'pass' | 'finding' | 'cannot-tell' | 'not-applicable'
  readonly reason: string | null
  readonly reasonEn: string | null
}

/** What of the documents agrees, is to be verified, or diverges. Only where several documents were checked together. */
export interface ReportComparisons {
  readonly pairs: readonly ReportPair[]
  readonly facts: readonly ReportComparedFact[]
}

/** Two documents of one body. Of `files` the first is the earlier one. */
export interface ReportPair {
  readonly files: readonly [string, string]
  readonly relation: PairKind
  readonly message: string
  readonly messageEn: string
  readonly counts: Readonly<Record<ComparisonResult, number>>
}

export interface ReportComparedFact {
  readonly rule: string
  readonly files: readonly [string, string]
  readonly fact: string
  readonly factEn: string
  readonly result: ComparisonResult
  /** How many figures the line stands for. */
  readonly count: number
  readonly earlier: ReportSide | null
  readonly later: ReportSide | null
  /** The later figure less the earlier one, where both are plain amounts that are not the same. */
  readonly arithmetic?: string
  /** Why it could not be compared. */
  readonly reason: string | null
  readonly reasonEn: string | null
  /** Id of the finding that came of it. */
  readonly finding: string | null
}

export interface ReportSide {
  readonly text: string
  readonly place: ReportPlace
}

/** One file after the whole chain, or the reason why it could not be read. */
export interface CheckedFile {
  readonly file: string
  readonly sha256: string
  readonly understanding: Understanding | null
  readonly problem: { readonly code: string; readonly say: Wording } | null
  readonly result: CheckResult
  /** Only compared against (--with). */
  readonly isCompanion?: boolean
  /** How the file looks, where a report is to show it. */
  readonly view?: FileView
}

/** Builds the report of several files. The same input gives the same report: no time, no machine, no path but the given names. */
export function buildReport(files: readonly CheckedFile[], profile: Profile, rulebook: string): Report {
  const blocks = blocksOf(files)
  const subjects = files.filter(f => !f.isCompanion)
  return {
    schema: 'jixiao.report/1',
    engine: { version: VERSION, rulebook: `sha256:${rulebook}`, profile: profile.id },
    documents: files.map(reportDocument),
    findings: subjects.flatMap(f => {
      const conceal = concealer(f.understanding?.blocks ?? [], f.understanding?.personalData ?? [])
      return f.result.findings.map(finding => concealIn(reportFinding(finding, blocks), conceal))
    }),
    outcomes: subjects.flatMap(f =>
      f.result.outcomes.map(o => ({ file: o.file, rule: o.rule, result: o.result, reason: o.reason?.zh ?? null, reasonEn: o.reason?.en ?? null })),
    ),
  }
}

function reportDocument(f: CheckedFile): ReportDocument {
  const u = f.understanding
  const problem: ReportNotice[] = f.problem ? [{ code: f.problem.code, message: f.problem.say.zh, messageEn: f.problem.say.en, place: null }] : []
  return {
    file: f.file,
    sha256: f.sha256,
    kind: u?.face.kind ?? null,
    body: u?.face.body ? { name: u.face.body.name, code: u.face.body.code } : null,
    fiscalYear: u?.face.fiscalYear?.value ?? null,
    pages: u?.face.pages ?? null,
    notices: [
      ...problem,
      ...(u?.notices ?? []).map(n => ({ code: n.code, message: n.say.zh, messageEn: n.say.en, place: n.place ? reportPlace(n.place, []) : null })),
    ],
    coverage: u?.coverage ?? null,
    ...(f.isCompanion ? { isCompanion: true as const } : {}),
  }
}

/** The blocks of each file, by name: a finding may have places in several. */
export function blocksOf(files: readonly CheckedFile[]): Blocks {
  const byFile = new Map(files.map(f => [f.file, f.understanding?.blocks ?? []]))
  return file => byFile.get(file) ?? []
}
export type Blocks = (file: string) => readonly Block[]

export function reportFinding(f: Finding, blocks: Blocks): ReportFinding {
  return {
    id: f.id,
    rule: f.rule,
    name: f.name,
    severity: f.severity,
    message: f.say.zh,
    messageEn: f.say.en,
    expected: f.expected,
    found: f.found,
    arithmetic: f.arithmetic,
    mend: f.mend.zh,
    mendEn: f.mend.en,
    cause: f.cause,
    places: f.places.map(p => reportPlace(p, blocks(p.file))),
    related: f.related.map(p => reportPlace(p, blocks(p.file))),
  }
}

export function reportPlace(p: Place, blocks: readonly Block[]): ReportPlace {
  const context = contextOf(p, blocks)
  return {
    file: p.file,
    ...(p.page === undefined ? {} : { page: p.page }),
    ...(p.sheet === undefined ? {} : { sheet: p.sheet }),
    ...(p.address === undefined ? {} : { address: p.address }),
    ...(p.line === undefined ? {} : { line: p.line }),
    ...(p.table === undefined ? {} : { table: p.table }),
    ...(p.rowLabel === undefined ? {} : { row: p.rowLabel }),
    ...(p.columnLabel === undefined ? {} : { column: p.columnLabel }),
    ...(p.text === undefined ? {} : { text: p.text }),
    ...(context === undefined ? {} : { context }),
    at: {
      block: p.block,
      ...(p.row === undefined ? {} : { row: p.row }),
      ...(p.column === undefined ? {} : { column: p.column }),
      ...(p.from === undefined ? {} : { from: p.from }),
      ...(p.to === undefined ? {} : { to: p.to }),
    },
  }
}
