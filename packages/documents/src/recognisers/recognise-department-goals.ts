/** Goals of the whole department. */
import type { DepartmentGoals, DocumentFace, ReadDocument, Section } from '@jixiao/core'

export function recogniseDepartmentGoals(_document: ReadDocument, _face: DocumentFace, _sections: readonly Section[]): readonly DepartmentGoals[] {
  return []
}
