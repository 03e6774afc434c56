/** For tests: grids written in both serialisations of DOMAIN 0.3, and texts read to blocks. */
import type { Paragraph, ReadDocument, Table } from '@jixiao/core'
import { readText } from '../read-text.ts'

/** One cell per line, an empty line behind each row: as extracted from docx. */
export const byCells = (rows: readonly (readonly string[])[]): string => rows.map(row => row.map(cell => `\t${cell}\n`).join('')).join('\n')
/** One row per line: as extracted from PDF. */
export const byRows = (rows: readonly (readonly string[])[]): string => rows.map(row => row.join('\t')).join('\n')

export function read(text: string): ReadDocument {
  const outcome = readText(text, 'x.txt')
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}
export const tablesOf = (text: string): readonly Table[] => read(text).blocks.filter(b => b.kind === 'table')
export const paragraphsOf = (text: string): readonly Paragraph[] => read(text).blocks.filter(b => b.kind === 'paragraph')
export function onlyTable(text: string): Table {
  const [table, ...more] = tablesOf(text)
  if (!table || more.length > 0) throw new Error(`expected one table, found ${more.length + (table ? 1 : 0)}`)
  return table
}
