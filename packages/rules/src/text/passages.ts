/** Running text and table cells as one stream of passages, with places for any piece of them. */
import type { Block, Place, Section, SectionKind, Stated } from '@jixiao/core'
import { within } from '@jixiao/core'

/** A paragraph or a cell. */
export interface Passage {
  readonly text: string
  readonly place: Place
  /** Index of its block. */
  readonly block: number
  readonly isCell: boolean
}

/** Every paragraph and every cell that has text, in reading order; only the blocks from `from` to `to` (excluded). */
export function passagesOf(blocks: readonly Block[], from = 0, to = blocks.length): Passage[] {
  const found: Passage[] = []
  for (let index = Math.max(0, from); index < Math.min(to, blocks.length); index++) {
    const block = blocks[index]
    if (!block) continue
    if (block.kind === 'paragraph') {
      if (block.text.trim() !== '') found.push({ text: block.text, place: block.place, block: index, isCell: false })
      continue
    }
    for (const row of block.rows)
      for (const cell of row.cells) if (cell.text.trim() !== '') found.push({ text: cell.text, place: cell.place, block: index, isCell: true })
  }
  return found
}

/** Only the paragraphs. */
export const paragraphsOf = (blocks: readonly Block[], from = 0, to = blocks.length): Passage[] => passagesOf(blocks, from, to).filter(p => !p.isCell)

/** What stands under the heading of a section, the heading itself left out. */
export const bodyOf = (section: Section, blocks: readonly Block[]): Passage[] => passagesOf(blocks, section.from + 1, section.to)

export const sectionsOf = (sections: readonly Section[], ...kinds: readonly SectionKind[]): readonly Section[] =>
  sections.filter(s => kinds.includes(s.kind))

/** The place of a piece of a passage. */
export const pieceOf = (passage: Passage, from: number, to: number): Place => within(passage.place, passage.text, from, to)

/** The place of a piece of stated words; offsets only when they can be told from the place. */
export function pieceOfStated(words: Stated<unknown>, from: number, to: number): Place {
  const text = words.text.slice(from, to)
  const { from: start, to: _end, ...place } = words.place
  if (start !== undefined) return { ...place, from: start + from, to: start + to, text }
  return words.place.text === words.text ? { ...place, from, to, text } : { ...place, text }
}
