/** The bytes of a text file → blocks: size, encoding, then the text. */
import { type Outcome, type ReadDocument, refused } from '@jixiao/core'
import { decodeText } from '../../decode-text.ts'
import { LIMITS } from '../../limits.ts'
import { readText } from './read-text.ts'
import { readSeparatedValues } from './separated-values.ts'

/** Text above this size is refused: a department's whole disclosure is far below one megabyte. */
export const MOST_TEXT_BYTES = LIMITS.text.bytes

export function readPlainText(bytes: Uint8Array, file: string): Outcome<ReadDocument> {
  if (bytes.length > MOST_TEXT_BYTES)
    return refused('too-large', {
      zh: `文本有 ${megabytes(bytes.length)} MB，超过上限 ${megabytes(MOST_TEXT_BYTES)} MB。请拆分后再试。`,
      en: `The text has ${megabytes(bytes.length)} MB, above the limit of ${megabytes(MOST_TEXT_BYTES)} MB. Split it and try again.`,
    })
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value.text.replace(/^\ufeff/, '')
  if (text.replaceAll('\0', '').trim() === '')
    return refused('empty-file', { zh: '文件里没有文字，没有可读的内容。', en: 'The file has no text: there is nothing to read.' })
  // where bytes are lost, the reader of text says so
  return (decoded.value.unreadable === 0 ? readSeparatedValues(text, file) : undefined) ?? readText(text, file, decoded.value.unreadable)
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
