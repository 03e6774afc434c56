/** What a form says, before it has places: paragraphs and tables as they are written, and their laying out as blocks. */
import type { Block, Cell, Entry, EntryPiece, Paragraph, Place, ReadDocument, Row, Table } from '@jixiao/core'

/** A text and the fields whose values stand in it. */
export interface Text {
  readonly text: string
  /** The one field whose value the whole is. */
  readonly entry?: Entry
  readonly pieces?: readonly EntryPiece[]
}

export interface FormParagraph extends Text {
  readonly kind: 'paragraph'
  readonly level?: number
  readonly role?: Paragraph['role']
}

export interface FormCell extends Text {
  /** Columns and rows that it covers. */
  readonly across?: number
  readonly down?: number
  /** What a computed figure adds up. */
  readonly sources?: readonly Entry[]
}

/** Rows of cells from left to right; a position that a cell above covers is passed over. */
export interface FormTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly (string | FormCell)[])[]
}

export type FormBlock = FormParagraph | FormTable

export const heading = (level: number, text: string): FormParagraph => ({ kind: 'paragraph', text, level })
export const title = (text: string | Text): FormParagraph => ({ kind: 'paragraph', role: 'title', ...asText(text) })
export const caption = (text: string): FormParagraph => ({ kind: 'paragraph', role: 'caption', text })
export const note = (text: string): FormParagraph => ({ kind: 'paragraph', role: 'note', text })
export const say = (...parts: readonly (string | Text)[]): FormParagraph => ({ kind: 'paragraph', ...join(parts) })
export function cell(text: string | Text, across = 1, down = 1): FormCell {
  if (typeof text === 'string') return { text, across, down }
  const { entry, pieces } = text
  if (pieces) return entry ? { text: text.text, entry, pieces, across, down } : { text: text.text, pieces, across, down }
  return entry ? { text: text.text, entry, across, down } : { text: text.text, across, down }
}

const asText = (text: string | Text): Text => (typeof text === 'string' ? { text } : text)

/** The value of a field as text. */
export const entered = (text: string, record: string, field: string): Text => ({ text, entry: { record, field } })

/** Texts one behind another; each field keeps its piece. A text that is one field and nothing else is that field's as a whole. */
export function join(parts: readonly (string | Text)[], between = ''): Text {
  const printed: Text[] = []
  for (const part of parts) if ((typeof part === 'string' ? part : part.text) !== '') printed.push(asText(part))
  const [only] = printed
  if (only && printed.length === 1) return only
  let text = ''
  const pieces: EntryPiece[] = []
  for (const part of printed) {
    if (text !== '') text += between
    const from = text.length
    text += part.text
    const own = part.pieces ?? (part.entry ? [{ from: 0, to: part.text.length, entry: part.entry }] : [])
    for (const p of own) pieces.push({ from: from + p.from, to: from + p.to, entry: p.entry })
  }
  return pieces.length > 0 ? { text, pieces } : { text }
}

/** Blocks with their places, as a reader would give them. */
export const layOut = (file: string, blocks: readonly FormBlock[]): readonly Block[] =>
  blocks.map((b, block) => (b.kind === 'paragraph' ? paragraphOf(b, file, block) : tableOf(b, file, block)))

/** The document that a checker reads: the same as if it had been published. */
export const asDocument = (file: string, blocks: readonly FormBlock[]): ReadDocument => ({
  file,
  format: 'dossier',
  blocks: layOut(file, blocks),
  residue: [],
  notices: [],
})

function paragraphOf({ text, level, role, entry, pieces }: FormParagraph, file: string, block: number): Paragraph {
  return {
    kind: 'paragraph',
    text,
    place: { file, block, ...(entry ? { entry } : {}) },
    ...(level === undefined ? {} : { level }),
    ...(role ? { role } : {}),
    ...(pieces ? { pieces } : {}),
  }
}

/** Forms of a big office have some twenty thousand cells: each is made at once, without copies. */
function tableOf({ rows }: FormTable, file: string, block: number): Table {
  /** The row down to which each column is covered from above. */
  const coveredTo: number[] = []
  let columns = 0
  const laid: Row[] = []
  for (const [row, specs] of rows.entries()) {
    const cells: Cell[] = []
    let column = 0
    for (const spec of specs) {
      while ((coveredTo[column] ?? 0) > row) column++
      const { text, entry, pieces, sources, across = 1, down = 1 }: FormCell = typeof spec === 'string' ? { text: spec } : spec
      for (let c = column; c < column + across; c++) coveredTo[c] = row + down
      const place: Place = entry ? { file, block, row, column, text, entry } : { file, block, row, column, text }
      const laidCell: Cell = { text, row, column, rowSpan: down, colSpan: across, place }
      cells.push(pieces ? { ...laidCell, pieces } : sources ? { ...laidCell, sources } : laidCell)
      column += across
    }
    columns = Math.max(columns, column)
    laid.push({ index: row, cells })
  }
  return { kind: 'table', place: { file, block }, columns: Math.max(columns, coveredTo.length), rows: laid }
}
