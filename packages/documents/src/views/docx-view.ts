/** A Word document as laid out: the look of each block that its reader gave, found by the paragraph it came from. */
import type { Block, Cell, Table } from '@jixiao/core'
import { bodyState, type SeenElements } from '../readers/docx/body-state.ts'
import { LIMITS, Refusal } from '../readers/docx/limits.ts'
import { numberingOf } from '../readers/docx/numbering.ts'
import { openZip } from '../readers/docx/open-zip.ts'
import { packageParts } from '../readers/docx/package-parts.ts'
import { readBody } from '../readers/docx/read-body.ts'
import { holds } from '../readers/docx/read-docx.ts'
import { styleBook } from '../readers/docx/styles.ts'
import { childNamed, valOf, type XmlNode } from '../readers/docx/xml-tree.ts'
import { EDGE_ELEMENTS, sectionEdges } from './docx-edges.ts'
import { LOOK_ELEMENTS, type LookBook, lookBook } from './docx-looks.ts'
import { PICTURE_ELEMENTS, pictureBudget, picturesOf } from './docx-pictures.ts'
import type { FlowPicture, FlowView, TableLook, TextLook } from './file-view.ts'

/** Elements that the view needs besides those that reading needs. */
const KEPT: ReadonlySet<string> = new Set([...LOOK_ELEMENTS, ...EDGE_ELEMENTS, ...PICTURE_ELEMENTS])

/** A4 with the margins of an official paper (GB/T 9704: 28 mm left, 26 mm right). */
const USUAL_PAGE = { width: 595, left: 79, right: 74 } as const

/** Undefined when the document cannot be laid out. */
export function docxView(bytes: Uint8Array, blocks: readonly Block[]): FlowView | undefined {
  const zip = openZip(bytes)
  if (!zip.ok || bytes.length > LIMITS.fileBytes) return undefined
  try {
    const parts = packageParts(zip.value, KEPT)
    const body = childNamed(childNamed(parts.document, 'w:document'), 'w:body')
    if (!body) return undefined
    const styleOf = styleBook(parts.styles)
    const seen: SeenElements = { paragraphs: new Map(), cells: new Map() }
    readBody(body.children, { ...bodyState(styleOf, numberingOf(parts.numbering, styleOf), false), seen })
    const [book, budget] = [lookBook(parts.styles), pictureBudget()]
    const pictures = picturesOf(zip.value, parts.name, budget)
    const setting = { zip: zip.value, part: parts.name, keeps: KEPT, book, budget }
    return {
      ...layOut(blocks, seen, book, pictures),
      page: pageOf(body),
      hasPages: holds(body, 'w:lastRenderedPageBreak'),
      edges: sectionEdges(body, seen.paragraphs, blocks, setting),
    }
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

type Pictures = ReturnType<typeof picturesOf>

function layOut(
  blocks: readonly Block[],
  { paragraphs, cells }: SeenElements,
  book: LookBook,
  pictures: Pictures,
): Pick<FlowView, 'kind' | 'texts' | 'tables' | 'pictures'> {
  const texts: Record<number, TextLook> = {}
  const tables: Record<number, TableLook> = {}
  const shown = shownPictures(blocks, { paragraphs, cells }, pictures)
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') tables[index] = tableLook(block, { paragraphs, cells }, book, shown.inCells)
    else {
      const node = paragraphs.get(block.place.line ?? 0)
      if (node) texts[index] = book.lookOf(node, block.text)
    }
  }
  return { kind: 'flow', texts, tables, pictures: shown.behind }
}

/** Pictures by the block before them, or by the cell of a table: a paragraph that holds nothing else is no block. */
function shownPictures(blocks: readonly Block[], { paragraphs, cells }: SeenElements, pictures: Pictures) {
  const behind: Record<number, FlowPicture[]> = {}
  const inCells = new Map<XmlNode, FlowPicture[]>()
  const ofTables = new Set(
    blocks.flatMap(b => (b.kind === 'table' ? b.rows.flatMap(r => r.cells.flatMap(c => cells.get(c.place.line ?? 0) ?? [])) : [])),
  )
  let index = -1
  for (const [line, node] of [...paragraphs].sort((a, b) => a[0] - b[0])) {
    while (index + 1 < blocks.length && (blocks[index + 1]?.place.line ?? 0) <= line) index++
    const own = pictures(node)
    if (own.length === 0) continue
    const cell = cells.get(line)
    if (cell && ofTables.has(cell)) inCells.set(cell, [...(inCells.get(cell) ?? []), ...own])
    else behind[index] = [...(behind[index] ?? []), ...own]
  }
  return { behind, inCells }
}

function tableLook(
  table: Table,
  { paragraphs, cells: elements }: SeenElements,
  book: LookBook,
  pictures: ReadonlyMap<XmlNode, readonly FlowPicture[]>,
): TableLook {
  const cells: Record<string, TableLook['cells'][string]> = {}
  const widths = new Map<Cell, number>()
  for (const row of table.rows)
    for (const cell of row.cells) {
      const [paragraph, element] = [paragraphs.get(cell.place.line ?? 0), elements.get(cell.place.line ?? 0)]
      const properties = childNamed(element, 'w:tcPr')
      const width = childNamed(properties, 'w:tcW')
      if (width && width.attributes.type !== 'pct' && width.attributes.type !== 'auto') widths.set(cell, Number(width.attributes.w) || 0)
      const look = paragraph ? book.lookOf(paragraph, cell.text) : {}
      const valign = VALIGNS[valOf(properties, 'w:vAlign') ?? '']
      const shade = childNamed(properties, 'w:shd')?.attributes.fill
      cells[`${cell.row}/${cell.column}`] = {
        ...look,
        ...(element && pictures.has(element) ? { pictures: pictures.get(element) } : {}),
        ...(valign ? { valign } : {}),
        ...(shade && /^[0-9A-Fa-f]{6}$/.test(shade) && !/^f{6}$/i.test(shade) ? { shade } : {}),
      }
    }
  const shares = columnShares(table, widths)
  return { cells, ...(shares ? { widths: shares } : {}) }
}

const VALIGNS: Readonly<Record<string, 'top' | 'center' | 'bottom'>> = { top: 'top', center: 'center', both: 'center', bottom: 'bottom' }

/** Columns are as wide as the cells that stand in them alone; what wide cells have left goes to the columns that have none. */
function columnShares({ columns, rows }: Table, widths: ReadonlyMap<Cell, number>): number[] | undefined {
  const given = Array.from({ length: columns }, () => 0)
  const wide = rows.flatMap(r => r.cells).sort((a, b) => a.colSpan - b.colSpan)
  for (const cell of wide) {
    const width = widths.get(cell) ?? 0
    const own = Array.from({ length: cell.colSpan }, (_, i) => cell.column + i).filter(c => c < columns)
    const unknown = own.filter(c => given[c] === 0)
    const rest = width - own.reduce((sum, c) => sum + (given[c] ?? 0), 0)
    if (rest > 0 && unknown.length > 0) for (const c of unknown) given[c] = rest / unknown.length
    else if (cell.colSpan === 1 && given[cell.column] !== 0 && width > (given[cell.column] ?? 0) * 1.5) given[cell.column] = width
  }
  const sum = given.reduce((a, b) => a + b, 0)
  return sum > 0 && given.every(w => w > 0) ? given.map(w => Math.round((w / sum) * 10_000) / 10_000) : undefined
}

/** The page of the last section, which most documents have alone. */
function pageOf(body: XmlNode): FlowView['page'] {
  const section = childNamed(body, 'w:sectPr')
  const points = (name: string, attribute: string): number => Number(childNamed(section, name)?.attributes[attribute]) / 20
  const width = points('w:pgSz', 'w')
  const [left, right] = [points('w:pgMar', 'left'), points('w:pgMar', 'right')]
  if (!(width > 100 && width < 3000)) return USUAL_PAGE
  const isFitting = left >= 0 && right >= 0 && left + right < width * 0.7
  return { width, left: isFitting ? left : width * 0.13, right: isFitting ? right : width * 0.13 }
}
