/** The known fact that a mention states, by its label, its whole and where it stands; null when it is none of the vocabulary. */
import { bare, fold, type Mention, type SectionKind } from '@jixiao/core'
import { yearOfBase } from './bases.ts'
import { executionFact } from './execution-facts.ts'
import { type MeantFact, type MentionContext, of } from './fact-context.ts'
import { BUDGET_FACTS, BUDGET_SECTIONS, FINAL_ACCOUNTS_FACTS, type KnownFact } from './known-facts.ts'
import { selfEvaluationFact } from './self-evaluation-facts.ts'

/** A mention in a cell belongs to its form; goals and targets are not budget figures. */
export function factOfMention(m: Mention, context: MentionContext): MeantFact | null {
  if (m.place.row !== undefined) return null
  if (m.role === 'change') return changeFact(m, context)
  if (m.isBase) return baseFact(m, context)
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
  if (m.operator || PER_HEAD.test(m.label) || (allowed && section && !allowed.includes(section))) return null
  const label = plainLabel(m.label, context)
  const whole = m.partOf === undefined ? undefined : context.mentions[m.partOf]
  const found = known.find(
    k =>
      k.label.test(label) &&
      (!k.sections || !section || k.sections.includes(section)) &&
      (!k.under || k.under.test(context.titleOf(m))) &&
      (!whole || !k.whole || k.whole.test(plainLabel(whole.label, context))),
  )
  return found ? of(found.fact, found.yearShift) : null
}

/** "人均因公出国（境）费用": an average, not the amount of that name. */
const PER_HEAD = /[人车户次]均|每[人车辆户次]/

/** Before the noun that counts: its number in a list, why something changed, whose it is. */
const BEFORE_NOUN = /^(?:\s|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]、?|(?:主要)?原因(?:是|为))+/

/** "(一)示例县示例局收入预算总计" → 收入预算总计. */
function plainLabel(label: string, { face }: MentionContext): string {
  const name = fold(face.body?.name ?? '')
  const noun = fold(label).replace(BEFORE_NOUN, '')
  return bare(name !== '' && noun.startsWith(name) ? noun.slice(name.length) : noun)
}

/** "其中：基本支出增加19.56万元": the change of the fact that the same words would state as an amount. */
function changeFact(m: Mention, context: MentionContext): MeantFact | null {
  const about = m.about === undefined ? undefined : context.mentions[m.about]
  // against the budget of the same year: no change between years
  if (m.quantity.dimension !== 'money' || /^(?:年初|全年|调整后?)?预算/.test(m.comparedTo ?? '')) return null
  // "比2019年（疫情前）减少": not against the year before
  const last = context.face.fiscalYear === null ? null : context.face.fiscalYear.value - 1
  const compared = yearOfBase(m.comparedTo ?? '', last)
  if (last !== null && compared !== null && compared < last) return null
  const { partOf: _partOf, ...alone } = m
  const meant = about ? factOfMention(about, context) : factOfMention({ ...alone, role: 'amount' }, context)
  return meant ? of(`change/${meant.fact}`) : null
}

/** "比2021年的219.30万元增加26.41万元": the same fact as the figure of now, in the year that it is compared with. */
function baseFact(m: Mention, context: MentionContext): MeantFact | null {
  // "较往年的5万元" is of no year
  if (yearOfBase(m.comparedTo ?? '', 0) === null) return null
  const { isBase: _isBase, ...alone } = m
  const about = m.about === undefined ? undefined : context.mentions[m.about]
  const meant = factOfMention(about ?? alone, context)
  return meant && { ...meant, yearShift: meant.yearShift - 1 }
}
