/** M06: spending lags far behind the calendar, and the report gives no figures where it explains problems. */
import {
  type Block,
  cannotTell,
  cite,
  defineRule,
  divide,
  type Flaw,
  fold,
  measuresIn,
  multiply,
  printRate,
  rational,
  type Section,
  toDecimal,
} from '@jixiao/core'
import { amount, fact, facts, monitoredIndicator, monitoringForm, paragraph, saidAs, section } from '../examples.ts'
import { executionLine, LINE_NAMES, LINES } from './execution-lines.ts'
import { plainAmount } from './printed-rate.ts'
import { budgetLight, DENOMINATOR_NAMES, denominatorOf, executionRate, progressIndex, timeShare } from './rates.ts'
import { slowFormFlaws, tellsCauses } from './slow-forms.ts'

export const slowSpendingUnexplained = defineRule({
  code: 'M06',
  name: 'slow-spending-unexplained',
  title: '支出进度滞后未逐项说明',
  titleEn: 'Slow spending is not explained item by item',
  severity: 'warning',
  basis: [cite('monitoring-measures-2019', 'deviation')],
  appliesTo: ['monitoring-report'],
  needs: ['blocks', 'facts'],
  uses: ['face', 'sections', 'monitoringForms'],
  check({ blocks, facts, sections, face, monitoringForms }, profile) {
    const year = face.fiscalYear?.value ?? null
    const month = monthOf(blocks) ?? monitoringForms.find(f => f.month)?.month?.value ?? null
    if (month === null) return cannotTell('文中没有写明监控截止月份', 'the report does not say up to which month it goes')
    const name = profile.at('executionDenominator', year)
    const lights = profile.at('lights', year)
    const known = [...new Set(facts.under('execution/').map(s => s.subject.part))].flatMap(part =>
      LINES.flatMap(line => {
        const found = executionLine(facts, line, part)
        // a report that knows of no supplement still has its initial budget
        const over = denominatorOf(found.amounts, name) || found.amounts.supplement ? name : 'initial'
        const rate = executionRate(found.amounts, over)
        return rate && found.spent ? [{ ...found, rate, over, spent: found.spent }] : []
      }),
    )
    const judgedForms = monitoringForms.filter(f => !f.isOfWholeDepartment).map(f => slowFormFlaws(f, lights))
    const ofForms = judgedForms.flatMap(j => j ?? [])
    if (known.length === 0 && judgedForms.some(j => j !== null)) return ofForms
    if (known.length === 0) return cannotTell(`文中没有支出数或${DENOMINATOR_NAMES[name].zh}`, 'spending or its denominator is not stated')
    if (problemsGiveFigures(blocks, sections) || monitoringForms.some(f => f.isOfWholeDepartment && tellsCauses(f))) return ofForms
    const ofReport = known.flatMap((k): readonly Flaw[] => {
      const index = progressIndex(k.rate, month)
      if (budgetLight(index, lights) !== 'red') return []
      const whole = denominatorOf(k.amounts, k.over)
      const shownIndex = toDecimal(multiply(index, rational(100n)), 1)
      return [
        {
          at: k.spent.place,
          related: [k.places[k.over]].flatMap(p => p ?? []),
          expected: `≥${printRate(multiply(timeShare(month), rational(BigInt(Math.round(lights.red * 1000)), 1000n)), 1)}`,
          found: printRate(k.rate),
          arithmetic: `${whole && k.amounts.spent ? `${plainAmount(k.amounts.spent, k.unit)} ÷ ${plainAmount(whole, k.unit)} = ${printRate(divide(k.amounts.spent, whole))}；` : ''}${printRate(k.rate)} ÷ ${printRate(timeShare(month), 1)} = ${shownIndex}%`,
          say: {
            zh: `${LINE_NAMES[k.line].zh}到${month}月末执行率${printRate(k.rate)}（占${DENOMINATOR_NAMES[k.over].zh}），序时进度${printRate(timeShare(month), 1)}，执行进度指数${shownIndex}，低于${Math.round(lights.red * 100)}（红灯）；问题部分没有逐项写明金额和滞后原因。`,
            en: `At the end of month ${month} ${LINE_NAMES[k.line].en} stands at ${printRate(k.rate)}, index ${shownIndex} (red); the section of problems gives no figures.`,
          },
          mend: {
            zh: '逐个项目写明未支出金额、滞后原因、预计支付时间和年底预计执行数。',
            en: 'Give for each project the money unspent, cause, date of payment and forecast.',
          },
        },
      ]
    })
    return [...ofReport, ...ofForms]
  },
  examples: [
    {
      name: { zh: '进度正常', en: 'on time' },
      given: { facts: spending('13.91万元', '7.00万元'), blocks: [paragraph('1-6月份部门整体绩效监控报告')] },
      expect: 'pass',
    },
    {
      name: { zh: '半年只花了19.77%，没有逐项说明', en: '19.77% in half a year' },
      given: {
        facts: spending('13.91万元', '2.7505万元'),
        blocks: [paragraph('1-6月份部门整体绩效监控报告'), paragraph('存在资金支出进度缓慢等问题。')],
        sections: [section('problems', '存在的问题', 1, 2)],
      },
      expect: 1,
      says: '执行进度指数39.5',
    },
    {
      name: { zh: '写明了金额和原因', en: 'explained with figures' },
      given: {
        facts: spending('13.91万元', '2.7505万元'),
        blocks: [paragraph('1-6月份部门整体绩效监控报告'), paragraph('检查经费8万元因合同未验收没有支付，9月底前支付。')],
        sections: [section('problems', '存在的问题', 1, 2)],
      },
      expect: 'pass',
    },
    {
      name: { zh: '监控表：到6月末只支出一成，没有原因', en: 'a form: a tenth by June, no cause' },
      given: { blocks: [paragraph('监控表')], monitoringForms: [slowForm()] },
      expect: 1,
      says: '表中没有写明原因',
    },
    {
      name: { zh: '监控表：写明了原因', en: 'a form that gives the cause' },
      given: { blocks: [paragraph('监控表')], monitoringForms: [slowForm('设备到货后一次付款')] },
      expect: 'pass',
    },
    {
      name: { zh: '没有月份', en: 'no month' },
      given: { facts: spending('13.91万元', '2.7505万元'), blocks: [paragraph('绩效监控报告')] },
      expect: 'cannot-tell',
    },
  ],
})

/** The month up to which the report goes: "1-6月", "截至6月末". */
export function monthOf(blocks: readonly Block[]): number | null {
  for (const pattern of [/(?<!\d)1\s*[-—~至到]+\s*(\d{1,2})\s*月/, /截[至止到]+\s*(?:20\d{2}\s*年)?\s*(\d{1,2})\s*月/])
    for (const b of blocks) {
      const month = b.kind === 'paragraph' ? Number(pattern.exec(fold(b.text))?.[1] ?? 0) : 0
      if (month >= 1 && month <= 12) return month
    }
  return blocks.some(b => b.kind === 'paragraph' && /上半年/.test(b.text) && /监控/.test(b.text)) ? 6 : null
}

/** Does a section of problems name money or rates? */
function problemsGiveFigures(blocks: readonly Block[], sections: readonly Section[]): boolean {
  return sections
    .filter(s => s.kind === 'problems')
    .some(s =>
      blocks
        .slice(s.from, s.to)
        .some(b => b.kind === 'paragraph' && measuresIn(b.text).some(m => m.quantity.dimension === 'money' || m.quantity.dimension === 'rate')),
    )
}

function slowForm(reason?: string) {
  const row = monitoredIndicator({
    level2: '数量指标',
    name: '购置设备',
    target: '≥3台',
    actual: '0台',
    expected: '3台',
    likelihood: 'certain',
    ...(reason === undefined ? {} : { reason }),
  })
  return monitoringForm('设备购置', [row], {
    month: saidAs(6, '1-6月执行数'),
    adjusted: { total: amount('60.00万元') },
    spent: { total: amount('6.00万元') },
  })
}

function spending(adjusted: string, spent: string) {
  const stage = { stage: 'monitoring' as const }
  return facts(fact('execution/project/adjusted', adjusted, 'text', stage), fact('execution/project/spent', spent, 'text', stage))
}
