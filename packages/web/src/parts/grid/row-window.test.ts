import fc from 'fast-check'
import { expect, it } from 'vitest'
import { covers, rangeInSight, rowsAndGaps } from './row-window.ts'

const high = () => 30

it('draws what is in sight and some around it', () => {
  expect(rangeInSight(2000, high, 0, 600)).toEqual({ from: 0, to: 36 })
  expect(rangeInSight(2000, high, 30_000, 30_600)).toEqual({ from: 984, to: 1036 })
  expect(rangeInSight(2000, high, 60_000, 60_600)).toEqual({ from: 1983, to: 2000 })
  expect(rangeInSight(0, high, 0, 600)).toEqual({ from: 0, to: 0 })
})

it('draws anew only when the edge comes near', () => {
  const drawn = rangeInSight(2000, high, 30_000, 30_600)
  expect(covers(drawn, rangeInSight(2000, high, 30_150, 30_750), 2000)).toBe(true)
  expect(covers(drawn, rangeInSight(2000, high, 30_400, 31_000), 2000)).toBe(false)
})

it('leaves no row out, and is as high as all rows together', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(heights, fc.nat(60), fc.nat(60), fc.array(fc.nat(80), { maxLength: 3 }), (all, a, b, kept) => {
      const heightOf = (row: number): number => all[row] ?? 0
      const range = { from: Math.min(a, b, all.length), to: Math.min(Math.max(a, b), all.length) }
      const made = rowsAndGaps(all.length, range, kept, heightOf)
      const rows = made.flatMap(m => (m.kind === 'row' ? [m.row] : []))
      expect(rows).toEqual([...new Set(rows)].sort((x, y) => x - y))
      for (let r = range.from; r < range.to; r++) expect(rows).toContain(r)
      for (const k of kept) if (k < all.length) expect(rows).toContain(k)
      const height = made.reduce((n, m) => n + (m.kind === 'row' ? heightOf(m.row) : m.height), 0)
      expect(height).toBe(all.reduce((n, h) => n + h, 0))
    }),
  )
})
