/** What stands around every budget table: title, whose it is, year, unit; and the note below an empty one. */
import type { Prepared } from './form.ts'
import { caption, type FormBlock, type FormCell, note, title } from './lay-out.ts'

/** "224示例县档案馆": the code stands directly before the name (DOMAIN 8.6). */
export const codedName = ({ body }: Prepared): string => `${body.code}${body.name}`

/** Title of a table: 部门 or 单位 (P-05), then the words of the profile, else those given. */
export const tableTitle = (given: Prepared, id: string, otherwise: string): string => `${given.word}${given.settings.titles[id] ?? otherwise}`

/** Title of a form that is no budget table: that of the place, else the usual one. */
export const formTitle = ({ settings }: Prepared, id: string, usual: string): string => settings.titles[id] ?? usual

export const captionsOf = (given: Prepared, id: string, otherwise: string): readonly FormBlock[] => [
  title(tableTitle(given, id, otherwise)),
  caption(codedName(given)),
  caption(`预算年度：${given.year}`),
  caption(`单位：${given.settings.unit}`),
]

/** A table without data stays and says so (DOMAIN 6.2): "注：无政府性基金预算，空表列示。" */
export const emptyNote = (what: string): FormBlock => note(`注：无${what}，空表列示。`)

/** 栏次 1 2 3 …: the row that numbers the columns. */
export const numberingRow = (columns: number): readonly string[] => ['栏次', ...Array.from({ length: columns }, (_, i) => String(i + 1))]

/** The one row of an empty table. */
export const blankRow = (columns: number): readonly string[] => Array.from({ length: columns }, () => '')

export const down = (text: string, rows: number): FormCell => ({ text, down: rows })
