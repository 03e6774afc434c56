/** Q04: a description that is the indicator's name once more. */
import { bare, cite, defineRule, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { causeIn, rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

export const descriptionCopiesName = defineRule({
  code: 'Q04',
  name: 'description-copies-name',
  title: '绩效指标描述照抄三级指标',
  titleEn: 'Description repeats the name',
  severity: 'warning',
  basis: [cite('indicator-quality', 'completeness'), cite('hebei-practice', 'project-targets')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const name = bare(i.name.value)
      if (!i.description || name === '' || bare(i.description.value) !== name) return null
      const row = rowWords(i)
      return {
        at: [i.description.place, i.name.place],
        found: i.description.text,
        cause: causeIn(i, '指标描述照抄名称'),
        say: wording(`${row.zh}的指标描述与指标名称相同，没有说明含义和算法。`, `${row.en}: the description is the name again; it defines nothing.`),
        mend: wording(
          '描述中写明统计口径、范围或计算公式，例如“合格率=验收合格数÷验收总数×100%”。',
          'State the scope or the formula, for example “pass rate = passed ÷ inspected × 100%”.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('描述等于名称', 'The description is the name'),
      given: { indicators: [indicator({ level2: '质量指标', name: '任务完成率', description: '任务完成率', target: '≥90%' })] },
      expect: 1,
      says: '与指标名称相同',
    },
  ],
})
