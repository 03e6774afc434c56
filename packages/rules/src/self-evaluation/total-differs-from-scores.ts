/** S09: the total of a form is not the sum of its scores. */
import {
  absolute,
  cannotTell,
  cite,
  compare,
  defineRule,
  equals,
  type Flaw,
  half,
  powerOfTen,
  type Rational,
  rational,
  subtract,
  sum as sumOfPoints,
} from '@jixiao/core'
import { indicator, selfEvaluation } from '../examples.ts'
import { executionRow, pointsOf } from './example-forms.ts'
import { FORM_KINDS } from './form-kinds.ts'
import { exactPoints, groupsOf, pointsOfScore, type ScoredIndicator, showPoints } from './form-scores.ts'
import { totalScore } from './scoring.ts'

export const totalDiffersFromScores = defineRule({
  code: 'S09',
  name: 'total-differs-from-scores',
  title: '得分合计错误',
  titleEn: 'The total is not the sum of the scores',
  severity: 'fatal',
  basis: [cite('arithmetic', 'sum')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  uses: ['face'],
  check({ selfEvaluations, face }, profile) {
    const executionWeight = exactPoints(profile.at('executionWeight', face.fiscalYear?.value ?? null))
    const flaws: Flaw[] = []
    let checked = 0
    for (const form of selfEvaluations) {
      const { total } = form
      if (!total || total.value === null) continue
      const groups = groupsOf(form)
      const members = groups.flatMap(g => g.members)
      const row = form.execution
      if (members.length === 0 || groups.some(g => !g.isComplete) || row?.score.value === null) continue
      const parts = [...members.map(m => m.score), ...(row ? [pointsOfScore(row.score.value ?? 0)] : [])]
      const sum = totalScore(parts)
      const printed = pointsOfScore(total.value)
      const short = subtract(printed, sum)
      // without a readable row of the execution rate its points may be what is lacking, unless the rows have all hundred among them
      if (!row && !haveHundred(members) && short.n > 0n && compare(short, executionWeight) <= 0) continue
      checked++
      if (agrees(printed, total.text, sum)) continue
      flaws.push({
        at: total.place,
        related: [...members.map(m => m.cell.place), ...(row ? [row.score.place] : [])],
        expected: showPoints(sum),
        found: showPoints(printed),
        arithmetic: `${parts.map(showPoints).join(' + ')} = ${showPoints(sum)}`,
        say: {
          zh: `项目“${form.project.value}”的总分为${showPoints(printed)}分，各项得分相加为${showPoints(sum)}分，相差${showPoints(absolute(short))}分。`,
          en: `The total is ${showPoints(printed)}; the scores sum to ${showPoints(sum)}.`,
        },
        mend: { zh: '核对各项得分；得分无误的，把总分改为各项之和。', en: 'Check the scores; if they are right, correct the total.' },
      })
    }
    return checked === 0 ? cannotTell('自评表没有总分或各项得分不全', 'no form has a total and all scores') : flaws
  },
  examples: [
    {
      name: { zh: '10 + 50 + 40 = 100', en: 'it adds up' },
      given: { selfEvaluations: [formOf(100)] },
      expect: 'pass',
    },
    {
      name: { zh: '总分多写了5分', en: 'five points too many' },
      given: { selfEvaluations: [formOf(105)] },
      expect: 1,
      says: '各项得分相加为100分，相差5分',
    },
    {
      name: { zh: '没有总分', en: 'no total' },
      given: { selfEvaluations: [selfEvaluation('宣传费', '3万元', '3万元')] },
      expect: 'cannot-tell',
    },
  ],
})

const haveHundred = (members: readonly ScoredIndicator[]): boolean => {
  const weights = members.flatMap(m => m.weight ?? [])
  return weights.length === members.length && equals(sumOfPoints(weights), rational(100n))
}

/** A total printed with fewer decimals than its parts may be rounded. */
function agrees(printed: Rational, text: string, sum: Rational): boolean {
  const decimals = text.split('.')[1]?.length ?? 0
  const difference = absolute(subtract(printed, sum))
  return difference.n === 0n || (sum.d !== 1n && decimals < 2 && compare(difference, half(powerOfTen(-decimals))) <= 0)
}

function formOf(total: number) {
  return selfEvaluation('宣传费', '3万元', '3万元', {
    execution: executionRow('100%', 10),
    total: pointsOf(total),
    indicators: [
      indicator({ level2: '数量指标', name: '宣传活动', target: '≥4次', actual: '4次', score: 50 }),
      indicator({ level2: '社会效益指标', name: '覆盖率', target: '≥80%', actual: '90%', score: 40 }),
    ],
  })
}
