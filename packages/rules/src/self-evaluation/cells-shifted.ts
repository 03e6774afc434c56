/** S19: cells of a row of the form stand in the wrong column. */
import { cannotTell, cite, defineRule } from '@jixiao/core'
import { indicator, selfEvaluation } from '../examples.ts'
import { FORM_KINDS } from './form-kinds.ts'

export const cellsShifted = defineRule({
  code: 'S19',
  name: 'cells-shifted',
  title: '自评表列错位',
  titleEn: 'Cells stand in the wrong column',
  severity: 'hint',
  basis: [cite('evaluation-measures-2020', 'forms')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  check({ selfEvaluations }) {
    if (selfEvaluations.every(f => f.indicators.length === 0)) return cannotTell('自评表没有指标行', 'no form has rows of indicators')
    const rows = selfEvaluations.flatMap(f => f.indicators).filter(i => i.isShifted)
    if (rows.length === 0) return []
    const names = [...new Set(rows.map(i => i.level2.value || i.level1.value))].join('、')
    return [
      {
        at: rows.map(i => i.place),
        found: names,
        say: {
          zh: `${rows.length}行的单元格与表头错位（${names}），已按内容归位后检查。`,
          en: `The cells of ${rows.length} rows stand off their columns; they were put right for the check.`,
        },
        mend: { zh: '对照表头调整这些行的单元格；复制或转换表格后逐行核对。', en: 'Put the cells under their headings.' },
      },
    ]
  },
  examples: [
    {
      name: { zh: '没有错位', en: 'in place' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '3万元', '3万元', { indicators: [indicator({ level2: '数量指标', name: '活动', target: '≥4次' })] }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '满意度行左移一列', en: 'one row shifted' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '3万元', '3万元', {
            indicators: [indicator({ level2: '满意度指标', name: '群众满意度', target: '≥95%', isShifted: true })],
          }),
        ],
      },
      expect: 1,
      says: '1行的单元格与表头错位（满意度指标）',
    },
    { name: { zh: '没有指标行', en: 'no rows' }, given: { selfEvaluations: [selfEvaluation('宣传费', '3万元', '3万元')] }, expect: 'cannot-tell' },
  ],
})
