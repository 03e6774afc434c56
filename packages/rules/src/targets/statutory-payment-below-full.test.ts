/** Edge cases of Q13. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './judged.ts'
import { statutoryPaymentBelowFull } from './statutory-payment-below-full.ts'

runExamples(statutoryPaymentBelowFull)

const judge = (name: string, target: string) => flawsOf(statutoryPaymentBelowFull, { indicators: [indicator({ level2: '质量指标', name, target })] })

it('knows what is owed', () => {
  for (const name of ['低保金发放率', '养老保险缴纳率', '工资足额发放率', '征地补偿款兑付率']) expect(judge(name, '≥95%'), name).toHaveLength(1)
})
it('leaves other rates and full payment alone', () => {
  for (const name of ['补贴发放及时率', '补贴发放满意率', '宣传品发放率', '养老机构覆盖率']) expect(judge(name, '≥95%'), name).toEqual([])
  expect(judge('低保金发放率', '100%')).toEqual([])
  expect(judge('补贴发放差错率', '≤1%')).toEqual([])
})
