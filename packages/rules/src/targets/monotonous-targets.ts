/** Q12: one and the same value for most of the indicators of a document part. */
import { cite, defineRule, type Flaw, type Indicator, squeeze, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { grouped } from './grouped.ts'
import { filledIn, noIndicators, TARGET_KINDS, targetTables } from './indicators-of.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** One project with a few equal rates is no pattern yet. */
const FEWEST_ROWS = 12

const printedValue = (i: Indicator): string => squeeze(i.target.text).replace(/>=|=>/, '≥').replace(/<=|=</, '≤')
const byValue = (rows: readonly Indicator[]) => grouped(rows, printedValue).toSorted((a, b) => b.length - a.length)

export const monotonousTargets = defineRule({
  code: 'Q12',
  name: 'monotonous-targets',
  title: '指标值千篇一律',
  titleEn: 'The same value for most indicators',
  severity: 'warning',
  basis: [cite('indicator-quality', 'appropriateness'), cite('target-measures-2015', 'values')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['face', 'indicators', 'selfEvaluations'],
  check(topics, profile) {
    const share = profile.at('monotonyShare', topics.face?.fiscalYear?.value ?? null)
    const parts = grouped(targetTables(topics), t => `${t.kind} ${t.part}`).map(tables =>
      tables.flatMap(t => filledIn(t.indicators).filter(i => i.target.value.kind !== 'empty')),
    )
    if (parts.every(rows => rows.length === 0)) return noIndicators()
    const flaws: Flaw[] = []
    for (const rows of parts) {
      const [most = [], next = []] = byValue(rows)
      const value = most[0]?.target.text.trim() ?? ''
      if (rows.length < FEWEST_ROWS || most.length <= share * rows.length) continue
      const second = next.length > 1 ? `，另有${next.length}个是“${next[0]?.target.text.trim()}”` : ''
      flaws.push({
        at: most.map(i => i.target.place),
        found: `${most.length}/${rows.length} ${value}`,
        arithmetic: `${most.length} ÷ ${rows.length} = ${Math.round((most.length * 1000) / rows.length) / 10}%`,
        say: wording(
          `${rows.length}个指标中有${most.length}个的指标值都是“${value}”${second}，看不出是逐项测算的。`,
          `${most.length} of ${rows.length} indicators have the value “${value}”; the values do not seem to have been worked out one by one.`,
        ),
        mend: wording(
          '按各指标的上年实际数、计划数或标准分别确定指标值。',
          'Set each value from last year’s figure, the plan or a standard of its own.',
        ),
      })
    }
    return flaws
  },
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('十二个指标有十个≥90%', 'Ten of twelve are ≥90%'),
      given: {
        indicators: Array.from({ length: 12 }, (_, n) =>
          indicator({ level2: '质量指标', name: `第${n + 1}项合格率`, target: n < 10 ? '≥90%' : `≥${n}次` }),
        ),
      },
      expect: 1,
      says: '12个指标中有10个',
    },
    {
      name: wording('刚好一半不算', 'Exactly half is not yet most'),
      given: {
        indicators: Array.from({ length: 12 }, (_, n) =>
          indicator({ level2: '质量指标', name: `第${n + 1}项合格率`, target: n < 6 ? '≥90%' : `≥${n}次` }),
        ),
      },
      expect: 'pass',
    },
  ],
})
