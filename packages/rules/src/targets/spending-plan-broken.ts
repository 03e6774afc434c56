/** Q47: a cumulative spending plan that falls, or does not end at 100 %; a plan behind the calendar is a hint. */
import { cite, compare, defineRule, type Flaw, multiply, ONE, type Project, printRate, rational, sum } from '@jixiao/core'
import { amount, project } from '../examples.ts'

type Plan = Project['plan']
const plan = (...shares: readonly (readonly [number, string])[]): Plan => shares.map(([month, share]) => ({ month, share: amount(share) }))

export const spendingPlanBroken = defineRule({
  code: 'Q47',
  name: 'spending-plan-broken',
  title: '支出计划非递增或末期不是100%',
  titleEn: 'The spending plan falls or does not end at 100 %',
  severity: 'error',
  basis: [cite('hebei-practice'), cite('arithmetic')],
  appliesTo: 'every',
  needs: ['projects'],
  check({ projects }) {
    const planned = projects.filter(p => p.plan.length > 1)
    if (planned.length === 0) return { notApplicable: { zh: '没有资金支出计划', en: 'there is no spending plan' } }
    return planned.flatMap(flawsOf)
  },
  examples: [
    {
      name: { zh: '年底只到90%', en: 'only 90 % at the end of the year' },
      given: { projects: [project('业务宣传', { plan: plan([3, '25%'], [6, '50%'], [10, '85%'], [12, '90%']) })] },
      expect: 1,
      says: '12月底为90.00%',
    },
    {
      name: { zh: '10月底低于6月底', en: 'less in October than in June' },
      given: { projects: [project('业务宣传', { plan: plan([3, '25%'], [6, '60%'], [10, '50%'], [12, '100%']) })] },
      expect: 1,
    },
    {
      name: { zh: '逐期递增到100%', en: 'rises to 100 %' },
      given: { projects: [project('业务宣传', { plan: plan([3, '25%'], [6, '50%'], [10, '85%'], [12, '100%']) })] },
      expect: 'pass',
    },
    { name: { zh: '没有支出计划', en: 'no plan' }, given: { projects: [project('业务宣传')] }, expect: 'not-applicable' },
  ],
})

const stage = (p: Plan[number]): string => `${p.month}月底${printRate(p.share.value.value)}`

function flawsOf(p: Project): readonly Flaw[] {
  const falls = p.plan.filter((now, i) => {
    const before = p.plan[i - 1]
    return before !== undefined && compare(now.share.value.value, before.share.value.value) < 0
  })
  const last = p.plan.at(-1)
  const isShort = last !== undefined && compare(last.share.value.value, ONE) !== 0
  const shown = p.plan.map(stage).join('、')
  if (falls.length === 0 && !isShort) return behindTheCalendar(p, shown)
  const broken = [...falls, ...(isShort && last && !falls.includes(last) ? [last] : [])]
  const isPerPeriod = compare(sum(p.plan.map(x => x.share.value.value)), ONE) === 0
  const fault = isShort && last ? `末期${last.month}月底为${printRate(last.share.value.value)}，不是100%` : `${falls.map(stage).join('、')}低于前一期`
  return [
    {
      at: broken.map(x => x.share.place),
      related: p.plan.filter(x => !broken.includes(x)).map(x => x.share.place),
      found: shown,
      expected: '逐期不减，末期100%',
      ...(isPerPeriod ? { arithmetic: `${p.plan.map(x => printRate(x.share.value.value)).join(' + ')} = 100%` } : {}),
      say: {
        zh: `项目“${p.name.value}”的资金支出计划（${shown}）${fault}${isPerPeriod ? '；各期相加正好100%，像是按当期数填列' : ''}。`,
        en: `The spending plan of “${p.name.value}” falls or does not end at 100 %${isPerPeriod ? '; its shares add up to 100 %, as if each stood for its own period' : ''}.`,
      },
      mend: { zh: '按累计数填列：逐期不减，12月底为100%。', en: 'Fill in cumulative shares that rise to 100 % in December.' },
    },
  ]
}

/** Less than months ÷ 12 at some date: no fault in itself, but the money will be late. */
function behindTheCalendar(p: Project, shown: string): readonly Flaw[] {
  const late = p.plan.filter(x => x.month < 12 && compare(x.share.value.value, multiply(rational(x.month), rational(1n, 12n))) < 0)
  if (late.length === 0) return []
  const calendar = late.map(x => `${stage(x)} < ${x.month} ÷ 12 = ${printRate(rational(x.month, 12n))}`).join('；')
  return [
    {
      at: late.map(x => x.share.place),
      severity: 'hint',
      found: shown,
      arithmetic: calendar,
      say: {
        zh: `项目“${p.name.value}”的资金支出计划低于序时进度：${calendar}。`,
        en: `The spending plan of “${p.name.value}” is behind the calendar at ${late.map(x => `month ${x.month}`).join(', ')}.`,
      },
      mend: { zh: '如无季节性原因，适当提前支出安排；有原因的在计划中说明。', en: 'Plan to spend earlier, or give the reason.' },
    },
  ]
}
