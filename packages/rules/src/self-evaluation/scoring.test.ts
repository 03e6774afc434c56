/** Tables of DOMAIN 3.3, 3.5 and 7.5; properties: within the weight and monotone. */
import { compare, fromDecimal, ONE, type Rational, rational, toDecimal, ZERO } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bandOf,
  executionScore,
  gradeOf,
  isOvershot,
  meanScore,
  overshootScore,
  plausibilityLight,
  quantitativeScore,
  scoringKind,
  totalScore,
  weightedScore,
} from './scoring.ts'

const n = (text: string): Rational => fromDecimal(text)
const GRADES = [
  { name: '优', from: 90 },
  { name: '良', from: 80 },
  { name: '中', from: 60 },
  { name: '差', from: 0 },
]
const BANDS = [
  { name: '达成', from: 0.8, to: 1 },
  { name: '部分达成', from: 0.6, to: 0.8 },
  { name: '未达成', from: 0, to: 0.6 },
]

describe('execution score', () => {
  it.each([
    ['29.99', '30', '9.997'],
    ['5.78', '10', '5.780'],
    ['31', '30', '10.000'],
    ['1', '0', '0.000'],
    ['-1', '30', '0.000'],
  ])('%s of %s gives %s', (spent, budget, score) => expect(toDecimal(executionScore(n(spent), n(budget), n('10')), 3)).toBe(score))
})

describe('quantitative score', () => {
  it.each([
    ['positive', '≥', '6', '12', '10'],
    ['positive', '≥', '6', '3', '5'],
    ['positive', '>', '0', '0', '10'],
    ['equal', '=', '4', '5', '10'],
    ['equal', '=', '4', '3', '7.5'],
    ['equal-zero', '=', '0', '0', '10'],
    ['equal-zero', '=', '0', '1', '0'],
    ['reverse', '≤', '120', '120', '10'],
    ['reverse', '≤', '120', '150', '7.5'],
    ['reverse', '<', '120', '240', '0'],
    ['reverse', '<', '120', '500', '0'],
    ['reverse', '≤', '0', '1', '0'],
  ] as const)('%s %s%s, done %s: %s', (kind, operator, target, actual, score) => {
    expect(scoringKind(operator, n(target))).toBe(kind)
    expect(quantitativeScore(kind, n(target), n(actual), n('10'), 'linear')).toEqual(n(score))
  })
  it('the ratio rule of reverse indicators', () => {
    expect(quantitativeScore('reverse', n('120'), n('150'), n('10'), 'ratio')).toEqual(n('8'))
    expect(quantitativeScore('reverse', n('120'), n('240'), n('10'), 'ratio')).toEqual(n('5'))
  })
  it('has no kind without an operator', () => expect(scoringKind(null, n('1'))).toBeNull())

  const amount = fc.bigInt({ min: -1_000_000n, max: 1_000_000n }).map(v => rational(v, 100n))
  const positive = fc.bigInt({ min: 0n, max: 1_000_000n }).map(v => rational(v, 100n))
  const kinds = fc.constantFrom('positive' as const, 'equal' as const, 'equal-zero' as const, 'reverse' as const)
  const rules = fc.constantFrom('linear' as const, 'ratio' as const)
  it('is never below 0 or above the weight', () =>
    fc.assert(
      fc.property(kinds, rules, positive, amount, positive, (kind, rule, target, actual, weight) => {
        const score = quantitativeScore(kind, target, actual, weight, rule)
        expect(compare(score, ZERO)).toBeGreaterThanOrEqual(0)
        expect(compare(score, weight)).toBeLessThanOrEqual(0)
      }),
    ))
  it('more is never worse where more is better, and never better where less is', () =>
    fc.assert(
      fc.property(kinds, rules, positive, amount, amount, (kind, rule, target, a, b) => {
        const [less, more] = compare(a, b) <= 0 ? [a, b] : [b, a]
        const direction = compare(quantitativeScore(kind, target, more, n('10'), rule), quantitativeScore(kind, target, less, n('10'), rule))
        if (kind === 'positive' || kind === 'equal') expect(direction).toBeGreaterThanOrEqual(0)
        else expect(direction).toBeLessThanOrEqual(0)
      }),
    ))
  it('the execution score too', () =>
    fc.assert(
      fc.property(positive, positive, amount, (budget, weight, spent) => {
        const score = executionScore(spent, budget, weight)
        expect(compare(score, ZERO) >= 0 && compare(score, weight) <= 0).toBe(true)
      }),
    ))
})

describe('overshooting', () => {
  it('begins at the threshold', () => {
    expect(isOvershot(n('6'), n('7.8'), n('0.3'), n('30'))).toBe(true)
    expect(isOvershot(n('6'), n('7.79'), n('0.3'), n('30'))).toBe(false)
    expect(isOvershot(ZERO, n('30'), n('0.3'), n('30'))).toBe(true)
    expect(isOvershot(ZERO, n('29'), n('0.3'), n('30'))).toBe(false)
  })
  it('is reduced down to the least share', () => {
    expect(overshootScore(n('10'), n('13'), n('10'), n('0.3'), n('0.8'))).toEqual(n('10'))
    expect(overshootScore(n('10'), n('14'), n('10'), n('0.3'), n('0.8'))).toEqual(n('9'))
    expect(overshootScore(n('10'), n('99'), n('10'), n('0.3'), n('0.8'))).toEqual(n('8'))
    expect(overshootScore(ZERO, n('99'), n('10'), n('0.3'), n('0.8'))).toEqual(n('10'))
  })
})

describe('bands and grades', () => {
  it.each([
    ['10', '达成'],
    ['8', '达成'],
    ['7.99', '部分达成'],
    ['6', '部分达成'],
    ['5.99', '未达成'],
    ['0', '未达成'],
  ])('%s of 10 is %s', (score, name) => expect(bandOf(n(score), n('10'), BANDS)?.name).toBe(name))
  it('a score above the weight is in no band', () => {
    expect(bandOf(n('11'), n('10'), BANDS)).toBeUndefined()
    expect(bandOf(n('1'), ZERO, BANDS)).toBeUndefined()
  })
  it.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s is %s', (score, grade) => expect(gradeOf(n(score), GRADES)).toBe(grade))
})

describe('a department from its forms (DOMAIN 7.5)', () => {
  const budgets = ['0.5', '30', '30', '10', '10'].map(n)
  const executed = ['0.5', '29.99', '30', '5.78', '10'].map(n)
  const scores = ['100', '100', '100', '70', '100'].map(n)
  const weightedBy = (amounts: readonly Rational[]) => weightedScore(scores.map((score, i) => ({ score, amount: amounts[i] ?? ZERO })))
  const shown = (r: Rational | null) => (r ? toDecimal(r, 4) : 'none')
  it('mean and weighted', () => {
    expect(shown(meanScore(scores))).toBe('94.0000')
    expect(shown(weightedBy(budgets))).toBe('96.2733')
    expect(shown(weightedBy(executed))).toBe('97.7265')
  })
  it('corrected', () => {
    const fourth = totalScore([executionScore(n('5.78'), n('10'), n('10')), n('60')])
    expect(shown(fourth)).toBe('65.7800')
    expect(totalScore([executionScore(n('5.78'), n('10'), n('10')), n('90')])).toEqual(n('95.78'))
    expect(shown(meanScore([n('100'), n('99.997'), n('100'), fourth, n('100')]))).toBe('93.1554')
  })
  it('needs forms and amounts', () => {
    expect(meanScore([])).toBeNull()
    expect(weightedScore([{ score: ONE, amount: ZERO }])).toBeNull()
  })
})

describe('plausibility light', () => {
  const bounds = { red: 0.05, yellowUnspent: 0.2 }
  it('is red when results outrun the money', () => expect(plausibilityLight(n('60'), n('90'), n('0.578'), bounds)).toBe('red'))
  it('is yellow when much is left', () => expect(plausibilityLight(n('60'), n('90'), n('0.7'), bounds)).toBe('yellow'))
  it('is yellow without a budget', () => expect(plausibilityLight(n('90'), n('90'), null, bounds)).toBe('yellow'))
  it('is green otherwise', () => {
    expect(plausibilityLight(n('90'), n('90'), n('0.9997'), bounds)).toBe('green')
    expect(plausibilityLight(ZERO, n('90'), n('0.9'), bounds)).toBe('green')
  })
})
