/** Edge cases of D12. */
import { describe, expect, it } from 'vitest'
import { runExamples } from '../run-examples.ts'
import { subordinatesNotListed } from './subordinates-not-listed.ts'

runExamples(subordinatesNotListed)

describe('D12', () => {
  it('rests on the list of units', () => expect(subordinatesNotListed.needs).toContain('blocks'))
})
