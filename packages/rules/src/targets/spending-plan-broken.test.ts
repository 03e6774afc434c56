/** Edge cases of Q47. */
import { describe, expect, it } from 'vitest'
import { amount, project } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { spendingPlanBroken } from './spending-plan-broken.ts'

runExamples(spendingPlanBroken)

const of = (...shares: string[]) =>
  flawsOf(spendingPlanBroken, {
    projects: [project('甲', { plan: [3, 6, 10, 12].map((month, i) => ({ month, share: amount(shares[i] ?? '0%') })) })],
  })

describe('Q47 edges', () => {
  it('hints at a plan behind the calendar, at that date', () => {
    const [flaw] = of('25.00%', '50.00%', '75.00%', '100.00%')
    expect(flaw?.severity).toBe('hint')
    expect(flaw?.arithmetic).toBe('10月底75.00% < 10 ÷ 12 = 83.33%')
  })
  it('recognises shares of single periods', () =>
    expect(of('25%', '25%', '25%', '25%')[0]?.arithmetic).toBe('25.00% + 25.00% + 25.00% + 25.00% = 100%'))
  it('says one thing about a plan that falls and ends short', () => expect(of('50%', '40%', '60%', '90%')).toHaveLength(1))
  it('allows the same share twice', () => expect(of('50%', '50%', '100%', '100%')).toEqual([]))
})
