/** M08: a count and its change rate imply a count for the year before that is no whole number. */
import {
  add,
  cite,
  compare,
  cutInterval,
  defineRule,
  divide,
  type Flaw,
  type Interval,
  type Mention,
  notApplicable,
  ONE,
  type Rational,
  rational,
  roundedInterval,
  subtract,
  toDecimal,
} from '@jixiao/core'
import { mention } from '../examples.ts'
import { asPrinted } from './printed-rate.ts'

export const impliedBaseNotWhole = defineRule({
  code: 'M08',
  name: 'implied-base-not-whole',
  title: '同比隐含基数非整数',
  titleEn: 'The implied base of a change is no whole number',
  severity: 'hint',
  basis: [cite('arithmetic', 'change')],
  appliesTo: 'every',
  needs: ['mentions'],
  check({ mentions }) {
    const byIndex = new Map(mentions.map(m => [m.index, m]))
    const pairs = mentions.flatMap(rate => {
      const count = rate.about === undefined ? undefined : byIndex.get(rate.about)
      return rate.role === 'change-rate' && count && isCounted(count) && !rate.quantity.approximation && !rate.operator ? [{ rate, count }] : []
    })
    if (pairs.length === 0) return notApplicable('文中没有计数及其增减幅度', 'the text gives no count with a change rate')
    return pairs.flatMap(({ rate, count }): readonly Flaw[] => {
      const x = count.quantity.value
      const base = baseOf(x, roundedInterval(rate.quantity), rate.direction)
      const cut = baseOf(x, cutInterval(rate.quantity), rate.direction)
      if (!base || !cut || hasWhole(base) || hasWhole(cut)) return []
      const sign = rate.direction === 'down' ? '−' : '+'
      const shown = asPrinted(rate.quantity)
      return [
        {
          at: rate.place,
          related: [count.place],
          found: shown,
          arithmetic: `${count.quantity.printed} ÷ (1 ${sign} ${shown}) = ${toDecimal(base.low, 2)}～${toDecimal(base.high, 2)}`,
          say: {
            zh: `${count.label}${count.quantity.printed}${count.quantity.unit}${rate.direction === 'down' ? '下降' : '增长'}${shown}，推算上期为${toDecimal(base.low, 2)}至${toDecimal(base.high, 2)}${count.quantity.unit}，不含整数，数量或幅度可能有误。`,
            en: `${count.quantity.printed} after a change of ${sign}${shown} implies a base between ${toDecimal(base.low, 2)} and ${toDecimal(base.high, 2)}: no whole number.`,
          },
          mend: { zh: '核对本期数、上期数和增减幅度。', en: 'Check both counts and the rate.' },
        },
      ]
    })
  },
  examples: [
    { name: { zh: '7期，下降30%：上期10期', en: '10 before' }, given: { mentions: changed('7期', '30%', 'down') }, expect: 'pass' },
    { name: { zh: '16期，下降61%：上期41期', en: '41 before' }, given: { mentions: changed('16期', '61%', 'down') }, expect: 'pass' },
    {
      name: { zh: '7期，下降25%：上期9.3期', en: 'no whole number' },
      given: { mentions: changed('7期', '25%', 'down') },
      expect: 1,
      says: '不含整数',
    },
    { name: { zh: '没有增减幅度', en: 'no change rate' }, given: { mentions: [mention('count', '预警', '7期')] }, expect: 'not-applicable' },
  ],
})

/** Whole things, printed as such and exactly. */
const isCounted = (m: Mention): boolean =>
  m.role === 'count' &&
  m.quantity.dimension === 'count' &&
  m.quantity.value.d === 1n &&
  m.quantity.step.n === 0n &&
  m.quantity.value.n > 0n &&
  !m.quantity.approximation &&
  !m.operator

/** x ÷ (1 ± p) over all true p; null without a direction or when the fall is 100 % or more. */
function baseOf(x: Rational, p: Interval, direction: Mention['direction']): Interval | null {
  if (direction === 'up') return { low: divide(x, add(ONE, p.high)), high: divide(x, add(ONE, p.low)) }
  if (direction !== 'down' || compare(p.high, ONE) >= 0) return null
  return { low: divide(x, subtract(ONE, p.low)), high: divide(x, subtract(ONE, p.high)) }
}

const hasWhole = (i: Interval): boolean => {
  const floor = i.high.n / i.high.d
  return compare(rational(floor), i.low) >= 0
}

function changed(count: string, rate: string, direction: 'up' | 'down') {
  return [mention('count', '预警', count, { index: 1 }), mention('change-rate', '预警', rate, { index: 2, about: 1, direction })]
}
