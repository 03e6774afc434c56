/** Y-14: a target is far below what the same project's self-evaluation reported for the year before (Q54 over two years). */
import { cite, compare, defineChainRule, type FactComparison, type Indicator, multiply, rational, wording } from '@jixiao/core'
import { budgeted, documentOf, evaluated, target } from './example-documents.ts'
import { notCompared } from './figures.ts'
import { sameIndicators, sameProjects } from './project-lines.ts'

export const targetBelowLastActual = defineChainRule({
  code: 'Y-14',
  name: 'target-below-last-actual',
  title: '目标值明显低于上年实际完成值',
  titleEn: 'A target is far below what was reached the year before',
  severity: 'warning',
  basis: [cite('target-measures-2015', 'requirements'), cite('target-measures-2015', 'values')],
  links: [{ kind: 'chain', from: ['self-evaluation'], to: ['targets', 'budget'], years: 1 }],
  compare(pair, profile) {
    const year = pair.to.face.fiscalYear?.value ?? null
    const threshold = rational(BigInt(Math.round((1 + profile.at('overshootThreshold', year)) * 1000)), 1000n)
    const compared = sameProjects(pair).flatMap(p =>
      sameIndicators(p.from, p.to).flatMap(({ from, to }): FactComparison[] => {
        const [reached, wanted] = [from.actual?.value.quantity, to.target.value.quantity]
        if (
          !from.actual ||
          !reached ||
          !wanted ||
          !isFloor(to) ||
          reached.dimension !== wanted.dimension ||
          from.actual.value.unit !== to.target.value.unit
        )
          return []
        const what = wording(`“${p.to.name}”的“${to.name.value}”`, `“${to.name.value}” of “${p.to.name}”`)
        const sides = {
          from: { text: from.actual.text, place: from.actual.place },
          to: { text: to.target.text, place: to.target.place },
          isWeak: true,
        }
        if (wanted.value.n <= 0n || compare(reached.value, multiply(wanted.value, threshold)) < 0) return [{ what, ...sides, result: 'agree' }]
        return [
          {
            what,
            ...sides,
            result: 'diverge',
            flaw: {
              at: to.target.place,
              related: [from.actual.place],
              found: to.target.text,
              expected: `参考上年实际${from.actual.text}`,
              arithmetic: `上年实际${from.actual.text}；本年目标${to.target.text}`,
              say: wording(
                `项目“${p.to.name}”的“${to.name.value}”目标是${to.target.text}，上年已完成${from.actual.text}。`,
                `“${to.name.value}” of “${p.to.name}” aims at ${to.target.text}; ${from.actual.text} was reached the year before.`,
              ),
              mend: wording(
                '参照上年完成值提高目标；工作量确有减少的，在指标值确定依据中写明。',
                'Raise the target towards last year’s result, or say in its basis why less is planned.',
              ),
            },
          },
        ]
      }),
    )
    return compared.length > 0
      ? compared
      : [notCompared(wording('目标值', 'targets'), '两年的文件没有同名、同单位的项目指标', 'the years have no indicator of the same name and unit')]
  },
  examples: [
    { name: { zh: '目标接近上年实际', en: 'near last year’s result' }, documents: [lastYear('12次'), targets('≥11次')], expect: 'pass' },
    { name: { zh: '目标只有上年的一半', en: 'half of last year’s result' }, documents: [lastYear('12次'), targets('≥6次')], expect: 1, says: '12次' },
    {
      name: { zh: '指标不同名', en: 'other indicators' },
      documents: [lastYear('12次'), documentOf('performance-targets', 2025, [])],
      expect: 'cannot-tell',
    },
    { name: { zh: '没有上年自评', en: 'no evaluation of last year' }, documents: [targets('≥6次')], expect: 'not-applicable' },
  ],
})

/** More is better: no limit on costs or on time. */
const isFloor = (i: Indicator): boolean => (i.target.value.operator === '≥' || i.target.value.operator === '>') && !/成本|时效/.test(i.level2.value)

function lastYear(actual: string) {
  return documentOf('self-evaluation-report', 2024, [], {
    selfEvaluations: [evaluated('示例培训', '30.00万元', '30.00万元', target('培训次数', '≥6次', actual))],
  })
}
function targets(value: string) {
  return documentOf('performance-targets', 2025, [], { projects: [budgeted('示例培训', '30.00万元', target('培训次数', value))] })
}
