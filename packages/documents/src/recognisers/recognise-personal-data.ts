/** Places where a person may be named or reachable. */
import type { DocumentFace, PersonalDatum, ReadDocument, Section } from '@jixiao/core'

export function recognisePersonalData(_document: ReadDocument, _face: DocumentFace, _sections: readonly Section[]): readonly PersonalDatum[] {
  return []
}
