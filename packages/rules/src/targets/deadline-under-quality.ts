/** Q22: a quality indicator that is about time: a deadline, a time limit, 及时率. */
import { bare, cite, defineRule, type Indicator, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** 及时准确率 and the like measure both and are left alone. */
const TIMELY_NAME = /(?:及时|准时|按时|按期|时效)(?:完成|处置|办结|办理|响应|报送|发放|支付|到位)?(?:率|性|度|情况)?$/
/** How long a thing lasts is a quality of it. */
const LASTING = /寿命|质保|保修|年限|运行|有效期|耐久|续航|稳定|持续|保存|留存|使用/

function about(i: Indicator): 'deadline' | 'limit' | 'name' | null {
  const { kind, operator, unitClass } = i.target.value
  const name = bare(i.name.value).replace(/%$/, '')
  if (kind === 'deadline') return 'deadline'
  if (kind === 'measured' && unitClass === 'time' && operator !== '≥' && operator !== '>' && !LASTING.test(name)) return 'limit'
  return TIMELY_NAME.test(name) ? 'name' : null
}

const WHAT = {
  deadline: wording('是完成期限', 'is a deadline'),
  limit: wording('是时限', 'is a time limit'),
  name: wording('衡量的是及时性', 'measures timeliness'),
}

export const deadlineUnderQuality = defineRule({
  code: 'Q22',
  name: 'deadline-under-quality',
  title: '质量指标填时效',
  titleEn: 'Quality indicator about time',
  severity: 'error',
  basis: [cite('indicator-quality', 'relevance'), cite('target-measures-2015', 'indicators')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const what = levelTwoOf(i) === 'quality' ? about(i) : null
      if (!what) return null
      const row = rowWords(i)
      return {
        at: i.target.place,
        related: [i.name.place],
        found: i.target.text,
        say: wording(
          `${row.zh}（指标值“${i.target.text}”）${WHAT[what].zh}，属于时效指标，不是质量指标。`,
          `${row.en} (target “${i.target.text}”) ${WHAT[what].en} and belongs to the timeliness indicators.`,
        ),
        mend: wording(
          '移到时效指标；质量指标改填合格率、达标率、准确率等。',
          'Move it to the timeliness indicators and set a pass rate, accuracy or the like here.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('期限、时限、及时率', 'A deadline, a limit, a timeliness rate'),
      given: {
        indicators: [
          indicator({ level2: '质量指标', name: '提高业务能力', target: '12月底前完成' }),
          indicator({ level2: '质量指标', name: '险情处置', target: '<=24小时' }),
          indicator({ level2: '质量指标', name: '信息报送及时率', target: '≥95%' }),
        ],
      },
      expect: 3,
      says: '是完成期限',
    },
    {
      name: wording('耐久性是质量', 'Durability is quality'),
      given: {
        indicators: [
          indicator({ level2: '质量指标', name: '路面设计使用年限', target: '10年' }),
          indicator({ level2: '质量指标', name: '系统无故障时间', target: '≥8000小时' }),
          indicator({ level2: '质量指标', name: '信息报送及时准确率', target: '≥95%' }),
        ],
      },
      expect: 'pass',
    },
  ],
})
