/** Running text without the breaks of pages: paragraphs that end in the middle of a sentence are joined with the next one. */
import { type Block, lineAt, type Paragraph, type Place, within } from '@jixiao/core'

/** A stretch of text that ends with a sentence; offsets lead back to the blocks. */
export interface RunningText {
  readonly text: string
  readonly pieces: readonly { readonly start: number; readonly block: Paragraph }[]
}

const ENDS = /[。！？!?：:；;”’"』」）)】》]\s*$/
/** A heading or an item begins a new stretch however the one before ended. */
const BEGINS = /^\s*(?:第[一二三四五六七八九十]+|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s*[.．、])/

/** The stretches of the blocks from (included) to (excluded). Tables and headings stand between them. */
export function runningTexts(blocks: readonly Block[], from = 0, to = blocks.length): readonly RunningText[] {
  const texts: { text: string; pieces: { start: number; block: Paragraph }[] }[] = []
  let before: Paragraph | null = null
  for (let i = Math.max(0, from); i < Math.min(to, blocks.length); i++) {
    const b = blocks[i]
    if (b?.kind === 'table') before = null
    if (b?.kind !== 'paragraph' || b.text.trim() === '') continue
    const open = texts.at(-1)
    if (open && before && goesOn(before, b)) {
      open.pieces.push({ start: open.text.length, block: b })
      open.text += b.text
    } else texts.push({ text: b.text, pieces: [{ start: 0, block: b }] })
    before = b
  }
  return texts
}

/** Shorter than a printed line: such a paragraph ends where it ends. */
const LINE = 30

const goesOn = (before: Paragraph, after: Paragraph): boolean =>
  before.level === undefined && before.text.length >= LINE && !ENDS.test(before.text.slice(-4)) && !BEGINS.test(after.text)

/** The place of a piece of a running text: the part of it that stands in the block where it begins. */
export function placeIn(run: RunningText, from: number, to: number): Place {
  const piece = run.pieces.findLast(p => p.start <= from) ?? run.pieces[0]
  if (!piece) throw new RangeError('a running text has at least one piece')
  return placeInParagraph(piece.block, from - piece.start, Math.min(to - piece.start, piece.block.text.length))
}

/** The place of a piece of a paragraph, on the line of the file where the piece begins. */
export function placeInParagraph(b: Paragraph, from: number, to: number): Place {
  const line = lineAt(b, from)
  return { ...within(b.place, b.text, from, to), ...(line === undefined ? {} : { line }) }
}
