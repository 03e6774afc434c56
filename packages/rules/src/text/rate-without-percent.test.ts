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
  it('knows shares and comparisons without any sign', () => {
    expect(check('财政拨款收入2940.05万元，占99.79%；其他收入6.2万元，占0.21；')).toHaveLength(1)
    expect(check('年初预算为0.95万元，支出决算为0.90万元，完成预算的94.74，主要原因是节约。')).toHaveLength(1)
    expect(check('2026年预算安排124.29万元，比2025年预算执行数增加4.92。主要原因是：业务量增加。')).toHaveLength(1)
    expect(check('占本年支出的20.51%；占地12.50亩；比上年增加4.92个百分点；比上年增加4.92万元；完成1.5公里。')).toEqual([])
  })
})
