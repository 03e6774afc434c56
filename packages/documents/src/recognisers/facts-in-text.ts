/** Mentions → statements of known facts. */
import type { DocumentFace, Mention, ReadDocument, Section } from '@jixiao/core'
import type { Recognised } from './recognised.ts'

export function factsInText(_document: ReadDocument, _face: DocumentFace, _sections: readonly Section[], _mentions: readonly Mention[]): Recognised {
  return { statements: [], notices: [] }
}
