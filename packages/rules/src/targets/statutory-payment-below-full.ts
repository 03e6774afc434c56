/** Q13: a payment that is due by law is targeted below 100 %. */
import { cite, compare, defineRule, ONE, wording } from '@jixiao/core'
import { indicator } from '../examples.ts'
import { judgeEach, TARGET_KINDS } from './indicators-of.ts'
import { rowWords } from './row-words.ts'
import { passingSoundTable, withoutIndicators } from './sound-example.ts'

/** What is owed: allowances, wages, insurance. Leaflets may be handed out at 90 %. */
const OWED = /补贴|补助|津贴|工资|薪|社保|保险|公积金|养老|低保|救助|抚恤|优抚|待遇|奖补|补偿|赔偿|生活费|助学金|奖学金/
const PAID = /足额|发放|缴纳|缴存|兑付|兑现|支付|拨付|到位/
/** Other rates about the same payments. */
const OTHER_RATE = /满意|知晓|覆盖|参保|投保|参与|使用|增长|提高|降低|减少|及时|准时|按时|按期/

export const statutoryPaymentBelowFull = defineRule({
  code: 'Q13',
  name: 'statutory-payment-below-full',
  title: '应为100%的法定兑付类目标偏低',
  titleEn: 'A payment due by law is targeted below 100 %',
  severity: 'warning',
  basis: [cite('indicator-quality', 'appropriateness')],
  appliesTo: TARGET_KINDS,
  needs: [],
  uses: ['indicators', 'selfEvaluations'],
  check: topics =>
    judgeEach(topics, i => {
      const name = i.name.value
      const { quantity, kind, operator } = i.target.value
      if (kind !== 'measured' || quantity?.dimension !== 'rate' || operator === '≤' || operator === '<') return null
      if (!(OWED.test(name) && PAID.test(name)) || OTHER_RATE.test(name) || compare(quantity.value, ONE) >= 0) return null
      const row = rowWords(i)
      return {
        at: i.target.place,
        related: [i.name.place],
        found: i.target.text,
        expected: '=100%',
        say: wording(
          `${row.zh}的指标值是“${i.target.text}”；这类款项应当足额兑付，目标低于100%意味着允许少发。`,
          `${row.en}: the target is “${i.target.text}”; what is due must be paid in full, a lower target would allow paying less.`,
        ),
        mend: wording('改为“=100%”。', 'Write “=100%”.'),
      }
    }),
  examples: [
    passingSoundTable,
    withoutIndicators,
    {
      name: wording('补贴足额发放率≥90%', 'Allowances paid at 90 %'),
      given: { indicators: [indicator({ level2: '质量指标', name: '补贴足额发放率', target: '≥90%' })] },
      expect: 1,
      says: '允许少发',
    },
    {
      name: wording('足额发放率100%；宣传品发放率90%', 'In full; leaflets at 90 %'),
      given: {
        indicators: [
          indicator({ level2: '质量指标', name: '补贴足额发放率', target: '=100%' }),
          indicator({ level2: '质量指标', name: '宣传册发放率', target: '≥90%' }),
          indicator({ level2: '社会效益指标', name: '补贴发放知晓率', target: '≥90%' }),
        ],
      },
      expect: 'pass',
    },
  ],
})
