import { parseTargetValue } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, quantity } from '../examples.ts'
import { compareFacts, exceeds, isSlip, matchOf, resultOf } from './figures.ts'
import { isSameTarget } from './target-changed.ts'

const figure = (text: string) => ({ text, place: amount(text).place, quantity: quantity(text) })
const result = (a: string, b: string) => resultOf(quantity(a), quantity(b))

describe('figures of two documents', () => {
  it('agree where they are one value printed to different digits, in one unit or two', () => {
    expect(result('242.31万元', '2423100元')).toBe('agree')
    expect(result('242.31万元', '2423147元')).toBe('agree')
    expect(result('242.31万元', '242.32万元')).toBe('rounding')
    expect(result('242.31万元', '242.35万元')).toBe('diverge')
  })

  it('match when any of the figures that may be meant does', () => {
    const found = matchOf([figure('500.00万元'), figure('480.00万元')], [figure('480.00万元')])
    expect([found?.result, found?.isOnly]).toEqual(['agree', false])
    expect(matchOf([], [figure('480.00万元')])).toBeNull()
  })

  it('are not judged where they differ by the unit alone', () => {
    const what = { zh: '数', en: 'figure' }
    expect(compareFacts({ what, from: [figure('30.00万元')], to: [figure('30.00元')], flaw: () => undefined })?.result).toBe('not-compared')
    expect(compareFacts({ what, from: [], to: [], flaw: () => undefined })).toBeNull()
  })

  it('are a slip only where a copy may have gone wrong', () => {
    const slip = (a: string, b: string) => isSlip(quantity(a), quantity(b))
    expect([slip('156.75万元', '165.75万元'), slip('6432.89万元', '6442.89万元'), slip('412.36万元', '41.236万元')]).toEqual([true, true, true])
    expect([slip('30.00万元', '40.00万元'), slip('500.00万元', '505.00万元'), slip('156.75万元', '181.20万元'), slip('0万元', '156.75万元')]).toEqual(
      [false, false, false, false],
    )
  })

  it('compare in both directions alike', () => {
    const yuan = fc.integer({ min: 0, max: 99_999 }).map(n => `${(n / 100).toFixed(2)}万元`)
    fc.assert(
      fc.property(yuan, yuan, (a, b) => {
        expect(result(a, b)).toBe(result(b, a))
        expect(isSlip(quantity(a), quantity(b)) && result(a, b) === 'agree' && a !== b).toBe(false)
        expect(exceeds(quantity(a), quantity(b)) && exceeds(quantity(b), quantity(a))).toBe(false)
      }),
    )
  })
})

describe('target values', () => {
  const same = (a: string, b: string) => isSameTarget(parseTargetValue(a), parseTargetValue(b))
  it.each([
    ['≥12次', '不少于12次', true],
    ['≥95%', '95%', true],
    ['≥95%', '≥95', true],
    ['6月底前', '6月30日前', true],
    ['≥12次', '≥6次', false],
    ['≥12次', '≤12次', false],
    ['12月底前', '6月底前', false],
    ['有所提升', '明显提升', null],
    ['≥12次', '≥3个', null],
    ['≥12次', '每月一次', null],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(same(a, b)).toBe(expected)
    expect(same(b, a)).toBe(expected)
  })
})
