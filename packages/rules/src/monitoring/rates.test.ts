/** The worked report of DOMAIN 4.3 and 7.5, and the bounds of the lights. */
import { fromDecimal, printRate, type Rational, rational } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import {
  adjustedBudget,
  arrivalRate,
  budgetLight,
  type ExecutionAmounts,
  executionRate,
  expectedRate,
  expectedRest,
  indicatorLight,
  isBelowThreshold,
  progressIndex,
  qualitativeLight,
  timeShare,
  worstLight,
} from './rates.ts'

const n = (text: string): Rational => fromDecimal(text)
const percent = (r: Rational | null, decimals = 4): string => (r ? printRate(r, decimals) : 'none')
const bounds = { red: 0.6, yellow: 0.8, blue: 1.2 }

const total: ExecutionAmounts = { initial: n('56.29'), supplement: n('7.5'), carryOver: n('0'), appropriated: n('42.2787'), spent: n('29.5342') }
const basic: ExecutionAmounts = { initial: n('49.88'), supplement: n('0'), carryOver: n('0'), appropriated: n('28.3687'), spent: n('26.7837') }
const project: ExecutionAmounts = { initial: n('6.41'), supplement: n('7.5'), carryOver: n('0'), appropriated: n('13.91'), spent: n('2.7505') }

describe('rates by the name of their denominator', () => {
  it.each([
    ['total', total, '52.4679%', '46.2991%', '69.8560%'],
    ['basic', basic, '53.6963%', '53.6963%', '94.4129%'],
    ['project', project, '42.9095%', '19.7735%', '19.7735%'],
  ] as const)('%s', (_, amounts, initial, adjusted, appropriated) => {
    expect(percent(executionRate(amounts, 'initial'))).toBe(initial)
    expect(percent(executionRate(amounts, 'adjusted'))).toBe(adjusted)
    expect(percent(executionRate(amounts, 'appropriated'))).toBe(appropriated)
  })
  it('gives no rate over what is not known or zero', () => {
    expect(executionRate({ initial: n('5'), spent: n('1') }, 'adjusted')).toBeNull()
    expect(adjustedBudget({ initial: n('5'), supplement: n('1') })).toBeNull()
    expect(executionRate({ initial: n('0'), spent: n('1') }, 'initial')).toBeNull()
  })
  it('prefers the stated adjusted budget', () => expect(adjustedBudget({ ...total, adjusted: n('60') })).toEqual(n('60')))
  it('arrival and forecast', () => {
    expect(percent(arrivalRate(project))).toBe('100.0000%')
    expect(percent(expectedRate({ ...total, expected: n('63.79') }))).toBe('100.0000%')
    expect(expectedRest({ ...total, expected: n('60') })).toEqual(n('3.79'))
    expect(expectedRest(total)).toBeNull()
  })
})

describe('lights', () => {
  const index = (a: ExecutionAmounts) => progressIndex(executionRate(a, 'adjusted') ?? rational(0), 6)
  it.each([
    ['total', total, '92.6%', 'green'],
    ['basic', basic, '107.4%', 'green'],
    ['project', project, '39.5%', 'red'],
  ] as const)('%s', (_, amounts, shown, light) => {
    expect(percent(index(amounts), 1)).toBe(shown)
    expect(budgetLight(index(amounts), bounds)).toBe(light)
  })
  it.each([
    ['0.5999', 'red'],
    ['0.6', 'yellow'],
    ['0.7999', 'yellow'],
    ['0.8', 'green'],
  ] as const)('index %s is %s', (value, light) => expect(budgetLight(n(value), bounds)).toBe(light))
  it('takes the planned share where there is one', () => expect(percent(progressIndex(n('0.75'), 10, n('0.75')), 1)).toBe('100.0%'))
  it('indicator lights', () => {
    expect(indicatorLight('positive', n('12'), n('3'), 6, bounds)).toBe('red')
    expect(indicatorLight('positive', n('12'), n('4.5'), 6, bounds)).toBe('yellow')
    expect(indicatorLight('positive', n('12'), n('6'), 6, bounds)).toBe('green')
    expect(indicatorLight('positive', n('12'), n('7.2'), 6, bounds)).toBe('blue')
    expect(indicatorLight('reverse', n('24'), n('24'), 6, bounds)).toBe('green')
    expect(indicatorLight('reverse', n('24'), n('25'), 6, bounds)).toBe('red')
    expect(indicatorLight('equal', n('0'), n('0'), 6, bounds)).toBe('green')
    expect(indicatorLight('equal', n('0'), n('1'), 6, bounds)).toBe('red')
    expect(qualitativeLight('partly')).toBe('yellow')
  })
  it('a project has the worst light', () => {
    expect(worstLight(['blue', 'green', 'yellow'])).toBe('yellow')
    expect(worstLight(['blue', 'red'])).toBe('red')
    expect(worstLight([])).toBeUndefined()
  })
  it('thresholds by month', () => {
    const thresholds = [{ month: 6, share: 0.4 }]
    expect(isBelowThreshold(n('0.1977'), 6, thresholds)).toBe(true)
    expect(isBelowThreshold(n('0.4'), 6, thresholds)).toBe(false)
    expect(isBelowThreshold(n('0.1'), 7, thresholds)).toBe(false)
  })
  it('knows the months only', () => expect(() => timeShare(13)).toThrow(RangeError))
})
