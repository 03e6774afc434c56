/** Small documents for tests: paragraphs as strings, tables as grids ("<" goes on from the left, "^" from above), or text as a file. */
import type { Block, Cell, ReadDocument, Table } from '@jixiao/core'
import { readPlainText } from '../../readers/text/read-plain-text.ts'

export type Piece = string | readonly (readonly string[])[]

const FILE = '示例.txt'

export function documentOf(...pieces: readonly Piece[]): ReadDocument {
  const blocks = pieces.map(
    (piece, block): Block =>
      typeof piece === 'string' ? { kind: 'paragraph', text: piece, place: { file: FILE, block, line: block + 1 } } : tableOf(piece, block),
  )
  return { file: FILE, format: 'test', blocks, residue: [], notices: [] }
}

function tableOf(grid: readonly (readonly string[])[], block: number): Table {
  const columns = Math.max(...grid.map(r => r.length))
  const goesOn = (r: number, c: number, sign: string): boolean => grid[r]?.[c] === sign
  const rows = grid.map((line, row) => ({
    index: row,
    cells: line.flatMap((text, column): Cell[] => {
      if (text === '<' || text === '^') return []
      let colSpan = 1
      while (goesOn(row, column + colSpan, '<')) colSpan++
      let rowSpan = 1
      while (goesOn(row + rowSpan, column, '^')) rowSpan++
      return [{ text, row, column, rowSpan, colSpan, place: { file: FILE, block, row, column, text } }]
    }),
  }))
  return { kind: 'table', place: { file: FILE, block }, columns, rows }
}

/** As read from a text file. Throws Error when the reader refuses it. */
export function documentOfText(text: string): ReadDocument {
  const read = readPlainText(new TextEncoder().encode(text), FILE)
  if (!read.ok) throw new Error(read.problem.say.en)
  return read.value
}

/** A table as Word gives it in plain text: one cell per line behind a TAB, an empty line after each row. */
export const cellPerLine = (rows: readonly (readonly string[])[]): string => `${rows.map(r => r.map(c => `\t${c}\n`).join('')).join('\n')}\n\n`

/** A table as PDF tools give it: one row per line, cells apart by TABs. */
export const rowPerLine = (rows: readonly (readonly string[])[]): string => `${rows.map(r => r.join('\t')).join('\n')}\n\n`
