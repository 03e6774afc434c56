/** A Word document that takes in others: with what stands in them, as far as their formats are read. */
import type { Outcome, ReadDocument } from '@jixiao/core'
import { detectFormat } from '../../detect.ts'
import { readArchivedPage } from '../html/archived-page.ts'
import { readHtml } from '../html/read-html.ts'
import { readPlainText } from '../text/read-plain-text.ts'
import { readDocx } from './read-docx.ts'

export const readWithChunks = (bytes: Uint8Array, file: string): Outcome<ReadDocument> => readDocx(bytes, file, readChunk)

function readChunk(bytes: Uint8Array): ReadDocument | undefined {
  const read = readerOf(bytes)?.(bytes, '')
  return read?.ok ? read.value : undefined
}

function readerOf(bytes: Uint8Array): ((bytes: Uint8Array, file: string) => Outcome<ReadDocument>) | undefined {
  switch (detectFormat(bytes)) {
    case 'html':
      return readHtml
    case 'mht':
      return readArchivedPage
    case 'text':
      return readPlainText
    // a document in the document in the document is not looked for
    case 'docx':
      return readDocx
    default:
      return undefined
  }
}
