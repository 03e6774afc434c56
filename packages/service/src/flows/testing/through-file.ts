/** For tests: a document written as a file and read again as a stranger's. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ReadDocument } from '@jixiao/core'
import { readDocument, type WrittenFormat, writeDocument } from '@jixiao/documents'
import type { systemFonts } from '../system-fonts.ts'

const pdfEngine = async (): Promise<Uint8Array> =>
  readFileSync(createRequire(new URL('../../../../documents/package.json', import.meta.url)).resolve('@embedpdf/pdfium/pdfium.wasm'))

/** Throws with the words of the refusal when the file cannot be written or read. */
export async function throughFile(
  document: ReadDocument,
  format: WrittenFormat,
  fonts: Awaited<ReturnType<typeof systemFonts>>,
): Promise<ReadDocument> {
  const written = await writeDocument(document, format, { fonts })
  if (!written.ok) throw new Error(written.problem.say.en)
  const read = await readDocument(written.value, `${document.file}.${format}`, { pdfEngine })
  if (!read.ok) throw new Error(read.problem.say.en)
  return read.value
}
