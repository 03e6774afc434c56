/** The budget tables T1–T11. */
import type { BudgetTable, DocumentFace, ReadDocument, Section } from '@jixiao/core'
import type { Recognised } from './recognised.ts'

export function recogniseBudgetTables(
  _document: ReadDocument,
  _face: DocumentFace,
  _sections: readonly Section[],
): Recognised & { readonly tables: readonly BudgetTable[] } {
  return { tables: [], statements: [], notices: [] }
}
