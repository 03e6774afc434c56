/** Q21: a quality indicator that counts things. */
import { cite, defineRule, type Indicator, type UnitClass, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** Lengths, areas and weights may be a quality (thickness of a road, purity). */
const COUNTS: ReadonlySet<UnitClass | null> = new Set(['people', 'organisation', 'document', 'event', 'thing', 'general'])
/** Quality measured by what goes wrong. */
const DEFECTS = /事故|差错|投诉|违规|违纪|问题|故障|返工|错误|失误|泄密|次品|缺陷|举报|纠纷|隐患|事件|舆情|案件/

function isCount(i: Indicator): boolean {
  const { kind, operator, unitClass } = i.target.value
  const isCeiling = operator === '≤' || operator === '<' || i.target.value.quantity?.value.n === 0n
  return kind === 'measured' && COUNTS.has(unitClass) && !isCeiling && !DEFECTS.test(i.name.value)
}

export const countUnderQuality = defineRule({
  code: 'Q21',
  name: 'count-under-quality',
  title: '质量指标填数量',
  titleEn: 'Quality indicator that counts',
  severity: 'warning',
  basis: [cite('indicator-quality', 'relevance'), cite('target-measures-2015', 'indicators')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      if (levelTwoOf(i) !== 'quality' || !isCount(i)) return null
      const row = rowWords(i)
      return {
        at: i.target.place,
        related: [i.name.place],
        found: i.target.text,
        expected: '合格率、达标率等质量水平，如“≥95%”',
        say: wording(
          `${row.zh}的指标值“${i.target.text}”是数量，没有反映质量水平。`,
          `${row.en}: the target “${i.target.text}” is a count and tells nothing of quality.`,
        ),
        mend: wording(
          '移到数量指标；质量指标改填合格率、优良率、采用率等，例如“作品获评率 ≥20%”。',
          'Move it to the quantity indicators and set a level of quality here: pass rate, share of awards (≥20%).',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('质量指标填个数', 'A number of works as quality'),
      given: { indicators: [indicator({ level2: '质量指标', name: '打造精品路段', target: '≥3个' })] },
      expect: 1,
      says: '没有反映质量水平',
    },
    {
      name: wording('差错数、厚度可以是质量', 'Errors and thickness are quality'),
      given: {
        indicators: [
          indicator({ level2: '质量指标', name: '安全责任事故', target: '≤0起' }),
          indicator({ level2: '质量指标', name: '有责投诉', target: '≤2件' }),
          indicator({ level2: '质量指标', name: '路面厚度', target: '≥18厘米' }),
        ],
      },
      expect: 'pass',
    },
  ],
})
