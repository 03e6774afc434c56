/** Error localisation on small systems of figures. */
import { describe, expect, it } from 'vitest'
import { fromDecimal, rational } from '../words/rational.ts'
import { type LinearRelation, standingOf } from './linear.ts'
import { findRepairs, type RepairCell } from './repair.ts'
import { slipBetween } from './slip.ts'

const cell = (text: string, more: Partial<RepairCell> = {}): RepairCell => ({
  value: fromDecimal(text),
  step: text === '0' ? rational(0n) : rational(1n, 100n),
  scale: rational(1n),
  sheet: 0,
  row: 0,
  column: 0,
  trust: 1,
  ...more,
})
/** sum(0, 1, 2): cell 0 = cell 1 + cell 2. */
const sum = (total: number, ...parts: readonly number[]): LinearRelation => ({
  relation: '=',
  terms: [{ cell: total, times: 1 }, ...parts.map(p => ({ cell: p, times: -1 as const }))],
})

describe('standing of a relation', () => {
  const cells = ['2.00', '1.00', '1.00', '1.01', '1.02', '1.05'].map(t => cell(t))
  it('holds when the digits agree', () => expect(standingOf(sum(0, 1, 2), cells)).toBe('holds'))
  it('is rounding within the half-units of the digits', () => expect(standingOf(sum(0, 1, 3), cells)).toBe('rounding'))
  it('is cutting off beyond that, where true values exist', () =>
    expect(standingOf({ ...sum(4, 2), terms: [...sum(4, 2).terms] }, cells)).toBe('broken'))
  it('is broken when no true values print these digits', () => expect(standingOf(sum(0, 1, 5), cells)).toBe('broken'))
  it('holds between figures of different precision', () => {
    const mixed = [cell('39'), cell('39.38')].map((c, i) => ({ ...c, step: rational(1n, i === 0 ? 1n : 100n) }))
    expect(standingOf(sum(0, 1), mixed)).toBe('holds')
  })
  it('knows cut-off parts: 0.019 + 0.019 = 0.038 printed 0.01 + 0.01 = 0.03', () => {
    const cut = ['0.04', '0.01', '0.01', '0.01'].map(t => cell(t))
    expect(standingOf(sum(0, 1, 2, 3), cut)).toBe('rounding')
    const deeper = ['0.06', '0.01', '0.01', '0.01', '0.01'].map(t => cell(t))
    expect(standingOf(sum(0, 1, 2, 3, 4), deeper)).toBe('rounding')
    const deepest = ['0.07', '0.01', '0.01', '0.01', '0.01'].map(t => cell(t))
    expect(standingOf(sum(0, 1, 2, 3, 4), deepest)).toBe('cut')
  })
  it('an inequality is broken only when the part is surely greater', () => {
    const pair = [cell('1.00'), cell('1.01'), cell('1.03')]
    expect(standingOf({ ...sum(0, 1), relation: '≥' }, pair)).toBe('holds')
    expect(standingOf({ ...sum(0, 2), relation: '≥' }, pair)).toBe('broken')
  })
})

describe('repair', () => {
  it('finds the cell where a broken row and a broken column cross', () => {
    // a b | s1      4 = 0+1, 5 = 2+3, 6 = 0+2, 7 = 1+3
    const cells = ['11.00', '20.00', '30.00', '40.00', '30.00', '70.00', '40.00', '60.00'].map(t => cell(t))
    const [repair, ...more] = findRepairs(cells, [sum(4, 0, 1), sum(5, 2, 3), sum(6, 0, 2), sum(7, 1, 3)])
    expect(repair?.changes).toEqual([{ cell: 0, to: rational(10n), slip: 'digit' }])
    expect(repair?.mends).toEqual([0, 2])
    expect(more).toEqual([])
  })
  it('finds nothing in a sound table', () => {
    expect(findRepairs([cell('3.00'), cell('1.00'), cell('2.00')], [sum(0, 1, 2)])).toEqual([])
  })
  it('stays silent where any of the figures could be the wrong one', () => {
    expect(findRepairs([cell('9.00'), cell('1.00'), cell('2.00')], [sum(0, 1, 2)])).toEqual([])
  })
  it('takes the text before the table', () => {
    const [repair] = findRepairs([cell('12.30'), cell('13.20', { trust: 0 })], [sum(0, 1)])
    expect(repair?.changes).toEqual([{ cell: 1, to: fromDecimal('12.30'), slip: 'transposed' }])
  })
  it('finds two cells that have each other’s figures', () => {
    // rows 4 = 0+1, 5 = 2+3; columns 6 = 0+2, 7 = 1+3; cells 0 and 2 swapped: columns hold, rows break
    const cells = ['30.00', '20.00', '10.00', '45.00', '30.00', '75.00', '40.00', '65.00'].map((t, i) => cell(t, { row: i, column: i % 2 }))
    const [repair] = findRepairs(cells, [sum(4, 0, 1), sum(5, 2, 3), sum(6, 0, 2), sum(7, 1, 3)])
    expect(repair?.changes.map(c => [c.cell, c.slip])).toEqual([
      [0, 'swapped'],
      [2, 'swapped'],
    ])
  })
  it('mends two independent faults one after the other', () => {
    const cells = ['11.00', '20.00', '30.00', '44.00', '30.00', '70.00', '40.00', '60.00', '100.00'].map(t => cell(t))
    const repairs = findRepairs(cells, [sum(4, 0, 1), sum(5, 2, 3), sum(6, 0, 2), sum(7, 1, 3), sum(8, 4, 5), sum(8, 6, 7)])
    expect(repairs.flatMap(r => r.changes.map(c => c.cell)).sort()).toEqual([0, 3])
  })
})

describe('slips', () => {
  const slip = (wrong: string, right: string) => slipBetween(fromDecimal(wrong), fromDecimal(right), { wrong, right })
  it.each([
    ['0', '5.00', 'omitted'],
    ['5.00', '0', 'superfluous'],
    ['-5.00', '5.00', 'sign'],
    ['50.00', '5.00', 'point'],
    ['50000.00', '5.00', 'unit'],
    ['12.34', '13.24', 'transposed'],
    ['12.34', '12.84', 'digit'],
    ['1.34', '12.34', 'dropped'],
    ['122.34', '12.34', 'inserted'],
    ['12.34', '98.76', 'other'],
    ['148.50', '145.5', 'digit'],
  ] as const)('%s for %s is %s', (wrong, right, expected) => expect(slip(wrong, right)).toBe(expected))
})
