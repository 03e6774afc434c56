/** What people call the kinds of changes between editions. */
import { type Wording, wording } from '@jixiao/core'
import type { ReportedChange } from './editions-report.ts'

export const CHANGE_GROUPS = ['figure', 'indicator', 'text', 'row'] as const
export type ChangeGroup = (typeof CHANGE_GROUPS)[number]

/** Rows, columns and whole tables stand together. */
export const groupOfChange = ({ kind }: ReportedChange): ChangeGroup => (kind === 'column' || kind === 'table' ? 'row' : kind)

export const CHANGE_GROUP_NAMES: Readonly<Record<ChangeGroup, Wording>> = {
  figure: wording('数字', 'Figures'),
  indicator: wording('指标', 'Indicators'),
  text: wording('文字', 'Sentences'),
  row: wording('表格的行', 'Rows of tables'),
}

const KINDS: Readonly<Record<ReportedChange['kind'], Wording>> = {
  figure: wording('数字', 'figure'),
  indicator: wording('指标', 'indicator'),
  text: wording('文字', 'sentence'),
  row: wording('行', 'row'),
  column: wording('列', 'column'),
  table: wording('表', 'table'),
}

const ACTS: Readonly<Record<ReportedChange['what'], Wording>> = {
  changed: wording('修改', 'changed'),
  added: wording('增加', 'added'),
  removed: wording('删去', 'removed'),
}

export const changeKindName = ({ kind, what }: ReportedChange, zh: boolean): string =>
  zh ? `${KINDS[kind].zh}${ACTS[what].zh}` : `${KINDS[kind].en} ${ACTS[what].en}`

export const actName = (what: ReportedChange['what'], zh: boolean): string => ACTS[what][zh ? 'zh' : 'en']
