/** Edge cases of D05. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { termsInconsistent } from './terms-inconsistent.ts'

runExamples(termsInconsistent)

describe('D05 edges', () => {
  it('reads a heading broken by spaces', () =>
    expect(flawsOf(termsInconsistent, { blocks: [paragraph('上解上 级支出'), paragraph('上缴上级支出')] })).toHaveLength(1))
  it('does not mind the old name alone', () => expect(flawsOf(termsInconsistent, { blocks: [paragraph('医疗卫生与计划生育支出')] })).toEqual([]))
})
