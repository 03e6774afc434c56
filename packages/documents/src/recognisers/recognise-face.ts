/** What a document is: kind, body, code, year, parts. */
import type { DocumentFace, ReadDocument } from '@jixiao/core'

export function recogniseFace(document: ReadDocument): DocumentFace {
  return { file: document.file, kind: 'unknown', body: null, fiscalYear: null, level: 'unknown', parts: [] }
}
