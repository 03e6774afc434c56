/** Figures in running text with the words that tell what they are. */
import type { DocumentFace, Mention, ReadDocument, Section } from '@jixiao/core'

export function recogniseMentions(_document: ReadDocument, _face: DocumentFace, _sections: readonly Section[]): readonly Mention[] {
  return []
}
