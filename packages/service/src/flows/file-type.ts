/** What kind of file an attachment is, told by its content; programs are not taken. */
import { done, type Outcome, refused, wording } from '@jixiao/core'
import { detectFormat } from '@jixiao/documents'

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odf: 'application/vnd.oasis.opendocument',
  ofd: 'application/ofd',
  zip: 'application/zip',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ole: 'application/x-ole-storage',
  rtf: 'application/rtf',
  archive: 'application/octet-stream',
  // never the types that a browser would run
  html: 'text/plain',
  mht: 'text/plain',
  'sheet-xml': 'text/plain',
  xml: 'text/plain',
} as const

const IMAGES: readonly (readonly [mark: RegExp, type: string])[] = [
  [/^\x89PNG/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8/, 'image/gif'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^BM/, 'image/bmp'],
  [/^(?:II|MM)/, 'image/tiff'],
]

/** Windows, Linux and macOS programs, Java classes, and scripts that say which program runs them. */
const PROGRAM = /^(?:MZ|\x7fELF|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|#!)/

/** The media type of a file. Refuses an empty file and one that is a program. */
export function fileType(bytes: Uint8Array): Outcome<string> {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  if (PROGRAM.test(head))
    return refused('file-not-taken', wording('这是可执行的程序，不能作为附件。', 'This is a program; it cannot be an attachment.'))
  const format = detectFormat(bytes)
  if (format === 'empty') return refused('file-not-taken', wording('文件是空的。', 'The file is empty.'))
  if (format === 'image') return done(IMAGES.find(([mark]) => mark.test(head))?.[1] ?? 'application/octet-stream')
  // whatever has no mark of its own: text, or bytes of a format that we do not know
  if (format === 'text') return done(bytes.subarray(0, 4096).includes(0) ? 'application/octet-stream' : 'text/plain')
  return done(TYPES[format])
}
