/** S01: the printed execution rate is not spent ÷ budget. */
import { cannotTell, cite, defineRule, divide, type Flaw } from '@jixiao/core'
import { amount, fact, facts, mention, selfEvaluation } from '../examples.ts'
import { asPrinted, fitOf, rateLike, shareArithmetic } from '../monitoring/printed-rate.ts'
import { departmentRateFlaws } from './department-rate.ts'
import { fundsOf } from './form-amounts.ts'
import { FORM_KINDS } from './form-kinds.ts'

export const rateDiffersFromFunds = defineRule({
  code: 'S01',
  name: 'rate-differs-from-funds',
  title: '执行率计算错误',
  titleEn: 'The execution rate is not spent over budget',
  severity: 'error',
  basis: [cite('evaluation-measures-2020', 'execution'), cite('arithmetic', 'rate')],
  appliesTo: FORM_KINDS,
  needs: ['face'],
  uses: ['selfEvaluations', 'mentions', 'facts'],
  check({ selfEvaluations, mentions, facts, face }, profile) {
    const base = profile.at('executionDenominator', face.fiscalYear?.value ?? null)
    const flaws: Flaw[] = []
    let checked = 0
    for (const form of selfEvaluations) {
      const funds = fundsOf(form, base)
      const printed = form.rate
      if (!funds || !printed || printed.value.approximation || printed.value.dimension !== 'rate') continue
      checked++
      const fit = fitOf(printed.value, funds.rate)
      if (fit === 'rounded') continue
      const [spent, whole] = [funds.executed.value, funds.base.value]
      const right = rateLike(divide(spent.value, whole.value), printed.value)
      const shown = asPrinted(printed.value)
      flaws.push({
        at: printed.place,
        related: [funds.executed.place, funds.base.place],
        expected: right,
        found: shown,
        arithmetic: shareArithmetic(spent.value, whole.value, whole.unit, printed.value),
        ...(fit === 'cut' ? { severity: 'hint' as const } : {}),
        say:
          fit === 'cut'
            ? {
                zh: `项目“${form.project.value}”的预算执行率印为${shown}，是截去尾数得到的，四舍五入应为${right}。`,
                en: `The execution rate ${shown} of this project is cut off instead of rounded to ${right}.`,
              }
            : {
                zh: `项目“${form.project.value}”的预算执行率印为${shown}，按执行数 ÷ ${funds.baseName.zh}计算应为${right}。`,
                en: `The execution rate is printed as ${shown}; spent over ${funds.baseName.en} gives ${right}.`,
              },
        mend: {
          zh: `核对执行数和${funds.baseName.zh}；数额无误的，把执行率改为${right}。`,
          en: `Check both amounts; if they are right, print ${right}.`,
        },
      })
    }
    const ofDepartment = departmentRateFlaws(mentions, facts)
    return checked === 0 && !ofDepartment
      ? cannotTell('没有同时给出预算数、执行数和执行率', 'budget, spending and rate are not given together')
      : [...(ofDepartment ?? []), ...flaws]
  },
  examples: [
    {
      name: { zh: '5.78 ÷ 10 = 57.8%，印为58%', en: 'a rounded rate' },
      given: { selfEvaluations: [selfEvaluation('培训费', '10万元', '5.78万元', { rate: amount('58%') })] },
      expect: 'pass',
    },
    {
      name: { zh: '29.99 ÷ 30 = 99.97%，印为99.99%', en: 'a wrong digit' },
      given: { selfEvaluations: [selfEvaluation('安全经费', '30万元', '29.99万元', { rate: amount('99.99%') })] },
      expect: 1,
      says: '应为99.97%',
    },
    {
      name: { zh: '2 ÷ 3 截去尾数印为66.66%（提示）', en: 'cut off instead of rounded' },
      given: { selfEvaluations: [selfEvaluation('宣传经费', '3万元', '2万元', { rate: amount('66.66%') })] },
      expect: 1,
      says: '截去尾数',
    },
    {
      name: { zh: '部门：1282.5 ÷ 1350 = 95%，文中写97%', en: "the department's rate in running text" },
      given: {
        facts: facts(fact('self-evaluation/adjusted-budget', '1350万元'), fact('self-evaluation/spent', '1282.5万元')),
        mentions: [mention('amount', '全年支出', '1282.5万元', { index: 1 }), mention('rate', '预算执行率', '97%', { index: 2, about: 1 })],
      },
      expect: 1,
      says: '应为95.00%',
    },
    {
      name: { zh: '没有填写执行率', en: 'no rate' },
      given: { selfEvaluations: [selfEvaluation('宣传经费', '3万元', '2万元')] },
      expect: 'cannot-tell',
    },
  ],
})
