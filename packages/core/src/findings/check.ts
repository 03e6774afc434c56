/** Runs a rule book over an understood document: judgements in, findings and outcomes out. */
import type { TopicName, Topics, Understanding } from '../statements/understanding.ts'
import { inReadingOrder, type Place } from '../words/place.ts'
import type { Wording } from '../words/wording.ts'
import type { Finding, RuleOutcome } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import type { Profile } from './profile.ts'
import type { Flaw, Rule } from './rule.ts'
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
  mentions: { zh: '文字说明中的数字', en: 'figures in running text' },
  personalData: { zh: '个人信息', en: 'personal data' },
  facts: { zh: '数据', en: 'figures' },
}

/** Topics whose absence is no obstacle: an empty list of them is an answer. */
const MAY_BE_EMPTY: ReadonlySet<TopicName> = new Set(['residue', 'personalData', 'face', 'facts'])

/** The first needed topic that the document does not have. */
export function missingTopic(needs: readonly TopicName[], topics: Topics): TopicName | undefined {
  return needs.find(name => {
    const topic = topics[name]
    return !MAY_BE_EMPTY.has(name) && Array.isArray(topic) && topic.length === 0
  })
}

/** Checks one document by every rule. Findings are sorted by gravity, then by place. */
export function checkDocument(understanding: Understanding, rules: readonly Rule[], profile: Profile): CheckResult {
  const outcomes: RuleOutcome[] = []
  const findings: Finding[] = []
  const file = understanding.face.file
  for (const rule of rules) {
    const outcome = (result: RuleOutcome['result'], reason: Wording | null = null) => outcomes.push({ file, rule: rule.code, result, reason })
    if (rule.appliesTo !== 'every' && !rule.appliesTo.includes(understanding.face.kind)) {
      outcome('not-applicable', { zh: '不适用于这类文件', en: 'does not apply to this kind of document' })
      continue
    }
    const missing = missingTopic(rule.needs, understanding)
    if (missing) {
      const name = TOPIC_NAMES[missing]
      outcome('cannot-tell', { zh: `文件中没有找到${name.zh}`, en: `no ${name.en} found in the document` })
      continue
    }
    const judgement = rule.check(understanding, profile)
    if ('cannotTell' in judgement) outcome('cannot-tell', judgement.cannotTell)
    else if ('notApplicable' in judgement) outcome('not-applicable', judgement.notApplicable)
    else {
      outcome(judgement.length > 0 ? 'finding' : 'pass')
      findings.push(...mergeTwins(judgement).map(flaw => findingOf(rule, flaw)))
    }
  }
  return { findings: findings.sort(inReportOrder), outcomes }
}

const placesOf = (flaw: Flaw): readonly Place[] => (Array.isArray(flaw.at) ? (flaw.at as readonly Place[]) : [flaw.at as Place])

/** The same words about the department's part and a unit's part are one finding with two places. */
function mergeTwins(flaws: readonly Flaw[]): readonly Flaw[] {
  const merged = new Map<string, Flaw>()
  for (const flaw of flaws) {
    const key = JSON.stringify([flaw.say.zh, flaw.found, flaw.expected, flaw.arithmetic, flaw.severity])
    const twin = merged.get(key)
    if (!twin) merged.set(key, flaw)
    else merged.set(key, { ...twin, at: [...placesOf(twin), ...placesOf(flaw)], related: [...(twin.related ?? []), ...(flaw.related ?? [])] })
  }
  return [...merged.values()]
}

function findingOf(rule: Rule, flaw: Flaw): Finding {
  const severity = flaw.severity && !isAtLeast(flaw.severity, rule.severity) ? flaw.severity : rule.severity
  const places = placesOf(flaw)
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
    related: flaw.related ?? [],
  }
}

function inReportOrder(a: Finding, b: Finding): number {
  const [x, y] = [a.places[0], b.places[0]]
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (x && y ? inReadingOrder(x, y) : 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
