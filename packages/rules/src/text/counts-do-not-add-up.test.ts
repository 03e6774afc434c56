/** Edge cases of A-11. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { countsDoNotAddUp } from './counts-do-not-add-up.ts'

runExamples(countsDoNotAddUp)

const check = (text: string) => flawsOf(countsDoNotAddUp, { blocks: [paragraph(text)] })

describe('A-11 edges', () => {
  it('reads grades that add up', () =>
    expect(
      check('绩效自评的2024年度项目4个，涉及金额598万元（其中，绩效评级为“优”的项目4个；绩效评级为“良”的项目0个；绩效评级为“合格”的项目0个）。'),
    ).toEqual([]))
  it('counts only what is counted in the same unit', () => expect(check('共有房屋3个，其中：办公用房2个、面积900平方米、其他1个。')).toEqual([]))
  it('reads problems that add up', () => expect(check('共发现问题5个，已经完成整改的4个，正在整改的1个。')).toEqual([]))
  it('leaves comparisons alone', () => expect(check('在职人员20人，其中：比上年增加25人的说法有误')).toEqual([]))
})
