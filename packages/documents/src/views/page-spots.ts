/** A place of a document with pages → the boxes on its pages. */
import { type Block, cellAt, type Paragraph, type Place, type PrintedLine } from '@jixiao/core'
import type { PageBox } from './file-view.ts'

export interface PageSpot {
  readonly page: number
  readonly box: PageBox
}

/** Block, cell and piece of text of a place. */
export type SpotPlace = Pick<Place, 'block' | 'row' | 'column' | 'from' | 'to'>

/** One box for each line of a piece of text, one for each page of whole paragraphs, rows and tables; none where nothing is known. */
export function pageSpots(at: SpotPlace, blocks: readonly Block[]): PageSpot[] {
  const block = blocks[at.block]
  if (!block) return []
  if (block.kind === 'paragraph') return at.from === undefined ? wholeParagraph(block) : piece(block, at.from, at.to ?? block.text.length)
  if (at.row === undefined) return block.place.box ? spotOf(block.place) : byPage(block.rows.flatMap(r => r.cells.flatMap(c => spotOf(c.place))))
  const own = block.rows.find(r => r.index === at.row)?.cells ?? []
  if (at.column === undefined) return byPage(own.flatMap(c => spotOf(c.place)))
  const cell = own.find(c => c.column === at.column) ?? cellAt(block, at.row, at.column)
  return cell ? spotOf(cell.place) : []
}

const spotOf = ({ page, box }: Place): PageSpot[] => (page !== undefined && box ? [{ page, box }] : [])

const wholeParagraph = ({ place, printed }: Paragraph): PageSpot[] => (printed && printed.length > 0 ? byPage(printed) : spotOf(place))

function piece({ place, printed, text }: Paragraph, from: number, to: number): PageSpot[] {
  const lines = printed ?? []
  const spots = lines.flatMap((line, i) => {
    const end = lines[i + 1]?.from ?? text.length
    const [a, b] = [Math.max(from, line.from), Math.min(to, end)]
    if (a >= b) return []
    const [, y0, , y1] = line.box
    return [{ page: line.page, box: [leftOf(line, a), y0, leftOf(line, b), y1] as const }]
  })
  return spots.length > 0 ? spots : spotOf(place)
}

/** How far from the left the character at an offset begins. */
function leftOf({ knots, box }: PrintedLine, offset: number): number {
  const after = knots.findIndex(([at]) => at >= offset)
  const [b, a] = [knots[after], knots[after - 1]]
  if (!b) return box[2]
  if (!a || b[0] === offset) return b[1]
  return a[1] + ((b[1] - a[1]) * (offset - a[0])) / (b[0] - a[0])
}

/** One box around all that stands on one page. */
function byPage(spots: readonly PageSpot[]): PageSpot[] {
  const pages = new Map<number, PageBox>()
  for (const { page, box } of spots) {
    const known = pages.get(page)
    pages.set(
      page,
      known
        ? [Math.min(known[0], box[0]), Math.min(known[1], box[1]), Math.max(known[2], box[2]), Math.max(known[3], box[3])]
        : [box[0], box[1], box[2], box[3]],
    )
  }
  return [...pages].map(([page, box]) => ({ page, box }))
}
