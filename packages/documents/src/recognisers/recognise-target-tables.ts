/** Project target tables. */
import type { DocumentFace, Project, ReadDocument, Section } from '@jixiao/core'
import type { Recognised } from './recognised.ts'

export function recogniseTargetTables(
  _document: ReadDocument,
  _face: DocumentFace,
  _sections: readonly Section[],
): Recognised & { readonly projects: readonly Project[] } {
  return { projects: [], statements: [], notices: [] }
}
