/** Q54: a target so low that the actual value left it far behind. */
import {
  add,
  cite,
  compare,
  defineRule,
  divide,
  type Flaw,
  type Indicator,
  isZero,
  multiply,
  ONE,
  type Rational,
  rational,
  toDecimal,
} from '@jixiao/core'
import { indicator, selfEvaluation } from '../examples.ts'
import { overshootCause } from './row-words.ts'

export const targetTooLow = defineRule({
  code: 'Q54',
  name: 'target-too-low',
  title: '目标值偏低',
  titleEn: 'A target is too low',
  severity: 'warning',
  basis: [cite('indicator-quality'), cite('target-measures-2015')],
  appliesTo: ['self-evaluation-report', 'final-accounts', 'unknown'],
  needs: ['selfEvaluations', 'face'],
  check({ selfEvaluations, face }, profile) {
    const threshold = profile.at('overshootThreshold', face.fiscalYear?.value ?? null)
    const bound = add(ONE, rational(Math.round(threshold * 1000), 1000n))
    return selfEvaluations.flatMap(f => f.indicators.flatMap(i => flawOf(i, f.project.value, bound)))
  },
  examples: [
    {
      name: { zh: '计划6次，完成12次', en: 'six planned, twelve done' },
      given: {
        selfEvaluations: [
          selfEvaluation('学习', '1万元', '1万元', {
            indicators: [indicator({ level2: '数量指标', name: '理论学习', target: '≥6次', actual: '12次', project: '学习' })],
          }),
        ],
      },
      expect: 1,
      says: '12 ÷ 6 = 2.00',
    },
    {
      name: { zh: '略超目标', en: 'a little more than planned' },
      given: {
        selfEvaluations: [
          selfEvaluation('学习', '1万元', '1万元', {
            indicators: [indicator({ level2: '数量指标', name: '理论学习', target: '≥10次', actual: '11次' })],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '反向指标越少越好', en: 'less is better' },
      given: {
        selfEvaluations: [
          selfEvaluation('热线', '1万元', '1万元', {
            indicators: [indicator({ level2: '时效指标', name: '响应时限', target: '≤24小时', actual: '48小时' })],
          }),
        ],
      },
      expect: 'pass',
    },
  ],
})

function flawOf(i: Indicator, project: string, bound: Rational): readonly Flaw[] {
  const target = i.target.value
  const actual = i.actual?.value
  if (target.kind !== 'measured' || actual?.kind !== 'measured' || !target.quantity || !actual.quantity) return []
  if (target.operator === '≤' || target.operator === '<' || target.quantity.dimension !== actual.quantity.dimension) return []
  if (target.quantity.dimension === 'money' || target.quantity.dimension === 'duration' || isZero(target.quantity.value)) return []
  const ratio = divide(actual.quantity.value, target.quantity.value)
  if (compare(ratio, bound) < 0) return []
  const shown = (value: Rational, isRate: boolean) => (isRate ? `${toDecimal(multiply(value, rational(100n)), 0)}%` : toDecimal(value, 0))
  const isRate = target.quantity.dimension === 'rate'
  const arithmetic = `${shown(actual.quantity.value, isRate)} ÷ ${shown(target.quantity.value, isRate)} = ${toDecimal(ratio, 2)}倍`
  return [
    {
      at: i.target.place,
      related: i.actual ? [i.actual.place] : [],
      found: i.target.text,
      arithmetic,
      cause: overshootCause(project, i),
      say: {
        zh: `指标“${i.name.value}”的目标值“${i.target.text}”偏低：实际完成${i.actual?.text ?? ''}，${arithmetic}。`,
        en: `The target “${i.target.text}” of “${i.name.value}” is low: ${i.actual?.text ?? ''} was reached.`,
      },
      mend: {
        zh: '下一年度参照实际完成值提高目标值；本年在自评中说明超额的原因。',
        en: 'Raise the target next year, and explain the excess in this one.',
      },
    },
  ]
}
