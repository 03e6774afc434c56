/** The fields of a dossier that stand at a place of a document made from it. */
import { type Entry, isSameCell, type Place } from '../words/place.ts'
import { type Block, type Cell, cellAt, type EntryPiece, type Paragraph, type Table } from './block.ts'

/**
 * All fields at the place, in order of reading: the pieces between its offsets; else that of the whole cell or paragraph; else all its pieces; for a
 * row as a whole those of its cells. Of a computed figure the fields that it adds up, where they are known.
 */
export function entriesAt(blocks: readonly Block[], place: Place): readonly Entry[] {
  const block = blocks[place.block]
  if (!block) return place.entry ? [place.entry] : []
  if (block.kind === 'paragraph') return entriesIn(block, place)
  const { row, column } = place
  if (row === undefined) return place.entry ? [place.entry] : []
  if (column === undefined) return distinct(cellsOfRow(block, row).flatMap(c => entriesIn(c, c.place)))
  const cell = cellAt(block, row, column)
  const own = cell ? entriesIn(cell, place) : []
  return own.length > 0 ? own : (cell?.sources ?? [])
}

/** The field at the place where there is just one that is meant: the first of its pieces, the one of its cell; null where it is computed. */
export const entryAt = (blocks: readonly Block[], place: Place): Entry | null => {
  const entries = entriesAt(blocks, place)
  return entries.length === 1 ? (entries[0] ?? null) : null
}

function entriesIn(source: Paragraph | Cell, place: Place): readonly Entry[] {
  const { from, to } = place
  const pieces = source.pieces ?? []
  if (from !== undefined && to !== undefined && pieces.length > 0) {
    const across = pieces.filter(p => isAcross(p, from, to))
    if (across.length > 0) return distinct(across.map(p => p.entry))
  }
  const own = place.entry ?? (isSameCell(source.place, place) ? source.place.entry : undefined)
  return own ? [own] : from === undefined ? distinct(pieces.map(p => p.entry)) : []
}

const isAcross = (p: EntryPiece, from: number, to: number): boolean => p.from < to && from < p.to

const cellsOfRow = (table: Table, row: number): readonly Cell[] => table.rows[row]?.cells ?? []

const distinct = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((e, i) => entries.findIndex(o => o.record === e.record && o.field === e.field) === i)
