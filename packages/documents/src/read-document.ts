/** Bytes → blocks, whatever the format. */
import { type Outcome, type ReadDocument, refused } from '@jixiao/core'
import { decodeText } from './decode-text.ts'
import { detectFormat, type Format } from './detect.ts'
import { readText } from './readers/text/read-text.ts'

/** Text above this size is refused: a department's whole disclosure is far below one megabyte. */
export const MOST_TEXT_BYTES = 20 * 1024 * 1024

const NAMES: Readonly<Record<Exclude<Format, 'text' | 'empty'>, string>> = {
  pdf: 'PDF',
  docx: 'Word (docx)',
  xlsx: 'Excel (xlsx)',
  pptx: 'PowerPoint (pptx)',
  odf: 'OpenDocument',
  ofd: 'OFD',
  zip: 'ZIP',
  doc: 'Word 97-2003 (doc)',
  xls: 'Excel 97-2003 (xls)',
  ole: 'Office 97-2003',
  rtf: 'RTF',
  html: 'HTML',
  xml: 'XML',
  image: '图片 (image)',
  archive: '压缩包 (archive)',
}

/** Reads a file. Refuses with a clear problem what it cannot read; never throws on any bytes. */
export function readDocument(bytes: Uint8Array, file: string): Outcome<ReadDocument> {
  const format = detectFormat(bytes)
  if (format === 'empty') return emptyFile()
  if (format !== 'text')
    return refused('format-not-read', {
      zh: `这是 ${NAMES[format]} 文件，目前还不能直接读取；目前可以读取纯文本（UTF-8、UTF-16、GB18030）。请另存为文本后再试。`,
      en: `This is a file of the format ${NAMES[format]}, which cannot be read yet; plain text (UTF-8, UTF-16, GB18030) can. Save it as text and try again.`,
    })
  if (bytes.length > MOST_TEXT_BYTES)
    return refused('too-large', {
      zh: `文本有 ${megabytes(bytes.length)} MB，超过上限 ${megabytes(MOST_TEXT_BYTES)} MB。请拆分后再试。`,
      en: `The text has ${megabytes(bytes.length)} MB, above the limit of ${megabytes(MOST_TEXT_BYTES)} MB. Split it and try again.`,
    })
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value.text.replace(/^\ufeff/, '')
  if (text.replaceAll('\0', '').trim() === '') return emptyFile()
  return readText(text, file, decoded.value.unreadable)
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')

const emptyFile = (): Outcome<never> =>
  refused('empty-file', { zh: '文件是空的，没有可读的内容。', en: 'The file is empty: there is nothing to read.' })
