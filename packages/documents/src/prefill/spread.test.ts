/** Spreading amounts over others. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spread } from './spread.ts'

const heaps = fc.array(fc.bigInt({ min: 0n, max: 1000n })).map(all => all.map((amount, of) => ({ of, amount })))
const total = (all: readonly { readonly amount: bigint }[]): bigint => all.reduce((n, h) => n + h.amount, 0n)

it('loses nothing of either side', () => {
  fc.assert(
    fc.property(heaps, heaps, (a, b) => {
      const { met, over, missing } = spread(a, b)
      for (const { of, amount } of a) expect(total(met.filter(m => m.from === of)) + total(over.filter(o => o.of === of))).toBe(amount)
      for (const { of, amount } of b) expect(total(met.filter(m => m.to === of)) + total(missing.filter(o => o.of === of))).toBe(amount)
      expect(over.length === 0 || missing.length === 0).toBe(true)
      expect(met.every(m => m.amount > 0n)).toBe(true)
    }),
  )
})
