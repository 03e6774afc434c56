/** Numbers and measures in a text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measuresIn, numbersIn } from './measure.ts'
import { fromDecimal, toDecimal, toShortDecimal } from './rational.ts'
import { KNOWN_UNITS } from './unit.ts'

const alphabet = fc.constantFrom(
  ...'0123456789０１２.,，．%％‰-－一二三十百千万亿两零余多约元人次条个月日年第（）() 占比比例增长\t',
  '万元',
  '亿元',
  '个百分点',
  '平方米',
  '人次',
)
const text = fc.array(alphabet, { maxLength: 40 }).map(parts => parts.join(''))

const short = (t: string) =>
  measuresIn(t).map(m => [
    m.quantity.printed,
    m.quantity.unit,
    toShortDecimal(m.quantity.value),
    ...(m.quantity.approximation ? [m.quantity.approximation] : []),
  ])

describe('numbers and measures in a text', () => {
  it('have offsets that are in order, apart and cut out what is printed', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), t => {
        for (const found of [numbersIn(t), measuresIn(t)]) {
          let end = 0
          for (const { from, to } of found) {
            expect(from).toBeGreaterThanOrEqual(end)
            expect(to).toBeGreaterThan(from)
            expect(to).toBeLessThanOrEqual(t.length)
            end = to
          }
        }
        for (const n of numbersIn(t)) expect(t.slice(n.from, n.to)).toBe(n.printed)
        for (const m of measuresIn(t)) {
          expect(t.slice(m.number.from, m.number.to)).toBe(m.quantity.printed)
          expect([m.from, m.to >= m.number.to]).toEqual([m.number.from, true])
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('every digit of a text belongs to exactly one number', () => {
    fc.assert(
      fc.property(text, t => {
        const covered = numbersIn(t)
          .map(n => n.printed.replace(/[^0-9０-９]/g, ''))
          .join('')
        expect(covered).toBe(t.replace(/[^0-9０-９]/g, ''))
      }),
      { numRuns: 1000 },
    )
  })

  it('a number with a unit is read back for every unit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }), fc.constantFrom(...KNOWN_UNITS), (n, decimals, unit) => {
        const digits = toDecimal(fromDecimal(String(n)), decimals)
        const [measure, ...more] = measuresIn(`${digits}${unit.unit}`)
        expect(more).toEqual([])
        expect(measure?.quantity.printed).toBe(digits)
        expect(measure?.unitClass).toBe(unit.unitClass)
        expect(measure?.to).toBe(digits.length + unit.unit.length)
      }),
    )
  })

  it.each([
    [
      '年初预算经费 56.29 万元（基本支出 49.88 万元',
      [
        ['56.29', '万元', '562900'],
        ['49.88', '万元', '498800'],
      ],
    ],
    ['共3,365.38万元', [['3,365.38', '万元', '33653800']]],
    ['占调整预算的 69.86%', [['69.86', '%', '0.6986']]],
    ['各类宣传材料 1 万余份', [['1', '万份', '10000', 'over']]],
    ['大于等于两次', [['两', '次', '2']]],
    ['一百二十三万次', [['一百二十三万', '次', '1230000']]],
    ['提高5个百分点', [['5', '个百分点', '0.05']]],
    ['约30人', [['30', '人', '30', 'about']]],
    ['120 分钟', [['120', '分钟', '2']]],
    ['第三条', []],
    ['2013702', []],
  ])('%s', (t, expected) => {
    expect(short(t)).toEqual(expected)
  })

  it('a whole count is exact, a decimal and an amount are as exact as printed', () => {
    const steps = (t: string) => measuresIn(t).map(m => toShortDecimal(m.quantity.step))
    expect(steps('5人')).toEqual(['0'])
    expect(steps('1.5公里')).toEqual(['0.1'])
    expect(steps('3万元')).toEqual(['10000'])
    expect(steps('56.29 万元')).toEqual(['100'])
    expect(steps('69.86%')).toEqual(['0.0001'])
  })
})
