/** Q43: a cost indicator that says no more than "within the budget". */
import { cite, defineRule, type Flaw, type Indicator, type Project, printAmount, type Quantity, type SelfEvaluation } from '@jixiao/core'
import { amount, indicator, project, selfEvaluation } from '../examples.ts'
import { costAmount, isBudgetBound, isCost } from './cost-indicators.ts'

export const costBoundToBudgetOnly = defineRule({
  code: 'Q43',
  name: 'cost-bound-to-budget-only',
  title: '成本指标空泛',
  titleEn: 'A cost indicator says no more than “within the budget”',
  severity: 'warning',
  basis: [cite('core-indicator-guide-2021'), cite('indicator-quality')],
  appliesTo: 'every',
  needs: [],
  uses: ['projects', 'selfEvaluations'],
  check({ projects, selfEvaluations }) {
    const owners = [...projects.map(ofProject), ...selfEvaluations.map(ofForm)]
    const withCosts = owners.filter(o => o.indicators.some(isCost))
    if (withCosts.length === 0) return { notApplicable: { zh: '没有成本指标', en: 'there are no cost indicators' } }
    return withCosts.flatMap(flawsOf)
  },
  examples: [
    {
      name: { zh: '只有预算控制率', en: 'only a control rate' },
      given: {
        projects: [
          project('业务宣传', { budget: amount('15.00万元'), indicators: [indicator({ level2: '成本指标', name: '预算控制率', target: '≤100%' })] }),
        ],
      },
      expect: 1,
      says: '15.00万元',
    },
    {
      name: { zh: '自评表写“不超出项目预算金额”', en: 'a form that says “within the budget”' },
      given: {
        selfEvaluations: [
          selfEvaluation('业务宣传', '30万元', '30万元', {
            indicators: [indicator({ level2: '成本指标', name: '项目预算控制', target: '不超出项目预算金额' })],
          }),
        ],
      },
      expect: 1,
    },
    {
      name: { zh: '另有金额的成本指标', en: 'another cost in money stands beside it' },
      given: {
        projects: [
          project('业务宣传', {
            indicators: [
              indicator({ level2: '成本指标', name: '预算控制率', target: '≤100%' }),
              indicator({ level2: '成本指标', name: '印刷成本', target: '≤2万元' }),
            ],
          }),
        ],
      },
      expect: 'pass',
    },
  ],
})

interface Owner {
  readonly name: string
  readonly budget: Quantity | null
  readonly indicators: readonly Indicator[]
}
const ofProject = (p: Project): Owner => ({ name: p.name.value, budget: p.budget?.value ?? null, indicators: p.indicators })
const ofForm = (f: SelfEvaluation): Owner => ({ name: f.project.value, budget: f.budget.total?.value ?? null, indicators: f.indicators })

function flawsOf(owner: Owner): readonly Flaw[] {
  const costs = owner.indicators.filter(isCost)
  if (costs.some(c => costAmount(c) !== null)) return []
  const amount = owner.budget ? printAmount(owner.budget.value) : null
  return costs
    .filter(c => isBudgetBound(c) && c.target.value.kind !== 'empty')
    .map(c => ({
      at: c.target.place,
      related: [c.name.place],
      found: c.target.text,
      ...(amount ? { expected: `≤${amount}` } : {}),
      say: {
        zh: `“${owner.name}”的成本指标“${c.name.value}”只写“${c.target.text}”，没有说明成本是多少${amount ? `（预算数为${amount}）` : ''}。`,
        en: `The cost indicator “${c.name.value}” of “${owner.name}” only says “${c.target.text}”, not how much${amount ? ` (the budget is ${amount})` : ''}.`,
      },
      mend: {
        zh: `按支出内容写出金额上限，例如“≤${amount ?? '5.00万元'}”，能分项的分项写。`,
        en: `State a ceiling in money, e.g. “≤${amount ?? '5.00万元'}”, by items where possible.`,
      },
    }))
}
