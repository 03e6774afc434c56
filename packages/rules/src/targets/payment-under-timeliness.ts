/** Q23: paying out the money as the project's timeliness. */
import { cite, defineRule, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

const PAYMENT = /(?:资金|经费|款项|预算).{0,4}(?:支付|支出|拨付|执行|到位|使用)|支付(?:进度|及时)|支出进度|执行进度/
/** Where paying is the very output of the project. */
const TRANSFER = /补贴|补助|救助|工资|薪|养老|奖补|奖励|津贴|抚恤|低保|转移支付|补偿|待遇|助学/

export const paymentUnderTimeliness = defineRule({
  code: 'Q23',
  name: 'payment-under-timeliness',
  title: '时效指标填资金支付',
  titleEn: 'Payment as timeliness indicator',
  severity: 'warning',
  basis: [cite('indicator-quality', 'relevance'), cite('evaluation-measures-2020', 'execution')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const name = i.name.value
      if (levelTwoOf(i) !== 'timeliness' || !PAYMENT.test(name) || TRANSFER.test(name + i.project)) return null
      const row = rowWords(i)
      return {
        at: i.name.place,
        related: [i.target.place],
        found: name,
        say: wording(
          `${row.zh}衡量的是付款进度，不是工作是否按时完成；付款进度已由预算执行率反映。`,
          `${row.en} measures payment and not whether the work is done in time; payment is already measured by the execution rate.`,
        ),
        mend: wording(
          '改填任务的完成时间，例如“检查完成时间 ≤11月底”“事件处置时限 ≤24小时”。',
          'Set the time by which the work is done, for example “inspection finished ≤ end of November”.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('资金支付及时率', 'Timely payment'),
      given: { indicators: [indicator({ level2: '时效指标', name: '资金支付及时率', target: '≥95%' })] },
      expect: 1,
      says: '付款进度',
    },
    {
      name: wording('补贴项目按时发放', 'A project that pays allowances'),
      given: { indicators: [indicator({ level2: '时效指标', name: '补贴资金拨付及时率', target: '=100%' })] },
      expect: 'pass',
    },
  ],
})
