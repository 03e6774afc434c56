/** How much a Word file may hold, and the refusals that name the limit. */
import { type Outcome, refused } from '@jixiao/core'

const MEGABYTE = 1024 * 1024

/** A department's whole disclosure is far below each of these. */
export const LIMITS = {
  fileBytes: 100 * MEGABYTE,
  /** Unpacked size of one part. */
  partBytes: 128 * MEGABYTE,
  /** Unpacked size of all parts that are read. */
  totalBytes: 192 * MEGABYTE,
  /** Unpacked against packed size, of parts over one megabyte: real documents stay below 60. */
  ratio: 250,
  /** Files in the archive. */
  entries: 20_000,
  xmlDepth: 256,
  xmlElements: 6_000_000,
  /** Positions of all tables together. */
  cells: 500_000,
  columns: 1_000,
  tableDepth: 12,
} as const

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

export const tooManyCells = (): Refusal =>
  new Refusal(tooLarge(`表格单元格总数超过上限 ${LIMITS.cells} 个。`, `The tables have more than ${LIMITS.cells} cells, which is the limit.`))
