/** Adds to a report what came of checking its documents against each other: findings with both sides, every comparison, doubtful pairs. */
import { type ComparedFact, type ComparedSide, type Finding, oncePer, SEVERITIES, type TogetherResult } from '@jixiao/core'
import { concealer, concealIn } from './conceal.ts'
import { type AmountAt, amountsOf, differenceInWords } from './difference.ts'
import {
  blocksOf,
  type CheckedFile,
  type Report,
  type ReportComparedFact,
  type ReportDocument,
  type ReportFinding,
  type ReportSide,
  reportFinding,
  reportPlace,
} from './report.ts'

/** The report of files that were checked one by one → the report of all of them together. */
export function withComparisons(report: Report, files: readonly CheckedFile[], together: TogetherResult): Report {
  const conceal = concealOf(files)
  const amountAt = amountsOf(files)
  const sideOf = oncePer((s: ComparedSide): ReportSide => {
    const { context: _, ...place } = reportPlace(s.place, [])
    return { text: conceal(s.text), place: { ...place, ...(place.text === undefined ? {} : { text: conceal(place.text) }) } }
  })
  const companions = new Set(files.filter(f => f.isCompanion).map(f => f.file))
  const isOfSubject = (pair: readonly string[]) => pair.some(file => !companions.has(file))
  const isSubject = (f: Finding) => [...f.places, ...f.related].some(p => !companions.has(p.file))
  const findings = together.findings.filter(isSubject).map(f => concealIn(reportFinding(f, blocksOf(files)), conceal))
  const outcomes = new Map(together.outcomes.map(o => [`${o.file}\u0000${o.rule}`, o]))
  return {
    ...report,
    documents: report.documents.map(d => withDoubts(d, together)),
    findings: joined(
      report.findings.map(f => explained(f, together)),
      findings,
    ),
    outcomes: report.outcomes.map(o => {
      const better = outcomes.get(`${o.file}\u0000${o.rule}`)
      return better ? { ...o, result: better.result, reason: better.reason?.zh ?? null, reasonEn: better.reason?.en ?? null } : o
    }),
    comparisons: {
      pairs: together.pairs
        .filter(p => isOfSubject(p.files))
        .map(p => ({ files: p.files, relation: p.kind, message: p.say.zh, messageEn: p.say.en, counts: p.counts })),
      facts: together.comparisons.filter(c => isOfSubject(c.files)).map(c => reportFact(c, { conceal, sideOf, amountAt })),
    },
  }
}

/** A finding between documents may quote any of them. */
function concealOf(files: readonly CheckedFile[]): (text: string) => string {
  const each = files.flatMap(({ understanding: u }) => (u && u.personalData.length > 0 ? [concealer(u.blocks, u.personalData)] : []))
  return text => each.reduce((t, conceal) => conceal(t), text)
}

/** Each before the first finding of its document that is no graver, so that causes that reach over documents are told first. */
function joined(own: readonly ReportFinding[], between: readonly ReportFinding[]): ReportFinding[] {
  const all = [...own]
  for (const f of [...between].reverse()) {
    const file = f.places[0]?.file
    const rank = (other: ReportFinding) => SEVERITIES.indexOf(other.severity)
    const at = all.findIndex(other => other.places[0]?.file === file && rank(other) >= rank(f))
    const last = all.findLastIndex(other => other.places[0]?.file === file)
    all.splice(at >= 0 ? at : last + 1, 0, f)
  }
  return all
}

/** A finding of one document whose sentence another document explains has that cause. */
function explained(f: ReportFinding, { explained: causes }: TogetherResult): ReportFinding {
  const first = f.places[0]
  if (f.cause !== null || !first || (f.severity !== 'error' && f.severity !== 'warning')) return f
  const found = causes.find(
    ({ place }) =>
      place.file === first.file &&
      place.block === first.at.block &&
      place.row === first.at.row &&
      place.column === first.at.column &&
      place.from !== undefined &&
      place.to !== undefined &&
      first.at.from !== undefined &&
      first.at.to !== undefined &&
      place.from <= first.at.from &&
      first.at.to <= place.to,
  )
  return found ? { ...f, cause: found.cause } : f
}

function withDoubts(d: ReportDocument, { doubtful }: TogetherResult): ReportDocument {
  const own = doubtful.filter(p => p.files[1] === d.file)
  if (own.length === 0) return d
  const notices = own.map(({ files: [other], say }) => ({
    code: 'documents-not-paired',
    message: `与 ${other}：${say.zh}`,
    messageEn: `With ${other}: ${say.en}`,
    place: null,
  }))
  return { ...d, notices: [...d.notices, ...notices] }
}

interface FactSetting {
  readonly conceal: (text: string) => string
  readonly sideOf: (side: ComparedSide) => ReportSide
  readonly amountAt: AmountAt
}

function reportFact(c: ComparedFact, { conceal, sideOf, amountAt }: FactSetting): ReportComparedFact {
  const arithmetic = differenceInWords(c, amountAt)
  return {
    rule: c.rule,
    files: c.files,
    fact: conceal(c.what.zh),
    factEn: conceal(c.what.en),
    result: c.result,
    count: c.count ?? 1,
    earlier: c.from && sideOf(c.from),
    later: c.to && sideOf(c.to),
    ...(arithmetic === null ? {} : { arithmetic }),
    reason: c.reason?.zh ?? null,
    reasonEn: c.reason?.en ?? null,
    finding: c.finding,
  }
}
