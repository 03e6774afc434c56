/** M11: a monitoring form says that a target may be missed, and no cause. */
import { cite, defineRule, type Flaw, type MonitoredIndicator, type MonitoringForm, notApplicable } from '@jixiao/core'
import { monitoredIndicator, monitoringForm } from '../examples.ts'
import { attainmentOf } from '../self-evaluation/attainment.ts'
import { saysNothing } from '../self-evaluation/explanation.ts'

export const deviationWithoutCause = defineRule({
  code: 'M11',
  name: 'deviation-without-cause',
  title: '目标可能完不成却没有写原因',
  titleEn: 'A target may be missed, and no cause is given',
  severity: 'warning',
  maturity: 'new',
  basis: [cite('monitoring-measures-2019', 'deviation')],
  appliesTo: ['monitoring-report', 'unknown'],
  needs: ['monitoringForms'],
  check({ monitoringForms }) {
    const asked = monitoringForms.filter(f => f.columns.cause)
    if (asked.length === 0) return notApplicable('监控表没有“偏差原因”一栏', 'the forms have no column of causes')
    return asked.flatMap(form => form.indicators.flatMap(i => flawsOf(form, i)))
  },
  examples: [
    {
      name: { zh: '选“有可能”，写明了原因', en: 'possible, with its cause' },
      given: { monitoringForms: [formWith({ likelihood: 'possible', reason: '汛期户外活动推迟' })] },
      expect: 'pass',
    },
    {
      name: { zh: '选“有可能”，没有原因', en: 'possible, without a cause' },
      given: { monitoringForms: [formWith({ likelihood: 'possible' })] },
      expect: 1,
      says: '没有写原因',
    },
    {
      name: { zh: '预计完成20场，目标24场，没有原因', en: 'forecast below the target, without a cause' },
      given: { monitoringForms: [formWith({ likelihood: 'certain', expected: '20场' })] },
      expect: 1,
      says: '预计完成“20场”',
    },
    {
      name: { zh: '确定能完成', en: 'certain' },
      given: { monitoringForms: [formWith({ likelihood: 'certain' })] },
      expect: 'pass',
    },
  ],
})

function flawsOf(form: MonitoringForm, i: MonitoredIndicator): readonly Flaw[] {
  if (i.causes.length > 0 || !saysNothing(i.reason?.value) || !saysNothing(i.remark?.value)) return []
  const isDoubted = i.likelihood?.value === 'possible' || i.likelihood?.value === 'impossible'
  const isBelow = i.expected !== undefined && attainmentOf({ ...i, actual: i.expected })?.result === 'missed'
  if (!isDoubted && !isBelow) return []
  const why = isBelow
    ? `全年预计完成“${i.expected?.text ?? ''}”，达不到指标值“${i.target.text}”`
    : `完成目标可能性选的是“${i.likelihood?.value === 'impossible' ? '完全不可能' : '有可能'}”`
  return [
    {
      at: (isBelow ? i.expected?.place : i.likelihood?.place) ?? i.place,
      related: [i.target.place],
      expected: '偏差原因、改进措施',
      found: '没有原因',
      say: {
        zh: `项目“${form.project.value}”的指标“${i.name.value}”${why}，却没有写原因。`,
        en: `“${i.name.value}” may miss its target, and no cause is given.`,
      },
      mend: { zh: '从经费、制度、人员、硬件条件等方面写明偏差原因和改进措施。', en: 'Give the cause and what is done about it.' },
    },
  ]
}

function formWith(more: { likelihood: 'certain' | 'possible'; expected?: string; reason?: string }) {
  return monitoringForm('健康宣传', [
    monitoredIndicator({ level2: '数量指标', name: '宣传场次', target: '≥24场', actual: '10场', expected: '24场', ...more }),
  ])
}
