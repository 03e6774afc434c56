/** Edge cases of S12. */
import { describe, expect, it } from 'vitest'
import { face, paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { textOfAnotherOffice } from './text-of-another-office.ts'

runExamples(textOfAnotherOffice)

describe('S12 edges', () => {
  it('lets an office speak of its own duty once', () =>
    expect(
      flawsOf(textOfAnotherOffice, {
        face: face({ kind: 'self-evaluation-report', body: { name: '示例县教育局', code: null } }),
        blocks: [paragraph('继续做好学生资助工作。')],
      }),
    ).toEqual([]))
})
