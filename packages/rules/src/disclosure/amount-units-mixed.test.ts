/** Edge cases of D10. */
import { describe, expect, it } from 'vitest'
import { indicator, itemisedGoal } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { amountUnitsMixed } from './amount-units-mixed.ts'

runExamples(amountUnitsMixed)

const of = (text: string, ...targets: string[]) =>
  flawsOf(amountUnitsMixed, {
    goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('甲', undefined, text)] }],
    indicators: targets.map(target => indicator({ level2: '成本指标', name: '支出', target })),
  })

describe('D10 edges', () => {
  it('is one finding for the whole document', () => expect(of('支出3万元；支出6万元', '30000元', '60000元')).toHaveLength(1))
  it('does not mind an amount that the text does not have', () => expect(of('支出3万元', '50000元')).toEqual([]))
  it('does not mind unit prices', () => expect(of('支出0.05万元', '500元')).toEqual([]))
})
