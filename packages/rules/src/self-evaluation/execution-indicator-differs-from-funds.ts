/** S03: the actual value of the indicator 预算执行率 is not the rate of the form's own funds. */
import { cannotTell, cite, compare, defineRule, divide, type Flaw, multiply, ONE, type Quantity, rational } from '@jixiao/core'
import { amount, selfEvaluation } from '../examples.ts'
import { asPrinted, fitOf, rateLike, shareArithmetic } from '../monitoring/printed-rate.ts'
import { executionRow } from './example-forms.ts'
import { fundsOf } from './form-amounts.ts'
import { FORM_KINDS } from './form-kinds.ts'

export const executionIndicatorDiffersFromFunds = defineRule({
  code: 'S03',
  name: 'execution-indicator-differs-from-funds',
  title: '执行率指标完成值与资金栏不符',
  titleEn: 'The execution indicator differs from the funds',
  severity: 'error',
  basis: [cite('evaluation-measures-2020', 'truth'), cite('arithmetic', 'same')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  uses: ['face'],
  check({ selfEvaluations, face }, profile) {
    const base = profile.at('executionDenominator', face.fiscalYear?.value ?? null)
    const flaws: Flaw[] = []
    let checked = 0
    for (const form of selfEvaluations) {
      const funds = fundsOf(form, base)
      const actual = form.execution?.actual
      const printed = actual?.value.quantity ? asRate(actual.value.quantity) : null
      if (!funds || !actual || !printed || printed.approximation) continue
      // a bare number that is the row's own score or weight has slipped in from the next cell
      if (printed.unit === '' && [form.execution?.score.text, String(form.execution?.weight ?? '')].includes(actual.text.trim())) continue
      checked++
      // 100 % says that nothing is left; where the funds column itself prints less, that is no rounding
      const claimsAll = compare(printed.value, ONE) === 0 && form.rate !== undefined && compare(form.rate.value.value, ONE) < 0
      if (fitOf(printed, funds.rate) !== 'none' && !(claimsAll && compare(funds.rate.high, ONE) < 0)) continue
      const [spent, whole] = [funds.executed.value, funds.base.value]
      const right = rateLike(divide(spent.value, whole.value), printed)
      const ownRate = form.rate ? `（资金栏印为${asPrinted(form.rate.value)}）` : ''
      flaws.push({
        at: actual.place,
        related: [funds.executed.place, funds.base.place, ...(form.rate ? [form.rate.place] : [])],
        expected: right,
        found: asPrinted(printed),
        arithmetic: shareArithmetic(spent.value, whole.value, whole.unit, printed),
        say: {
          zh: `项目“${form.project.value}”的预算执行率指标完成值填${asPrinted(printed)}，而按资金栏计算为${right}${ownRate}。`,
          en: `The execution indicator says ${asPrinted(printed)}, the funds of the same form give ${right}.`,
        },
        mend: { zh: `把完成值改为${right}，得分按此计算。`, en: `Change the actual value to ${right} and score by it.` },
      })
    }
    return checked === 0
      ? cannotTell('自评表没有预算执行率指标的完成值或资金栏不全', 'no form has the execution indicator together with its funds')
      : flaws
  },
  examples: [
    {
      name: { zh: '全部支出，完成值100%', en: 'all is spent' },
      given: { selfEvaluations: [selfEvaluation('宣传费', '30万元', '30万元', { rate: amount('100%'), execution: executionRow('100%', 10) })] },
      expect: 'pass',
    },
    {
      name: { zh: '只花了57.8%，完成值却填100%', en: '100% with 57.8% spent' },
      given: { selfEvaluations: [selfEvaluation('培训费', '10万元', '5.78万元', { rate: amount('58%'), execution: executionRow('100%', 10) })] },
      expect: 1,
      says: '而按资金栏计算为57.80%',
    },
    {
      name: { zh: '资金栏不到100%，完成值填100%', en: '100% though the funds column prints less' },
      given: {
        selfEvaluations: [selfEvaluation('安全经费', '30万元', '29.99万元', { rate: amount('99.97%'), execution: executionRow('100%', 10) })],
      },
      expect: 1,
    },
    {
      name: { zh: '两处都按整数印为100%', en: 'both rounded to 100%' },
      given: { selfEvaluations: [selfEvaluation('安全经费', '30万元', '29.99万元', { rate: amount('100%'), execution: executionRow('100%', 10) })] },
      expect: 'pass',
    },
    {
      name: { zh: '没有这一行', en: 'no such row' },
      given: { selfEvaluations: [selfEvaluation('培训费', '10万元', '5.78万元')] },
      expect: 'cannot-tell',
    },
  ],
})

/** A bare number in the row of a rate is in per cent; up to 1 it may be a share and is left alone. */
function asRate(q: Quantity): Quantity | null {
  if (q.dimension === 'rate') return q
  if (q.dimension !== 'number' || compare(q.value, ONE) <= 0) return null
  const percent = rational(1n, 100n)
  return { ...q, dimension: 'rate', value: multiply(q.value, percent), step: multiply(q.step, percent) }
}
