/** Q40: a cost indicator whose value is not an amount of money. */
import { cite, defineRule, type Flaw, type Indicator, type Project, printAmount, type Severity } from '@jixiao/core'
import { indicator, selfEvaluation } from '../examples.ts'
import { costAmount, isBudgetBound, isCost, isSaving } from './cost-indicators.ts'
import { costCause } from './row-words.ts'

export const costIsNotMoney = defineRule({
  code: 'Q40',
  name: 'cost-is-not-money',
  title: '成本指标不是金额',
  titleEn: 'A cost indicator is not an amount of money',
  severity: 'error',
  basis: [cite('target-measures-2015'), cite('core-indicator-guide-2021')],
  appliesTo: 'every',
  needs: [],
  uses: ['indicators', 'projects', 'selfEvaluations'],
  check({ indicators, projects, selfEvaluations }) {
    const all = [...indicators, ...selfEvaluations.flatMap(f => f.indicators)]
    if (all.length === 0) return { cannotTell: { zh: '文件中没有绩效指标', en: 'no indicators in the document' } }
    const costs = all.filter(isCost)
    if (costs.length === 0) return { notApplicable: { zh: '没有成本指标', en: 'there are no cost indicators' } }
    return costs.flatMap(i => flawOf(i, projects))
  },
  examples: [
    {
      name: { zh: '成本写成百分比', en: 'a cost given as a percentage' },
      given: { indicators: [indicator({ level2: '成本指标', name: '资金成本', target: '≥90%', project: '示例宣传费' })] },
      expect: 1,
      says: '“资金成本”的指标值是“≥90%”',
    },
    {
      name: { zh: '成本写成一句话', en: 'a cost in words' },
      given: { indicators: [indicator({ level2: '经济成本指标', name: '印刷成本', target: '厉行节俭' })] },
      expect: 1,
    },
    {
      name: { zh: '成本是金额', en: 'a cost in money' },
      given: { indicators: [indicator({ level2: '成本指标', name: '资金成本', target: '≤3.08万元' })] },
      expect: 'pass',
    },
    {
      name: { zh: '单位成本也是金额', en: 'a unit cost is money too' },
      given: {
        indicators: [
          indicator({ level2: '成本指标', name: '道路养护成本', target: '≤0.5万元/公里' }),
          indicator({ level2: '成本指标', name: '培训费用', target: '≤10元/人次' }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '预算控制率由 Q43 提示，这里不重复', en: 'a control rate is left to Q43' },
      given: { indicators: [indicator({ level2: '成本指标', name: '预算控制率', target: '≤100%' })] },
      expect: 'pass',
    },
    {
      name: { zh: '社会成本不以金额计', en: 'social costs are no money' },
      given: { indicators: [indicator({ level1: '成本指标', level2: '社会成本指标', name: '施工扰民投诉', target: '≤5次' })] },
      expect: 'not-applicable',
    },
    {
      name: { zh: '自评表中的成本指标同样检查', en: 'self-evaluation forms are checked too' },
      given: {
        selfEvaluations: [
          selfEvaluation('示例项目', '10万元', '10万元', { indicators: [indicator({ level2: '成本指标', name: '会议成本', target: '≥95%' })] }),
        ],
      },
      expect: 1,
    },
  ],
})

function flawOf(i: Indicator, projects: readonly Project[]): readonly Flaw[] {
  if (costAmount(i) !== null || isBudgetBound(i) || isSaving(i)) return []
  const severity = gravityOf(i)
  if (severity === null) return []
  const owner = projects.find(p => p.part === i.part && p.name.value === i.project)
  const isFloor = i.target.value.operator === '≥' || i.target.value.operator === '>'
  const budget = owner?.budget ? printAmount(owner.budget.value.value) : null
  return [
    {
      at: i.target.place,
      related: owner ? [owner.place] : [],
      expected: budget ? `≤${budget}` : '金额（元、万元）',
      found: i.target.text,
      cause: costCause(i),
      severity,
      say: {
        zh: `${i.project ? `“${i.project}”的` : ''}成本指标“${i.name.value}”的指标值是“${i.target.text}”，不是金额${isFloor ? '，而且写成了下限' : ''}。`,
        en: `The cost indicator “${i.name.value}” has the value “${i.target.text}”, which is not an amount${isFloor ? ', and is written as a floor' : ''}.`,
      },
      mend: {
        zh: `写成不超过预算安排的金额，例如“≤${budget ?? '5.00万元'}”。`,
        en: `State an amount within the budget, e.g. “≤${budget ?? '5.00万元'}”.`,
      },
    },
  ]
}

/** A bare percentage is certainly no cost; a named rate, a count or plain words may be a cost measured otherwise: a doubt. */
function gravityOf(i: Indicator): Severity | null {
  const { kind, quantity } = i.target.value
  if (kind === 'measured' || kind === 'relative') {
    if (quantity?.dimension === 'rate') return /率|比例|占比|比重|程度|控制|预算|节约/.test(i.name.value) ? 'warning' : 'error'
    return quantity && quantity.dimension !== 'money' && quantity.dimension !== 'number' ? 'warning' : null
  }
  return kind === 'worded' || kind === 'deadline' ? 'warning' : null
}
