/** Self-evaluation reports: the budget, the spending and the score of the whole department (DOMAIN 3.8 F5). */
import { bare, type Mention } from '@jixiao/core'
import { clauseBefore } from './clause-of-mention.ts'
import { aspectOf, namesOneItem, projectOf, scopeOf } from './execution-facts.ts'
import { isInReport, type MeantFact, type MentionContext, of } from './fact-context.ts'
import { itemAt } from './items-of-text.ts'
import { OF_WHOLE_SCORE, SCORE, SCORE_OF_PART, SELF_EVALUATION_ASPECTS, WHOLE_SPENDING } from './known-facts.ts'

export function selfEvaluationFact(m: Mention, context: MentionContext): MeantFact | null {
  if (!isInReport(m, context)) return null
  if (m.role === 'count' && m.quantity.dimension === 'points' && m.quantity.unit === '分')
    return isScoreOfWhole(m, context) ? of('self-evaluation/score') : null
  if (m.role !== 'amount' || projectOf(m, context) !== null) return null
  const scope = scopeOf(m.label)
  const whole = m.partOf === undefined ? undefined : context.mentions[m.partOf]
  const aspect = aspectOf(m) ?? (whole && scope !== 'total' ? aspectOf(whole) : null)
  const name = aspect ? SELF_EVALUATION_ASPECTS[aspect] : undefined
  if (!aspect || name === undefined || namesOneItem(m.label)) return null
  if (scope !== 'total') return aspect === 'carry-over' ? null : of(`self-evaluation/${name}/${scope}`)
  if (itemAt(context.items, m) !== null || (aspect === 'spent' && !WHOLE_SPENDING.test(bare(m.label)))) return null
  return of(`self-evaluation/${name}`)
}

/**
 * "部门整体支出绩效自评得分99.51分" and not "四个项目自评得分分别为100分、98.05分": the words of the figure, or where they do not tell the
 * section or sentence, must speak of the whole.
 */
function isScoreOfWhole(m: Mention, context: MentionContext): boolean {
  const words = clauseBefore(m)
  if (m.operator || isOneOfMany(m, context) || (SCORE_OF_PART.test(m.label + words) && !/整体|总得分|总分/.test(words))) return false
  if (OF_WHOLE_SCORE.test(bare(m.label)) || (SCORE.test(m.label) && /整体|部门|综合|总/.test(words))) return true
  const isSaid = m.label === '' || SCORE.test(m.label) || /(?:自评|评价|评定)(?:结果|结论|成绩)?$/.test(bare(m.label))
  return isSaid && (context.sectionOf(m) === 'conclusion' || /部门整体|整体支出|整体绩效/.test(m.sentence.text ?? ''))
}

/** Several scores under one name ("得分分别为100分、98.05分") are those of several things. */
const isOneOfMany = (m: Mention, { mentions }: MentionContext): boolean =>
  [mentions[m.index - 1], mentions[m.index + 1]].some(
    o =>
      o !== undefined &&
      o.place.block === m.place.block &&
      o.sentence.from === m.sentence.from &&
      o.label === m.label &&
      o.quantity.unit === m.quantity.unit,
  )
