/** D10: one and the same amount in 元 in the target table and in 万元 in the text. */
import { cite, compare, defineRule, equals, fold, type Indicator, measuresIn, type Place, powerOfTen, type Rational } from '@jixiao/core'
import { indicator, itemisedGoal } from '../examples.ts'
import { pieceOfStated } from '../text/passages.ts'

export const amountUnitsMixed = defineRule({
  code: 'D10',
  name: 'amount-units-mixed',
  title: '金额单位混用',
  titleEn: 'One amount is given in 元 here and in 万元 there',
  severity: 'hint',
  basis: [cite('document-format')],
  appliesTo: ['budget-disclosure', 'performance-targets', 'self-evaluation-report'],
  needs: ['goals', 'indicators'],
  check({ goals, indicators }) {
    const said = goals.flatMap(g =>
      [...g.overall, ...g.itemised.flatMap(i => [i.goal, i.indicators])]
        .filter(w => w !== undefined)
        .flatMap(w =>
          measuresIn(w.text).map(m => ({ part: g.part, unit: m.quantity.unit, value: m.quantity.value, place: pieceOfStated(w, m.from, m.to) })),
        ),
    )
    const mixed = indicators.flatMap(i => {
      const own = largeInYuan(i)
      const twin = own ? said.find(s => s.part === i.part && s.unit === '万元' && equals(s.value, own)) : undefined
      return twin ? [{ i, twin }] : []
    })
    if (mixed.length === 0) return []
    const places: readonly Place[] = mixed.map(m => m.i.target.place)
    const pairs = mixed.map(m => `${m.twin.place.text ?? ''}＝${m.i.target.text}`).join('、')
    return [
      {
        at: [...new Set(mixed.map(m => m.twin.place)), ...places],
        found: pairs,
        say: {
          zh: `同一金额文字用“万元”、目标表用“元”：${pairs}。`,
          en: `The same amounts are in 万元 in the text and in 元 in the table (${mixed.length}).`,
        },
        mend: { zh: '统一用“万元”，便于与预算表核对。', en: 'Use 万元 throughout.' },
      },
    ]
  },
  examples: [
    {
      name: { zh: '文字3万元，表30000元', en: 'the same amount twice' },
      given: {
        goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('宣传', undefined, '全年需支出3万元。')] }],
        indicators: [indicator({ level2: '成本指标', name: '宣传支出', target: '30000元' })],
      },
      expect: 1,
      says: '30000元',
    },
    {
      name: { zh: '单位一致', en: 'the same unit' },
      given: {
        goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('宣传', undefined, '全年需支出3万元。')] }],
        indicators: [indicator({ level2: '成本指标', name: '宣传支出', target: '3万元' })],
      },
      expect: 'pass',
    },
  ],
})

/** An amount of 10 000元 or more printed in 元; smaller ones are unit prices. */
function largeInYuan(i: Indicator): Rational | null {
  const q = i.target.value.quantity
  return q && q.dimension === 'money' && fold(q.unit) === '元' && compare(q.value, powerOfTen(4)) >= 0 ? q.value : null
}
