/** Q10: a target in words without figure, grades or standard. */
import { bare, cite, defineRule, type Indicator, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'
import { targetRepeats } from './target-copies-name.ts'

/** The value itself is a step of a known scale. */
const GRADE = /^(?:[优良中差]|优秀|良好|合格|达标|通过|[甲乙丙一二三]级|[ABCD]级?)(?:以上|及以上|等次|等级)*$/
/** The row says how its words are graded. */
const SCALE =
  /分级|分档|高中低|好中差|好坏|等级|等次|[三四五345][级档个]|评分标准|评价标准|判定标准|得\d+分|达成.{0,12}部分达成|优.{0,12}良.{0,12}(?:中|差|合格|一般)|好.{0,8}较好.{0,8}一般/

const isGraded = (i: Indicator): boolean =>
  GRADE.test(bare(i.target.text)) || SCALE.test(`${i.target.text} ${i.description?.value ?? ''} ${i.basis?.value ?? ''}`)

export const qualitativeWithoutGrades = defineRule({
  code: 'Q10',
  name: 'qualitative-without-grades',
  title: '定性指标无分级标准',
  titleEn: 'Qualitative target without grades',
  severity: 'warning',
  basis: [cite('indicator-quality', 'relevance'), cite('evaluation-measures-2020', 'qualitative')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const text = bare(i.target.text)
      // costs in words are Q40 and Q43, copies are Q03
      if (i.target.value.kind !== 'worded' || text === '' || /\d/.test(text) || levelTwoOf(i) === 'cost') return null
      if (targetRepeats(i) || isGraded(i)) return null
      const row = rowWords(i)
      return {
        at: i.target.place,
        found: i.target.text,
        say: wording(
          `${row.zh}的指标值“${i.target.text}”是定性表述，没有数值，也没有分级标准，年底无法评分。`,
          `${row.en}: the target “${i.target.text}” is in words, without a figure or grades; it cannot be scored.`,
        ),
        mend: wording(
          '能量化的改为数值（如“≥80%”）；不能量化的在描述中写明达成、部分达成、未达成各指什么。',
          'Give a figure where one exists; otherwise say in the description what met, partly met and not met mean.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('期限不是定性表述', 'A deadline is no qualitative value'),
      given: {
        indicators: ['季末前', '每季度末前', '每月10日前', '汛期前'].map(target =>
          indicator({ level2: '时效指标', name: '服务计划完成时间', target }),
        ),
      },
      expect: 'pass',
    },
    {
      name: wording('有效控制', 'Words alone'),
      given: { indicators: [indicator({ level2: '社会效益指标', name: '减少道路险情', target: '有效控制险情发生' })] },
      expect: 1,
      says: '没有分级标准',
    },
    {
      name: wording('描述中有分级', 'Grades in the description'),
      given: {
        indicators: [
          indicator({
            level2: '社会效益指标',
            name: '通行条件改善',
            description: '分三档：显著改善得满分，有所改善得六成，未改善不得分',
            target: '显著改善',
          }),
        ],
      },
      expect: 'pass',
    },
  ],
})
