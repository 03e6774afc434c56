/** One sheet: title, captions, table and notes in rows of cells, or lines of text, with widths, heights and page as they print. */
import type { Cell as TableCell } from '@jixiao/core'
import type { Cell, CellStyle, MergeRange, PageSetup, RowDef, WriteSheet } from 'hucre'
import { captionLines } from '../layout/caption-lines.ts'
import { PADDING } from '../layout/column-widths.ts'
import { codeColumns, numberOf } from '../layout/figures.ts'
import { layOutTable, type TableLayout } from '../layout/lay-out-table.ts'
import { type OfficialLayout, printedArea } from '../layout/official-layout.ts'
import type { Part, TablePart } from '../layout/outline.ts'
import { linesIn } from '../layout/text-width.ts'
import { captionSpans } from './caption-spans.ts'
import type { SheetPlan } from './sheet-plan.ts'
import { type Look, styleOf } from './sheet-styles.ts'

/** A width of the sheet is that of a digit of the default font. */
const DIGIT = 5.25
const LINE = 1.35
/** Fonts that stand in for ours are wider: lines are counted for a somewhat narrower cell, so that none is clipped. */
const SURE = 0.88
/** No program draws a row higher, in points. */
const HIGHEST_ROW = 409
/** Of the page that a lone column of text takes: programs that measure it wider still print it whole. */
const TEXT_SHARE = 0.85
const SIZES = { title: 18, heading: 12, text: 12 } as const

export function drawnSheet({ name, parts }: SheetPlan, layout: OfficialLayout): WriteSheet {
  const tables = parts.flatMap(p => (p.kind === 'table' ? [layOutTable(p.table, layout)] : []))
  // a sheet of text has the columns of its biggest table; all of them fill the page
  const [own] = tables.sort((a, b) => b.widths.length - a.widths.length)
  const isLandscape = own?.isLandscape ?? false
  const draft = new Draft(own?.widths ?? [printedArea(layout, false).width * TEXT_SHARE], layout)
  for (const part of parts) draft.add(part)
  return { name, ...draft.finished(), ...pageOf(layout, isLandscape, draft.head) }
}

/** Rows are added from above; every cell knows its look. */
class Draft {
  readonly #widths: readonly number[]
  readonly #layout: OfficialLayout
  readonly #cells = new Map<string, Partial<Cell>>()
  readonly #merges: MergeRange[] = []
  readonly #rows = new Map<number, RowDef>()
  #row = 0
  /** Rows of the head of the only table: from, to. */
  head: readonly [number, number] | null = null

  constructor(widths: readonly number[], layout: OfficialLayout) {
    this.#widths = widths
    this.#layout = layout
  }

  add(part: Part): void {
    if (part.kind === 'table') this.#table(part)
    else this.#line(part.paragraph.text, part.kind, SIZES[part.kind])
  }

  #table({ title, captions, table, notes }: TablePart): void {
    const { sizes } = this.#layout
    if (title) this.#line(title.text, 'title', sizes.tableTitle)
    const widths = this.#widths.map(w => w / sizes.caption)
    for (const line of captionLines(
      captions,
      widths.reduce((n, w) => n + w, 0),
    )) {
      for (const row of captionSpans(line, widths)) {
        for (const { text, from, to, side } of row)
          this.#put(text, this.#row, from, 1, to - from + 1, styleOf('caption', this.#layout, sizes.caption, side))
        this.#rows.set(this.#row++, { height: sizes.caption * 1.6 })
      }
    }
    const top = this.#row
    const own = layOutTable(table, this.#layout)
    const codes = codeColumns(table, own.head)
    if (own.head > 0 && title) this.head = [top, top + own.head - 1]
    for (const row of table.rows) {
      const lines = row.cells.map(c => (c.rowSpan > 1 ? 1 : linesIn(c.text, (this.#widthOf(c) / own.size - PADDING) * SURE)))
      this.#rows.set(top + row.index, { height: Math.min(HIGHEST_ROW, Math.round(Math.max(1, ...lines) * own.size * LINE + own.rowPadding)) })
      for (const c of row.cells) this.#cell(c, top, codes.has(c.column) || c.row < own.head, own)
    }
    this.#row = top + table.rows.length
    for (const note of notes) this.#line(note.text, 'note', sizes.caption)
    if (!title) this.#row++
  }

  #cell(cell: TableCell, top: number, isText: boolean, own: TableLayout): void {
    const number = isText ? undefined : numberOf(cell.text, cell.precise)
    const style = { ...styleOf('cell', this.#layout, own.size, own.alignmentOf(cell)), numFmt: number?.format ?? '@' }
    this.#put(number?.value ?? cell.text, top + cell.row, cell.column, cell.rowSpan, cell.colSpan, style)
  }

  /** A text over the whole width. */
  #line(text: string, look: Look, size: number): void {
    const width = this.#widths.reduce((n, w) => n + w, 0) / size
    this.#put(text, this.#row, 0, 1, this.#widths.length, styleOf(look, this.#layout, size))
    this.#rows.set(this.#row++, { height: Math.min(HIGHEST_ROW, Math.round(linesIn(text, width - 2) * size * 1.5 + 4)) })
  }

  /** A merged cell has its look, and so its borders, in every cell that it covers. */
  #put(value: string | number, row: number, column: number, down: number, across: number, style: CellStyle): void {
    for (let r = row; r < row + down; r++)
      for (let c = column; c < column + across; c++) {
        const isFirst = r === row && c === column && value !== ''
        this.#cells.set(
          `${r},${c}`,
          isFirst ? { value, type: typeof value === 'number' ? 'number' : 'string', style } : { value: null, type: 'empty', style },
        )
      }
    if (down > 1 || across > 1) this.#merges.push({ startRow: row, startCol: column, endRow: row + down - 1, endCol: column + across - 1 })
  }

  #widthOf = ({ column, colSpan }: TableCell): number => this.#widths.slice(column, column + colSpan).reduce((n, w) => n + w, 0)

  finished(): Pick<WriteSheet, 'cells' | 'merges' | 'rowDefs' | 'columns' | 'rows'> {
    return {
      rows: Array.from({ length: this.#row }, () => []),
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#rows,
      columns: this.#widths.map(w => ({ width: Math.round((w / DIGIT) * 100) / 100 })),
    }
  }
}

/** A4, as many pages high as needed and one wide; the head stands again on each. */
function pageOf({ margins }: OfficialLayout, isLandscape: boolean, head: readonly [number, number] | null): Partial<WriteSheet> {
  const inches = (mm: number): number => Math.round((mm / 25.4) * 1000) / 1000
  const [top, right, bottom, left] = [margins.top, margins.right, margins.bottom, margins.left].map(inches)
  const turned = isLandscape ? { top: right, right: bottom, bottom: left, left: top } : { top, right, bottom, left }
  const pageSetup: PageSetup = {
    paperSize: 'a4',
    orientation: isLandscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { ...turned, header: 0.5, footer: inches(margins.bottom - 12) / (isLandscape ? 2 : 1) },
    ...(head ? { printTitlesRow: `$${head[0] + 1}:$${head[1] + 1}` } : {}),
  }
  return {
    pageSetup,
    headerFooter: { oddFooter: '&R&12— &P —', evenFooter: '&L&12— &P —', differentOddEven: true },
    ...(head ? { freezePane: { rows: head[1] + 1 } } : {}),
  }
}
