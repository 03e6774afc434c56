import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareTexts, unshareTexts } from './shared-texts.ts'

const text = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('长'.repeat(300), '文'.repeat(900)))
const data = fc.letrec(tie => ({
  any: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.bigInt(),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('any')),
    fc.dictionary(fc.string({ maxLength: 3 }), tie('any')),
  ),
})).any

it('gives back what it was given, through a clone', () => {
  fc.assert(
    fc.property(data, value => {
      const plain = structuredClone(value)
      expect(unshareTexts(structuredClone(shareTexts(value)))).toEqual(plain)
    }),
  )
})

it('sends a long text once, and one object as one', () => {
  const sentence = '示例县示例局收入合计一百万元，'.repeat(1000)
  const shared = { place: { text: sentence } }
  const value = { mentions: Array.from({ length: 500 }, (_, index) => ({ index, shared, again: sentence })) }
  const packed = shareTexts(value)
  expect(JSON.stringify(packed).length).toBeLessThan(100_000)
  const back = unshareTexts(structuredClone(packed)) as typeof value
  expect(back).toEqual(value)
  expect(back.mentions[3]?.shared).toBe(back.mentions[4]?.shared)
})
