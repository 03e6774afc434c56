/** One finding for all rows. */
import { describe, expect, it } from 'vitest'
import { indicator, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { cellsShifted } from './cells-shifted.ts'

runExamples(cellsShifted)

describe('cellsShifted', () => {
  it('lists all rows in one finding', () => {
    const row = () => indicator({ level2: '满意度指标', name: '群众满意度', target: '≥95%', isShifted: true })
    const [flaw, ...others] = flawsOf(cellsShifted, {
      selfEvaluations: [
        selfEvaluation('甲', '3万元', '3万元', { indicators: [row()] }),
        selfEvaluation('乙', '3万元', '3万元', { indicators: [row()] }),
      ],
    })
    expect(flaw?.at).toHaveLength(2)
    expect(others).toEqual([])
  })
})
