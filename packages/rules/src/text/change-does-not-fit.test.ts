/** Edge cases of A-03. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { changeDoesNotFit } from './change-does-not-fit.ts'

runExamples(changeDoesNotFit)

const check = (text: string) => flawsOf(changeDoesNotFit, { blocks: [paragraph(text)] })

describe('A-03 edges', () => {
  it('lets cut-off rates pass', () =>
    expect(check('2025年当年预算执行数为59.11万元，2026年预算安排57.80万元，比2025年预算执行数减少2.21%。')).toEqual([]))
  it('proposes the digit too many that explains everything', () =>
    expect(check('2025年当年预算执行数为43269.3万元，2026年预算安排3845.49万元，比2025年预算执行数增加17.62%。')[0]?.expected).toBe('3269.3万元'))
  it('derives the old value from the change', () => {
    expect(check('运行支出600.00万元，与上年相比减少39.00万元，减少6.10%。')).toEqual([])
    expect(check('运行支出600.00万元，与上年相比减少39.00万元，减少5.10%。')).toHaveLength(1)
  })
  it('does not give the change of a total to the last part before it', () => {
    expect(check('收入合计100万元，其中：其他收入0万元。与上年相比，收入合计增加56.00万元，增长127.27%。')).toEqual([])
    expect(check('收入合计100万元，其中：其他收入0万元。与上年相比增加56.00万元，增长127.27%。')).toEqual([])
  })
  it('reads equal as equal', () => {
    expect(check('年初预算为62.29万元，支出决算为62.29万元。决算数等于预算数。')).toEqual([])
    expect(check('年初预算为62.29万元，支出决算为60.99万元。决算数等于预算数。')).toHaveLength(1)
  })
  it('checks the completion', () => expect(check('年初预算为200.00万元，支出决算为150.00万元，完成年初预算的85.00%。')[0]?.expected).toBe('75.00%'))
})
