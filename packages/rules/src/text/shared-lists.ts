/** Lists whose shares make up 100 %: nothing is left out of them, so their amounts have to make up their whole. */
import {
  absolute,
  add,
  compare,
  divide,
  type Flaw,
  half,
  type Mention,
  ONE,
  type Quantity,
  rational,
  subtract,
  sum,
  toShortDecimal,
  unitNamed,
} from '@jixiao/core'
import { type StatedShare, statedShares, wholesOf } from '../monitoring/stated-shares.ts'

const FEWEST = 2

interface SharedList {
  readonly whole: Mention
  readonly shares: readonly StatedShare[]
}

/** Amounts with their shares of one whole, complete by their shares. */
function listsIn(mentions: readonly Mention[]): readonly SharedList[] {
  const byWhole = new Map<string, { readonly whole: Mention; readonly shares: StatedShare[] }>()
  for (const share of statedShares(mentions)) {
    // of two wholes of one name the nearer one
    const whole = share.denominator === '' ? wholesOf(share, mentions)[0] : wholesOf(share, mentions).at(-1)
    if (whole?.role !== 'amount' || share.amount.role !== 'amount' || share.amount.isBase) continue
    const key = `${whole.index}|${share.denominator}`
    const list = byWhole.get(key)
    if (list) list.shares.push(share)
    else byWhole.set(key, { whole, shares: [share] })
  }
  return [...byWhole.values()].filter(l => l.shares.length >= FEWEST && isComplete(l.shares))
}

/** Do the printed rates make up 100 %, but for their rounding? */
function isComplete(shares: readonly StatedShare[]): boolean {
  const rates = shares.map(s => s.rate.quantity)
  return compare(absolute(subtract(sum(rates.map(r => r.value)), ONE)), room(rates)) <= 0
}

/** Half a step of each figure. */
const room = (figures: readonly Quantity[]) => half(figures.reduce((slack, q) => add(slack, q.step), rational(0n)))

/** A complete list whose amounts make something else than its whole. */
export const sharedListFlaws = (mentions: readonly Mention[]): readonly Flaw[] => listsIn(mentions).flatMap(flawOf)

function flawOf({ whole, shares }: SharedList): readonly Flaw[] {
  const parts = shares.map(s => s.amount)
  const total = sum(parts.map(p => p.quantity.value))
  const slack = room([whole.quantity, ...parts.map(p => p.quantity)])
  if (compare(absolute(subtract(total, whole.quantity.value)), slack) <= 0) return []
  const { unit } = whole.quantity
  const right = inUnit(total, unit)
  return [
    {
      at: [whole.place],
      related: parts.map(p => p.place),
      found: `${whole.quantity.printed}${unit}`,
      expected: `${right}${unit}`,
      arithmetic: `${parts.map(p => inUnit(p.quantity.value, unit)).join(' + ')} = ${right}，不等于 ${whole.quantity.printed}`,
      say: {
        zh: `各项占比合计为100%，说明已经列全；各项金额相加是${right}${unit}，总数写作${whole.quantity.printed}${unit}。`,
        en: `The shares make up 100 %, so no part is missing; the parts add up to ${right}${unit}, the whole is given as ${whole.quantity.printed}${unit}.`,
      },
      mend: { zh: '逐项核对，改正写错的一个数。', en: 'Check the parts one by one and correct the wrong figure.' },
    },
  ]
}

const inUnit = (value: Quantity['value'], unit: string): string => toShortDecimal(divide(value, unitNamed(unit)?.scale ?? ONE))
