/** Shares in running text: an amount, its rate, and what it is said to be a share of. */
import { type Mention, squeeze } from '@jixiao/core'

export interface StatedShare {
  readonly rate: Mention
  readonly amount: Mention
  /** As printed: 调整预算. */
  readonly denominator: string
}

/** Rates with a denominator and with the amount they belong to; "about 30%" is left out. */
export function statedShares(mentions: readonly Mention[]): readonly StatedShare[] {
  const byIndex = new Map(mentions.map(m => [m.index, m]))
  return mentions.flatMap((rate): StatedShare[] => {
    const amount = rate.about === undefined ? undefined : byIndex.get(rate.about)
    if (rate.role !== 'rate' || !rate.denominator || !amount || rate.operator || rate.quantity.approximation || amount.quantity.approximation)
      return []
    return amount.role === 'amount' || amount.role === 'count' ? [{ rate, amount, denominator: rate.denominator }] : []
  })
}

const labelOf = (text: string): string => squeeze(text).replace(/^(?:本部门|本单位|我部门|我单位|我局|其中[:：]?|20\d{2}年度?)+|[的“”"]/g, '')

/** Amounts of exactly the denominator's name, before the share in the same section and part, and in the same kind of unit. */
export function wholeOf(share: StatedShare, mentions: readonly Mention[]): readonly Mention[] {
  const name = labelOf(share.denominator)
  return mentions.filter(
    m =>
      m.index < share.rate.index &&
      m.index !== share.amount.index &&
      m.section === share.rate.section &&
      m.part === share.rate.part &&
      m.role === share.amount.role &&
      m.quantity.dimension === share.amount.quantity.dimension &&
      (m.role !== 'count' || m.quantity.unit === share.amount.quantity.unit) &&
      labelOf(m.label) === name,
  )
}
