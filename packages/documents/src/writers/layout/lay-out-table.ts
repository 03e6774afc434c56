/** How a table stands on the page: upright or on its side, the size of its letters, its columns, and where the text of each cell stands. */
import type { Cell, Table } from '@jixiao/core'
import { columnWidths, demandOf, isGoodIn, leastWidth, PADDING } from './column-widths.ts'
import { codeColumns, isFigure } from './figures.ts'
import { headRows } from './head-rows.ts'
import { type OfficialLayout, printedArea } from './official-layout.ts'
import { linesIn, textWidth } from './text-width.ts'

export interface TableLayout {
  readonly isLandscape: boolean
  /** Of its letters, in points. */
  readonly size: number
  /** What a row has besides its lines, half above and half below, in points. */
  readonly rowPadding: number
  /** Of its columns, in points; they fill the page. */
  readonly widths: readonly number[]
  readonly head: number
  alignmentOf(cell: Cell): Alignment
}
export type Alignment = 'left' | 'center' | 'right'

/** From line to line in a cell, and what a row has besides, in heights of a letter. */
export const LINE_HEIGHT = 1.25
const ROW_PADDING = 0.4
const ROOMY_PADDING = 0.9
/** For the title and the captions above a table, in points. */
const ROOM_ABOVE = 110

/** Upright if that makes good lines, else on the side with letters as big as fit. */
export function layOutTable(table: Table, layout: OfficialLayout): TableLayout {
  const head = headRows(table)
  const demand = demandOf(table, head)
  const [first = 10.5, second = first, ...smaller] = layout.sizes.table
  const tries: readonly (readonly [size: number, isLandscape: boolean])[] = [
    [first, false],
    [second, false],
    [first, true],
    ...[second, ...smaller].map(size => [size, true] as const),
  ]
  const widthOf = (isLandscape: boolean): number => printedArea(layout, isLandscape).width
  const roomOn = (isLandscape: boolean): number => printedArea(layout, isLandscape).height - ROOM_ABOVE
  const heightAt = (size: number, isLandscape: boolean): number => tableHeight(table, columnWidths(demand, widthOf(isLandscape) / size)) * size
  const fitting = tries.filter(([size, isLandscape]) => isGoodIn(demand, widthOf(isLandscape) / size))
  // what cannot be broken must fit at any price
  const smallest = Math.min(smaller.at(-1) ?? second, widthOf(true) / leastWidth(demand))
  // a table that needs a little more than a page gets smaller letters, not a second page
  const onOnePage = fitting.find(
    ([size, isLandscape]) =>
      isLandscape === fitting[0]?.[1] && (size === fitting[0]?.[0] || size >= second) && heightAt(size, isLandscape) <= roomOn(isLandscape),
  )
  const [size, isLandscape] = onOnePage ?? fitting[0] ?? [smallest, true]
  const codes = codeColumns(table, head)
  return {
    isLandscape,
    size,
    rowPadding: size * (onOnePage ? roomyPadding(table.rows.length, heightAt(size, isLandscape) / size, roomOn(isLandscape) / size) : ROW_PADDING),
    widths: columnWidths(demand, widthOf(isLandscape) / size).map(w => w * size),
    head,
    alignmentOf: cell => alignmentOf(cell, head, codes),
  }
}

/** In heights of a letter; `widths` in characters. */
function tableHeight({ rows }: Table, widths: readonly number[]): number {
  const widthOf = ({ column, colSpan }: Cell): number => widths.slice(column, column + colSpan).reduce((n, w) => n + w, 0) - PADDING
  return rows.reduce((height, row) => {
    const lines = row.cells.filter(c => c.rowSpan === 1).map(c => linesIn(c.text, widthOf(c)))
    return height + Math.max(1, ...lines) * LINE_HEIGHT + ROW_PADDING
  }, 0)
}

/** Rows stand as far apart as the page allows, within reason. */
const roomyPadding = (rows: number, height: number, room: number): number => Math.min(ROOMY_PADDING, ROW_PADDING + (room - height) / rows)

/** A label of a form may be so long and still stand in the middle. */
const LONGEST_CENTRED = 12

function alignmentOf(cell: Cell, head: number, codes: ReadonlySet<number>): Alignment {
  if (cell.row < head) return 'center'
  if (codes.has(cell.column)) return /^\d{1,4}$/.test(cell.text) && cell.column === 0 ? 'center' : 'left'
  if (isFigure(cell.text)) return 'right'
  if (/^[—√-]+$/.test(cell.text)) return 'center'
  if (head > 0) return 'left'
  const isEntered = cell.place.entry !== undefined || cell.pieces !== undefined
  return !isEntered && textWidth(cell.text) <= LONGEST_CENTRED ? 'center' : 'left'
}
