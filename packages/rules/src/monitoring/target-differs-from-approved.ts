/** M12: the target value in a monitoring or self-evaluation form is not the approved one that stands in the same document. */
import { bare, cite, compare, defineRule, type Flaw, type Indicator, notApplicable, type Project, type TargetValue } from '@jixiao/core'
import { indicator, monitoredIndicator, monitoringForm, project, selfEvaluation } from '../examples.ts'
import { comparable } from '../self-evaluation/attainment.ts'

export const targetDiffersFromApproved = defineRule({
  code: 'M12',
  name: 'target-differs-from-approved',
  title: '监控、自评的指标值与批复的绩效目标不一致',
  titleEn: 'The target value is not the approved one',
  severity: 'warning',
  maturity: 'new',
  basis: [cite('monitoring-measures-2019', 'content'), cite('target-measures-2015', 'change')],
  appliesTo: 'every',
  needs: ['projects'],
  uses: ['monitoringForms', 'selfEvaluations'],
  check({ projects, monitoringForms, selfEvaluations }) {
    const forms = [...monitoringForms, ...selfEvaluations]
    const paired = forms.flatMap(form => {
      const approved = projects.find(p => nameOf(p) !== '' && nameOf(p) === bare(form.project.value))
      return approved ? [{ form, approved }] : []
    })
    if (paired.length === 0)
      return notApplicable('文件中没有同一项目的绩效目标表和监控表（自评表）', 'no project has both its target table and such a form')
    return paired.flatMap(({ form, approved }) => form.indicators.flatMap(i => flawsOf(form.project.value, i, approved)))
  },
  examples: [
    {
      name: { zh: '监控表的指标值与目标表一致', en: 'the same value in both' },
      given: { projects: [approvedProject('≥24场')], monitoringForms: [monitored('≥24场')] },
      expect: 'pass',
    },
    {
      name: { zh: '目标表≥24场，监控表写≥12场', en: 'another value in the monitoring form' },
      given: { projects: [approvedProject('≥24场')], monitoringForms: [monitored('≥12场')] },
      expect: 1,
      says: '与绩效目标表的“≥24场”不一致',
    },
    {
      name: { zh: '目标表≥24场，自评表写≥20场', en: 'another value in the self-evaluation form' },
      given: {
        projects: [approvedProject('≥24场')],
        selfEvaluations: [
          selfEvaluation('健康宣传', '5万元', '5万元', {
            indicators: [indicator({ level2: '数量指标', name: '宣传场次', target: '≥20场', actual: '20场' })],
          }),
        ],
      },
      expect: 1,
      says: '“≥20场”',
    },
    {
      name: { zh: '没有同名项目', en: 'no project of that name' },
      given: { projects: [project('道路维修')], monitoringForms: [monitored('≥12场')] },
      expect: 'not-applicable',
    },
  ],
})

const nameOf = (p: Project): string => bare(p.name.value)

/** Only figures are compared: words may be shortened, and an indicator named twice belongs to two things. */
function flawsOf(name: string, i: Indicator, approved: Project): readonly Flaw[] {
  const same = approved.indicators.filter(a => a.name.value !== '' && bare(a.name.value) === bare(i.name.value))
  const [before] = same
  if (!before || same.length !== 1 || !differ(before.target.value, i.target.value)) return []
  return [
    {
      at: i.target.place,
      related: [before.target.place],
      expected: before.target.text,
      found: i.target.text,
      say: {
        zh: `项目“${name}”的指标“${i.name.value}”，指标值“${i.target.text}”与绩效目标表的“${before.target.text}”不一致。`,
        en: `The target of “${i.name.value}” is ${i.target.text} here and ${before.target.text} in the target table.`,
      },
      mend: { zh: '按批复的绩效目标填写；年中调整过的，附调整批复并说明。', en: 'Use the approved target; if it was adjusted in the year, say so.' },
    },
  ]
}

function differ(a: TargetValue, b: TargetValue): boolean {
  const pair = comparable(a, b)
  return pair !== null && compare(pair.target, pair.actual) !== 0
}

function approvedProject(target: string) {
  return project('健康宣传', { indicators: [indicator({ level2: '数量指标', name: '宣传场次', target })] })
}

function monitored(target: string) {
  return monitoringForm('健康宣传', [monitoredIndicator({ level2: '数量指标', name: '宣传场次', target })])
}
