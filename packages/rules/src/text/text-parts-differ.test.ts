/** Edge cases of A-05. */
import { expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { hitsIn } from './passages.ts'
import { textPartsDiffer, WHOLE } from './text-parts-differ.ts'

runExamples(textPartsDiffer)

// a damaged file has cells of nothing but digits: read from every digit on, 200,000 of them would take minutes
it('looks at a run of digits once', () => {
  expect(hitsIn([paragraph('20805050'.repeat(25_000))], WHOLE)).toEqual([])
})
