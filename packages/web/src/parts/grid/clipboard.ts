/** Blocks of cells as spreadsheets put them on the clipboard: rows by line, cells by TAB, quoted where a cell holds either. */
import { delimitedRows } from '@jixiao/core'

/** The cells of pasted text. Excel and WPS end the last row with a line break, which is no row of its own. */
export const cellsOfText = (text: string): readonly (readonly string[])[] => delimitedRows(text, '\t').map(r => r.cells)

/** The text that a spreadsheet takes back as the same cells. */
export const textOfCells = (rows: readonly (readonly string[])[]): string =>
  rows.map(r => r.map(c => (/[\t\r\n"]/.test(c) ? `"${c.replace(/"/g, '""')}"` : c)).join('\t')).join('\r\n')
