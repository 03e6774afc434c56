/** Two editions compared, as published: jixiao.editions/1. Additions are allowed, changes are a new version. */
import {
  compareEditions,
  type EditionRelation,
  type EditionsCompared,
  type IndicatorField,
  type Place,
  type Profile,
  type SlightChange,
  type TextPiece,
} from '@jixiao/core'
import { RULE_BOOK_SHA256 } from '@jixiao/rules'
import { concealer } from '../conceal.ts'
import { buildReport, type CheckedFile, type Report, type ReportDocument, type ReportFinding, type ReportPlace, reportPlace } from '../report.ts'
import { reportChange } from './change-in-words.ts'
import { comparedFindings } from './compared-findings.ts'
import { verdictOfEditions } from './editions-verdict.ts'

export interface EditionsReport {
  readonly schema: 'jixiao.editions/1'
  readonly engine: Report['engine']
  readonly old: ReportDocument
  readonly new: ReportDocument
  /** null: one of them could not be read. */
  readonly relation: EditionRelation | null
  readonly verdict: string
  readonly verdictEn: string
  readonly counts: EditionCounts
  readonly changes: readonly ReportedChange[]
  /** What says the same at another place, or with other punctuation. */
  readonly slight: readonly ReportedSlight[]
  readonly findings: EditionFindings
}

export interface EditionCounts {
  /** Figures that are others now, and in how many places they stand. */
  readonly figures: number
  readonly places: number
  readonly sentences: number
  readonly rows: number
  readonly indicators: number
  readonly moved: number
  /** Sentences in which only the punctuation differs. */
  readonly punctuation: number
  readonly sameFigures: number
  readonly sameTexts: number
}

/** What the check of the old edition found and that of the new one does not, and the other way round. */
export interface EditionFindings {
  readonly gone: readonly ReportFinding[]
  readonly come: readonly ReportFinding[]
  readonly stayed: number
}

export interface ReportedChange {
  /** c1, c2 … in the order of the list. */
  readonly id: string
  readonly kind: 'figure' | 'row' | 'column' | 'table' | 'text' | 'indicator'
  readonly what: 'changed' | 'added' | 'removed'
  readonly name: string
  readonly nameEn: string
  /** As printed; null where the edition has nothing there. */
  readonly from: string | null
  readonly to: string | null
  /** "250.00万元 − 242.31万元 = 7.69万元". */
  readonly difference?: string
  /** "+3.17%". */
  readonly percent?: string
  /** Of sentences: word by word. */
  readonly pieces?: readonly TextPiece[]
  /** Of indicators. */
  readonly fields?: readonly { readonly field: IndicatorField; readonly from: string; readonly to: string }[]
  readonly places: readonly ReportedPlaces[]
}

/** The same matter in both editions. */
export interface ReportedPlaces {
  readonly where: string
  readonly old: ReportPlace | null
  readonly new: ReportPlace | null
}

export interface ReportedSlight {
  readonly kind: SlightChange['kind']
  readonly text: string
  readonly old: ReportPlace | null
  readonly new: ReportPlace | null
}

export interface EditionsOptions {
  /** Lists everything even where these are two documents. */
  readonly isWantedAnyway?: boolean
}

export function editionsReport(from: CheckedFile, to: CheckedFile, profile: Profile, options: EditionsOptions = {}): EditionsReport {
  const [old, own] = [buildReport([from], profile, RULE_BOOK_SHA256), buildReport([to], profile, RULE_BOOK_SHA256)]
  const [first, second] = [old.documents[0], own.documents[0]]
  if (!first || !second) throw new RangeError('a report of one file has one document')
  const compared = from.understanding && to.understanding ? compareEditions(from.understanding, to.understanding, options) : null
  const isListed = compared !== null && (compared.relation === 'editions' || (options.isWantedAnyway ?? false))
  const findings = isListed ? comparedFindings(old.findings, own.findings) : { gone: [], come: [], stayed: 0 }
  const changes = compared ? reportedChanges(compared, from, to) : []
  const counts = countsOf(changes, compared)
  const verdict = verdictOfEditions({ compared, isListed, counts, findings, from, to })
  return {
    schema: 'jixiao.editions/1',
    engine: own.engine,
    old: first,
    new: second,
    relation: compared?.relation ?? null,
    verdict: verdict.zh,
    verdictEn: verdict.en,
    counts,
    changes,
    slight: compared ? reportedSlight(compared, from, to) : [],
    findings,
  }
}

interface Sides {
  readonly conceal: (text: string) => string
  readonly place: (p: Place) => ReportPlace
}

/** What a document must not publish is not repeated here. */
function sideOf({ understanding }: CheckedFile): Sides {
  const { blocks = [], personalData = [] } = understanding ?? {}
  const conceal = concealer(blocks, personalData)
  const finding = (place: ReportPlace): ReportPlace => {
    const { context: _, ...rest } = place
    return { ...rest, ...(rest.text === undefined ? {} : { text: conceal(rest.text) }) }
  }
  return { conceal, place: p => finding(reportPlace(p, [])) }
}

function reportedChanges({ changes }: EditionsCompared, from: CheckedFile, to: CheckedFile): readonly ReportedChange[] {
  const [old, own] = [sideOf(from), sideOf(to)]
  const conceal = (text: string): string => own.conceal(old.conceal(text))
  return changes.map((c, n) => reportChange(c, `c${n + 1}`, { conceal, old: old.place, new: own.place }))
}

function reportedSlight({ slight }: EditionsCompared, from: CheckedFile, to: CheckedFile): readonly ReportedSlight[] {
  const [old, own] = [sideOf(from), sideOf(to)]
  return slight.map(m => ({ kind: m.kind, text: own.conceal(old.conceal(m.text)), old: m.from && old.place(m.from), new: m.to && own.place(m.to) }))
}

function countsOf(changes: readonly ReportedChange[], compared: EditionsCompared | null): EditionCounts {
  const of = (...kinds: readonly ReportedChange['kind'][]): readonly ReportedChange[] => changes.filter(c => kinds.includes(c.kind))
  return {
    figures: of('figure').length,
    places: of('figure').reduce((n, c) => n + c.places.length, 0),
    sentences: of('text').length,
    rows: of('row', 'column', 'table').length,
    indicators: of('indicator').length,
    moved: compared?.slight.filter(m => m.kind !== 'punctuation').length ?? 0,
    punctuation: compared?.slight.filter(m => m.kind === 'punctuation').length ?? 0,
    sameFigures: compared?.same.figures ?? 0,
    sameTexts: compared?.same.texts ?? 0,
  }
}

/** 0: nothing changed · 1: something did · 2: one of them could not be read, or they are two documents and were not compared. */
export function exitCodeOfEditions(report: EditionsReport, isWantedAnyway = false): 0 | 1 | 2 {
  if (report.relation === null || (report.relation !== 'editions' && !isWantedAnyway)) return 2
  return report.changes.length > 0 ? 1 : 0
}
