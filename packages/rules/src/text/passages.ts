/** Running text and table cells as one stream of passages, with places for any piece of them. */
import { type Block, type DocumentKind, type Place, type Section, type SectionKind, type Stated, within } from '@jixiao/core'

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

/** A hit of a pattern in one passage; `from` and `to` are offsets in its text. */
export interface Hit {
  readonly passage: Passage
  readonly match: RegExpExecArray
  readonly from: number
  readonly to: number
}

const joined = new WeakMap<readonly Block[], { readonly passages: readonly Passage[]; readonly starts: readonly number[]; readonly text: string }>()

function joinedOf(blocks: readonly Block[]) {
  const known = joined.get(blocks)
  if (known) return known
  const passages = passagesOf(blocks)
  const starts: number[] = []
  let at = 0
  for (const p of passages) {
    starts.push(at)
    at += p.text.length + 1
  }
  const made = { passages, starts, text: passages.map(p => p.text.replaceAll('\n', ' ')).join('\n') }
  joined.set(blocks, made)
  return made
}

/**
 * Every hit of a global pattern in the document, one scan for all passages (a document has thousands of cells).
 * Passages are separated by line feeds: a pattern must not cross one, and "end" is (?=\n|$).
 */
export function hitsIn(blocks: readonly Block[], pattern: RegExp): Hit[] {
  const { passages, starts, text } = joinedOf(blocks)
  const hits: Hit[] = []
  let n = 0
  for (const match of text.matchAll(pattern)) {
    while (n + 1 < starts.length && (starts[n + 1] ?? 0) <= match.index) n++
    const passage = passages[n]
    const from = match.index - (starts[n] ?? 0)
    if (passage && from + match[0].length <= passage.text.length) hits.push({ passage, match, from, to: from + match[0].length })
  }
  return hits
}

/** The place of a hit with some characters around it. */
export const placeOfHit = (hit: Hit, before = 0, after = 0): Place =>
  pieceOf(hit.passage, Math.max(0, hit.from - before), Math.min(hit.passage.text.length, hit.to + after))

/** Every kind of document but the blank form, whose text is nobody's yet. */
export const WRITTEN_KINDS: readonly DocumentKind[] = [
  'budget-disclosure',
  'performance-targets',
  'monitoring-report',
  'self-evaluation-report',
  'final-accounts',
  'unknown',
]
