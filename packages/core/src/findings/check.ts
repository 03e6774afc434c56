/** Runs a rule book over an understood document: judgements in, findings and outcomes out. */
import type { DocumentKind } from '../model/document-face.ts'
import type { TopicName, Topics, Understanding } from '../statements/understanding.ts'
import { append } from '../words/append.ts'
import { inReadingOrder, isSameCell, type Place } from '../words/place.ts'
import type { Wording } from '../words/wording.ts'
import { hasMainTables, shouldHave } from './expectation.ts'
import type { Finding, RuleOutcome } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import type { Profile } from './profile.ts'
import { cannotTell, type Flaw, type Judgement, notApplicable, type Rule } from './rule.ts'
import { isAtLeast, SEVERITIES } from './severity.ts'

export interface CheckResult {
  readonly findings: readonly Finding[]
  readonly outcomes: readonly RuleOutcome[]
}

/** What each topic is called when it is missing. */
const TOPIC_NAMES: Readonly<Record<TopicName, Wording>> = {
  face: { zh: '文件封面信息', en: 'the face of the document' },
  blocks: { zh: '正文', en: 'any text' },
  residue: { zh: '转换残留', en: 'conversion residue' },
  sections: { zh: '章节标题', en: 'section headings' },
  tables: { zh: '预算公开表', en: 'budget tables' },
  projects: { zh: '项目绩效目标表', en: 'project target tables' },
  indicators: { zh: '绩效指标', en: 'performance indicators' },
  goals: { zh: '部门整体绩效目标', en: 'department targets' },
  selfEvaluations: { zh: '绩效自评表', en: 'self-evaluation forms' },
  monitoringForms: { zh: '绩效运行监控表', en: 'monitoring forms' },
  checklistItems: { zh: '检查表条目', en: 'checklist items' },
  mentions: { zh: '文字说明中的数字', en: 'figures in running text' },
  personalData: { zh: '个人信息', en: 'personal data' },
  facts: { zh: '数据', en: 'figures' },
}

/** Topics whose absence is no obstacle: an empty list of them is an answer. */
const MAY_BE_EMPTY: ReadonlySet<TopicName> = new Set(['residue', 'personalData', 'face', 'facts'])

/** A template states nothing yet, and a checklist quotes another document: of their own they can only give away personal data. */
const SAYS_NOTHING_ITSELF: ReadonlySet<DocumentKind> = new Set(['blank-form', 'inspection-checklist'])

/** The first needed topic that the document does not have. */
export function missingTopic(needs: readonly TopicName[], topics: Topics): TopicName | undefined {
  return needs.find(name => {
    const topic = topics[name]
    return !MAY_BE_EMPTY.has(name) && Array.isArray(topic) && topic.length === 0
  })
}

/** What one rule says of a document: its kind, the topics that the rule needs, then the rule itself. */
export function judge(rule: Rule, topics: Topics, profile: Profile): Judgement {
  if (rule.appliesTo === 'every' && SAYS_NOTHING_ITSELF.has(topics.face.kind) && !rule.needs.includes('personalData'))
    return notApplicable('不适用于这类文件', 'does not apply to this kind of document')
  if (rule.appliesTo !== 'every' && !rule.appliesTo.includes(topics.face.kind))
    return notApplicable('不适用于这类文件', 'does not apply to this kind of document')
  const missing = missingTopic(rule.needs, topics)
  const name = missing && TOPIC_NAMES[missing]
  const judgement = name ? cannotTell(`文件中没有找到${name.zh}`, `no ${name.en} found in the document`) : rule.check(topics, profile)
  return 'cannotTell' in judgement ? (withoutSubject(rule, topics) ?? judgement) : judgement
}

/**
 * A rule that could not tell for want of something that such a document need not have is not applicable to it.
 * What a rule merely uses is its subject only where it needs no content of its own.
 */
function withoutSubject(rule: Rule, topics: Topics): Judgement | null {
  const isAbsent = (name: TopicName) => missingTopic([name], topics) !== undefined || (name === 'tables' && !hasMainTables(topics.tables))
  const needed = rule.needs.filter(isAbsent)
  const absent = needed.length > 0 ? needed : rule.needs.every(name => MAY_BE_EMPTY.has(name)) ? (rule.uses ?? []).filter(isAbsent) : []
  const [first] = absent
  if (first === undefined || absent.some(name => shouldHave(name, topics))) return null
  return notApplicable(`文件不含${TOPIC_NAMES[first].zh}`, `the document has no ${TOPIC_NAMES[first].en.replace(/^any /, '')} and need not have it`)
}

/** Checks one document by every rule. Findings are sorted by gravity, then by place. */
export function checkDocument(understanding: Understanding, rules: readonly Rule[], profile: Profile): CheckResult {
  const outcomes: RuleOutcome[] = []
  const findings: Finding[] = []
  const file = understanding.face.file
  for (const rule of rules) {
    const outcome = (result: RuleOutcome['result'], reason: Wording | null = null) => outcomes.push({ file, rule: rule.code, result, reason })
    const judgement = judge(rule, understanding, profile)
    if ('cannotTell' in judgement) outcome('cannot-tell', judgement.cannotTell)
    else if ('notApplicable' in judgement) outcome('not-applicable', judgement.notApplicable)
    else {
      outcome(judgement.length > 0 ? 'finding' : 'pass')
      append(
        findings,
        mergeTwins(judgement).map(flaw => findingOf(rule, flaw)),
      )
    }
  }
  return { findings: findings.sort(inReportOrder), outcomes }
}

const placesOf = (flaw: Flaw): readonly Place[] => (Array.isArray(flaw.at) ? (flaw.at as readonly Place[]) : [flaw.at as Place])

/** The same words about the department's part and a unit's part are one finding with two places. */
export function mergeTwins(flaws: readonly Flaw[]): readonly Flaw[] {
  const merged = new Map<string, Flaw>()
  for (const flaw of flaws) {
    const key = JSON.stringify([flaw.say.zh, flaw.found, flaw.expected, flaw.arithmetic, flaw.severity])
    const twin = merged.get(key)
    if (!twin) merged.set(key, flaw)
    else merged.set(key, { ...twin, at: [...placesOf(twin), ...placesOf(flaw)], related: [...(twin.related ?? []), ...(flaw.related ?? [])] })
  }
  return [...merged.values()]
}

/** A flaw as a finding of its rule. */
export function findingOf(rule: Rule, flaw: Flaw): Finding {
  const severity = flaw.severity && !isAtLeast(flaw.severity, rule.severity) ? flaw.severity : rule.severity
  const all = placesOf(flaw)
  // several pieces of one cell or paragraph are one place; the others are kept to look at
  const places = all.filter((place, i) => all.findIndex(other => isSameCell(other, place)) === i)
  const pieces = all.filter(place => !places.includes(place))
  const first = places[0]
  return {
    id: fingerprint([rule.code, first?.table, first?.rowLabel, first?.columnLabel, first?.text, flaw.say.zh]),
    rule: rule.code,
    name: rule.name,
    severity: rule.maturity === 'new' && isAtLeast(severity, 'error') ? 'warning' : severity,
    say: flaw.say,
    expected: flaw.expected ?? null,
    found: flaw.found ?? null,
    arithmetic: flaw.arithmetic ?? null,
    mend: flaw.mend,
    cause: flaw.cause ?? null,
    places,
    related: [...pieces, ...(flaw.related ?? [])],
  }
}

/** By gravity, then by place. */
export function inReportOrder(a: Finding, b: Finding): number {
  const [x, y] = [a.places[0], b.places[0]]
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (x && y ? inReadingOrder(x, y) : 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
