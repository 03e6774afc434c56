/** Q27: a level-3 name that only repeats the name of its level 2. */
import { bare, cite, defineRule, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { projectWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

const stem = (text: string): string => bare(text).replace(/指标$/, '')

export const nameRepeatsLevelTwo = defineRule({
  code: 'Q27',
  name: 'name-repeats-level-two',
  title: '三级指标等于二级指标名',
  titleEn: 'Level-3 name is the level-2 name',
  severity: 'error',
  basis: [cite('indicator-quality', 'completeness'), cite('target-measures-2015', 'indicators')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const name = bare(i.name.value)
      const isWhole = name !== '' && name === bare(i.level2.value)
      // 服务对象满意度 is a name in itself; only the word 指标 shows that the heading was copied
      const isStem = name !== '' && levelTwoOf(i) !== 'satisfaction' && stem(name) === stem(i.level2.value)
      if (!(isWhole && name.endsWith('指标')) && !isStem) return null
      const project = projectWords(i.project)
      return {
        at: i.name.place,
        related: [i.level2.place],
        found: i.name.value,
        ...(isWhole ? {} : { severity: 'warning' as const }),
        say: wording(
          `${project.zh}的三级指标“${i.name.value}”只是重复二级指标“${i.level2.value}”的名称，没有具体指标。`,
          `${project.en}: the indicator “${i.name.value}” only repeats its heading “${i.level2.value}”; no indicator is named.`,
        ),
        mend: wording('写出具体衡量什么，例如“年用纸量下降率”；没有这一类效果的，删去该行。', 'Name what is measured, or drop the row.'),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('三级指标写成生态效益指标', 'The heading as name'),
      given: { indicators: [indicator({ level2: '生态效益指标', name: '生态效益指标', target: '≥90%' })] },
      expect: 1,
      says: '没有具体指标',
    },
    {
      name: wording('服务对象满意度是指标', 'Satisfaction of those served is an indicator'),
      given: { indicators: [indicator({ level2: '服务对象满意度指标', name: '服务对象满意度', target: '≥90%' })] },
      expect: 'pass',
    },
  ],
})
