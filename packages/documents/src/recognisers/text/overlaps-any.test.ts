import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlapsAny } from './overlaps-any.ts'

const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })).map(([from, length]) => ({ from, to: from + length }))

it('says the same as looking at each', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 60 }), span, (spans, { from, to }) => {
      expect(overlapsAny(spans, from, to)).toBe(spans.some(s => s.from < to && from < s.to))
    }),
  )
})

it('takes what has no ends for all of the text', () => {
  const many = Array.from({ length: 40 }, (_, i) => ({ from: 1000 + i, to: 1001 + i }))
  expect(overlapsAny([...many], 1, 2)).toBe(false)
  expect(overlapsAny([...many, {}], 1, 2)).toBe(true)
})
