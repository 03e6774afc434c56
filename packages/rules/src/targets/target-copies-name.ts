/** Q03: a target value that repeats the indicator's name or description instead of a level to reach. */
import { bare, cite, defineRule, type Indicator, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { causeIn, rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** A value that only says what is measured: 及时率, 满意度. With a verb before it (提高利用率) it is a wording and not a copy. */
const ONLY_A_MEASURE = /^[^提增上降减改完达促优]{1,4}(?:率|满意度|知晓度|数量|人数|次数)$/

/** What a worded value repeats, if anything. */
export function targetRepeats(i: Indicator): 'name' | 'description' | 'measure' | null {
  const value = bare(i.target.value.text)
  if (i.target.value.kind !== 'worded' || value === '' || /\d/.test(value)) return null
  if (value === bare(i.name.value)) return 'name'
  if (value === bare(i.description?.value ?? '')) return 'description'
  return ONLY_A_MEASURE.test(value) ? 'measure' : null
}

const OF_WHAT = {
  name: wording('照抄了指标名称', 'repeats the name of the indicator'),
  description: wording('照抄了指标描述', 'repeats the description of the indicator'),
  measure: wording('只写了衡量什么，没有写达到多少', 'says what is measured and not what is to be reached'),
}

export const targetCopiesName = defineRule({
  code: 'Q03',
  name: 'target-copies-name',
  title: '指标值照抄指标名称或描述',
  titleEn: 'Target value repeats the name or description',
  severity: 'error',
  basis: [cite('indicator-quality', 'completeness'), cite('target-measures-2015', 'requirements')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const what = targetRepeats(i)
      if (!what) return null
      const row = rowWords(i)
      return {
        at: i.target.place,
        related: [i.name.place],
        found: i.target.text,
        cause: causeIn(i, '指标值照抄名称或描述'),
        say: wording(
          `${row.zh}的指标值是“${i.target.text}”，${OF_WHAT[what].zh}，无法判断是否完成。`,
          `${row.en}: the target “${i.target.text}” ${OF_WHAT[what].en}, so nobody can tell whether it was met.`,
        ),
        mend: wording(
          '写成可以核对的数值，例如“≥12次”“≥95%”“12月底前完成”；确实不能量化的，写明分级标准。',
          'Write a figure that can be verified (≥12次, ≥95%, a date); where that is impossible, write the grades.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('指标值等于名称', 'The value is the name'),
      given: { indicators: [indicator({ level2: '质量指标', name: '加强道路养护', description: '加强道路养护', target: '加强道路养护' })] },
      expect: 1,
      says: '照抄了指标名称',
    },
    {
      name: wording('指标值只是一个衡量名词', 'The value is only a measure'),
      given: { indicators: [indicator({ level2: '时效指标', name: '完工及时率', target: '及时率' })] },
      expect: 1,
      says: '没有写达到多少',
    },
  ],
})
