/** Months and denominators. */
import { describe, expect, it } from 'vitest'
import { fact, facts, paragraph } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './flaws-of.ts'
import { monthOf, slowSpendingUnexplained } from './slow-spending-unexplained.ts'

runExamples(slowSpendingUnexplained)

describe('slowSpendingUnexplained', () => {
  const stage = { stage: 'monitoring' as const }
  it('falls back on the initial budget where no supplement is known, and says so', () => {
    const [flaw] = flawsOf(slowSpendingUnexplained, {
      facts: facts(fact('execution/total/initial', '100万元', 'text', stage), fact('execution/total/spent', '20万元', 'text', stage)),
      blocks: [paragraph('截至2023年6月末，本部门支出20万元。')],
    })
    expect(flaw?.say.zh).toContain('（占年初预算）')
    expect(flaw?.arithmetic).toBe('20 ÷ 100 = 20.00%；20.00% ÷ 50.0% = 40.0%')
  })
  it('the bound itself is not red', () => {
    const given = {
      facts: facts(fact('execution/total/adjusted', '100万元', 'text', stage), fact('execution/total/spent', '30万元', 'text', stage)),
      blocks: [paragraph('1—6月绩效监控')],
    }
    expect(flawsOf(slowSpendingUnexplained, given)).toEqual([])
  })
  it.each([
    ['1-7月份监控报告', 7],
    ['截止６月末', 6],
    ['上半年绩效运行监控情况', 6],
    ['监控报告', null],
    ['12-15月', null],
  ])('%s', (text, month) => expect(monthOf([paragraph(text)])).toBe(month))
})
