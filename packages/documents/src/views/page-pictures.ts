/** Pictures of chosen pages for a report, with what must not be repeated painted over. */
import type { PdfEngineSource } from '../readers/pdf/engine.ts'
import type { Letter, PageBox, PagePicture, PagesView } from './file-view.ts'
import type { PageSpot } from './page-spots.ts'
import { boxesOfWords, type DrawnPage, openPages } from './pdf-pages.ts'
import { paintOver } from './pixels.ts'
import { writePng } from './png.ts'

/** Words that must not be seen, and where they are known to stand. */
export interface Secret {
  readonly words: string
  readonly spots: readonly PageSpot[]
}

/** A report with more would be too heavy to send by mail. */
export const MOST_PICTURES = 60
export const MOST_PICTURE_BYTES = 12 * 1024 * 1024
/** Pixels per point: the small print of a wide table can be read. */
const SCALE = 1.6
/** What stands over the edge of its box, in parts of its height. */
const [OVER_SIDE, OVER_TOP, OVER_BOTTOM] = [0.12, 0.06, 0.22]

/** Draws the pages in their order until a limit is reached; what was not drawn is listed. */
export async function withPictures(
  view: PagesView,
  bytes: Uint8Array,
  wanted: readonly number[],
  secrets: readonly Secret[],
  engine: PdfEngineSource,
): Promise<PagesView> {
  const pages = await openPages(bytes, engine)
  const pictures: PagePicture[] = []
  const leftOut: number[] = []
  let size = 0
  for (const page of [...new Set(wanted)].sort((a, b) => a - b)) {
    const drawn = pages && pictures.length < MOST_PICTURES && size < MOST_PICTURE_BYTES ? pages.draw(page, SCALE) : undefined
    if (!drawn) {
      leftOut.push(page)
      continue
    }
    const hidden = secretBoxes(drawn, secrets)
    const scale = drawn.picture.width / drawn.width
    for (const box of hidden) paintOver(drawn.picture, box, scale)
    const png = writePng(drawn.picture)
    size += png.length
    pictures.push({ page, png, letters: drawn.letters.filter(l => !hidden.some(b => stands(l, b))) })
  }
  pages?.close()
  return { ...view, pictures, leftOut }
}

/** Every printing of the words on the page; where a known place does not show them as words, all of the place. */
function secretBoxes({ page, chars }: DrawnPage, secrets: readonly Secret[]): PageBox[] {
  return secrets.flatMap(({ words, spots }) => {
    const found = boxesOfWords(chars, words)
    const places = spots.filter(s => s.page === page && !found.some(b => overlaps(b, s.box))).map(s => s.box)
    return [...found, ...places].map(widened)
  })
}

function widened([x0, y0, x1, y1]: PageBox): PageBox {
  const height = y1 - y0
  return [x0 - OVER_SIDE * height, y0 - OVER_TOP * height, x1 + OVER_SIDE * height, y1 + OVER_BOTTOM * height]
}

/** Its middle is what counts: a box is wider than its words. */
const stands = ({ x, y, width, size }: Letter, [x0, y0, x1, y1]: PageBox): boolean => {
  const [middle, centre] = [x + width / 2, y - size * 0.38]
  return middle > x0 && middle < x1 && centre > y0 && centre < y1
}

const overlaps = (a: PageBox, b: PageBox): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
