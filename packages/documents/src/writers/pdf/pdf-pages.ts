/** The sections of a document as plain data for the template: every text, column and cell as it is to be drawn. */
import type { Block, Cell } from '@jixiao/core'
import { type CaptionLine, captionLines } from '../layout/caption-lines.ts'
import { type Alignment, LINE_HEIGHT, type TableLayout } from '../layout/lay-out-table.ts'
import type { OfficialLayout } from '../layout/official-layout.ts'
import { type PlacedPart, type PlacedTable, sectionsOf } from '../layout/sections.ts'

export interface PdfSection {
  readonly isLandscape: boolean
  readonly parts: readonly PdfPart[]
}
export type PdfPart = PdfWords | PdfTable

export interface PdfWords {
  readonly kind: 'title' | 'heading' | 'text'
  readonly text: string
  readonly level: number
  readonly isCover: boolean
  readonly startsPage: boolean
}

export interface PdfTable {
  readonly kind: 'table'
  readonly startsPage: boolean
  readonly title: string | null
  readonly captions: readonly CaptionLine[]
  readonly notes: readonly string[]
  readonly size: number
  /** Line height of a cell in heights of a letter. */
  readonly lineHeight: number
  readonly rowPadding: number
  readonly widths: readonly number[]
  readonly head: number
  readonly rows: number
  readonly cells: readonly PdfCell[]
}

export interface PdfCell {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
  readonly align: Alignment
}

export const pdfPages = (blocks: readonly Block[], layout: OfficialLayout): readonly PdfSection[] =>
  sectionsOf(blocks, layout).map(({ isLandscape, parts }) => ({ isLandscape, parts: parts.map(p => partOf(p, layout)) }))

function partOf(part: PlacedPart, layout: OfficialLayout): PdfPart {
  if (part.kind === 'table') return tableOf(part, layout)
  const { kind, paragraph, level, isCover, startsPage } = part
  return { kind, text: paragraph.text, level, isCover, startsPage }
}

function tableOf({ title, captions, table, notes, startsPage, layout: own }: PlacedTable, { sizes }: OfficialLayout): PdfTable {
  const width = own.widths.reduce((n, w) => n + w, 0)
  return {
    kind: 'table',
    startsPage,
    title: title?.text ?? null,
    captions: captionLines(captions, width / sizes.caption),
    notes: notes.map(n => n.text),
    size: own.size,
    lineHeight: LINE_HEIGHT,
    rowPadding: own.rowPadding,
    widths: own.widths,
    head: own.head,
    rows: table.rows.length,
    cells: table.rows.flatMap(r => r.cells.map(c => cellOf(c, own))),
  }
}

const cellOf = (cell: Cell, layout: TableLayout): PdfCell => ({
  text: cell.text,
  x: cell.column,
  y: cell.row,
  across: cell.colSpan,
  down: cell.rowSpan,
  align: layout.alignmentOf(cell),
})
