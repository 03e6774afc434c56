import { rational } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber, printCell, printMoney, printShare, styleFor } from './printed-amount.ts'

describe('styleFor', () => {
  it('prints two decimals of 万元 where all amounts are whole 100元, and what is needed where they are not', () => {
    expect(styleFor([10_000n, 20_000n], '万元', 2).decimals).toBe(2)
    expect(styleFor([10_000n, 123_456n], '万元', 2).decimals).toBe(6)
    expect(styleFor([10_000n, 1_230_000n, 100n], '万元', 2).decimals).toBe(4)
    expect(styleFor([], '万元', 2).decimals).toBe(2)
    expect(styleFor([150n], '元', 0).decimals).toBe(1)
    expect(styleFor([1n], '元', 2).decimals).toBe(2)
  })

  it('so that printed sums are sums of what is printed', () => {
    const unit = fc.constantFrom('万元' as const, '元' as const)
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { maxLength: 20 }), unit, (amounts, of) => {
        const style = styleFor(amounts, of, 2)
        const parsed = (fen: bigint): bigint => BigInt(printMoney(fen, style).replace('.', ''))
        expect(parsed(amounts.reduce((n, a) => n + a, 0n))).toBe(amounts.reduce((n, a) => n + parsed(a), 0n))
      }),
    )
  })
})

describe('printing', () => {
  const style = { unit: '万元', decimals: 2 } as const
  it('leaves nothing blank in a cell, but says it in a text', () => {
    expect([printCell(0n, style), printMoney(0n, style), printCell(2_423_100_00n, style)]).toEqual(['', '0.00', '242.31'])
  })
  it('prints shares as percentages', () => {
    expect(printShare(rational(463n, 1000n))).toBe('46.30%')
  })
  it('numbers items as Chinese do', () => {
    expect([1, 9, 10, 11, 20, 35].map(chineseNumber)).toEqual(['一', '九', '十', '十一', '二十', '三十五'])
  })
})
