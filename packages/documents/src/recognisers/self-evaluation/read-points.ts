/** The points that a form prints besides those of its indicators: total, points declared in captions, subtotals of groups. */
import { type Cell, type Place, type Stated, squeeze, stated } from '@jixiao/core'
import { type Column, hasRole, pointsOfLevels } from '../indicator-tables/indicator-columns.ts'
import type { IndicatorTable } from '../indicator-tables/indicator-tables.ts'
import { levelOneOf } from '../indicator-tables/indicator-words.ts'
import { isSubtotal } from '../indicator-tables/read-indicator-rows.ts'
import { printedCells, type RowLine } from '../indicator-tables/table-lines.ts'
import * as words from './form-words.ts'
import { hundredths, scoreIn } from './score.ts'

export interface DeclaredPoints {
  readonly caption: string
  readonly points: Stated<number | null>
}

/** The place of a cell in words: table and column. */
export const placeOf = (cell: Cell, table: string, columnLabel: string): Place => ({ ...cell.place, table, columnLabel, text: cell.text.trim() })

export const declaredPoints = (rows: readonly RowLine[], table: string): readonly DeclaredPoints[] =>
  rows.flatMap(printedCells).flatMap(cell => {
    const word = cell.text.length < 40 ? squeeze(cell.text) : ''
    const points = words.POINTS.exec(word)?.[1]
    return points === undefined
      ? []
      : [{ caption: word.replace(/[(（].*$/, ''), points: stated(hundredths(points), points, placeOf(cell, table, '分值')) }]
  })

const under = (c: Cell, k: Column | undefined): boolean => k !== undefined && k.from <= c.column && c.column <= k.to

/** Points of levels in columns of their own: 决策 | 15 | 项目立项 | 8 | …, with those in the row of the total. */
export const pointsBesideLevels = (table: IndicatorTable, title: string, level: 'level1' | 'level2'): readonly DeclaredPoints[] =>
  pointsOfLevels(table.columns)
    .filter(([of]) => of.role === level)
    .flatMap(([of, column]) =>
      table.body.flatMap(row => {
        const cells = printedCells(row)
        const points = cells.find(c => under(c, column))
        const name = points && (cells.find(c => under(c, of)) ?? cells[0])
        return name ? [{ caption: levelOneOf(name.text).name, points: scoreIn(points, placeOf(points, title, '分值')) }] : []
      }),
    )

export const isOfTotal = ({ caption }: DeclaredPoints): boolean => words.TOTAL_ROW.test(caption)

/** 总分, else the last 合计. */
const totalRow = (rows: readonly RowLine[]): RowLine | undefined => {
  const named = (word: RegExp) => rows.filter(r => !isSubtotal(r)).findLast(r => printedCells(r).some(c => word.test(squeeze(c.text.slice(0, 20)))))
  return named(words.GRAND_TOTAL_ROW) ?? named(words.TOTAL_ROW)
}

/** The points printed below each group: 小计. */
export const subtotalsOf = (rows: readonly RowLine[], table: IndicatorTable, title: string): readonly DeclaredPoints[] =>
  rows.filter(isSubtotal).flatMap((row, n) =>
    printedCells(row)
      .filter(c => hundredths(c.text) !== null)
      .map((cell, i, all) => ({
        caption: `subtotal/${n}/${i === all.length - 1 && hasRole(table.columns, 'score') ? 'score' : 'weight'}`,
        points: scoreIn(cell, { ...placeOf(cell, title, '小计'), rowLabel: '小计' }),
      })),
  )

/** The number under 分值 in the row of the total. */
export function totalWeightOf(
  rows: readonly RowLine[],
  table: IndicatorTable,
  title: string,
  total: Stated<number | null> | undefined,
): Stated<number | null> | undefined {
  const row = totalRow(rows)
  if (!row || !hasRole(table.columns, 'weight')) return undefined
  const numbers = printedCells(row).filter(c => hundredths(c.text) !== null && (c.column !== total?.place.column || c.row !== total.place.row))
  const weights = table.columns.find(c => c.role === 'weight')
  const cell = numbers.find(c => under(c, weights)) ?? numbers[0]
  return cell && scoreIn(cell, { ...placeOf(cell, title, '分值'), rowLabel: '总分' })
}

/** 总分: the number under 得分, else the last number of the row. */
export function totalOf(rows: readonly RowLine[], table: IndicatorTable, title: string): Stated<number | null> | undefined {
  const row = totalRow(rows)
  if (!row) return undefined
  const inline = printedCells(row)
    .map(c => /^(?:自评)?总(?:得)?分[:：](\d+(?:\.\d+)?)分?$/.exec(squeeze(c.text))?.[1])
    .find(t => t !== undefined)
  if (inline) return stated(hundredths(inline), inline, row.place)
  const numbers = printedCells(row).filter(c => hundredths(c.text) !== null)
  const column = hasRole(table.columns, 'weight') ? table.columns.find(c => c.role === 'score') : undefined
  // points that nobody has scored yet stand alone in the row: they are no total
  const weights = column && table.columns.find(c => c.role === 'weight')
  const scored = weights && row.hasSpans ? numbers.filter(c => c.column < weights.from || weights.to < c.column) : numbers
  // points and score that stand beside their columns are known by their order
  const isOff = weights && numbers.length === 2 && weights.from < column.from && !numbers.every(c => under(c, weights) || under(c, column))
  const cell = isOff ? numbers.at(-1) : (scored.find(c => under(c, column)) ?? scored.at(-1))
  return cell ? scoreIn(cell, { ...placeOf(cell, title, '得分'), rowLabel: '总分' }) : stated(null, '', row.place)
}
