/** Blocks of cells as spreadsheets put them on the clipboard: rows by line, cells by TAB, quoted where a cell holds either. */

/** The cells of pasted text. Excel and WPS end the last row with a line break, which is no row of its own. */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (isQuoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') {
        cell += '"'
        i++
      } else isQuoted = false
    } else if (c === '"' && cell === '' && closes(text, i)) isQuoted = true
    else if (c === '\t') endCell()
    else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++
      endCell()
      rows.push([])
    } else cell += c
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) endCell()
  if (rows.at(-1)?.length === 0) rows.pop()
  return rows
}

/** A quotation mark opens a quoted cell only where one closes it again at the end of a cell; else it is a character like any other. */
const closes = (text: string, at: number): boolean => /^"(?:[^"]|"")*"(?:[\t\r\n]|$)/.test(text.slice(at, at + 50_000))

/** The text that a spreadsheet takes back as the same cells. */
export const textOfCells = (rows: readonly (readonly string[])[]): string =>
  rows.map(r => r.map(c => (/[\t\r\n"]/.test(c) ? `"${c.replace(/"/g, '""')}"` : c)).join('\t')).join('\r\n')
