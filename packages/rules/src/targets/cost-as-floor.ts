/** Q41: a cost written as a floor ("不低于3万元"): spending at least so much is no aim. */
import {
  cite,
  type DepartmentGoals,
  defineRule,
  type Flaw,
  fold,
  type Indicator,
  type Place,
  type Project,
  type SelfEvaluation,
  type Stated,
} from '@jixiao/core'
import { indicator, itemisedGoal, said, selfEvaluation } from '../examples.ts'
import { pieceOfStated } from '../text/passages.ts'
import { isCost, isSaving } from './cost-indicators.ts'

export const costAsFloor = defineRule({
  code: 'Q41',
  name: 'cost-as-floor',
  title: '成本写成下限',
  titleEn: 'A cost is written as a floor',
  severity: 'error',
  basis: [cite('core-indicator-guide-2021'), cite('indicator-quality')],
  appliesTo: 'every',
  needs: [],
  uses: ['indicators', 'goals', 'projects', 'selfEvaluations'],
  check({ indicators, goals, projects, selfEvaluations }) {
    const all = [...indicators, ...selfEvaluations.flatMap(f => f.indicators)]
    const texts = goalTexts(goals, projects, selfEvaluations)
    if (all.length + texts.length === 0) return { cannotTell: { zh: '文件中没有绩效目标和指标', en: 'no goals or indicators in the document' } }
    return [...all.flatMap(flawOfIndicator), ...texts.flatMap(flawsOfText)]
  },
  examples: [
    {
      name: { zh: '目标文字里的支出下限', en: 'a floor in the goal text' },
      given: {
        goals: [
          { part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('档案管理', '管好档案', '档案数字化全年需要支出不低于3万元')] },
        ],
      },
      expect: 1,
      says: '“档案数字化全年需要支出不低于3万元”',
    },
    {
      name: { zh: '成本指标带“≥”', en: 'a cost indicator with ≥' },
      given: { indicators: [indicator({ level2: '成本指标', name: '印刷成本', target: '≥2万元' })] },
      expect: 1,
    },
    {
      name: { zh: '成本指标带“≤”', en: 'a cost indicator with ≤' },
      given: { indicators: [indicator({ level2: '成本指标', name: '印刷成本', target: '≤2万元' })] },
      expect: 'pass',
    },
    {
      name: { zh: '节约越多越好', en: 'saving more is better' },
      given: { indicators: [indicator({ level2: '成本指标', name: '节约印刷成本', target: '≥2万元' })] },
      expect: 'pass',
    },
    {
      name: { zh: '补助标准的下限是保障要求', en: 'a floor of a subsidy standard is a guarantee' },
      given: { selfEvaluations: [selfEvaluation('助学金', '5万元', '5万元', { expectedGoals: said('生均公用经费标准不低于650元') })] },
      expect: 'pass',
    },
  ],
})

const goalTexts = (goals: readonly DepartmentGoals[], projects: readonly Project[], forms: readonly SelfEvaluation[]): readonly Stated<string>[] =>
  [
    ...goals.flatMap(g => [...g.overall, ...g.itemised.flatMap(i => [i.goal, i.indicators])]),
    ...projects.flatMap(p => [p.purpose, ...p.goals]),
    ...forms.map(f => f.expectedGoals),
  ].filter(t => t !== undefined)

/** A cost, its floor and the amount, within one clause. */
const FLOOR =
  /([^,;:。、\n]{0,24}?(?:支出|花费|费用|经费|成本))([^,;。\n\d]{0,6}?)(不低于|不少于|不小于|至少|大于等于|≥|>=|>|高于)\s*(\d[\d,.]*)\s*(?:余|多)?\s*(万元|亿元|元)/g
/** Guarantees and standards are floors by nature, and savings too. */
const GUARANTEE = /标准|人均|生均|补助|补贴|保障|节约|节省|收入|投资|带动|拉动|增收|产值/

function flawsOfText(words: Stated<string>): readonly Flaw[] {
  return [...fold(words.text).matchAll(FLOOR)]
    .filter(m => !GUARANTEE.test(m[1] ?? ''))
    .map(m =>
      flaw(
        pieceOfStated(words, m.index, m.index + m[0].length),
        words.text.slice(m.index, m.index + m[0].length),
        m[3] ?? '',
        `${m[4] ?? ''}${m[5] ?? ''}`,
      ),
    )
}

function flawOfIndicator(i: Indicator): readonly Flaw[] {
  const { operator, operatorPrinted, quantity } = i.target.value
  const isFloor = (operator === '≥' || operator === '>') && quantity?.dimension === 'money'
  return isCost(i) && isFloor && !isSaving(i) && !GUARANTEE.test(i.name.value)
    ? [flaw(i.target.place, `${i.name.value} ${i.target.text}`, operatorPrinted ?? '≥', `${quantity.printed}${quantity.unit}`)]
    : []
}

/** `amount`: as printed there, so that the proposal is the place's own. */
const flaw = (at: Place, found: string, operator: string, amount: string): Flaw => ({
  at,
  found,
  expected: '≤（不超过）',
  say: {
    zh: `“${found}”把成本写成了下限：“${operator}”意味着花得越多越好。`,
    en: `“${found}” makes a cost a floor: “${operator}” means the more is spent the better.`,
  },
  mend: { zh: `把成本写成上限：“不超过${amount}”或“≤${amount}”。`, en: `Write the cost as a ceiling: “≤${amount}”.` },
})
