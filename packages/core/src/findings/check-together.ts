/** Checks documents against each other: pairs, what came of every comparison, findings with places in two files. */
import type { Topics } from '../statements/understanding.ts'
import { isSameCell, type Place } from '../words/place.ts'
import { type Wording, wording } from '../words/wording.ts'
import { type ComparisonResult, type DocumentPair, type FactComparison, isLinked, type PairKind } from './chain.ts'
import { NO_COMPANION } from './chain-rule.ts'
import { findingOf, inReportOrder, mergeTwins } from './check.ts'
import type { Finding, OutcomeResult, RuleOutcome } from './finding.ts'
import type { Flaw } from './flaw.ts'
import { type DoubtfulPair, pairDocuments, SAME_CONTENT } from './pair-documents.ts'
import type { Profile } from './profile.ts'
import { cannotTell, type Judgement, type Rule } from './rule.ts'

/** A comparison with its rule, its documents and the finding that came of it. */
export interface ComparedFact extends Omit<FactComparison, 'flaw' | 'isWeak'> {
  readonly rule: string
  readonly files: readonly [string, string]
  /** Id of the finding, or null. */
  readonly finding: string | null
}

export interface ComparedPair {
  readonly kind: PairKind
  readonly files: readonly [string, string]
  readonly say: Wording
  /** Figures by result. */
  readonly counts: Readonly<Record<ComparisonResult, number>>
}

export interface TogetherResult {
  readonly pairs: readonly ComparedPair[]
  readonly comparisons: readonly ComparedFact[]
  readonly findings: readonly Finding[]
  /** Outcomes of the chain rules: they take the place of those of the single documents. */
  readonly outcomes: readonly RuleOutcome[]
  readonly doubtful: readonly DoubtfulPair[]
  /** Other findings that a finding explains: those of `rule ≠ chain rule` in this piece of text have its cause. */
  readonly explained: readonly { readonly cause: string; readonly place: Place }[]
}

/** All documents of one check, each with what was understood of it. Needs no blocks but the paragraphs. */
export function checkTogether(documents: readonly Topics[], rules: readonly Rule[], profile: Profile): TogetherResult {
  const chain = rules.filter(r => r.chain)
  const { pairs, doubtful } = pairDocuments(documents)
  const compared = pairs.map(pair => comparePair(pair, chain, profile))
  const findings = compared.flatMap(c => c.findings)
  return {
    pairs: compared.map(c => c.summary),
    comparisons: compared.flatMap(c => c.facts),
    findings: withoutTwins(findings).sort(inReportOrder),
    outcomes: outcomesOf(documents, chain, compared),
    doubtful,
    explained: compared.flatMap(c => c.explained),
  }
}

/** What one chain rule says of some documents, as a rule of one document would say it. For examples and tests. */
export function judgeTogether(rule: Rule, documents: readonly Topics[], profile: Profile): Judgement {
  const compared = pairDocuments(documents).pairs.map(pair => comparePair(pair, [rule], profile))
  const facts = compared.flatMap(c => c.facts)
  const flaws = compared.flatMap(c => c.flaws)
  if (compared.every(c => !c.isLinked.has(rule.code))) return NO_COMPANION
  if (flaws.length > 0 || facts.some(f => f.result !== 'not-compared')) return mergeTwins(flaws)
  return reasonOf(facts)
}

interface PairResult {
  readonly summary: ComparedPair
  readonly facts: readonly ComparedFact[]
  readonly findings: readonly Finding[]
  readonly flaws: readonly Flaw[]
  readonly explained: TogetherResult['explained']
  /** Codes of the rules that look at such a pair. */
  readonly isLinked: ReadonlySet<string>
}

function comparePair(pair: DocumentPair, rules: readonly Rule[], profile: Profile): PairResult {
  const files = [pair.from.face.file, pair.to.face.file] as const
  const linked = rules.filter(r => r.chain && isLinked(r.chain.links, pair))
  const raw = linked.flatMap(rule => (rule.chain?.compare(pair, profile) ?? []).map(c => ({ rule, c })))
  const isOther = isOfAnotherScope(raw.map(r => r.c))
  const settled = raw.map(({ rule, c }) => ({
    rule,
    c: isOther && c.result === 'diverge' ? { ...c, result: 'not-compared' as const, reason: OTHER_SCOPE, flaw: undefined } : c,
  }))
  const found = linked.flatMap(rule =>
    mergeTwins(settled.flatMap(s => (s.rule === rule && s.c.flaw ? [s.c.flaw] : []))).map(flaw => ({ rule, flaw, finding: findingOf(rule, flaw) })),
  )
  const facts = settled.map(({ rule, c: { flaw, isWeak: _, ...rest } }): ComparedFact => {
    const own = flaw && found.find(f => f.rule === rule && f.flaw.say.zh === flaw.say.zh)
    return { ...rest, rule: rule.code, files, finding: own?.finding.id ?? null }
  })
  const flaws = found.map(f => f.flaw)
  return {
    summary: { kind: pair.kind, files, say: sayOf(pair, isOther), counts: countsOf(facts) },
    facts,
    findings: found.map(f => f.finding),
    flaws,
    explained: flaws.flatMap(f => (f.explains && f.cause ? [{ cause: f.cause, place: f.explains }] : [])),
    isLinked: new Set(linked.map(r => r.code)),
  }
}

const OTHER_SCOPE = wording('两个文件的数字没有一个相同，可能口径不同', 'no figure of the two documents is the same; perhaps their scope differs')

/** Where nothing agrees, the documents speak of different things (department and unit, budget and final figures): no ground for findings. */
function isOfAnotherScope(comparisons: readonly FactComparison[]): boolean {
  const equalities = comparisons.filter(c => !c.isWeak)
  return equalities.filter(c => c.result === 'diverge').length >= 3 && !equalities.some(c => c.result === 'agree' || c.result === 'rounding')
}

function countsOf(facts: readonly ComparedFact[]): ComparedPair['counts'] {
  const counts = { agree: 0, rounding: 0, diverge: 0, 'not-compared': 0 }
  for (const f of facts) counts[f.result] += f.count ?? 1
  return counts
}

const STAGE_NAMES = {
  targets: wording('绩效目标', 'targets'),
  budget: wording('预算', 'budget'),
  monitoring: wording('监控', 'monitoring'),
  'self-evaluation': wording('自评', 'self-evaluation'),
  'final-accounts': wording('决算', 'final accounts'),
} as const

function sayOf(pair: DocumentPair, isOther: boolean): Wording {
  const side = (t: Topics, stage: DocumentPair['fromStage'], lang: 'zh' | 'en') =>
    lang === 'zh' ? `${t.face.fiscalYear?.value ?? ''}年${STAGE_NAMES[stage].zh}` : `${t.face.fiscalYear?.value ?? ''} ${STAGE_NAMES[stage].en}`
  const both = (lang: 'zh' | 'en') => [side(pair.from, pair.fromStage, lang), side(pair.to, pair.toStage, lang)] as const
  const [zh, en] = [both('zh').join('与'), both('en').join(' and ')]
  if (isOther) return wording(`${zh}：${OTHER_SCOPE.zh}，没有据此提出问题`, `${en}: ${OTHER_SCOPE.en}; nothing is reported of them`)
  if (pair.isCopy) return wording(`${both('zh')[0]}：${SAME_CONTENT.zh}`, `${both('en')[0]}: ${SAME_CONTENT.en}`)
  switch (pair.kind) {
    case 'editions':
      return wording(`${both('zh')[0]}：同一文件的两个版本`, `${both('en')[0]}: two editions of one document`)
    case 'pieces':
      return wording(`${both('zh')[0]}：同一公开内容分在两个文件`, `${both('en')[0]}: one publication in two files`)
    case 'unit':
      return wording(`${both('zh')[0]}：部门与所属单位`, `${both('en')[0]}: a department and its unit`)
    case 'apart':
      return wording(`${zh}：同一单位，年度不相邻，没有可以相互核对的数字`, `${en}: one body, years that do not touch; nothing to compare`)
    default:
      return wording(`${zh}：同一单位`, `${en}: one body`)
  }
}

/** Of every rule and document: the best that the pairs with this document tell; never a pass where nothing was compared. */
function outcomesOf(documents: readonly Topics[], rules: readonly Rule[], pairs: readonly PairResult[]): RuleOutcome[] {
  const byFile = new Map<string, PairResult[]>(documents.map(d => [d.face.file, []]))
  for (const pair of pairs) for (const file of new Set(pair.summary.files)) byFile.get(file)?.push(pair)
  return documents.flatMap(({ face: { file } }) => {
    const own = byFile.get(file) ?? []
    return rules.map((rule): RuleOutcome => {
      const outcome = (result: OutcomeResult, reason: Wording | null = null) => ({ file, rule: rule.code, result, reason })
      const linked = own.filter(p => p.isLinked.has(rule.code))
      if (linked.length === 0) return outcome('not-applicable', NO_COMPANION.notApplicable)
      const facts = linked.flatMap(p => p.facts).filter(f => f.rule === rule.code)
      if (facts.some(f => f.finding !== null)) return outcome('finding')
      if (facts.some(f => f.result !== 'not-compared')) return outcome('pass')
      return outcome('cannot-tell', reasonOf(facts).cannotTell)
    })
  })
}

function reasonOf(facts: readonly ComparedFact[]) {
  const reason = facts.find(f => f.reason)?.reason
  return reason
    ? { cannotTell: reason }
    : cannotTell('两个文件中没有可以相互核对的同一数字', 'the two documents state no fact in common that this rule compares')
}

/** What several pairs tell of one place is told once. */
function withoutTwins(findings: readonly Finding[]): Finding[] {
  const byId = new Map<string, Finding[]>()
  return findings.filter(f => {
    const known = byId.get(f.id) ?? []
    byId.set(f.id, known)
    return !known.some(other => isSamePlace(other, f)) && known.push(f) > 0
  })
}

function isSamePlace(a: Finding, b: Finding): boolean {
  const [x, y] = [a.places[0], b.places[0]]
  return x === undefined || y === undefined ? x === y : isSameCell(x, y) && x.from === y.from
}
