import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOfText, textOfCells } from './clipboard.ts'

describe('the clipboard', () => {
  it('takes a block of Excel: no row for the last line break, line breaks within quotes, an empty cell at the end', () => {
    expect(cellsOfText('2012601\t1,234.50\r\n"两行\n文字"\t\r\n')).toEqual([
      ['2012601', '1,234.50'],
      ['两行\n文字', ''],
    ])
    expect(cellsOfText('甲\r\n\r\n乙')).toEqual([['甲'], [''], ['乙']])
    expect(cellsOfText('')).toEqual([])
  })
  it('gives back what it wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '甲', ' ') })
    const grid = fc.integer({ min: 2, max: 3 }).chain(n => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1 }))
    fc.assert(
      fc.property(grid, rows => {
        expect(cellsOfText(textOfCells(rows))).toEqual(rows)
      }),
    )
  })
})
