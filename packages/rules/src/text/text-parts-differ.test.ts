/** Edge cases of A-05. */
import { describe, expect, it } from 'vitest'
import { mention, paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { hitsIn } from './passages.ts'
import { textPartsDiffer, WHOLE } from './text-parts-differ.ts'

runExamples(textPartsDiffer)

describe('A-05 lists complete by their shares', () => {
  const list = (amounts: readonly string[], rates: readonly string[], whole = '80.00万元') => {
    const one = { ...paragraph('').place, block: 1 }
    const at = (from: number, text: string) => ({ place: { ...one, from, to: from + 1, text }, sentence: { ...one, from: 0, text: `占`.repeat(99) } })
    return [
      mention('amount', '本年收入合计', whole, { index: 0, ...at(0, whole) }),
      ...amounts.flatMap((amount, i) => [
        mention('amount', `收入${i}`, amount, { index: 2 * i + 1, partOf: 0, ...at(4 * i + 2, amount) }),
        mention('rate', `收入${i}`, rates[i] ?? '', { index: 2 * i + 2, about: 2 * i + 1, ...at(4 * i + 4, rates[i] ?? '') }),
      ]),
    ]
  }
  const check = (...given: Parameters<typeof list>) => flawsOf(textPartsDiffer, { blocks: [paragraph('本年收入合计。')], mentions: list(...given) })

  it('adds up', () => expect(check(['60.00万元', '20.00万元', '0.00万元'], ['75.00%', '25.00%', '0%'])).toEqual([]))
  it('finds the part that is nothing by its share', () =>
    expect(check(['60.00万元', '20.00万元', '3.00万元'], ['75.00%', '25.00%', '0%'])[0]).toMatchObject({ expected: '83万元', found: '80.00万元' }))
  it('does not judge a list that leaves something out', () => expect(check(['60.00万元', '3.00万元'], ['75.00%', '3.75%'])).toEqual([]))
})

// a damaged file has cells of nothing but digits: read from every digit on, 200,000 of them would take minutes
it('looks at a run of digits once', () => {
  expect(hitsIn([paragraph('20805050'.repeat(25_000))], WHOLE)).toEqual([])
})
