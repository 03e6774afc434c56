/** Self-evaluation forms: every scored table of the document. */
import type { DocumentFace, Notice, ReadDocument, Section, SelfEvaluation, Statement } from '@jixiao/core'
import { hasRole, isScored } from './indicator-tables/indicator-columns.ts'
import { indicatorTablesIn } from './indicator-tables/indicator-tables.ts'
import { partOfBlock } from './indicator-tables/part-of-block.ts'
import { linesOf } from './indicator-tables/table-lines.ts'
import type { Recognised } from './recognised.ts'
import { statementsOfForm } from './self-evaluation/form-statements.ts'
import { readForm } from './self-evaluation/read-form.ts'

export function recogniseSelfEvaluations(
  document: ReadDocument,
  face: DocumentFace,
  _sections: readonly Section[],
): Recognised & { readonly forms: readonly SelfEvaluation[] } {
  const forms: SelfEvaluation[] = []
  const statements: Statement[] = []
  const notices: Notice[] = []
  for (const table of indicatorTablesIn(linesOf(document))) {
    if (!isScored(table.columns) || hasRole(table.columns, 'progress')) continue
    const part = partOfBlock(face, table.header.block)
    const read = readForm(table, forms.length, part)
    forms.push(read.form)
    statements.push(...statementsOfForm(read.form, read.funds, part, face))
    notices.push(...read.notices)
  }
  return { forms, statements, notices }
}
