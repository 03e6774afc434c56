/** Lays the budget of every project beside its purposes, its cost indicators and its spending plan, and says where they differ. */
import { moneyOf, printExactAmount, yuanOf } from '../words/money.ts'
import { compare, type Rational, rational } from '../words/rational.ts'
import { type Wording, wording } from '../words/wording.ts'
import { type Dossier, type DossierRecord, fieldDecimal, fieldMoney, fieldText, recordsOf } from './dossier/dossier.ts'
import { plannedShare } from './execution-curve.ts'
import { parseTargetValue } from './parse-target-value.ts'

/** Amounts in 分; null: nothing of the kind is entered. */
export interface ProjectComparison {
  readonly project: string
  readonly name: string
  /** The sum of its budget lines. */
  readonly budget: bigint | null
  readonly purposes: bigint | null
  /** The sum of its cost indicators that are whole amounts; unit costs (万元/公里) and costs in words are not in it. */
  readonly costs: bigint | null
  readonly costIndicators: readonly string[]
  /** What the plan wants spent by the end of March, June, October, December. */
  readonly plan: readonly PlanStep[]
  readonly differences: readonly Difference[]
}

export interface PlanStep {
  readonly month: 3 | 6 | 10 | 12
  readonly share: Rational | null
  readonly amount: bigint | null
}

export interface Difference {
  readonly say: Wording
  /** error: cannot be right · look: may be meant */
  readonly weight: 'error' | 'look'
  /** The records it is about. */
  readonly records: readonly string[]
}

const MONTHS = [3, 6, 10, 12] as const
const FIELDS = ['planMarch', 'planJune', 'planOctober', 'planDecember'] as const

export function compareProjects(dossier: Dossier): readonly ProjectComparison[] {
  const lines = recordsOf(dossier, 'line')
  return recordsOf(dossier, 'project').map(project => {
    const own = lines.filter(l => fieldText(l, 'project') === project.id)
    const purposes = recordsOf(dossier, 'purpose', project.id)
    const costs = recordsOf(dossier, 'indicator', project.id).flatMap(i => {
      const amount = wholeCost(i)
      return amount === null ? [] : [{ id: i.id, amount }]
    })
    const budget = sumOf(own.map(l => fieldMoney(l, 'amount')))
    const parts = sumOf(purposes.map(u => fieldMoney(u, 'amount')))
    const cost = sumOf(costs.map(c => c.amount))
    const plan = MONTHS.map((month, i): PlanStep => {
      // only what is given for this month itself: a step of the curve is not a plan for it
      const field = FIELDS[i]
      const share = field && fieldDecimal(project, field) ? plannedShare(project, month) : null
      return { month, share, amount: share && budget !== null ? (2n * budget * share.n + share.d) / (2n * share.d) : null }
    })
    const costIndicators = costs.map(c => c.id)
    const unpriced = purposes.filter(u => fieldMoney(u, 'amount') === null).map(u => u.id)
    return {
      project: project.id,
      name: fieldText(project, 'name'),
      budget,
      purposes: parts,
      costs: cost,
      costIndicators,
      plan,
      differences: [
        ...ofBudget(budget, project.id),
        ...(unpriced.length > 0 && parts !== null
          ? [look(`${unpriced.length}项用途没有金额。`, `${unpriced.length} parts of the purpose have no amount.`, unpriced)]
          : ofPurposes(
              budget,
              parts,
              [...purposes, ...own].map(r => r.id),
            )),
        ...ofCosts(budget, cost, [...costIndicators, ...own.map(l => l.id)]),
        ...ofPlan(plan, project.id),
      ],
    }
  })
}

/** A cost indicator whose target is one amount, in 分. */
function wholeCost(i: DossierRecord<'indicator'>): bigint | null {
  if (!/成本/.test(fieldText(i, 'level2') || fieldText(i, 'level1'))) return null
  const { quantity, unit } = parseTargetValue(`${fieldText(i, 'value')}${fieldText(i, 'unit')}`)
  return quantity?.dimension === 'money' && !/[/每]/.test(unit ?? '') ? moneyOf(quantity.value) : null
}

const sumOf = (amounts: readonly (bigint | null)[]): bigint | null => {
  const given = amounts.flatMap(a => a ?? [])
  return given.length === 0 ? null : given.reduce((sum, a) => sum + a, 0n)
}

const say = (fen: bigint): string => printExactAmount(yuanOf(fen))
const error = (zh: string, en: string, records: readonly string[]): Difference => ({ say: wording(zh, en), weight: 'error', records })
const look = (zh: string, en: string, records: readonly string[]): Difference => ({ say: wording(zh, en), weight: 'look', records })

const ofBudget = (budget: bigint | null, project: string): readonly Difference[] =>
  budget === null ? [look('项目没有预算明细。', 'The project has no budget lines.', [project])] : []

function ofPurposes(budget: bigint | null, parts: bigint | null, records: readonly string[]): readonly Difference[] {
  if (budget === null || parts === null || budget === parts) return []
  const [zh, en] = parts > budget ? ['多', 'more'] : ['少', 'less']
  const difference = say(parts > budget ? parts - budget : budget - parts)
  return [
    error(
      `用途明细合计${say(parts)}，预算${say(budget)}，${zh}${difference}。`,
      `The parts of the purpose add up to ${say(parts)}, the budget is ${say(budget)}: ${difference} ${en}.`,
      records,
    ),
  ]
}

function ofCosts(budget: bigint | null, costs: bigint | null, records: readonly string[]): readonly Difference[] {
  if (budget === null || costs === null || budget === costs) return []
  return costs > budget
    ? [
        error(
          `成本指标合计${say(costs)}，超过预算${say(budget)}，超出${say(costs - budget)}。`,
          `The cost indicators add up to ${say(costs)}, more than the budget of ${say(budget)}.`,
          records,
        ),
      ]
    : [
        look(
          `成本指标合计${say(costs)}，比预算${say(budget)}少${say(budget - costs)}：这部分资金没有成本指标。`,
          `The cost indicators add up to ${say(costs)}; ${say(budget - costs)} of the budget have none.`,
          records,
        ),
      ]
}

function ofPlan(plan: readonly PlanStep[], project: string): readonly Difference[] {
  const given = plan.filter(p => p.share !== null)
  if (given.length === 0) return [look('没有填写支出计划。', 'No spending plan is given.', [project])]
  const found: Difference[] = []
  for (const [i, step] of given.entries()) {
    const before = given[i - 1]
    if (before?.share && step.share && compare(step.share, before.share) < 0)
      found.push(
        error(
          `${step.month}月底的累计支出计划低于${before.month}月底。`,
          `The cumulative plan of month ${step.month} is below that of month ${before.month}.`,
          [project],
        ),
      )
  }
  const end = plan.at(-1)?.share
  if (end && compare(end, rational(1n)) !== 0) found.push(error('12月底的支出计划不是100%。', 'The plan by December is not 100 %.', [project]))
  return found
}
