/** A-04: a growth rate over a base of nothing: there is none. */
import { cite, compare, defineRule, type Flaw, isZero, ONE, subtract } from '@jixiao/core'
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

/** "年初预算为0万元，支出决算为10万元，完成年初预算的100%": no share of nothing can be told. */
const isCompletionOfZero = ({ completion, old, ...c }: Comparison): boolean =>
  completion !== undefined && old !== undefined && isZero(old.quantity.value) && !isZero(c.new.quantity.value)

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
    const all = comparisonsIn(blocks)
    return [...all.filter(isRateOverZero).map(rateFlaw), ...all.filter(isCompletionOfZero).map(completionFlaw)]
  },
  examples: [
    {
      name: { zh: '上年为零，写增加100%', en: '100 % more than nothing' },
      given: { blocks: [paragraph('2022年当年预算执行数为0万元，2023年预算安排60.13万元，比2022年预算执行数增加100.00%。')] },
      expect: 1,
    },
    {
      name: { zh: '没有年初预算，写完成100%', en: '100 % of no budget' },
      given: { blocks: [paragraph('年初预算为0.00万元，支出决算为10.00万元，完成年初预算的100%。')] },
      expect: 1,
      says: '没有预算',
    },
    {
      name: { zh: '预算、决算都是零', en: 'nothing of nothing' },
      given: { blocks: [paragraph('年初预算为0.00万元，支出决算为0.00万元，完成年初预算的0%。')] },
      expect: 'pass',
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

const rateFlaw = (c: Comparison): Flaw => ({
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
})

const completionFlaw = (c: Comparison): Flaw => ({
  at: [c.completion?.place ?? c.place],
  related: [c.place],
  found: c.completion?.text ?? '',
  arithmetic: `${c.new.text} ÷ ${c.old?.text ?? '0'}：除以0没有意义`,
  say: {
    zh: `${c.name === '' ? '' : `“${c.name}”`}没有预算（${c.old?.text ?? '0'}），支出${c.new.text}，不存在完成率，却写“${c.completion?.text ?? ''}”。`,
    en: `Nothing was budgeted: there is no rate of completion, yet ${c.completion?.text ?? ''} is stated.`,
  },
  mend: {
    zh: '删去完成率，写明预算为0、支出多少、资金从哪里来（如年中追加）。',
    en: 'Leave out the rate; say that nothing was budgeted, what was spent and where the money came from.',
  },
})
