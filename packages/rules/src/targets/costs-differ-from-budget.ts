/** Q42: the cost indicators do not add up to the project's budget, or those of all projects to 项目支出. */
import {
  cite,
  compare,
  defineRule,
  type FactBook,
  type Flaw,
  figureOf,
  type Indicator,
  isWithin,
  type Place,
  type Project,
  printExactAmount,
  type Quantity,
  type Rational,
  roundedInterval,
  type Statement,
  squeeze,
  subtract,
  sum,
  ZERO,
} from '@jixiao/core'
import { amount, fact, facts, indicator, project } from '../examples.ts'
import { costAmount, isBudgetBound, isCost, isPlainlyUnitCost, isSaving, isUnitCost, repairedAmount } from './cost-indicators.ts'
import { costCause } from './row-words.ts'

/** Where the total of project expenditure may stand, the widest first. */
const TOTALS = ['expenditure/byFunction/all/project', 'general-budget/byFunction/all/project']

export const costsDifferFromBudget = defineRule({
  code: 'Q42',
  name: 'costs-differ-from-budget',
  title: '成本指标与预算数不符',
  titleEn: 'Cost indicators differ from the budget',
  severity: 'error',
  basis: [cite('target-measures-2015'), cite('arithmetic')],
  appliesTo: 'every',
  needs: ['projects', 'facts'],
  check({ projects, facts }) {
    const parts = [...new Set(projects.map(p => p.part))]
    const judged = parts.map(part =>
      judgePart(
        projects.filter(p => p.part === part),
        part,
        facts,
      ),
    )
    const flaws = judged.flatMap(j => (j === null ? [] : j))
    if (flaws.length > 0 || judged.some(j => j !== null)) return flaws
    return {
      cannotTell: {
        zh: '没有可与成本指标核对的项目预算数或项目支出总额，或成本指标不是总额',
        en: 'no project budgets or total of project expenditure to compare the costs with',
      },
    }
  },
  examples: [
    {
      name: { zh: '同一项目出现两次，成本可能重复计算', en: 'the same project twice: its costs may count twice' },
      given: {
        projects: [0, 1].map(index =>
          project('档案整理', { index, indicators: [indicator({ level2: '成本指标', name: '整理成本', target: '≤8万元' })] }),
        ),
        facts: facts(fact('expenditure/byFunction/all/project', '8.00万元', 'T3')),
      },
      expect: 'cannot-tell',
    },
    {
      name: { zh: '唯一看不出金额的成本可以倒推', en: 'the one cost without an amount can be solved' },
      given: {
        projects: [
          project('档案整理', { indicators: [indicator({ level2: '成本指标', name: '资金成本', target: '1万元' })] }),
          project('业务宣传', { index: 1, indicators: [indicator({ level2: '成本指标', name: '资金成本', target: '≥90%' })] }),
        ],
        facts: facts(fact('expenditure/byFunction/all/project', '62.00万元', 'T3')),
      },
      expect: 1,
      says: '61.00万元',
    },
    {
      name: { zh: '成本之和超过项目预算', en: 'the costs exceed the budget' },
      given: {
        projects: [
          project('业务宣传', {
            budget: amount('5.00万元'),
            indicators: [
              indicator({ level2: '成本指标', name: '印刷成本', target: '≤4万元' }),
              indicator({ level2: '成本指标', name: '场地成本', target: '≤2万元' }),
            ],
          }),
        ],
      },
      expect: 1,
      says: '4.00 + 2.00 = 6.00万元',
    },
    {
      name: { zh: '各项目成本之和等于项目支出', en: 'the costs add up to project expenditure' },
      given: {
        projects: [
          project('档案整理', {
            indicators: [
              indicator({ level2: '成本指标', name: '整理', target: '30000元' }),
              indicator({ level2: '成本指标', name: '设备', target: '60000元' }),
            ],
          }),
          project('业务宣传', { index: 1, indicators: [indicator({ level2: '成本指标', name: '宣传', target: '15万元' })] }),
        ],
        facts: facts(fact('expenditure/byFunction/all/project', '24万元')),
      },
      expect: 'pass',
    },
    {
      name: { zh: '单价旁边有总成本：单价不参加合计', en: 'a unit price beside a total is left out' },
      given: {
        projects: [
          project('无障碍改造', {
            indicators: [
              indicator({ level2: '成本指标', name: '每户改造费用', target: '≤0.40万元/户' }),
              indicator({ level2: '成本指标', name: '改造支出总额', target: '≤19.20万元' }),
            ],
          }),
          project('业务宣传', { index: 1, indicators: [indicator({ level2: '成本指标', name: '宣传支出总额', target: '≤28.00万元' })] }),
        ],
        facts: facts(fact('expenditure/byFunction/all/project', '40万元', 'T3')),
      },
      expect: 1,
      says: '超过项目支出40.00万元',
    },
    {
      name: { zh: '只有单价的项目总成本不知道', en: 'a project with a unit price only' },
      given: {
        projects: [
          project('无障碍改造', { indicators: [indicator({ level2: '成本指标', name: '改造费用', target: '≤0.40万元/户' })] }),
          project('业务宣传', { index: 1, indicators: [indicator({ level2: '成本指标', name: '宣传支出总额', target: '≤28.00万元' })] }),
        ],
        facts: facts(fact('expenditure/byFunction/all/project', '40万元', 'T3')),
      },
      expect: 'cannot-tell',
    },
    {
      name: { zh: '没有总额可比', en: 'no total to compare with' },
      given: {
        projects: [project('档案整理', { indicators: [indicator({ level2: '成本指标', name: '整理', target: '30000元' })] })],
        facts: facts(),
      },
      expect: 'cannot-tell',
    },
  ],
})

/** null: nothing in this part can be judged. */
function judgePart(projects: readonly Project[], part: string, book: FactBook): readonly Flaw[] | null {
  const budgeted = projects.filter(p => p.budget)
  if (budgeted.length > 0) {
    const judged = budgeted.map(judgeProject)
    return judged.some(j => j !== null) ? judged.flatMap(j => j ?? []) : null
  }
  // the same projects once more (a unit's part that was not told from the department's): their costs may count twice
  if (new Set(projects.map(p => squeeze(p.name.value))).size < projects.length) return null
  const totals = TOTALS.flatMap(path => book.of(path, { part })).flatMap(s => totalOf(s))
  const first = totals[0]
  const costs = projects.flatMap(p => totalsOf(p))
  if (!first || costs.length === 0 || projects.some(p => totalsOf(p).length === 0)) return null
  return compareWith(costs, first, totals, projects)
}

interface Total {
  readonly quantity: Quantity
  readonly place: Place
  readonly name: string
}
const totalOf = (s: Statement): Total[] => {
  const quantity = figureOf(s)
  return quantity && quantity.printed !== '' ? [{ quantity, place: s.place, name: '项目支出' }] : []
}

function judgeProject(p: Project): readonly Flaw[] | null {
  const costs = totalsOf(p)
  if (!p.budget || costs.length === 0 || costs.some(isUnitCost)) return null
  const total = { quantity: p.budget.value, place: p.budget.place, name: `项目“${p.name.value}”的预算` }
  // one row with the whole, further rows with its parts: nothing is counted twice
  if (costs.some(c => fits(amountOf(c) ?? ZERO, total.quantity))) return []
  return compareWith(costs, total, [total], [p])
}

const costsOf = (p: Project): readonly Indicator[] => p.indicators.filter(i => isCost(i) && i.target.value.kind !== 'empty' && !isSaving(i))
/** The costs that may add up: unit costs are left out beside a total; where there is nothing else the first stands for the unknown total. */
function totalsOf(p: Project): readonly Indicator[] {
  const costs = costsOf(p)
  const totals = costs.filter(c => !isPlainlyUnitCost(c))
  return totals.length > 0 ? totals : costs.slice(0, 1)
}
const amountOf = (i: Indicator): Rational | null => (isPlainlyUnitCost(i) ? null : (costAmount(i) ?? repairedAmount(i)?.amount ?? null))
const fits = (value: Rational, total: Quantity): boolean => isWithin(value, roundedInterval(total))

function compareWith(costs: readonly Indicator[], total: Total, totals: readonly Total[], projects: readonly Project[]): readonly Flaw[] | null {
  const unreadable = costs.filter(c => amountOf(c) === null)
  const known = sum(costs.map(c => amountOf(c) ?? ZERO))
  const rest = subtract(total.quantity.value, known)
  if (unreadable.length === 0 && totals.some(t => fits(known, t.quantity))) return []
  const exceeds = totals.every(t => compare(known, roundedInterval(t.quantity).high) > 0)
  if (unreadable.length > 1 && !exceeds) return null
  const missing = unreadable[0]
  if (missing && isBudgetBound(missing) && projects.length === 1) return null
  // a price per head is a sound cost indicator: what it comes to is not known, and only too much can be told
  if (missing && isPlainlyUnitCost(missing) && !exceeds) return null
  if (!exceeds && costs.some(c => c !== missing && isUnitCost(c))) return null
  const readable = costs.filter(c => c !== missing)
  const repaired = readable.filter(c => repairedAmount(c) !== null && costAmount(c) === null)
  const terms = costs.map(c => (c === missing ? '?' : figure(amountOf(c) ?? ZERO))).join(' + ')
  const aside = repaired
    .map(c => `“${c.target.text}”按“${c.target.text.replace(c.target.value.unit ?? '', repairedAmount(c)?.unit ?? '')}”计`)
    .join('，')
  const shown = printExactAmount(total.quantity.value)
  const calculation = `${terms} = ${printExactAmount(known)}${missing ? '（可读部分）' : ''}${aside ? `（${aside}）` : ''}；${shown} − ${printExactAmount(known)} = ${printExactAmount(rest)}`
  const at = [...(missing ? [missing.target.place] : []), ...readable.map(c => c.target.place)]
  const common = { at, related: [total.place], arithmetic: calculation }
  if (missing && compare(rest, ZERO) > 0) return [solved(missing, common, total, shown, rest)]
  return [unequal(common, total, shown, terms, known, exceeds)]
}

type Common = Pick<Flaw, 'at' | 'related' | 'arithmetic'>

const solved = (missing: Indicator, common: Common, total: Total, shown: string, rest: Rational): Flaw => ({
  ...common,
  expected: `≤${printExactAmount(rest)}`,
  found: missing.target.text,
  cause: costCause(missing),
  say: {
    zh: `各成本指标可读的金额加起来与${total.name}${shown}差${printExactAmount(rest)}，正是“${missing.project}”应有的成本；它的成本指标却写成“${missing.target.text}”，这笔钱在文件中无处可查。${common.arithmetic}。`,
    en: `The readable costs fall short of ${shown} by ${printExactAmount(rest)}: the cost of “${missing.project}”, whose indicator says “${missing.target.text}”.`,
  },
  mend: {
    zh: `把“${missing.project}”的成本指标写成“≤${printExactAmount(rest)}”（按总额倒推，请与项目预算核对）。`,
    en: `State the cost of “${missing.project}” as “≤${printExactAmount(rest)}” (derived from the total; confirm with the project budget).`,
  },
})

const unequal = (common: Common, total: Total, shown: string, terms: string, known: Rational, exceeds: boolean): Flaw => ({
  ...common,
  expected: shown,
  found: printExactAmount(known),
  // less than the budget may mean that only a part of the work has a cost indicator
  severity: exceeds ? 'error' : 'warning',
  say: {
    zh: `成本指标合计 ${terms} = ${printExactAmount(known)}，${exceeds ? '超过' : '少于'}${total.name}${shown}。`,
    en: `The cost indicators add up to ${printExactAmount(known)}, ${exceeds ? 'more' : 'less'} than the ${shown} of the budget.`,
  },
  mend: { zh: '核对各成本指标与预算数，使分项之和等于预算。', en: 'Check the costs against the budget so that they add up.' },
})

const figure = (yuan: Rational): string => printExactAmount(yuan).replace('万元', '')
