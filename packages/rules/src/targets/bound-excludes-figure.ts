/** Q58: a strict bound before a whole number of things: ">6次" asks for seven, where six are meant. */
import { bare, cite, defineRule, isZero, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

export const boundExcludesFigure = defineRule({
  code: 'Q58',
  name: 'bound-excludes-figure',
  title: '比较符号不含等于',
  titleEn: 'The bound leaves out its own figure',
  severity: 'hint',
  basis: [cite('indicator-quality')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const { operator, quantity, kind } = i.target.value
      if (kind !== 'measured' || !quantity || operator !== '>' || quantity.dimension !== 'count' || isZero(quantity.value)) return null
      // a goal "done more than six times" that the name itself says is meant so
      if (/超过|多于|以上/.test(bare(i.name.value))) return null
      const row = rowWords(i)
      const right = `≥${quantity.printed}${quantity.unit}`
      return {
        at: i.target.place,
        found: i.target.text,
        expected: right,
        say: wording(
          `${row.zh}的指标值“${i.target.text}”不含${quantity.printed}本身：正好完成${quantity.printed}${quantity.unit}反而不达标，疑为“${right}”。`,
          `${row.en}: “${i.target.text}” leaves out the figure itself; “${right}” seems to be meant.`,
        ),
        mend: wording(`确认是否写作“${right}”。`, `Check whether “${right}” is meant.`),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('大于6次', 'More than six'),
      given: { indicators: [indicator({ level2: '数量指标', name: '开展培训次数', target: '>6次' })] },
      expect: 1,
      says: '≥6次',
    },
    {
      name: wording('不少于6次', 'At least six'),
      given: { indicators: [indicator({ level2: '数量指标', name: '开展培训次数', target: '≥6次' })] },
      expect: 'pass',
    },
    {
      name: wording('比率不是个数', 'A rate is no count'),
      given: { indicators: [indicator({ level2: '质量指标', name: '合格率', target: '>90%' })] },
      expect: 'pass',
    },
  ],
})
