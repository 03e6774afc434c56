/** Self-evaluation forms: every scored table of the document, and the tables that go with them. */
import { append, type DocumentFace, type Notice, type ReadDocument, type Section, type SelfEvaluation, type Statement } from '@jixiao/core'
import { notFilledIn } from './indicator-tables/blank-template.ts'
import { isFilledIn } from './indicator-tables/filled-in.ts'
import { isScored } from './indicator-tables/indicator-columns.ts'
import { indicatorTablesIn } from './indicator-tables/indicator-tables.ts'
import { partOfBlock } from './indicator-tables/part-of-block.ts'
import type { Recognised } from './recognised.ts'
import { readBaseData } from './self-evaluation/base-data.ts'
import { statementsOfForm } from './self-evaluation/form-statements.ts'
import { readForm } from './self-evaluation/read-form.ts'
import { readScoreTables } from './self-evaluation/score-table.ts'

export function recogniseSelfEvaluations(
  document: ReadDocument,
  face: DocumentFace,
  _sections: readonly Section[],
): Recognised & { readonly forms: readonly SelfEvaluation[] } {
  const forms: SelfEvaluation[] = []
  const statements: Statement[] = []
  const notices: Notice[] = []
  for (const table of indicatorTablesIn(document)) {
    if (!isScored(table.columns)) continue
    if (!isFilledIn(table)) {
      notices.push(notFilledIn(table.header.place))
      continue
    }
    const part = partOfBlock(face, table.header.block)
    const read = readForm(table, forms.length, part)
    forms.push(read.form)
    append(statements, statementsOfForm(read, part, face))
    append(notices, read.notices)
  }
  const others = [readScoreTables(document.blocks, face), readBaseData(document.blocks, face)]
  return {
    forms,
    statements: [...statements, ...others.flatMap(o => o.statements)],
    notices: [...notices, ...others.flatMap(o => o.notices)],
  }
}
