/** Q11: a target that is only 是, 达到 or the like. */
import { bare, cite, defineRule, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { causeIn, rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** 合格 and 达标 name a standard, 无 is a count of zero: at most a hint, or nothing. */
const EMPTY_WORDS = new Set(['是', '否', '达到', '有'])
const SAYS_NOTHING_WRONG = new Set(['无', '合格', '达标'])

export const yesNoTarget = defineRule({
  code: 'Q11',
  name: 'yes-no-target',
  title: '指标值只写“是”“达到”',
  titleEn: 'Target is only yes or reached',
  severity: 'warning',
  basis: [cite('indicator-quality', 'relevance'), cite('target-measures-2015', 'requirements')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const text = bare(i.target.text)
      if (i.target.value.kind !== 'yes-no' || SAYS_NOTHING_WRONG.has(text)) return null
      const row = rowWords(i)
      return {
        at: i.target.place,
        related: [i.name.place],
        found: i.target.text,
        cause: causeIn(i, '指标值只写“是”“达到”一类的词'),
        ...(EMPTY_WORDS.has(text) ? {} : { severity: 'hint' as const }),
        say: wording(
          `${row.zh}的指标值只写“${i.target.text}”，没有说明达到什么标准。`,
          `${row.en}: the target is only “${i.target.text}”; it does not say which standard is to be reached.`,
        ),
        mend: wording(
          '改为可以核对的数值或标准，例如“≥90%”“达到××标准二级以上”；确属是否类的，在描述中写明判定条件和佐证。',
          'Write a figure or a named standard; for a true yes/no matter state the test and the evidence in the description.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('只写“是”和“达到”', 'Yes and reached'),
      given: {
        indicators: [
          indicator({ level2: '社会效益指标', name: '改善通行条件', target: '是' }),
          indicator({ level2: '生态效益指标', name: '达到绿色标准', target: '达到' }),
        ],
      },
      expect: 2,
      says: '只写“是”',
    },
  ],
})
