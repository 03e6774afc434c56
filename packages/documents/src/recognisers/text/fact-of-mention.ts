/** The known fact that a mention states, by its label, its whole and where it stands; null when it is none of the vocabulary. */
import { bare, type DocumentFace, type Mention, type SectionKind } from '@jixiao/core'
import {
  BUDGET_FACTS,
  BUDGET_SECTIONS,
  EXECUTION_ASPECTS,
  EXECUTION_SCOPES,
  FINAL_ACCOUNTS_FACTS,
  type KnownFact,
  REPORT_SECTIONS,
  SCORE,
  SELF_EVALUATION_ASPECTS,
  WHOLE_SPENDING,
} from './known-facts.ts'

export interface MeantFact {
  readonly fact: string
  readonly yearShift: number
}
export interface MentionContext {
  readonly face: DocumentFace
  readonly mentions: readonly Mention[]
  /** Kind of the innermost section, null when it stands in none. */
  readonly sectionOf: (m: Mention) => SectionKind | null
}

const of = (fact: string, yearShift = 0): MeantFact => ({ fact, yearShift })

/** A mention in a cell belongs to its form; goals and targets are not budget figures. */
export function factOfMention(m: Mention, context: MentionContext): MeantFact | null {
  if (m.place.row !== undefined) return null
  if (m.role === 'change') return changeFact(m, context)
  switch (context.face.kind) {
    case 'budget-disclosure':
      return m.role === 'amount' ? budgetFact(m, context, BUDGET_FACTS, BUDGET_SECTIONS) : null
    case 'final-accounts':
      return m.role === 'amount' ? budgetFact(m, context, FINAL_ACCOUNTS_FACTS) : null
    case 'monitoring-report':
      return executionFact(m, context)
    case 'self-evaluation-report':
      return selfEvaluationFact(m, context)
    default:
      return null
  }
}

function budgetFact(m: Mention, context: MentionContext, known: readonly KnownFact[], allowed?: readonly SectionKind[]): MeantFact | null {
  const section = context.sectionOf(m)
  // an operator makes it a target, not a statement of the budget
  if (m.operator || (allowed && section && !allowed.includes(section))) return null
  const label = bare(m.label)
  const whole = m.partOf === undefined ? undefined : context.mentions[m.partOf]
  const found = known.find(
    k => k.label.test(label) && (!k.sections || !section || k.sections.includes(section)) && (!whole || !k.whole || k.whole.test(bare(whole.label))),
  )
  return found ? of(found.fact, found.yearShift) : null
}

/** "其中：基本支出增加19.56万元": the change of the fact that the same words would state as an amount. */
function changeFact(m: Mention, context: MentionContext): MeantFact | null {
  const about = m.about === undefined ? undefined : context.mentions[m.about]
  if (m.quantity.dimension !== 'money') return null
  const { partOf: _partOf, ...alone } = m
  const meant = about ? factOfMention(about, context) : factOfMention({ ...alone, role: 'amount' }, context)
  return meant ? of(`change/${meant.fact}`) : null
}

/** Monitoring: execution/<scope>/<aspect>; a part takes the aspect of its whole ("追加预算7.5万元，其中：基本支出0万元"). */
function executionFact(m: Mention, context: MentionContext): MeantFact | null {
  if (!isInReport(m, context)) return null
  if (m.role === 'rate') return rateFact(m, context)
  if (m.role !== 'amount') return null
  const scope = scopeOf(m.label)
  const whole = m.partOf === undefined ? undefined : context.mentions[m.partOf]
  const own = aspectOf(m.label)
  const aspect = own ?? (whole ? aspectOf(whole.label) : scope === 'total' ? null : aspectBefore(m, context))
  // "其中：某项目10万元" is no fact of the whole department, "其中追加20万元" is one
  const isOfOneItem = whole !== undefined && scope === 'total' && own !== 'supplement' && own !== 'carry-over'
  if (!aspect || isOfOneItem || namesOneItem(m.label)) return null
  if (aspect === 'spent' && scope === 'total' && !WHOLE_SPENDING.test(bare(m.label))) return null
  return of(`execution/${scope}/${aspect}`)
}

/** "示例项目年初预算10万元" is not the department's budget. */
const namesOneItem = (label: string): boolean => /项目|专项/.test(label.replace(/项目支出/g, ''))

/** "年初预算安排基本支出500万元，项目支出300万元": what happened is said once. */
function aspectBefore(m: Mention, { mentions }: MentionContext): string | null {
  for (let i = m.index - 1; mentions[i]?.sentence.from === m.sentence.from && mentions[i]?.place.block === m.place.block; i--) {
    const aspect = aspectOf(mentions[i]?.label ?? '')
    if (aspect && mentions[i]?.role === 'amount') return aspect
  }
  return null
}

function rateFact(m: Mention, context: MentionContext): MeantFact | null {
  const about = m.about === undefined ? undefined : context.mentions[m.about]
  const meant = about ? executionFact(about, context)?.fact : null
  if (meant?.endsWith('/spent')) return of(meant.replace(/spent$/, 'rate'))
  return !about && /(?:预算)?执行(?:率|进度)|支出进度/.test(m.label) ? of(`execution/${scopeOf(m.label)}/rate`) : null
}

function selfEvaluationFact(m: Mention, context: MentionContext): MeantFact | null {
  if (!isInReport(m, context)) return null
  if (m.role === 'count' && m.quantity.dimension === 'points' && m.quantity.unit === '分') {
    return SCORE.test(m.label) || context.sectionOf(m) === 'conclusion' ? of('self-evaluation/score') : null
  }
  if (m.role !== 'amount' || scopeOf(m.label) !== 'total') return null
  const aspect = aspectOf(m.label)
  if (!aspect || namesOneItem(m.label) || (aspect === 'spent' && !WHOLE_SPENDING.test(bare(m.label)))) return null
  const name = SELF_EVALUATION_ASPECTS[aspect]
  return name ? of(`self-evaluation/${name}`) : null
}

function isInReport(m: Mention, context: MentionContext): boolean {
  const section = context.sectionOf(m)
  return section === null || REPORT_SECTIONS.includes(section)
}

const scopeOf = (label: string): string => EXECUTION_SCOPES.find(([p]) => p.test(label))?.[1] ?? 'total'
const aspectOf = (label: string): string | null => {
  const rest = label.replace(/基本支出|项目支出/, '')
  return EXECUTION_ASPECTS.find(([p]) => p.test(rest))?.[1] ?? null
}
