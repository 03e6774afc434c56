/** S16: degrees of satisfaction are reported, but the document knows no survey. */
import { type Block, cannotTell, cite, defineRule, type Indicator } from '@jixiao/core'
import { indicator, paragraph, selfEvaluation } from '../examples.ts'
import { FORM_KINDS } from './form-kinds.ts'

const SURVEY = /问卷|满意度(?:调查|测评|测评表|调研)|抽样|样本|(?:电话)?回访|随机访谈|座谈|测评结果|评价系统|好差评/

export const satisfactionWithoutSurvey = defineRule({
  code: 'S16',
  name: 'satisfaction-without-survey',
  title: '满意度无佐证',
  titleEn: 'Satisfaction without a survey',
  severity: 'warning',
  basis: [cite('evaluation-measures-2020', 'truth')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  uses: ['blocks'],
  check({ selfEvaluations, blocks }) {
    const rows = selfEvaluations.flatMap(form => form.indicators).filter(isReportedSatisfaction)
    if (rows.length === 0) return cannotTell('自评表没有满意度指标的完成值', 'no form reports a degree of satisfaction')
    if (blocks.some(b => SURVEY.test(textOf(b)))) return []
    return [
      {
        at: rows.map(i => i.actual?.place ?? i.place),
        expected: '问卷、样本量、调查方式等依据',
        found: [...new Set(rows.map(i => i.actual?.text ?? ''))].join('、'),
        say: {
          zh: `${rows.length}个满意度指标填了完成值（${rows.map(i => i.actual?.text ?? '').join('、')}），全文没有提到问卷、抽样或其他调查依据。`,
          en: `${rows.length} degrees of satisfaction are reported without any mention of a survey.`,
        },
        mend: {
          zh: '写明调查方式、样本量和回收数量，并留存问卷；没有调查的，补做后再填。',
          en: 'State method and sample, and keep the questionnaires.',
        },
      },
    ]
  },
  examples: [
    {
      name: { zh: '文中写明了问卷调查', en: 'a survey is named' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '3万元', '3万元', {
            indicators: [indicator({ level2: '满意度指标', name: '群众满意度', target: '≥95%', actual: '96%' })],
          }),
        ],
        blocks: [paragraph('年底发放调查问卷100份，收回98份。')],
      },
      expect: 'pass',
    },
    {
      name: { zh: '只有100%，没有调查', en: '100% without a survey' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '3万元', '3万元', {
            indicators: [indicator({ level2: '满意度指标', name: '群众满意度', target: '≥95%', actual: '100%' })],
          }),
        ],
        blocks: [paragraph('项目顺利完成。')],
      },
      expect: 1,
      says: '没有提到问卷',
    },
    {
      name: { zh: '没有满意度指标', en: 'no such indicator' },
      given: { selfEvaluations: [selfEvaluation('宣传费', '3万元', '3万元')] },
      expect: 'cannot-tell',
    },
  ],
})

const isReportedSatisfaction = (i: Indicator): boolean =>
  /满意/.test(`${i.level1.value}${i.level2.value}`) &&
  i.actual?.value.quantity?.dimension === 'rate' &&
  !/调查|问卷|样本/.test(`${i.description?.value ?? ''}${i.basis?.value ?? ''}${i.reason?.value ?? ''}`)

const textOf = (b: Block): string => (b.kind === 'paragraph' ? b.text : b.rows.map(r => r.cells.map(c => c.text).join(' ')).join(' '))
