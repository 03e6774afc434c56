/** A document of Word as our own writer of PDF lays it out: other fonts, columns and page ends than those of any other program. */
import { readDocument } from '../../read-document.ts'
import { writePdf } from '../../writers/pdf/write-pdf.ts'
import { systemFonts } from '../../writers/testing/system-fonts.ts'

export async function drawn(docx: Uint8Array): Promise<Uint8Array> {
  const read = await readDocument(docx, 'own.docx')
  const written = read.ok ? await writePdf(read.value, systemFonts()) : read
  if (!written.ok) throw new Error(written.problem.say.en)
  return written.value
}
