/** For tests: small docx files from XML written by hand. */
import type { Paragraph, ReadDocument, Table } from '@jixiao/core'
import { strToU8, zipSync } from 'fflate'
import { readDocx } from '../read-docx.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const ALSO =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

export interface Parts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly comments?: string
  /** Further files of the archive, or others in place of those above. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

export function docx(body: string, parts: Parts = {}): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    'word/document.xml': `<?xml version="1.0"?><w:document ${W} ${ALSO}><w:body>${body}</w:body></w:document>`,
  }
  for (const kind of ['styles', 'numbering', 'footnotes', 'comments'] as const)
    if (parts[kind] !== undefined) files[`word/${kind}.xml`] = `<w:${kind} ${W}>${parts[kind]}</w:${kind}>`
  Object.assign(files, parts.files)
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])))
}

export const run = (text: string, look = ''): string => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
/** `inner`: text, or XML. */
export const para = (inner: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') || inner === '' ? inner : run(inner)}</w:p>`
export const cell = (inner: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inner.startsWith('<') ? inner : para(inner)}</w:tc>`
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(c => (c.startsWith('<w:tc>') ? c : cell(c))).join('')}</w:tr>`
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

export function read(body: string, parts?: Parts): ReadDocument {
  const outcome = readDocx(docx(body, parts), 'x.docx')
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value
}
export const textsOf = (document: ReadDocument): readonly string[] => document.blocks.map(b => (b.kind === 'paragraph' ? b.text : '[table]'))
export const tablesOf = (document: ReadDocument): readonly Table[] => document.blocks.filter(b => b.kind === 'table')
export const paragraphsOf = (document: ReadDocument): readonly Paragraph[] => document.blocks.filter(b => b.kind === 'paragraph')
/** "text@column→colSpan↓rowSpan" of each cell. */
export const cellsOf = (of: Table | undefined): readonly (readonly string[])[] =>
  of?.rows.map(r => r.cells.map(c => `${c.text}@${c.column}${c.colSpan > 1 ? `→${c.colSpan}` : ''}${c.rowSpan > 1 ? `↓${c.rowSpan}` : ''}`)) ?? []
