import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleOf } from './review-sample.ts'

const candidates = Array.from({ length: 40 }, (_, i) => ({ id: `p${i}`, amount: BigInt(i) * 1_000_000n }))
const total = (all: readonly { readonly amount: bigint }[]): bigint => all.reduce((sum, c) => sum + c.amount, 0n)

describe('sampleOf', () => {
  it('draws the same for the same seed, in whatever order the projects come', () => {
    const wish = { shareOfAmount: 300, least: 1, seed: '2026年复核' }
    expect(sampleOf([...candidates].reverse(), wish)).toEqual(sampleOf(candidates, wish))
    expect(sampleOf(candidates, { ...wish, seed: '另一个' })).not.toEqual(sampleOf(candidates, wish))
  })
  it('covers the share of the money and not one project more, and draws none twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(0n, 10n ** 14n), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.string(),
        (amounts, share, seed) => {
          const all = amounts.map((amount, i) => ({ id: String(i), amount }))
          const chosen = sampleOf(all, { shareOfAmount: share, least: 0, seed })
          expect(new Set(chosen.map(c => c.id)).size).toBe(chosen.length)
          expect(total(chosen) * 1000n >= total(all) * BigInt(share)).toBe(true)
          if (chosen.length > 0) expect(total(chosen.slice(0, -1)) * 1000n < total(all) * BigInt(share)).toBe(true)
        },
      ),
    )
  })
  it('draws at least so many, also where there is no money', () => {
    const poor = ['a', 'b', 'c'].map(id => ({ id, amount: 0n }))
    expect(sampleOf(poor, { shareOfAmount: 300, least: 2, seed: 'x' }).length).toBe(2)
    expect(sampleOf(poor, { shareOfAmount: 300, least: 9, seed: 'x' }).length).toBe(3)
  })
  it('draws in proportion to the money', () => {
    const two = [
      { id: 'large', amount: 900n },
      { id: 'small', amount: 100n },
    ]
    let large = 0
    for (let n = 0; n < 4000; n++) if (sampleOf(two, { shareOfAmount: 1, least: 1, seed: `draw ${n}` })[0]?.id === 'large') large++
    // 3,600 expected with a standard deviation of 19
    expect(Math.abs(large - 3600)).toBeLessThan(100)
  })
})
