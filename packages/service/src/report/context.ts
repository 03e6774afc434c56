/** The surroundings of a place: the sentence of a figure, the row of a cell, with offsets of what is meant. */
import type { Block, Place } from '@jixiao/core'

export interface Context {
  readonly text: string
  /** What is meant, as offsets into text. */
  readonly from: number
  readonly to: number
}

/** How much of a paragraph is shown on either side. */
const REACH = 48

/** The context of a place, or undefined where it has no text (a personal datum is never repeated). */
export function contextOf(place: Place, blocks: readonly Block[]): Context | undefined {
  const block = blocks[place.block]
  if (!block || place.text === undefined) return undefined
  if (block.kind === 'paragraph') return windowOf(block.text, place.from ?? 0, place.to ?? block.text.length)
  const row = block.rows[place.row ?? -1]
  if (!row) return undefined
  const cells = row.cells
    .map(c => ({ cell: c, text: c.text.replace(/\s+/g, ' ').trim() }))
    .filter(c => c.text !== '' || c.cell.column === place.column)
  let text = ''
  let [from, to] = [0, 0]
  for (const { cell, text: words } of cells) {
    if (text !== '') text += ' | '
    if (cell.column === place.column) {
      from = text.length
      const piece = place.text.replace(/\s+/g, ' ').trim()
      const inside = place.from === undefined ? -1 : words.indexOf(piece)
      to = from + words.length
      if (inside >= 0) [from, to] = [from + inside, from + inside + piece.length]
    }
    text += words
  }
  if (place.column === undefined) [from, to] = [0, text.length]
  return windowOf(text, from, to)
}

function windowOf(text: string, from: number, to: number): Context {
  const start = from <= REACH ? 0 : from - REACH
  const end = text.length - to <= REACH ? text.length : to + REACH
  const lead = start > 0 ? '…' : ''
  const shown = `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`.replace(/\s/g, ' ')
  return { text: shown, from: from - start + lead.length, to: to - start + lead.length }
}
