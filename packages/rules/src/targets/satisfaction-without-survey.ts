/** Q32: a satisfaction indicator whose basis names no survey. */
import { bare, cite, defineRule, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

const SURVEY = /问卷|调查|样本|抽样|抽查|测评|访谈|访问|回访|评议|走访|电话|随访|座谈|反馈|评价器|好差评|打分|测验|投票|民调|测算|统计|份数/

export const satisfactionWithoutSurvey = defineRule({
  code: 'Q32',
  name: 'satisfaction-without-survey',
  title: '满意度指标没有调查依据',
  titleEn: 'Satisfaction without a survey',
  severity: 'warning',
  basis: [cite('core-indicator-guide-2021', 'values'), cite('target-measures-2015', 'values')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, (i, table) => {
      if (levelTwoOf(i) !== 'satisfaction') return null
      // forms without a column for the basis are judged by their evidence (S16)
      if (!table.indicators.some(other => other.basis && bare(other.basis.value) !== '')) return null
      const basis = i.basis?.value ?? ''
      if (SURVEY.test(basis) || SURVEY.test(i.description?.value ?? '')) return null
      const row = rowWords(i)
      return {
        at: i.basis?.place ?? i.place,
        related: [i.name.place, i.target.place],
        found: basis === '' ? '（空）' : basis,
        cause: '满意度指标没有写调查依据',
        say: wording(
          `${row.zh}的指标值“${i.target.text}”${basis === '' ? '没有写依据' : `以“${basis}”为依据`}，没有说明通过什么调查取得。`,
          `${row.en}: the value “${i.target.text}” rests on ${basis === '' ? 'nothing' : `“${basis}”`}; no survey is named.`,
        ),
        mend: wording(
          '写明调查方式、对象和样本量，例如“向服务对象发放调查问卷，有效样本不少于50份”。',
          'Name the survey, whom it asks and how many: for example a questionnaire with at least 50 valid answers.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('依据就是名称', 'The name as basis'),
      given: { indicators: [indicator({ level2: '服务对象满意度指标', name: '满意率', target: '≥90%', basis: '满意率' })] },
      expect: 1,
      says: '没有说明通过什么调查取得',
    },
    {
      name: wording('描述中有调查', 'The survey in the description'),
      given: {
        indicators: [
          indicator({ level2: '服务对象满意度指标', name: '群众满意度', description: '对受益群众进行满意度调查', target: '≥90%', basis: '工作计划' }),
        ],
      },
      expect: 'pass',
    },
  ],
})
