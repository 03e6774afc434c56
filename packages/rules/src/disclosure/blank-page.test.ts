/** Edge cases of D20. */
import { describe, expect, it } from 'vitest'
import { place } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { blankPage } from './blank-page.ts'

runExamples(blankPage)

describe('D20 edges', () => {
  it('knows a paragraph that runs on', () => {
    const line = (from: number, page: number) => ({ from, page, box: [0, 0, 1, 1] as const, knots: [] })
    const long = { kind: 'paragraph', text: '长段落', place: place('长段落', { page: 3 }), printed: [line(0, 3), line(1, 4), line(2, 5)] } as const
    const end = { kind: 'paragraph', text: '完', place: place('完', { page: 6 }) } as const
    const start = [1, 2].map(page => ({ kind: 'paragraph', text: '始', place: place('始', { page }) }) as const)
    expect(flawsOf(blankPage, { blocks: [...start, long, end] })).toEqual([])
  })
})
