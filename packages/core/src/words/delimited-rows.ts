/** Rows of cells as text: what a spreadsheet program puts on the clipboard, and csv. */

export interface DelimitedRow {
  /** The line of the text on which the row starts, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Rows of a text whose cells are parted by a sign. A quote that is never closed, or goes on behind its end, is part of the cell. */
export function delimitedRows(text: string, sign: string): readonly DelimitedRow[] {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const rows: DelimitedRow[] = []
  let [at, line, start] = [0, 1, 1]
  let cells: string[] = []
  while (at < source.length) {
    const quoted = source[at] === '"' ? quotedCell(source, at, sign) : null
    const end = quoted ? quoted.end : endOfCell(source, at, sign)
    const cell = quoted ? quoted.text : source.slice(at, end)
    cells.push(cell)
    line += quoted ? cell.split('\n').length - 1 : 0
    at = end + 1
    if (source[end] === sign) {
      // a sign at the very end parts the last cell from an empty one
      if (at >= source.length) cells.push('')
      else continue
    }
    rows.push({ line: start, cells })
    cells = []
    start = ++line
  }
  if (cells.length > 0) rows.push({ line: start, cells })
  return rows
}

function endOfCell(source: string, from: number, sign: string): number {
  let end = from
  while (end < source.length && source[end] !== sign && source[end] !== '\n') end++
  return end
}

/** A cell in quotes, doubled ones inside; null when its closing quote is not followed by the end of the cell. */
function quotedCell(source: string, from: number, sign: string): { readonly text: string; readonly end: number } | null {
  for (let at = from + 1; ; at++) {
    at = source.indexOf('"', at)
    if (at < 0) return null
    const next = source[at + 1]
    if (next === '"') at++
    else if (next === undefined || next === sign || next === '\n') return { text: source.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 }
    else return null
  }
}
