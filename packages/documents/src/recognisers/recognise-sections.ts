/** The sections of a disclosure text or report. */
import type { DocumentFace, ReadDocument, Section } from '@jixiao/core'

export function recogniseSections(_document: ReadDocument, _face: DocumentFace): readonly Section[] {
  return []
}
