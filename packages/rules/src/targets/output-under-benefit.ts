/** Q24: a benefit indicator that only says that the work was done. */
import { bare, cite, defineRule, type Indicator, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { isBenefit } from './level-two.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

const DONE = /(?:工作|任务|项目|计划|目标|活动|检查|培训|建设)?完成(?:率|情况|度|数量?)$/
const COUNTED = /(?:发布|报送|发放|投稿|刊发|印发|开展|举办|组织|培训|宣传|检查|巡查|采购|购置).{0,6}(?:次数|篇数|条数|场次|份数|件数|数量)$|投稿$/
const ACTIVITY = /^(?:接入|安装|购置|采购|配备|举办|召开|印发|编印)/
/** Counts of what happens in the world are effects. */
const EFFECT = /事故|投诉|案件|上访|发病|死亡|违法|违规|险情|受益|就业|增收|减少|下降|降低/

const isOutput = (i: Indicator): boolean => {
  const name = bare(i.name.value).replace(/%$/, '')
  return (DONE.test(name) || COUNTED.test(name) || ACTIVITY.test(name)) && !EFFECT.test(name)
}

export const outputUnderBenefit = defineRule({
  code: 'Q24',
  name: 'output-under-benefit',
  title: '效益指标填产出',
  titleEn: 'Output filed as benefit',
  severity: 'warning',
  basis: [cite('indicator-quality', 'relevance'), cite('target-measures-2015', 'indicators')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      if (!isBenefit(i) || !isOutput(i)) return null
      const row = rowWords(i)
      return {
        at: [i.name.place, i.target.place],
        found: `${i.name.value} ${i.target.text}`,
        say: wording(
          `${row.zh}（指标值“${i.target.text}”）说的是做了多少工作，是产出，不是带来的效果。`,
          `${row.en} (target “${i.target.text}”) says how much work was done; that is output and not an effect.`,
        ),
        mend: wording(
          '移到产出指标；效益指标写工作带来的变化，例如“事故发生率下降 ≥5%”“群众知晓率 ≥85%”。',
          'Move it to the output indicators and state the change it brings: accidents down ≥5%, awareness ≥85%.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('工作完成率、接入系统、投稿', 'Work done, system connected, articles sent in'),
      given: {
        indicators: [
          indicator({ level2: '社会效益指标', name: '工作完成率', target: '≥90%' }),
          indicator({ level2: '社会效益指标', name: '接入视频会议系统', target: '接入' }),
          indicator({ level2: '社会效益指标', name: '全县人员投稿', target: '≥100篇' }),
        ],
      },
      expect: 3,
      says: '是产出',
    },
    {
      name: wording('效果可以是次数', 'An effect may be a count'),
      given: { indicators: [indicator({ level2: '社会效益指标', name: '道路事故发生次数', target: '≤5次' })] },
      expect: 'pass',
    },
  ],
})
