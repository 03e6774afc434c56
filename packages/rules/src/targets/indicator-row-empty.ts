/** Q33: rows of a table or form in which no indicator is filled in. */
import { bare, cite, defineRule, wording } from '@jixiao/core'
import { indicator, selfEvaluation } from '../examples.ts'
import { noIndicators, TARGET_KINDS, targetTables } from './indicators-of.ts'
import { projectWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

export const indicatorRowEmpty = defineRule({
  code: 'Q33',
  name: 'indicator-row-empty',
  title: '空指标行',
  titleEn: 'Empty indicator rows',
  severity: 'hint',
  basis: [cite('indicator-quality', 'completeness'), cite('evaluation-measures-2020', 'forms')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check(topics) {
    const tables = targetTables(topics)
    if (tables.length === 0) return noIndicators()
    return tables.flatMap(table => {
      const empty = table.indicators.filter(i => bare(i.name.value) === '')
      if (empty.length === 0) return []
      const project = projectWords(table.project)
      const kinds = [...new Set(empty.map(i => i.level2.value).filter(name => name !== ''))].join('、')
      return [
        {
          at: empty.map(i => i.name.place),
          found: kinds,
          say: wording(
            `${project.zh}有${empty.length}行没有填写三级指标${kinds === '' ? '' : `（${kinds}）`}。`,
            `${project.en}: ${empty.length} rows have no level-3 indicator${kinds === '' ? '' : ` (${kinds})`}.`,
          ),
          mend: wording('有内容的补填；不适用的删去空行或写“无”。', 'Fill them in, or delete the rows that do not apply.'),
        },
      ]
    })
  },
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('自评表留空三行', 'Three empty rows in a form'),
      given: {
        selfEvaluations: [
          selfEvaluation('农村道路养护', '60万元', '59.8万元', {
            indicators: [
              indicator({ level2: '经济效益指标', name: '', target: '' }),
              indicator({ level2: '社会效益指标', name: '硬化路通达率', target: '≥95%' }),
              indicator({ level2: '生态效益指标', name: '', target: '' }),
              indicator({ level2: '可持续影响指标', name: '', target: '' }),
            ],
          }),
        ],
      },
      expect: 1,
      says: '有3行没有填写三级指标',
    },
  ],
})
