/** The arithmetic of two amounts that are compared: the later figure less the earlier one, in the unit that people read. */
import { type ComparedFact, type ComparedSide, figureOf, isZero, type Place, printExactAmount, type Quantity, subtract } from '@jixiao/core'
import type { CheckedFile } from './report.ts'

/** The amount that stands at a place of one of the files. */
export type AmountAt = (place: Place) => Quantity | undefined

const keyOf = (p: Place): string => [p.file, p.block, p.row ?? '', p.column ?? '', p.from ?? ''].join('\u0000')

export function amountsOf(files: readonly CheckedFile[]): AmountAt {
  const amounts = new Map<string, Quantity>()
  for (const { understanding } of files)
    for (const s of understanding?.facts.statements ?? []) {
      const q = figureOf(s)
      if (q?.dimension === 'money' && !amounts.has(keyOf(s.place))) amounts.set(keyOf(s.place), q)
    }
  return place => amounts.get(keyOf(place))
}

/** Null where a side is not the figure of its place (a text, a figure that was worked out), or where the two are the same. */
export function differenceInWords(c: ComparedFact, amountAt: AmountAt): string | null {
  if (c.result !== 'diverge' && c.result !== 'rounding') return null
  const [from, to] = [plainAmount(c.from, amountAt), plainAmount(c.to, amountAt)]
  if (!from || !to) return null
  const difference = subtract(to.value, from.value)
  if (isZero(difference)) return null
  const unit = [from.unit, to.unit].every(u => u === '元') ? '元' : '万元'
  return `${printExactAmount(to.value, unit)} − ${printExactAmount(from.value, unit)} = ${printExactAmount(difference, unit)}`
}

function plainAmount(side: ComparedSide | null, amountAt: AmountAt): Quantity | undefined {
  if (side === null) return undefined
  const { text = '' } = side.place
  // an empty cell that counts as nothing is shown as 0
  return side.text === text || (text.trim() === '' && side.text === '0') ? amountAt(side.place) : undefined
}
