/** Headings, text and tables as paragraphs and tables of Word. */
import type { Cell } from '@jixiao/core'
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { captionLines } from '../layout/caption-lines.ts'
import { LINE_HEIGHT, type TableLayout } from '../layout/lay-out-table.ts'
import type { OfficialLayout } from '../layout/official-layout.ts'
import type { PlacedPart, PlacedTable, PlacedWords } from '../layout/sections.ts'
import { STYLES, twips } from './docx-styles.ts'

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const
const SIDES = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
/** The title of a cover stands in the upper third of the page. */
const COVER = { before: twips(130) }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

export const partOf = (part: PlacedPart, layout: OfficialLayout): readonly FileChild[] =>
  part.kind === 'table' ? tablePart(part, layout) : [words(part)]

function words({ kind, paragraph, level, startsPage, isCover }: PlacedWords): Paragraph {
  const [children, pageBreakBefore] = [runsOf(paragraph.text), startsPage]
  if (kind === 'title') return new Paragraph({ heading: HeadingLevel.TITLE, children, pageBreakBefore, ...(isCover ? { spacing: COVER } : {}) })
  if (kind === 'heading') return new Paragraph({ heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_4, children, pageBreakBefore })
  return new Paragraph({ style: STYLES.text, children, pageBreakBefore })
}

function tablePart({ title, captions, table, notes, startsPage, layout: own }: PlacedTable, layout: OfficialLayout): readonly FileChild[] {
  const { sizes } = layout
  const width = own.widths.reduce((n, w) => n + w, 0)
  const above = captionLines(captions, width / sizes.caption).map(line => captionLine(line, width))
  return [
    ...(title ? [new Paragraph({ style: STYLES.tableTitle, children: runsOf(title.text), pageBreakBefore: startsPage })] : []),
    ...above,
    wordTable(table.rows, own),
    ...notes.map(n => new Paragraph({ style: STYLES.note, children: runsOf(n.text) })),
    // without a paragraph between them Word makes one table of two
    ...(notes.length > 0 ? [] : [new Paragraph({ spacing: { line: 120, lineRule: 'exact', before: 0, after: 0 } })]),
  ]
}

function captionLine({ left, center, right }: { readonly left: string; readonly center: string; readonly right: string }, width: number): Paragraph {
  const [only, ...more] = [left, center, right].filter(t => t !== '')
  if (only !== undefined && more.length === 0)
    return new Paragraph({ style: STYLES.caption, alignment: SIDES[left ? 'left' : center ? 'center' : 'right'], children: runsOf(only) })
  return new Paragraph({
    style: STYLES.caption,
    tabStops: [
      { type: TabStopType.CENTER, position: twips(width / 2) },
      { type: TabStopType.RIGHT, position: twips(width) },
    ],
    children: [
      new TextRun({ text: left }),
      new TextRun({ children: [new Tab(), center] }),
      ...(right === '' ? [] : [new TextRun({ children: [new Tab(), right] })]),
    ],
  })
}

/** A break of the line in a text is one in the paragraph. */
const runsOf = (text: string, size?: number): readonly TextRun[] =>
  text
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}), ...(size === undefined ? {} : { size: Math.round(size * 2) }) }))

function wordTable(rows: PlacedTable['table']['rows'], layout: TableLayout): Table {
  const columns = layout.widths.map(twips)
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: columns.reduce((n, w) => n + w, 0), type: WidthType.DXA },
    columnWidths: columns,
    margins: { left: 40, right: 40, top: twips(layout.rowPadding / 2), bottom: twips(layout.rowPadding / 2), marginUnitType: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(
      row => new TableRow({ cantSplit: true, tableHeader: row.index < layout.head, children: row.cells.map(c => wordCell(c, columns, layout)) }),
    ),
  })
}

function wordCell(cell: Cell, columns: readonly number[], layout: TableLayout): TableCell {
  const width = columns.slice(cell.column, cell.column + cell.colSpan).reduce((n, w) => n + w, 0)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: cell.text.split('\n').map(
      line =>
        new Paragraph({
          style: STYLES.caption,
          keepNext: false,
          alignment: SIDES[layout.alignmentOf(cell)],
          spacing: { before: 0, after: 0, line: twips(layout.size * LINE_HEIGHT), lineRule: LineRuleType.EXACT },
          children: runsOf(line, layout.size),
        }),
    ),
  })
}
