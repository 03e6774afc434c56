/** Q14: a unit that cannot count the thing named: software in 家, economic growth in 篇. */
import { cite, defineRule, fold, type Indicator, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { COUNT_NAMES, NOUN_UNITS, type NounUnits, PLAIN_UNITS } from './noun-units.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

const BRACKETS = /\([^()]*\)/g
const COUNTED = /(?:总?数量|总?个数|总数|数目|数)$/

function misfit(i: Indicator): NounUnits | null {
  const { kind, unit, unitClass } = i.target.value
  if (kind !== 'measured' || unit === null || unitClass === null || !PLAIN_UNITS.has(unit) || levelTwoOf(i) === 'cost') return null
  const name = fold(i.name.value).replace(BRACKETS, '').trim()
  const entry = COUNT_NAMES.find(e => e.noun.test(name)) ?? NOUN_UNITS.find(e => e.noun.test(name.replace(COUNTED, '')))
  // 服务人次, 走访家次: the counting word itself counts occasions
  const isOccasion = unit.endsWith('次') && /次/.test(name)
  return entry?.never.includes(unitClass) && !isOccasion ? entry : null
}

export const unitDoesNotFit = defineRule({
  code: 'Q14',
  name: 'unit-does-not-fit',
  title: '计量单位与指标不符',
  titleEn: 'Unit cannot count the thing named',
  severity: 'error',
  basis: [cite('indicator-quality', 'relevance'), cite('document-format', 'numerals')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const entry = misfit(i)
      if (!entry) return null
      const row = rowWords(i)
      const unit = i.target.value.unit ?? ''
      return {
        at: i.target.place,
        related: [i.name.place],
        found: i.target.text,
        expected: entry.better,
        say: wording(
          `${row.zh}的指标值是“${i.target.text}”，不能以“${unit}”计量。`,
          `${row.en}: the target is “${i.target.text}”, but this cannot be counted in “${unit}”.`,
        ),
        mend: wording(
          `改用与指标相符的单位，例如“${entry.better}”；如果数的是别的东西，改指标名称。`,
          `Use a unit that fits, for example “${entry.better}”, or rename the indicator after what is counted.`,
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('软件以“家”计', 'Software counted in firms'),
      given: { indicators: [indicator({ level2: '数量指标', name: '使用巡查软件数量', target: '4家' })] },
      expect: 1,
      says: '不能以“家”计量',
    },
    {
      name: wording('经济发展以“篇”计', 'Growth counted in articles'),
      given: { indicators: [indicator({ level2: '经济效益指标', name: '拉动地方经济发展', target: '≥30篇' })] },
      expect: 1,
      says: '不能以“篇”计量',
    },
    {
      name: wording('单位相符', 'Fitting units'),
      given: {
        indicators: [
          indicator({ level2: '数量指标', name: '合作媒体数量', target: '≥6家' }),
          indicator({ level2: '数量指标', name: '培训人员数量', target: '≥60人次' }),
          indicator({ level2: '数量指标', name: '联网平台', target: '≥3家' }),
          indicator({ level2: '数量指标', name: '软件升级次数', target: '≥2次' }),
          indicator({ level2: '经济效益指标', name: '带动农民增加收入', target: '≥500元' }),
        ],
      },
      expect: 'pass',
    },
  ],
})
