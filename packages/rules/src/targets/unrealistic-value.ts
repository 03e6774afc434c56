/** Q57: a target that cannot be meant: a quality of people that grows by nine tenths, a share above the whole. */
import { cite, compare, defineRule, type Indicator, rational, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** DOMAIN 7.2, Q57: growth of a skill from 90 % on. */
const GREAT = rational(90n, 100n)
const WHOLE = rational(1n)
const GROWTH = /(?:增长|提升|提高|增加|上升)(?:率|幅度|比例|幅)/
/** What people are and can: it grows by steps. */
const QUALITY = /水平|能力|素质|意识|技能|本领|知识|素养|队伍|质量/
/** Shares of a whole, by name; growth, fulfilment and returns may pass the whole. */
const SHARE = /(?:参与|合格|达标|覆盖|满意|知晓|出勤|普及|入学|到位|准确|及时|有效|通过|签约|建档|公开|办结|整改|响应)[率度]/
const MAY_EXCEED = /增长|提升|提高|增加|完成|执行|收益|回报|倍|超|同比/

export const unrealisticValue = defineRule({
  code: 'Q57',
  name: 'unrealistic-value',
  title: '指标值不现实',
  titleEn: 'A target that cannot be meant',
  severity: 'hint',
  basis: [cite('indicator-quality', 'relevance')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const why = reasonOf(i)
      if (why === null) return null
      const row = rowWords(i)
      return {
        at: i.target.place,
        related: [i.name.place],
        found: i.target.text,
        say: wording(`${row.zh}的指标值“${i.target.text}”不现实：${why.zh}。`, `${row.en}: “${i.target.text}” cannot be meant: ${why.en}.`),
        mend: wording('核对口径，写出基数和可以达到的值。', 'Check what is measured; give the base and a value that can be reached.'),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('队伍水平增长九成', 'Skill to grow by nine tenths'),
      given: { indicators: [indicator({ level2: '质量指标', name: '队伍业务水平增长率', target: '≥90%' })] },
      expect: 1,
      says: '一年内',
    },
    {
      name: wording('参与率超过百分之百', 'More than all take part'),
      given: { indicators: [indicator({ level2: '社会效益指标', name: '居民参与率', target: '≥120%' })] },
      expect: 1,
    },
    {
      name: wording('严格大于百分之百', 'More than the whole'),
      given: { indicators: [indicator({ level2: '质量指标', name: '检验合格率', target: '>100%' })] },
      expect: 1,
    },
    {
      name: wording('至少等于全部：按“=100%”理解', 'At least the whole means the whole'),
      given: { indicators: [indicator({ level2: '社会效益指标', name: '居民参与率', target: '不低于100%' })] },
      expect: 1,
      says: '最多只能等于100%',
    },
    {
      name: wording('任务完成率可以超过百分之百', 'Attainment may pass the plan'),
      given: { indicators: [indicator({ level2: '数量指标', name: '任务完成率', target: '≥110%' })] },
      expect: 'pass',
    },
    {
      name: wording('产值增长率', 'Growth of output'),
      given: { indicators: [indicator({ level2: '经济效益指标', name: '产值增长率', target: '≥95%' })] },
      expect: 'pass',
    },
  ],
})

function reasonOf(i: Indicator): { readonly zh: string; readonly en: string } | null {
  const { quantity, operator, operatorPrinted, unitClass } = i.target.value
  if (i.target.value.kind !== 'measured' || quantity?.dimension !== 'rate' || unitClass !== 'rate' || operator === '≤' || operator === '<')
    return null
  const name = i.name.value
  const words = `${name} ${i.description?.value ?? ''}`
  if (GROWTH.test(name) && QUALITY.test(name)) {
    if (compare(quantity.value, GREAT) < 0) return null
    return { zh: '这类水平、能力不会在一年内增长九成以上，多半是把达标比例写成了增长率', en: 'a skill does not grow so much in one year' }
  }
  if (!SHARE.test(name) || MAY_EXCEED.test(words)) return null
  const against = compare(quantity.value, WHOLE)
  if (against > 0 || (against === 0 && operator === '>')) return { zh: '占全部的比例不会超过100%', en: 'a share of the whole is never above 100 %' }
  // the sign ≥ before 100% is a habit of the forms; in words it is said on purpose
  if (against === 0 && operator === '≥' && /[一-龥]/.test(operatorPrinted ?? ''))
    return { zh: '占全部的比例最多只能等于100%，“不低于”应为“等于”', en: 'a share is at most 100 %' }
  return null
}
