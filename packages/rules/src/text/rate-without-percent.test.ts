/** Edge cases of A-07. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { rateWithoutPercent } from './rate-without-percent.ts'

runExamples(rateWithoutPercent)

const check = (text: string) => flawsOf(rateWithoutPercent, { blocks: [paragraph(text)] })

describe('A-07 edges', () => {
  it('finds it at the end of the paragraph', () => expect(check('比上年增加8.00万元，增幅9.5')).toHaveLength(1))
  it('leaves percentage points and other units alone', () => expect(check('比上年增加8.00万元，提高9.5个百分点，增长1.2倍。')).toEqual([]))
  it('leaves amounts alone whose neighbours have other units', () =>
    expect(check('教育支出5.98万元，文化支出92.65，社会保障支出3元。教育支出5.98万元，文化支出92.65。')).toEqual([]))
})
