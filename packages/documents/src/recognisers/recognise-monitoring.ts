/** Forms of mid-year monitoring (DOMAIN.md 4.2): every table that states how far its targets are reached in the year. */
import { append, type DocumentFace, type MonitoringForm, type Notice, type ReadDocument, type Statement } from '@jixiao/core'
import { notFilledIn } from './indicator-tables/blank-template.ts'
import { isFilledIn } from './indicator-tables/filled-in.ts'
import { isMonitored } from './indicator-tables/indicator-columns.ts'
import { indicatorTablesIn } from './indicator-tables/indicator-tables.ts'
import { partOfBlock } from './indicator-tables/part-of-block.ts'
import { statementsOfMonitoring } from './monitoring/monitoring-statements.ts'
import { readMonitoringForm } from './monitoring/read-monitoring-form.ts'
import type { Recognised } from './recognised.ts'

export function recogniseMonitoring(document: ReadDocument, face: DocumentFace): Recognised & { readonly forms: readonly MonitoringForm[] } {
  const forms: MonitoringForm[] = []
  const statements: Statement[] = []
  const notices: Notice[] = []
  for (const table of indicatorTablesIn(document)) {
    if (!isMonitored(table.columns)) continue
    if (!isFilledIn(table)) {
      notices.push(notFilledIn(table.header.place))
      continue
    }
    const read = readMonitoringForm(table, forms.length, partOfBlock(face, table.header.block))
    forms.push(read.form)
    append(statements, statementsOfMonitoring(read, face))
    append(notices, read.notices)
  }
  return { forms, statements, notices }
}
