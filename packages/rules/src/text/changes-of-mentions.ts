/** Comparisons that no single wording holds: the figure in one sentence, its change and the rate of it in the next. */
import { compare, type Mention, type Quantity } from '@jixiao/core'
import type { Comparison, Figure } from './comparisons.ts'

/** A figure, what it changed by since an earlier time, and the rate of that, as the text says them of each other. */
export function changesOfMentions(mentions: readonly Mention[]): readonly Comparison[] {
  const byIndex = new Map(mentions.map(m => [m.index, m]))
  return mentions.flatMap((rate): Comparison[] => {
    const [change, now] = [byIndex.get(rate.index - 1), byIndex.get(rate.about ?? -1)]
    if (rate.role !== 'change-rate' || change?.role !== 'change' || now?.role !== 'amount' || now.isBase || now.operator) return []
    // the change may be said of the same thing by another noun: "收支总预算100万元。与上年相比，收支总计增加…"
    const isOne = (change.about ?? now.index) === now.index && rate.place.block === now.place.block && change.place.block === now.place.block
    const isAgainst = contradicts(change, rate)
    if (!isOne || change.direction === 'none' || (change.direction !== rate.direction && !isAgainst)) return []
    if (!/年|同比|预算/.test(change.comparedTo ?? comparedBefore(change, byIndex))) return []
    // more than there is: the change belongs to something else
    if (change.direction === 'up' && compare(change.quantity.value, now.quantity.value) > 0) return []
    if ([now, change, rate].some(m => isVague(m.quantity)) || change.quantity.dimension !== 'money' || rate.quantity.dimension !== 'rate') return []
    const direction = change.direction ?? 'none'
    return [
      {
        name: now.label,
        place: now.place,
        new: figure(now),
        change: figure(change),
        rate: figure(rate),
        direction,
        claim: WORD[direction],
        ...(isAgainst ? { contradiction: `${WORD[direction]}……${WORD[rate.direction ?? 'none']}` } : {}),
      },
    ]
  })
}

const WORD = { up: '增加', down: '减少', none: '' }

/** "增加4万元，下降15%": the rate right behind the change goes the other way. */
const contradicts = (change: Mention, rate: Mention): boolean =>
  change.direction !== rate.direction && rate.direction !== 'none' && (rate.place.from ?? 0) - (change.place.to ?? 0) <= NEAREST
const NEAREST = 5

/** "较2020年减少42万元…；其中：接待费98万元，减少3万元": what the paragraph compared with before holds on. */
function comparedBefore(change: Mention, byIndex: ReadonlyMap<number, Mention>): string {
  for (let at = byIndex.get(change.index - 1); at && at.place.block === change.place.block; at = byIndex.get(at.index - 1))
    if (at.comparedTo !== undefined) return at.comparedTo
  return ''
}

const isVague = (q: Quantity): boolean => q.approximation !== undefined || q.printed === ''
const figure = ({ quantity, place }: Mention): Figure => ({ text: `${quantity.printed}${quantity.unit}`, quantity, place })
