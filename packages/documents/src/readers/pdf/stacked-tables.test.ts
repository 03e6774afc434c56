/** Several tables in one frame of lines, and tables that only look so. */
import { describe, expect, it } from 'vitest'
import type { Grid, GridCell } from './grid.ts'
import { unstacked, withoutHeadOf } from './stacked-tables.ts'

/** Rows of cells; one cell alone is over all columns. */
function gridOf(rows: readonly (readonly string[])[], xs: readonly number[], page = 1): Grid {
  const cells = rows.flatMap((row, r) =>
    row.map((text, c): GridCell => {
      const colSpan = row.length === 1 ? xs.length - 1 : 1
      return { row: r, column: c, rowSpan: 1, colSpan, text, page, box: [xs[c] ?? 0, 20 * r, xs[c + colSpan] ?? 0, 20 * r + 20] }
    }),
  )
  return { xs, rows: rows.length, cells, top: 0, bottom: 20 * rows.length, page, lastPage: page }
}
const texts = (grid: Grid | undefined): string[][] =>
  Array.from({ length: grid?.rows ?? 0 }, (_, r) => (grid?.cells ?? []).filter(c => c.row === r).map(c => c.text))

const XS = [0, 100, 200]
const INCOME = [['部门预算收入总表'], ['单位：万元'], ['项目', '预算数'], ['财政拨款', '120.00']]
const SPENDING = [
  ['项目', '预算数'],
  ['农林水支出', '120.00'],
]

describe('tables without a gap between them', () => {
  it('are parted at the titles between them', () => {
    const { grids, titles } = unstacked(gridOf([...INCOME, ['部门预算支出总表'], ['单位：万元'], ...SPENDING], XS))
    expect(grids.map(texts)).toEqual([INCOME, SPENDING])
    expect(titles).toEqual([
      [80, 100],
      [100, 120],
    ])
  })

  it('also where only the title is left at the end of the page', () => {
    expect(unstacked(gridOf([...INCOME, ['部门预算支出总表']], XS)).grids.map(texts)).toEqual([INCOME])
  })

  it('are one where a row over all columns only names what follows in it', () => {
    const rows = [...INCOME, ['其中：补助下级支出表'], ['财政专户', '1.00'], ['单位资金', '2.00']]
    expect(unstacked(gridOf(rows, XS)).grids.map(texts)).toEqual([rows])
  })

  it('may show the head of the first one again above the rows of the last one', () => {
    const [income, spending] = [gridOf(INCOME, [0, 150, 200]), gridOf(SPENDING, XS)]
    const next = gridOf([...INCOME.slice(0, 3), ['住房保障支出', '32.40']], XS, 2)
    expect(texts(withoutHeadOf(next, [income, spending]))).toEqual([['住房保障支出', '32.40']])
    // the same table of the next body
    const again = gridOf(INCOME, [0, 150, 200], 2)
    expect(withoutHeadOf(again, [income, spending])).toBe(again)
  })
})
