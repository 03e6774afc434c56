/** Shares of a whole that the text does not state: the amounts beside them make it up, or their rates show that something is missing. */
import { absolute, add, compare, type Flaw, half, type Interval, type Mention, ONE, rational, roundedInterval, subtract, sum } from '@jixiao/core'
import { amountWithUnit, asPrinted, fitOfShare, plainAmount, rateLike } from './printed-rate.ts'
import { isBareShare, isInOneList, type StatedShare, statedShares, wholesOf } from './stated-shares.ts'

/** Amounts that are said to be shares of one thing, whatever its size. */
function groupsIn(mentions: readonly Mention[]): readonly (readonly StatedShare[])[] {
  const byIndex = new Map(mentions.map(m => [m.index, m]))
  const stated = new Map(statedShares(mentions).map(s => [s.rate.index, s]))
  const groups = new Map<string, StatedShare[]>()
  let [before, list]: [Mention | undefined, string] = [undefined, '']
  for (const rate of mentions) {
    const amount = byIndex.get(rate.about ?? -1)
    if (
      rate.role !== 'rate' ||
      rate.operator ||
      rate.quantity.approximation ||
      amount?.role !== 'amount' ||
      amount.isBase ||
      amount.quantity.approximation
    )
      continue
    const named = stated.get(rate.index)
    if (named ? named.denominator === '' || wholesOf(named, mentions).length > 0 : !isBareShare(rate)) continue
    if (!named && !(before && isInOneList(before, rate))) list = `${rate.index}`
    if (!named) before = rate
    const key = named ? `${rate.part}|${rate.section}|${named.denominator}` : list
    const group = groups.get(key)
    const share = named ?? { rate, amount, denominator: '' }
    if (group) group.push(share)
    else groups.set(key, [share])
  }
  return [...groups.values()].filter(g => g.filter(s => s.amount.quantity.value.n !== 0n).length > 1)
}

/** Groups whose rates cannot all be of the sum of their amounts, although nothing is left out; null where the text has no such group. */
export function siblingShareFlaws(mentions: readonly Mention[]): readonly Flaw[] | null {
  const groups = groupsIn(mentions)
  return groups.length === 0 ? null : groups.flatMap(flawsOf)
}

function flawsOf(group: readonly StatedShare[]): readonly Flaw[] {
  const whole = wholeOf(group)
  const misfits = group.filter(s => fitOfShare(s.rate.quantity, roundedInterval(s.amount.quantity), whole) === 'none')
  const rates = group.map(s => s.rate.quantity)
  const room = rates.reduce((slack, q) => add(slack, q.step), rational(0n))
  const isComplete = compare(absolute(subtract(sum(rates.map(r => r.value)), ONE)), half(room)) <= 0
  // all rates but one are of the sum: the list is complete and that one is wrong
  const fitting = group.filter(s => !misfits.includes(s) && s.amount.quantity.value.n !== 0n)
  const isOneOff = misfits.length === 1 && fitting.some(s => s.rate.quantity.printed.includes('.') || fitting.length > 1)
  return misfits.length > 0 && (isComplete || isOneOff) ? [flawOf(group, misfits)] : []
}

function wholeOf(group: readonly StatedShare[]): Interval {
  const parts = group.map(s => roundedInterval(s.amount.quantity))
  return { low: sum(parts.map(p => p.low)), high: sum(parts.map(p => p.high)) }
}

function flawOf(group: readonly StatedShare[], [first, ...others]: readonly StatedShare[]): Flaw {
  const share = first ?? group[0]
  if (!share) throw new RangeError('a group of shares has at least two')
  const total = sum(group.map(s => s.amount.quantity.value))
  const { unit } = share.amount.quantity
  const right = rateLike({ n: share.amount.quantity.value.n * total.d, d: share.amount.quantity.value.d * total.n }, share.rate.quantity)
  const sumText = amountWithUnit(total, unit)
  return {
    at: [share.rate.place, ...others.map(s => s.rate.place)],
    related: group.flatMap(s => (s === share || others.includes(s) ? [s.amount.place] : [s.amount.place, s.rate.place])),
    severity: 'warning',
    found: asPrinted(share.rate.quantity),
    expected: right,
    arithmetic: `${plainAmount(share.amount.quantity.value, unit)} ÷ (${group.map(s => plainAmount(s.amount.quantity.value, unit)).join(' + ')}) = ${right}`,
    say: {
      zh: `各项金额合计${sumText}，“${share.amount.label}”占比写为${asPrinted(share.rate.quantity)}，按合计应为${right}。`,
      en: `The amounts make ${plainAmount(total, unit)}${unit}; the share printed as ${asPrinted(share.rate.quantity)} would be ${right}.`,
    },
    mend: { zh: '核对各项金额与占比，改正写错的一个。', en: 'Check the amounts and their shares.' },
  }
}
