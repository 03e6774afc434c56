/** One amount is enough, wherever it stands. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './flaws-of.ts'
import { projectsWithoutAmounts } from './projects-without-amounts.ts'

runExamples(projectsWithoutAmounts)

describe('projectsWithoutAmounts', () => {
  it('finds the amount in the paragraph below the item', () =>
    expect(
      flawsOf(projectsWithoutAmounts, {
        blocks: [paragraph('1.宣传经费：举办活动。'), paragraph('预算5万元。'), paragraph('2.检查经费：检查单位。')],
      }),
    ).toEqual([]))
  it('counts of things are no amounts', () =>
    expect(flawsOf(projectsWithoutAmounts, { blocks: [paragraph('1.宣传经费：发放材料1万份。')] })).toHaveLength(1))
})
