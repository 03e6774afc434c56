/** Blocks → the bytes of an official file, whatever the format. Writers are loaded when they are asked for: a page that only reads carries none. */
import { done, type Outcome, type ReadDocument } from '@jixiao/core'
import type { OfficialLayout } from './layout/official-layout.ts'
import type { PdfFonts } from './pdf/write-pdf.ts'

export const WRITTEN_FORMATS = ['docx', 'xlsx', 'pdf'] as const
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number]

export interface WriterResources {
  /** For pdf, on Node only. Without fonts it is refused. */
  readonly fonts?: PdfFonts
  /** GB/T 9704 without it. */
  readonly layout?: OfficialLayout
}

/** The same document gives the same bytes; the properties of the file hold its title and nothing else. */
export async function writeDocument(document: ReadDocument, format: WrittenFormat, resources: WriterResources = {}): Promise<Outcome<Uint8Array>> {
  const { fonts = { folders: [] }, layout } = resources
  switch (format) {
    case 'docx':
      return done(await (await import('./docx/write-docx.ts')).writeDocx(document, layout))
    case 'xlsx':
      return done(await (await import('./xlsx/write-xlsx.ts')).writeXlsx(document, layout))
    case 'pdf':
      return (await import('./pdf/write-pdf.ts')).writePdf(document, fonts, layout)
  }
}
