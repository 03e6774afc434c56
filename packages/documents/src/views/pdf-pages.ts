/** The pages of a PDF as pictures, upright as they are read, with the characters that the file gives no font for. */

import { greatest, least } from '@jixiao/core'
import { forgetEngine, type PdfEngineSource, pdfEngine } from '../readers/pdf/engine.ts'
import { type Char, pageContent } from '../readers/pdf/page-objects.ts'
import type { PdfFile, Picture } from '../readers/pdf/raw-page.ts'
import { textLines } from '../readers/pdf/text-lines.ts'
import type { Letter, PageBox } from './file-view.ts'
import { hasInk } from './pixels.ts'

export interface DrawnPage {
  readonly page: number
  /** In points. */
  readonly width: number
  readonly height: number
  readonly picture: Picture
  readonly letters: readonly Letter[]
  /** What is printed, for whoever looks for a place on the page. */
  readonly chars: readonly Char[]
}

export interface PdfPages {
  /** Page from 1, pixels per point; undefined when the page is damaged. */
  draw(page: number, scale: number): DrawnPage | undefined
  close(): void
}

const MOST_MILLISECONDS = 5000

/** Undefined when the file cannot be opened. */
export async function openPages(bytes: Uint8Array, engine: PdfEngineSource): Promise<PdfPages | undefined> {
  const pdf = (await pdfEngine(engine)).open(bytes)
  if (typeof pdf === 'string') return undefined
  let isBroken = false
  return {
    draw(page, scale) {
      if (isBroken) return undefined
      try {
        return drawFrom(pdf, page, scale)
      } catch (error) {
        // as in reading: a trap of the WebAssembly machine, whose memory is not to be trusted any more
        if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
        isBroken = true
        forgetEngine()
        return undefined
      }
    },
    close() {
      if (!isBroken) pdf.close()
    },
  }
}

function drawFrom(pdf: PdfFile, page: number, scale: number): DrawnPage | undefined {
  const raw = pdf.readPage(page - 1, MOST_MILLISECONDS)
  const content = typeof raw === 'string' ? undefined : pageContent(raw, page)
  const turns = content && typeof raw !== 'string' ? content.turns - raw.turns : 0
  const options = { scale, turns: (turns + 4) % 4 }
  const first = pdf.drawPage(page - 1, options)
  if (!first) return undefined
  const chars = content?.chars ?? []
  const width = content?.width ?? first.width / scale
  const height = content?.height ?? first.height / scale
  const isLacking = missingLetters(chars, first, width).length > 0
  // all words of such a font are set alike: figures in another font would not fit between them
  const picture = (isLacking && pdf.drawPage(page - 1, { ...options, withoutLentFonts: true })) || first
  return { page, width, height, picture, letters: isLacking ? missingLetters(chars, picture, width) : [], chars }
}

/** Characters of fonts that are not in the file, where the picture shows nothing; none is wider than the way to the next. */
function missingLetters(chars: readonly Char[], picture: Picture, width: number): Letter[] {
  const scale = picture.width / width
  return chars.flatMap((c, i) => {
    if (!c.needsFont || hasInk(picture, [c.x0, c.y0, c.x1, c.y1], scale)) return []
    const next = chars[i + 1]
    const end = next && Math.abs(next.base - c.base) < 1 && next.x0 > c.x0 ? Math.min(c.x1, next.x0) : c.x1
    return [{ text: c.text, x: tenth(c.x0), y: tenth(c.base), width: tenth(end - c.x0), size: tenth(c.size) }]
  })
}

/** Boxes of every printing of the words on the page, one for each line they stand on; blanks do not count. */
export function boxesOfWords(chars: readonly Char[], words: string): PageBox[] {
  const wanted = words.replace(/\s/g, '')
  if (wanted === '') return []
  const lines = textLines(chars, 0)
  const all = lines.flatMap((line, index) => line.chars.map(char => ({ char, index })))
  let text = ''
  const owner: number[] = []
  for (const [i, { char }] of all.entries()) {
    for (let k = 0; k < char.text.length; k++) owner.push(i)
    text += char.text
  }
  const boxes: PageBox[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const own = all.slice(owner[at] ?? 0, (owner[at + wanted.length - 1] ?? -1) + 1)
    for (const index of new Set(own.map(o => o.index))) boxes.push(boxAround(own.filter(o => o.index === index).map(o => o.char)))
  }
  return boxes
}

const boxAround = (chars: readonly Char[]): PageBox => [
  least(chars.map(c => c.x0)),
  least(chars.map(c => c.y0)),
  greatest(chars.map(c => c.x1)),
  greatest(chars.map(c => c.y1)),
]

const tenth = (value: number): number => Math.round(value * 10) / 10
