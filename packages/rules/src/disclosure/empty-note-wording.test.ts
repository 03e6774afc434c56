/** Edge cases of D16. */
import { describe, expect, it } from 'vitest'
import { budgetTable, said } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { emptyNoteWording } from './empty-note-wording.ts'

runExamples(emptyNoteWording)

describe('D16 edges', () => {
  it('does not ask a general note to name its table', () =>
    expect(flawsOf(emptyNoteWording, { tables: [budgetTable('T8', { emptyNote: said('说明：本表无数据。') })] })).toEqual([]))
})
