/** What the tables of expenditure by function have in common: T3 of all money, T5, T7, T8 of one fund. */
import type { Fund, PaperKind, Wording } from '@jixiao/core'
import { type CodedColumn, codedTable } from './coded-table.ts'
import type { Form } from './form.ts'

export interface ExpenditureTable {
  readonly form: string
  readonly name: Wording
  readonly id: string
  readonly title: string
  readonly columns: readonly CodedColumn[]
  readonly nothing: string
}

const PAPER: PaperKind = 'budget'

export const expenditureTable = (table: ExpenditureTable): Form => ({
  id: table.form,
  title: table.name,
  paper: PAPER,
  make: given =>
    codedTable(given, {
      id: table.id,
      title: table.title,
      codes: '功能分类科目',
      codeLabel: '科目编码',
      classification: given.settings.codes.functional,
      field: 'function',
      rows: given.view.byFunction,
      columns: table.columns,
      nothing: table.nothing,
    }),
})

export const columnsOfFund = (fund: Fund): readonly CodedColumn[] => [
  { label: '合计', keys: [`fund/${fund}`], isComputed: true },
  { label: '基本支出', keys: [`fund/${fund}/basic`] },
  { label: '项目支出', keys: [`fund/${fund}/project`] },
]
