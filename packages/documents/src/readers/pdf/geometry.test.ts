import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, clustered, joined, type Matrix } from './geometry.ts'
import { commonBoundaries } from './grid.ts'
import { findLattices } from './lattice.ts'
import { type Char, merged, type PageContent } from './page-objects.ts'
import { continues, textAreas } from './paragraphs.ts'
import { type TextLine, textLines } from './text-lines.ts'

const charsOf = (words: string, x: number, base: number, size = 10): Char[] =>
  [...words].map((text, i) => ({ text, x0: x + i * size, x1: x + (i + 1) * size, y0: base - 0.88 * size, y1: base + 0.12 * size, base, size }))
const lineOf = (words: string, x: number, base: number, page = 1): TextLine => {
  const [line] = textLines(charsOf(words, x, base), page)
  if (!line) throw new Error('no line')
  return line
}

describe('geometry', () => {
  it('joins matrices so that the first is applied first', () => {
    const number = fc.integer({ min: -9, max: 9 })
    const matrix = fc.tuple(number, number, number, number, number, number)
    fc.assert(
      fc.property(matrix, matrix, number, number, (a: Matrix, b: Matrix, x, y) => {
        const once = boxAround([x, y], a)
        expect(boxAround([x, y], joined(a, b))).toEqual(boxAround([once.x0, once.y0], b))
      }),
    )
  })

  it('clusters values and keeps them in order', () => {
    expect(clustered([10, 30.5, 11, 30], 3)).toEqual([10.5, 30.25])
  })

  it('makes one line of the pieces of a dashed line', () => {
    const dashes = Array.from({ length: 20 }, (_, i) => ({ at: 50, from: 10 + i * 5, to: 13 + i * 5 }))
    expect(merged(dashes)).toEqual([{ at: 50, from: 10, to: 108 }])
  })

  it('knows when one set of boundaries refines the other', () => {
    expect(commonBoundaries([0, 50, 100], [1, 99])).toEqual([0, 50, 100])
    expect(commonBoundaries([0, 40, 100], [0, 60, 100])).toBeUndefined()
    expect(commonBoundaries([0, 100], [0, 120])).toBeUndefined()
  })
})

describe('a lattice', () => {
  const page = (chars: readonly Char[], extra: Partial<PageContent>): PageContent => ({
    page: 1,
    width: 600,
    height: 800,
    turns: 0,
    cut: [],
    watermark: [],
    areas: [],
    chars,
    horizontal: [],
    vertical: [],
    ...extra,
  })
  const across = (...ys: number[]) => ys.map(at => ({ at, from: 0, to: 300 }))
  const down = (...xs: number[]) => xs.map(at => ({ at, from: 0, to: 60 }))

  it('whose outer lines are missing ends where its lines end', () => {
    const chars = [...charsOf('甲', 20, 20), ...charsOf('乙', 120, 20), ...charsOf('丙', 220, 20), ...charsOf('丁', 20, 50)]
    const { grids } = findLattices(page(chars, { horizontal: across(0, 30, 60), vertical: down(100, 200) }))
    expect(grids[0]?.cells.map(c => c.text)).toEqual(['甲', '乙', '丙', '丁', '', ''])
  })

  it('without lines between its rows is split at the lines of its figures', () => {
    const rows = [
      ['行政运行', '12.50', '3.00'],
      ['机关服务', '2.50', '1.00'],
    ]
    const chars = rows.flatMap((row, r) => row.flatMap((word, c) => charsOf(word, 10 + 100 * c, 20 + 20 * r, 8)))
    const { grids, rest } = findLattices(page(chars, { horizontal: across(0, 60), vertical: down(0, 100, 200, 300) }))
    expect(grids[0]?.rows).toBe(2)
    expect(grids[0]?.cells.map(c => c.text)).toEqual(rows.flat())
    expect(rest).toEqual([])
  })

  it('joins the wrapped words of a cell', () => {
    const chars = [...charsOf('对附属单', 5, 15), ...charsOf('位补助', 5, 27), ...charsOf('合计', 105, 20), ...charsOf('甲', 5, 50)]
    const vertical = [0, 50, 300].map(at => ({ at, from: 0, to: 60 }))
    const { grids } = findLattices(page(chars, { horizontal: across(0, 40, 60), vertical }))
    expect(grids[0]?.cells[0]?.text).toBe('对附属单位补助')
  })
})

describe('a paragraph', () => {
  const full = '本年度一般公共预算财政拨款支出与上年度相比有所增加主要原因是项目调整，'
  const width = 10 * full.length
  const lines = Array.from({ length: 8 }, (_, i) => lineOf(full, 50, 100 + 16 * i))
  const [area] = textAreas([{ width: width + 100, lines }])
  const joins = (first: TextLine, next: TextLine): boolean =>
    area !== undefined && continues(first, first, next, first.text, { of: area, next: area })

  it('goes on below a full line', () => expect(joins(lineOf(full, 50, 100), lineOf('人员经费增加。', 50, 116))).toBe(true))
  it('goes on at the top of the next page', () => expect(joins(lineOf(full, 50, 700), lineOf('人员经费增加。', 50, 80, 2))).toBe(true))
  it('ends before an indent', () => expect(joins(lineOf(full, 50, 100), lineOf('人员经费增加。', 70, 116))).toBe(false))
  it('ends before a wide gap', () => expect(joins(lineOf(full, 50, 100), lineOf('人员经费增加。', 50, 150))).toBe(false))
  it('ends with a short line', () => expect(joins(lineOf('一、收入情况', 50, 100), lineOf('人员经费增加。', 50, 116))).toBe(false))
  it('ends before a numbered item', () => expect(joins(lineOf(full, 50, 100), lineOf('（二）支出情况', 50, 116))).toBe(false))
  it('does not take a figure for a numbered item', () => expect(joins(lineOf(full, 50, 100), lineOf('17.31%，其中', 50, 116))).toBe(true))
})
