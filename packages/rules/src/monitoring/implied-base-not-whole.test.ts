/** What has no whole base. */
import { describe, expect, it } from 'vitest'
import { mention } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './flaws-of.ts'
import { impliedBaseNotWhole } from './implied-base-not-whole.ts'

runExamples(impliedBaseNotWhole)

describe('impliedBaseNotWhole', () => {
  const judge = (count: string, rate: string, direction: 'up' | 'down' | 'none', more = {}) =>
    flawsOf(impliedBaseNotWhole, {
      mentions: [mention('count', '预警', count, { index: 1 }), mention('change-rate', '预警', rate, { index: 2, about: 1, direction, ...more })],
    })
  it('growth too', () => {
    expect(judge('12次', '20%', 'up')).toEqual([])
    expect(judge('12次', '35%', 'up')).toHaveLength(1)
  })
  it('a fall of 100 % or a change without direction tells nothing', () => {
    expect(judge('7次', '100%', 'down')).toEqual([])
    expect(judge('7次', '25%', 'none')).toEqual([])
  })
  it('a rate that was cut off is accepted', () => expect(judge('3次', '66.6%', 'down')).toEqual([]))
})
