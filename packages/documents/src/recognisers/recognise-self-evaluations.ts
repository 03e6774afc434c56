/** Self-evaluation forms. */
import type { DocumentFace, ReadDocument, Section, SelfEvaluation } from '@jixiao/core'
import type { Recognised } from './recognised.ts'

export function recogniseSelfEvaluations(
  _document: ReadDocument,
  _face: DocumentFace,
  _sections: readonly Section[],
): Recognised & { readonly forms: readonly SelfEvaluation[] } {
  return { forms: [], statements: [], notices: [] }
}
