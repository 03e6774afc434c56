/** S02: the points for the execution rate do not follow from the funds. */
import {
  add,
  cannotTell,
  cite,
  compare,
  defineRule,
  equals,
  type Flaw,
  half,
  type Interval,
  multiply,
  ONE,
  powerOfTen,
  type Rational,
  smaller,
  subtract,
} from '@jixiao/core'
import { selfEvaluation } from '../examples.ts'
import { amountWithUnit } from '../monitoring/printed-rate.ts'
import { executionRow } from './example-forms.ts'
import { fundsOf } from './form-amounts.ts'
import { FORM_KINDS } from './form-kinds.ts'
import { exactPoints, pointsOfScore, showExactPoints, showPoints } from './form-scores.ts'
import { exactly, executionScore } from './scoring.ts'

export const executionScoreWrong = defineRule({
  code: 'S02',
  name: 'execution-score-wrong',
  title: '预算执行率得分错误',
  titleEn: 'The points for the execution rate are wrong',
  severity: 'error',
  basis: [cite('evaluation-measures-2020', 'execution')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  uses: ['face'],
  check({ selfEvaluations, face }, profile) {
    const year = face.fiscalYear?.value ?? null
    const decimals = profile.at('scoreDecimals', year)
    const fullFrom = exactly(profile.at('fullExecutionPointsFrom', year))
    const flaws: Flaw[] = []
    let checked = 0
    for (const form of selfEvaluations) {
      const funds = fundsOf(form, profile.at('executionDenominator', year))
      const row = form.execution
      if (!funds || !row || row.score.value === null) continue
      checked++
      const weight = exactPoints(row.weight ?? profile.at('executionWeight', year))
      const score = pointsOfScore(row.score.value)
      const printedDecimals = Math.min(decimals, row.score.text.split('.')[1]?.length ?? 0)
      const range = { low: multiply(smaller(funds.rate.low, ONE), weight), high: multiply(smaller(funds.rate.high, ONE), weight) }
      if (canPrint(score, range, decimals) || canPrint(score, range, printedDecimals)) continue
      if (compare(funds.rate.high, fullFrom) >= 0 && equals(score, weight)) continue
      const [spent, whole] = [funds.executed.value, funds.base.value]
      const right = executionScore(spent.value, whole.value, weight)
      flaws.push({
        at: row.score.place,
        related: [funds.executed.place, funds.base.place],
        expected: showPoints(right),
        found: showPoints(score),
        arithmetic: `${amountWithUnit(spent.value, whole.unit)} ÷ ${amountWithUnit(whole.value, whole.unit)} × ${showPoints(weight)}分 = ${showExactPoints(right)}分`,
        say: {
          zh: `项目“${form.project.value}”的预算执行率得分为${showPoints(score)}分，按执行数 ÷ ${funds.baseName.zh} × ${showPoints(weight)}分应为${showPoints(right)}分。`,
          en: `The execution rate scores ${showPoints(score)}; spent over ${funds.baseName.en} × ${showPoints(weight)} gives ${showPoints(right)}.`,
        },
        mend: {
          zh: `把该行得分改为${showPoints(right)}分，并相应更正总分和部门得分。`,
          en: `Change the score to ${showPoints(right)}, and the totals with it.`,
        },
      })
    }
    return checked === 0
      ? cannotTell('自评表没有预算执行率得分或资金栏不全', 'no form has the score of the execution rate together with its funds')
      : flaws
  },
  examples: [
    {
      name: { zh: '9.997分按两位小数为10.00分', en: '9.997 is 10.00 in two decimals' },
      given: { selfEvaluations: [selfEvaluation('安全经费', '30万元', '29.99万元', { execution: executionRow('99.97%', 10) })] },
      expect: 'pass',
    },
    {
      name: { zh: '只花了57.8%却得满分', en: 'full points for 57.8%' },
      given: { selfEvaluations: [selfEvaluation('培训费', '10万元', '5.78万元', { execution: executionRow('100%', 10) })] },
      expect: 1,
      says: '应为5.78分',
    },
    {
      name: { zh: '执行数超过预算数，最多得满分', en: 'more than all is spent' },
      given: { selfEvaluations: [selfEvaluation('培训费', '10万元', '10.50万元', { execution: executionRow('105%', 10) })] },
      expect: 'pass',
    },
    {
      name: { zh: '没有这一行', en: 'no such row' },
      given: { selfEvaluations: [selfEvaluation('培训费', '10万元', '5.78万元')] },
      expect: 'cannot-tell',
    },
  ],
})

/** Can a true score in the range be printed like this, rounded or cut to the decimals? */
function canPrint(score: Rational, range: Interval, decimals: number): boolean {
  const step = powerOfTen(-decimals)
  return compare(subtract(score, half(step)), range.high) <= 0 && compare(range.low, add(score, step)) < 0
}
