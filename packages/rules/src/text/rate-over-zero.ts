/** A-04: a growth rate over a base of nothing: there is none. */
import { cite, compare, defineRule, isZero, ONE, subtract } from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { type Comparison, comparisonsIn } from './comparisons.ts'

/** The base is printed as 0, or the change is all there is now and is called 100 %. */
export function isRateOverZero(c: Comparison): boolean {
  if (!c.rate || isZero(c.rate.quantity.value) || isZero(c.new.quantity.value)) return false
  if (c.old) return isZero(c.old.quantity.value)
  return (
    c.change !== undefined &&
    c.direction === 'up' &&
    isZero(subtract(c.new.quantity.value, c.change.quantity.value)) &&
    compare(c.rate.quantity.value, ONE) === 0
  )
}

export const rateOverZero = defineRule({
  code: 'A-04',
  name: 'rate-over-zero',
  title: '基数为零却写增幅',
  titleEn: 'A growth rate over a base of zero',
  severity: 'error',
  basis: [cite('arithmetic')],
  appliesTo: ['budget-disclosure', 'final-accounts', 'unknown'],
  needs: ['blocks'],
  check({ blocks }) {
    return comparisonsIn(blocks)
      .filter(isRateOverZero)
      .map(c => ({
        at: [c.rate?.place ?? c.place],
        related: [c.place],
        found: c.rate?.text ?? '',
        arithmetic: `${c.new.text} - 0 = ${c.new.text}；除以0没有意义`,
        say: {
          zh: `${c.name === '' ? '' : `“${c.name}”`}上年为0，本年${c.new.text}，不存在增幅，却写“${c.claim ?? ''}${c.rate?.text ?? ''}”。`,
          en: `The base is 0: there is no rate of growth, yet ${c.rate?.text ?? ''} is stated.`,
        },
        mend: {
          zh: '删去百分比，只写增加额，说明上年无此项支出。',
          en: 'Leave out the rate; state the amount and that there was none the year before.',
        },
      }))
  },
  examples: [
    {
      name: { zh: '上年为零，写增加100%', en: '100 % more than nothing' },
      given: { blocks: [paragraph('2022年当年预算执行数为0万元，2023年预算安排60.13万元，比2022年预算执行数增加100.00%。')] },
      expect: 1,
    },
    {
      name: { zh: '真的翻一番', en: 'really twice as much' },
      given: { blocks: [paragraph('2022年当年预算执行数为30.00万元，2023年预算安排60.00万元，比2022年预算执行数增加100.00%。')] },
      expect: 'pass',
    },
    {
      name: { zh: '增加额等于本年数', en: 'the change is all there is' },
      given: { blocks: [paragraph('支出530.72万元，与上年相比增加530.72万元，增长100%。')] },
      expect: 1,
    },
  ],
})
