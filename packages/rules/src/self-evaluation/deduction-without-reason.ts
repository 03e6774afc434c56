/** S06: points are lost or money is left, and the form names no problem and no reason. */
import { cannotTell, cite, compare, defineRule, divide, type Flaw, printRate } from '@jixiao/core'
import { indicator, said, selfEvaluation } from '../examples.ts'
import { attainmentOf } from './attainment.ts'
import { executionRow } from './example-forms.ts'
import { hasReasonColumn, saysNothing } from './explanation.ts'
import { fundsOf } from './form-amounts.ts'
import { FORM_KINDS } from './form-kinds.ts'
import { deductionsOf, showPoints } from './form-scores.ts'
import { exactly } from './scoring.ts'

export const deductionWithoutReason = defineRule({
  code: 'S06',
  name: 'deduction-without-reason',
  title: '扣分无原因',
  titleEn: 'Points are lost without a reason',
  severity: 'error',
  basis: [cite('evaluation-measures-2020', 'deviation')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  uses: ['face', 'blocks'],
  check({ selfEvaluations, face, blocks }, profile) {
    const year = face.fiscalYear?.value ?? null
    const least = exactly(profile.at('lowExecutionReason', year))
    const flaws: Flaw[] = []
    let checked = 0
    for (const form of selfEvaluations) {
      const { problems } = form
      const hasColumn = hasReasonColumn(form, blocks)
      if (!problems && !hasColumn) continue
      checked++
      if (problems && !saysNothing(problems.value)) continue
      const funds = fundsOf(form, profile.at('executionDenominator', year))
      const isLow = funds !== null && compare(funds.rate.high, least) < 0
      // a row with its own reason is explained, a met target that lost points is S04's, a few points of the execution rate need no reason
      const lost = deductionsOf(form).filter(l =>
        l.indicator ? saysNothing(l.indicator.reason?.value) && attainmentOf(l.indicator)?.result !== 'met' : isLow,
      )
      const place = problems?.place ?? form.place
      const column = problems ? '“存在问题”一栏' : '“偏差原因”一栏'
      if (lost.length > 0) {
        const list = lost.map(l => `${l.name}${showPoints(l.score)}/${showPoints(l.weight)}分`).join('、')
        flaws.push({
          at: [place, ...lost.map(l => l.cell.place)],
          found: problems?.text || '（空）',
          arithmetic: list,
          say: {
            zh: `项目“${form.project.value}”有${lost.length}处扣分（${list}），${column}却没有写原因。`,
            en: `${lost.length} items of this form lost points, but no reason or problem is stated.`,
          },
          mend: { zh: '逐项写明扣分原因、改进措施和完成时限。', en: 'State cause, measure and deadline for each.' },
        })
        continue
      }
      if (!funds || !isLow || form.indicators.some(i => !saysNothing(i.reason?.value))) continue
      const rate = printRate(divide(funds.executed.value.value, funds.base.value.value))
      flaws.push({
        at: place,
        related: [funds.executed.place, funds.base.place],
        found: problems?.text || '（空）',
        severity: 'warning',
        say: {
          zh: `项目“${form.project.value}”的预算执行率只有${rate}，低于${printRate(least, 0)}，${column}却没有写原因。`,
          en: `Only ${rate} of the budget was spent, and no reason is stated.`,
        },
        mend: { zh: '写明支出偏慢或结余的原因、改进措施和完成时限。', en: 'State cause, measure and deadline.' },
      })
    }
    return checked === 0 ? cannotTell('自评表没有“存在问题”或“偏差原因”栏', 'no form has a place for problems or reasons') : flaws
  },
  examples: [
    {
      name: { zh: '没有扣分，问题栏写“无”', en: 'nothing lost' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '30万元', '30万元', {
            problems: said('无'),
            execution: executionRow('100%', 10),
            indicators: [indicator({ level2: '数量指标', name: '宣传活动', target: '≥4次', actual: '4次', score: 20, weight: 20 })],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '扣了5分，问题栏写“无”', en: 'five points lost' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '30万元', '30万元', {
            problems: said('无。'),
            indicators: [indicator({ level2: '数量指标', name: '宣传活动', target: '≥4次', actual: '3次', score: 15, weight: 20 })],
          }),
        ],
      },
      expect: 1,
      says: '有1处扣分（宣传活动15/20分）',
    },
    {
      name: { zh: '钱只花了一半，问题栏为空', en: 'half the money, nothing said' },
      given: { selfEvaluations: [selfEvaluation('宣传费', '30万元', '15万元', { problems: said('') })] },
      expect: 1,
      says: '执行率只有50.00%',
    },
    {
      name: { zh: '扣分并写了原因', en: 'reason given' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '30万元', '15万元', {
            problems: said('受场地限制，少办一次活动，下年提前安排。'),
            indicators: [indicator({ level2: '数量指标', name: '宣传活动', target: '≥4次', actual: '3次', score: 15, weight: 20 })],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '表中没有这类栏目', en: 'no such column' },
      given: { selfEvaluations: [selfEvaluation('宣传费', '30万元', '15万元')] },
      expect: 'cannot-tell',
    },
  ],
})
