/** Edge cases of D19. */
import { describe, expect, it } from 'vitest'
import { face, place } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { unitCodeForeign } from './unit-code-foreign.ts'

runExamples(unitCodeForeign)

describe('D19 edges', () => {
  it('cannot tell for codes of another length', () =>
    expect(() =>
      flawsOf(unitCodeForeign, {
        face: face({
          body: { name: '示例区示例局', code: '002002' },
          parts: [{ key: '002002', name: '甲', code: '002002', from: 0, to: 9, place: place() }],
        }),
      }),
    ).toThrow())
})
