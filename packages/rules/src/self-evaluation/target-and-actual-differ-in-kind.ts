/** S21: target and actual value speak of different things: a number against an amount, a rate against a count. */
import { cannotTell, cite, defineRule, type Flaw, type Indicator, squeeze } from '@jixiao/core'
import { indicator, selfEvaluation } from '../examples.ts'
import { FORM_KINDS } from './form-kinds.ts'

export const targetAndActualDifferInKind = defineRule({
  code: 'S21',
  name: 'target-and-actual-differ-in-kind',
  title: '目标值与完成值不同口径',
  titleEn: 'Target and actual value are of different kinds',
  severity: 'warning',
  basis: [cite('evaluation-measures-2020', 'truth'), cite('arithmetic', 'same')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  check({ selfEvaluations }) {
    const flaws: Flaw[] = []
    let checked = 0
    for (const form of selfEvaluations)
      for (const i of form.indicators) {
        if (!i.actual || i.actual.text.trim() === '' || i.target.text.trim() === '') continue
        checked++
        const kinds = kindsOf(i)
        if (!kinds) continue
        flaws.push({
          at: i.actual.place,
          related: [i.target.place],
          expected: kinds.target,
          found: kinds.actual,
          say: {
            zh: `项目“${form.project.value}”的指标“${i.name.value}”目标值“${i.target.text}”是${kinds.target}，完成值“${i.actual.text}”是${kinds.actual}，口径不同，无法对照。`,
            en: `The target “${i.target.text}” and the actual value “${i.actual.text}” are of different kinds.`,
          },
          mend: { zh: '完成值按目标值的口径和单位填写。', en: 'State the actual value in the terms of the target.' },
        })
      }
    return checked === 0 ? cannotTell('自评表没有指标的完成值', 'no form has actual values') : flaws
  },
  examples: [
    {
      name: { zh: '口径一致', en: 'one kind' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '3万元', '3万元', {
            indicators: [indicator({ level2: '成本指标', name: '预算控制', target: '不超出项目预算金额', actual: '未超出预算项目金额' })],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '“项目数”对“项目金额”', en: 'a number against an amount' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '3万元', '3万元', {
            indicators: [indicator({ level2: '成本指标', name: '预算控制', target: '不超出预算项目数', actual: '未超出预算项目金额' })],
          }),
        ],
      },
      expect: 1,
      says: '口径不同',
    },
    {
      name: { zh: '次数对百分比', en: 'a count against a rate' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '3万元', '3万元', {
            indicators: [indicator({ level2: '数量指标', name: '活动', target: '≥6次', actual: '100%' })],
          }),
        ],
      },
      expect: 1,
    },
    {
      name: { zh: '没有完成值', en: 'no actual values' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '3万元', '3万元', { indicators: [indicator({ level2: '数量指标', name: '活动', target: '≥6次' })] }),
        ],
      },
      expect: 'cannot-tell',
    },
  ],
})

const DIMENSIONS: Readonly<Record<string, string>> = { money: '金额', rate: '比率', count: '数量', duration: '时间', area: '面积', points: '分数' }
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/(?:金额|资金|经费)$/, '金额'],
  [/(?:数量|个数|[^算度系指次人])数$|(?:数量|个数)$/, '数量'],
  [/(?:率|比例|占比)$/, '比率'],
  [/(?:时间|时限|期限)$/, '时间'],
]

/** What the two values measure, where both say it and they differ. */
function kindsOf(i: Indicator): { readonly target: string; readonly actual: string } | null {
  const [t, a] = [i.target.value, i.actual?.value]
  if (!a) return null
  if (t.kind === 'measured' && a.kind === 'measured' && t.quantity && a.quantity) {
    const [target, actual] = [DIMENSIONS[t.quantity.dimension], DIMENSIONS[a.quantity.dimension]]
    return target && actual && target !== actual ? { target, actual } : null
  }
  if (t.kind !== 'worded' || a.kind !== 'worded') return null
  const [target, actual] = [nounOf(t.text), nounOf(a.text)]
  return target && actual && target !== actual ? { target, actual } : null
}

const nounOf = (text: string): string | undefined => NOUNS.find(([p]) => p.test(squeeze(text).replace(/[。.]$/, '')))?.[1]
