/** The tables of a document → CSV (RFC 4180): what `jixiao read --format csv` prints. */
import type { ReadDocument, Table } from '@jixiao/core'
import { gridOf } from '../grid-of.ts'

const END = '\r\n'

/** Every table with a comment line that names it, tables set apart by an empty line. Running text is left out. */
export function writeCsv(document: ReadDocument): string {
  const tables = document.blocks.filter(block => block.kind === 'table')
  return tables.map(writeTable).join(END)
}

function writeTable(table: Table): string {
  const where = [
    table.place.page === undefined ? '' : `第 ${table.place.page} 页`,
    table.place.sheet ?? '',
    table.place.line === undefined ? '' : `第 ${table.place.line} 行`,
  ].filter(t => t !== '')
  const name = `# ${(table.place.table ?? '（无标题的表）').replace(/\s+/g, ' ')}${where.length > 0 ? `（${where.join('，')}）` : ''}`
  return [name, ...gridOf(table).map(row => row.map(writeField).join(','))].map(line => line + END).join('')
}

/** A spreadsheet would run a field that begins like a formula: an apostrophe in front makes it text. Plain numbers stay. */
const asText = (text: string): string => (/^[=@]|^[+-][^\d.,\s+-]/.test(text) ? `'${text}` : text)

export function writeField(raw: string): string {
  const text = asText(raw)
  return /[",\r\n]/.test(text) || text.startsWith('#') ? `"${text.replaceAll('"', '""')}"` : text
}
