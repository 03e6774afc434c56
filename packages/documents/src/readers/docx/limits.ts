/** How much a Word file may hold, and the refusals that name the limit. */
import { type Outcome, refused } from '@jixiao/core'
import { LIMITS as READER_LIMITS } from '../../limits.ts'

export const LIMITS = READER_LIMITS.word

export const tooLarge = (zh: string, en: string): Outcome<never> =>
  refused('too-large', { zh: `${zh}请拆分或精简后再试。`, en: `${en} Split the document and try again.` })

export const damaged = (zh: string, en: string): Outcome<never> =>
  refused('file-damaged', {
    zh: `文件已损坏：${zh}请用 Word 或 WPS 打开并另存后再试。`,
    en: `The file is damaged: ${en} Open it in Word or WPS, save it again and retry.`,
  })

export const encrypted = (): Outcome<never> =>
  refused('file-encrypted', {
    zh: '文件设有打开密码，无法读取。请去掉密码后再试。',
    en: 'The file is protected by a password and cannot be read. Remove the password and try again.',
  })

/** Carries a refusal up from deep inside a walk; caught once in the reader, never seen outside. */
export class Refusal extends Error {
  readonly outcome: Outcome<never>
  constructor(outcome: Outcome<never>) {
    super('refused')
    this.outcome = outcome
  }
}

export const tooManyCells = (found: number): Refusal =>
  new Refusal(
    tooLarge(`表格共有 ${found} 个单元格，超过上限 ${LIMITS.cells} 个。`, `The tables have ${found} cells, above the limit of ${LIMITS.cells}.`),
  )

export const tooManyColumns = (found: number): Refusal =>
  new Refusal(
    tooLarge(`有表格达到 ${found} 列，超过上限 ${LIMITS.columns} 列。`, `A table has ${found} columns, above the limit of ${LIMITS.columns}.`),
  )

export const tooDeep = (found: number): Refusal =>
  new Refusal(
    tooLarge(
      `表格或文本框嵌套 ${found} 层，超过上限 ${LIMITS.tableDepth} 层。`,
      `Tables or text boxes are nested ${found} levels deep, above the limit of ${LIMITS.tableDepth}.`,
    ),
  )
