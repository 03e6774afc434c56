/** Q25: an economic benefit that speaks of neither money nor economy. */
import { cite, defineRule, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { levelTwoOf } from './level-two.ts'
import { rowCause, rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** Any of these words makes it economic enough not to be doubted. Saving as such (节约) is not: paper and water are saved too. */
const ECONOMIC =
  /经济|收入|预算|结余|增收|创收|收益|成本|费用|支出|资金|经费|节支|节省|产值|税|利润|效益|价|投资|营收|营业|销售|消费|就业|失业|GDP|损失|融资|招商|旅游|产业|贸易|减负|财政|金额|增加值|产量|单产|亩产|增产|生产|粮食|农业|企业|商|市场|经营|物流|投入|脱贫|致富|贫困|信贷|贷款|外汇|出口|盘活|增值|保值|资产|减免|优惠|让利|补偿|赔偿|挽回|追缴|罚没|债|补贴|薪|工资|能耗|节能|用工/

export const economicBenefitWithoutMoney = defineRule({
  code: 'Q25',
  name: 'economic-benefit-without-money',
  title: '经济效益名不副实',
  titleEn: 'Economic benefit that is none',
  severity: 'warning',
  basis: [cite('indicator-quality', 'relevance'), cite('target-measures-2015', 'indicators')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const words = `${i.name.value}${i.description?.value ?? ''}${i.target.value.kind === 'worded' ? i.target.text : ''}`
      if (levelTwoOf(i) !== 'economic' || i.name.value === '' || i.target.value.unitClass === 'money' || ECONOMIC.test(words)) return null
      const row = rowWords(i)
      return {
        at: i.name.place,
        related: [i.target.place],
        found: i.name.value,
        cause: rowCause(i),
        say: wording(
          `${row.zh}没有涉及收入、成本、价格、产值等经济内容，看不出经济效益。`,
          `${row.en} speaks of neither income, cost, price nor production: no economic benefit can be seen.`,
        ),
        mend: wording(
          '有经济效益的，写成可计算的金额或比率，例如“节约采购成本 ≥2万元”；没有的，不必填这一类指标。',
          'Where there is a benefit in money, give it as an amount or rate (procurement cost saved ≥2万元); where there is none, leave the kind out.',
        ),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('提高工作效率', 'Working more efficiently'),
      given: { indicators: [indicator({ level2: '经济效益指标', name: '提高工作效率', description: '提高工作效率', target: '≥90%' })] },
      expect: 1,
      says: '看不出经济效益',
    },
    {
      name: wording('避免经济损失', 'Losses avoided'),
      given: {
        indicators: [
          indicator({ level2: '经济效益指标', name: '险情处置', description: '及时处置险情，避免经济损失', target: '≥90%' }),
          indicator({ level2: '经济成本指标', name: '印刷单位', target: '≤2万元' }),
        ],
      },
      expect: 'pass',
    },
  ],
})
