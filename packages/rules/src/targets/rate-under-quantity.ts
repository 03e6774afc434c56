/** Q20: a quantity indicator whose value is a rate. */
import { cite, defineRule, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

export const rateUnderQuantity = defineRule({
  code: 'Q20',
  name: 'rate-under-quantity',
  title: '数量指标填比率',
  titleEn: 'Quantity indicator with a rate',
  severity: 'error',
  basis: [cite('indicator-quality', 'relevance'), cite('target-measures-2015', 'indicators')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      if (levelTwoOf(i) !== 'quantity' || i.target.value.kind !== 'measured' || i.target.value.unitClass !== 'rate') return null
      const row = rowWords(i)
      return {
        at: i.target.place,
        related: [i.name.place],
        found: i.target.text,
        expected: '带计数单位的数量，如“≥12次”',
        say: wording(
          `${row.zh}的指标值是比率“${i.target.text}”，数量指标应当是个数、次数、人数等。`,
          `${row.en}: the target “${i.target.text}” is a rate; a quantity indicator counts things.`,
        ),
        mend: wording(
          '改填要完成的数量，例如“处置事件数量 ≥50件”；比率移到质量指标。',
          'Put the number to be delivered here (≥50件) and move the rate to the quality indicators.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('数量指标填完成率', 'A completion rate as quantity'),
      given: { indicators: [indicator({ level2: '数量指标', name: '工作完成率', target: '≥90%' })] },
      expect: 1,
      says: '数量指标应当是',
    },
    {
      name: wording('较上年增长的数量', 'A quantity set against last year'),
      given: { indicators: [indicator({ level2: '数量指标', name: '巡查里程', target: '较上年增长10%' })] },
      expect: 'pass',
    },
  ],
})
