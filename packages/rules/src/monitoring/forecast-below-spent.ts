/** M10: the forecast to the year's end is below what is spent or done already. */
import { cite, compare, defineRule, doOverlap, type Flaw, figureOf, type MonitoredIndicator, type Statement } from '@jixiao/core'
import { fact, facts, monitoredIndicator, monitoringForm } from '../examples.ts'
import { comparable } from '../self-evaluation/attainment.ts'
import { amountInterval } from '../self-evaluation/form-amounts.ts'
import { amountWithUnit } from './printed-rate.ts'

export const forecastBelowSpent = defineRule({
  code: 'M10',
  name: 'forecast-below-spent',
  title: '全年预计数小于已完成数',
  titleEn: 'The forecast is below what is done already',
  severity: 'error',
  maturity: 'new',
  basis: [cite('monitoring-measures-2019', 'forecast'), cite('arithmetic', 'rate')],
  appliesTo: ['monitoring-report', 'unknown'],
  needs: ['monitoringForms', 'facts'],
  check({ monitoringForms, facts }) {
    const expected = facts.statements.filter(s => s.origin === 'monitoring-form' && /\/expected\/[^/]+$|^execution\/[^/]+\/expected$/.test(s.fact))
    const ofMoney = expected.flatMap(e => {
      const spent = facts.of(e.fact.replace(/\/expected(\/|$)/, '/spent$1'), { part: e.subject.part, origin: 'monitoring-form' })[0]
      return spent ? moneyFlaws(e, spent) : []
    })
    return [...ofMoney, ...monitoringForms.flatMap(f => f.indicators.flatMap(indicatorFlaws))]
  },
  examples: [
    {
      name: { zh: '已执行48万元，全年预计100万元', en: 'a forecast above what is spent' },
      given: { monitoringForms: [monitoringForm('绿化养护')], facts: money('48.00万元', '100.00万元') },
      expect: 'pass',
    },
    {
      name: { zh: '已执行48万元，全年预计84.5写成8.45万元', en: 'a forecast below what is spent' },
      given: { monitoringForms: [monitoringForm('绿化养护')], facts: money('48.00万元', '8.45万元') },
      expect: 1,
      says: '小于已执行数48.00万元',
    },
    {
      name: { zh: '已检查8次，全年预计6次', en: 'fewer times than already done' },
      given: {
        monitoringForms: [
          monitoringForm('专项检查', [monitoredIndicator({ level2: '数量指标', name: '检查次数', target: '≥6次', actual: '8次', expected: '6次' })]),
        ],
      },
      expect: 1,
      says: '小于已完成',
    },
    {
      name: { zh: '比率可以下降', en: 'a rate may fall' },
      given: {
        monitoringForms: [
          monitoringForm('专项检查', [monitoredIndicator({ level2: '质量指标', name: '合格率', target: '≥95%', actual: '98%', expected: '96%' })]),
        ],
      },
      expect: 'pass',
    },
  ],
})

function moneyFlaws(expected: Statement, spent: Statement): readonly Flaw[] {
  const [more, less] = [figureOf(expected), figureOf(spent)]
  // an empty forecast is no forecast of nothing
  if (!more || !less || expected.value.kind === 'blank' || more.approximation || less.approximation) return []
  if (compare(more.value, less.value) >= 0 || doOverlap(amountInterval(more), amountInterval(less))) return []
  const [a, b] = [amountWithUnit(more.value, more.unit), amountWithUnit(less.value, less.unit)]
  return [
    {
      at: expected.place,
      related: [spent.place],
      expected: `≥${b}`,
      found: a,
      say: {
        zh: `${expected.label ? `“${expected.label}”的` : ''}全年预计执行数${a}小于已执行数${b}，支出只会增加。`,
        en: `The forecast ${a} is below the ${b} spent already.`,
      },
      mend: { zh: '核对两项数字和金额单位，改正填错的一项。', en: 'Check both figures and their unit.' },
    },
  ]
}

/** Counts add up in the course of the year; rates, times and costs per piece may fall. */
function indicatorFlaws(i: MonitoredIndicator): readonly Flaw[] {
  const [actual, expected] = [i.actual, i.expected]
  if (!actual || !expected || !/数量/.test(i.level2.value)) return []
  if (actual.value.quantity?.dimension !== 'count' || i.target.value.operator === '≤' || i.target.value.operator === '<') return []
  const pair = comparable(expected.value, actual.value)
  if (!pair || compare(pair.target, pair.actual) >= 0) return []
  return [
    {
      at: expected.place,
      related: [actual.place],
      severity: 'warning',
      found: expected.text,
      say: {
        zh: `“${i.name.value}”全年预计完成“${expected.text}”，小于已完成的“${actual.text}”。`,
        en: `“${i.name.value}” is forecast as ${expected.text}, below the ${actual.text} reached already.`,
      },
      mend: { zh: '核对已完成情况和全年预计完成情况。', en: 'Check both values.' },
    },
  ]
}

function money(spent: string, expected: string) {
  const of = (what: string, text: string) => fact(`monitoring/project/0/${what}/total`, text, 'monitoring-form', { stage: 'monitoring' })
  return facts(of('spent', spent), of('expected', expected))
}
