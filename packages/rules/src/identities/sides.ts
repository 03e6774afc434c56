/** The two sides of an identity in one unit, and the calculation that shows them. */
import { absolute, add, figureOf, negate, type Statement, subtract } from '@jixiao/core'
import type { Judged } from './evaluation.ts'
import { figureIn, inUnit, printedOf, sumInWords, totalOf, unitOf } from './words.ts'

/** Both sides of a relation as people read them. */
export interface Sides {
  readonly unit: string
  readonly all: readonly Statement[]
  readonly left: string
  readonly right: string
  readonly rightSum: string
  readonly difference: string
}

export function sidesOf({ instance }: Judged): Sides {
  const all = [...instance.total, ...instance.parts]
  const unit = unitOf(all)
  if (instance.kind === 'product') {
    const [a, b] = instance.parts.map(s => figureOf(s))
    const exact = a && b ? { n: a.value.n * b.value.n, d: a.value.d * b.value.d } : totalOf([])
    const own = unitOf(instance.total)
    return {
      unit: own,
      all,
      left: instance.total.map(printedOf).join(''),
      right: `${a?.printed ?? ''} × ${b?.printed ?? ''}${b && b.unit !== own ? b.unit : ''}`,
      rightSum: inUnit(exact, own, instance.total),
      difference: inUnit(absolute(subtract(totalOf(instance.total), exact)), own, instance.total),
    }
  }
  const show = (value: ReturnType<typeof totalOf>) => inUnit(value, unit, all)
  return {
    unit,
    all,
    left: instance.total.length === 1 ? instance.total.map(s => figureIn(s, unit, all)).join('') : sumInWords(instance.total, unit),
    right: sumInWords(instance.parts, unit),
    rightSum: show(totalOf(instance.parts)),
    difference: show(absolute(add(totalOf(instance.total), negate(totalOf(instance.parts))))),
  }
}

/** "20.00 + 3.50 = 23.50 ≠ 24.50，差 1.00". */
export function arithmeticOf(j: Judged, s: Sides): string {
  const isSingle = j.instance.parts.filter(p => p.value.kind !== 'blank').length <= 1 && j.instance.kind === 'linear'
  const right = isSingle ? s.rightSum : `${s.right} = ${s.rightSum}`
  const left = j.instance.total.length > 1 ? `${s.left} = ${inUnit(totalOf(j.instance.total), s.unit, s.all)}` : s.left
  return j.instance.relation === '≥' ? `${right} > ${left}，多 ${s.difference}` : `${right} ≠ ${left}，差 ${s.difference}`
}
