/** Levels of numbering. */
import { describe, expect, it } from 'vitest'
import { section } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { numberingGap } from './numbering-gap.ts'

runExamples(numberingGap)

describe('numberingGap', () => {
  const judge = (...numberings: readonly string[]) =>
    flawsOf(numberingGap, { sections: numberings.map((numbering, i) => section('unnamed', '标题', i, i + 1, { numbering })) }).map(f => f.expected)
  it('begins again under each heading', () => expect(judge('一、', '（一）', '（二）', '二、', '（一）')).toEqual([]))
  it('a repeated number is another matter', () => expect(judge('一、', '（一）', '（一）')).toEqual([]))
  it('a wide jump is more likely a misread heading', () => expect(judge('一、', '八、')).toEqual([]))
  it('both kinds of brackets', () => expect(judge('二、', '(二)')).toEqual(['一、', '（一）']))
})
