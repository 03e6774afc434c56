/** S10: the department's score is neither the mean nor the weighted mean of the scores of its projects. */
import { cannotTell, cite, compare, defineRule, type Flaw, notApplicable, type Rational, type SelfEvaluation, toDecimal } from '@jixiao/core'
import { fact, facts, saidAs, selfEvaluation } from '../examples.ts'
import { fitOf } from '../monitoring/printed-rate.ts'
import { pointsOf } from './example-forms.ts'
import { FORM_KINDS } from './form-kinds.ts'
import { pointsOfScore, showPoints } from './form-scores.ts'
import { meanScore, weightedScore } from './scoring.ts'

export const departmentScoreDiffersFromForms = defineRule({
  code: 'S10',
  name: 'department-score-differs-from-forms',
  title: '部门得分与项目得分不符',
  titleEn: "The department's score does not follow from its projects",
  severity: 'fatal',
  basis: [cite('evaluation-measures-2020', 'truth'), cite('arithmetic', 'same')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations', 'facts'],
  uses: ['face'],
  check({ selfEvaluations, facts, face }, profile) {
    if (
      profile.at('departmentScore', face.fiscalYear?.value ?? null) === 'ownTable' ||
      selfEvaluations.some(f => f.form === 'F4' && typeof f.total?.value === 'number')
    )
      return notApplicable('部门得分出自单独的整体支出自评表', "the department's score has its own table")
    const stated = facts.of('self-evaluation/score').filter(s => s.value.kind === 'quantity')
    // an indicator table of the whole department without scores is no project
    const projects = selfEvaluations.filter(f => f.form !== 'F4')
    const forms = projects.filter(f => f.total && f.total.value !== null)
    if (stated.length === 0 || forms.length < 2 || forms.length < projects.length)
      return cannotTell('没有部门得分，或项目自评总分不全', 'no department score, or not all project totals')
    const scores = forms.map(f => pointsOfScore(f.total?.value ?? 0))
    const mean = meanScore(scores)
    if (!mean) return cannotTell('没有项目自评总分', 'no project totals')
    const ways = [mean, weightedBy(forms, f => f.budget.total?.value.value), weightedBy(forms, f => f.executed.total?.value.value)]
    const flaws: Flaw[] = []
    for (const s of stated) {
      const printed = s.value.kind === 'quantity' ? s.value.quantity : null
      if (!printed || ways.some(w => w && fitOf(printed, { low: w, high: w }) !== 'none')) continue
      const isNoAverage = scores.every(x => compare(x, printed.value) < 0) || scores.every(x => compare(x, printed.value) > 0)
      const weighted = ways[1]
      const shownWeighted = weighted ? toDecimal(weighted, 2) : null
      flaws.push({
        at: s.place,
        related: forms.flatMap(f => (f.total ? [f.total.place] : [])),
        expected: toDecimal(mean, 2),
        found: printed.printed,
        arithmetic: `(${scores.map(showPoints).join(' + ')}) ÷ ${scores.length} = ${toDecimal(mean, 2)}${shownWeighted ? `；按预算数加权为${shownWeighted}` : ''}`,
        // a mean of other weights would lie between the lowest and the highest score
        ...(isNoAverage ? {} : { severity: 'error' as const }),
        say: {
          zh: `部门自评得分为${printed.printed}分，而${scores.length}个项目得分的简单平均为${toDecimal(mean, 2)}分${shownWeighted ? `、按预算数加权为${shownWeighted}分` : ''}，都不相符${isNoAverage ? '，也不在项目最高分与最低分之间' : ''}。`,
          en: `The department's score is ${printed.printed}; the mean of its projects is ${toDecimal(mean, 2)}${shownWeighted ? `, weighted by budget ${shownWeighted}` : ''}.`,
        },
        mend: { zh: '按项目得分重新计算部门得分，并写明采用简单平均还是加权平均。', en: 'Recompute the score and say by which mean.' },
      })
    }
    return flaws
  },
  examples: [
    {
      name: { zh: '(100 + 100 + 70) ÷ 3 = 90', en: 'the simple mean' },
      given: { selfEvaluations: formsOf(100, 100, 70), facts: facts(scoreFact('90分')) },
      expect: 'pass',
    },
    {
      name: { zh: '按预算数加权：(1×100 + 2×100 + 3×70) ÷ 6 = 85', en: 'the weighted mean' },
      given: { selfEvaluations: formsOf(100, 100, 70), facts: facts(scoreFact('85分')) },
      expect: 'pass',
    },
    {
      name: { zh: '高于所有项目得分', en: 'above all of them' },
      given: { selfEvaluations: formsOf(90, 80, 70), facts: facts(scoreFact('95分')) },
      expect: 1,
      says: '简单平均为80.00分',
    },
    {
      name: { zh: '没有部门得分', en: 'no department score' },
      given: { selfEvaluations: formsOf(100, 70) },
      expect: 'cannot-tell',
    },
    {
      name: { zh: '部门另有整体支出自评表', en: 'an own table' },
      given: {
        selfEvaluations: [...formsOf(100, 70), selfEvaluation('整体支出', '9万元', '9万元', { form: 'F4', total: saidAs(9900, '99') })],
        facts: facts(scoreFact('99分')),
      },
      expect: 'not-applicable',
    },
  ],
})

function weightedBy(forms: readonly SelfEvaluation[], amountOf: (f: SelfEvaluation) => Rational | undefined): Rational | null {
  const weighted: { score: Rational; amount: Rational }[] = []
  for (const form of forms) {
    const amount = amountOf(form)
    if (!amount) return null
    weighted.push({ score: pointsOfScore(form.total?.value ?? 0), amount })
  }
  return weightedScore(weighted)
}

/** Projects with budgets of 1, 2, 3 … 万元. */
function formsOf(...totals: readonly number[]) {
  return totals.map((t, i) => selfEvaluation(`项目${i + 1}`, `${i + 1}万元`, `${i + 1}万元`, { total: pointsOf(t), index: i }))
}

function scoreFact(text: string) {
  return fact('self-evaluation/score', text, 'text', { stage: 'self-evaluation' })
}
