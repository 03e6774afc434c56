/** S08: the overall completion rate follows from nothing: not the share of goals done, but perhaps the score. */
import { cannotTell, cite, defineRule, divide, equals, type Flaw, multiply, printRate, rational } from '@jixiao/core'
import { amount, said, selfEvaluation } from '../examples.ts'
import { asPrinted, fitOfExactShare } from '../monitoring/printed-rate.ts'
import { pointsOf } from './example-forms.ts'
import { FORM_KINDS } from './form-kinds.ts'
import { pointsOfScore, showPoints } from './form-scores.ts'
import { countGoals } from './numbered-goals.ts'

export const completionWithoutBasis = defineRule({
  code: 'S08',
  name: 'completion-without-basis',
  title: '总体完成率无依据',
  titleEn: 'The completion rate has no basis',
  severity: 'warning',
  basis: [cite('evaluation-measures-2020', 'truth'), cite('arithmetic', 'rate')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  check({ selfEvaluations }) {
    const flaws: Flaw[] = []
    let checked = 0
    for (const form of selfEvaluations) {
      const printed = form.completion
      if (printed?.value.dimension !== 'rate' || !form.expectedGoals || !form.actualGoals) continue
      const [expected, done] = [countGoals(form.expectedGoals.value), countGoals(form.actualGoals.value)]
      if (expected < 2 || done === 0) continue
      checked++
      if (done >= expected) continue
      const [d, e] = [rational(done), rational(expected)]
      if (fitOfExactShare(printed.value, d, e) !== 'none') continue
      const right = printRate(divide(d, e), 1)
      const isScore =
        form.total?.value !== null &&
        form.total !== undefined &&
        equals(pointsOfScore(form.total.value), multiply(printed.value.value, rational(100n)))
      flaws.push({
        at: printed.place,
        related: [form.expectedGoals.place, form.actualGoals.place, ...(isScore && form.total ? [form.total.place] : [])],
        expected: right,
        found: asPrinted(printed.value),
        arithmetic: `${done} ÷ ${expected} = ${right}`,
        say: {
          zh: `项目“${form.project.value}”的总体完成率为${asPrinted(printed.value)}，预期目标${expected}项、写明完成${done}项，应为${right}${
            isScore && form.total?.value
              ? `；${asPrinted(printed.value)}与自评总分${showPoints(pointsOfScore(form.total.value))}分相同，疑为照抄得分`
              : ''
          }。`,
          en: `The completion rate is ${asPrinted(printed.value)}; ${done} of ${expected} goals are reported as done (${right}).`,
        },
        mend: { zh: '按完成的目标数或加权完成程度计算总体完成率，并写明算法。', en: 'Compute the rate from the goals done and say how.' },
      })
    }
    return checked === 0 ? cannotTell('自评表没有分条的目标或没有总体完成率', 'no form has numbered goals and a completion rate') : flaws
  },
  examples: [
    {
      name: { zh: '三项全部完成，100%', en: 'all three done' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '3万元', '3万元', {
            expectedGoals: said('1.开展宣传。2.编制规划。3.举办培训。'),
            actualGoals: said('1.开展宣传。2.编制规划。3.举办培训。'),
            completion: amount('100%'),
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '三项完成两项，写70%且等于得分', en: 'two of three, 70% as the score' },
      given: {
        selfEvaluations: [
          selfEvaluation('培训费', '3万元', '2万元', {
            expectedGoals: said('1.开展宣传。 2.编制规划。 3.举办培训。'),
            actualGoals: said('1.开展宣传。 2.编制规划。'),
            completion: amount('70%'),
            total: pointsOf(70),
          }),
        ],
      },
      expect: 1,
      says: '应为66.7%',
    },
    {
      name: { zh: '三项完成两项，写67%', en: 'two of three, rounded' },
      given: {
        selfEvaluations: [
          selfEvaluation('培训费', '3万元', '2万元', {
            expectedGoals: said('1.开展宣传。2.编制规划。3.举办培训。'),
            actualGoals: said('1.开展宣传。2.编制规划。'),
            completion: amount('67%'),
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '目标没有分条', en: 'goals are not numbered' },
      given: {
        selfEvaluations: [
          selfEvaluation('培训费', '3万元', '2万元', {
            expectedGoals: said('开展宣传。'),
            actualGoals: said('开展宣传。'),
            completion: amount('70%'),
          }),
        ],
      },
      expect: 'cannot-tell',
    },
  ],
})
