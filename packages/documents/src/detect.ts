/** What a file is, told by its content and never by its name. */

export type Format =
  | 'empty'
  | 'text'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odf'
  | 'ofd'
  | 'zip'
  | 'doc'
  | 'xls'
  | 'ole'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'image'
  | 'archive'

const HEAD = 4096
/** The directory of a zip archive stands in it. */
const TAIL = 65_536
/** For what is written in ASCII: what other bytes become does not matter. */
const ASCII = new TextDecoder('latin1')

/** The format of a file. Whatever has no known mark is taken as text: reading it will tell whether it is any. */
export function detectFormat(bytes: Uint8Array): Format {
  if (bytes.length === 0) return 'empty'
  const head = latin(bytes.subarray(0, HEAD))
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleKind(bytes)
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM.{4}\0{4}|RIFF.{4}WEBP)/s.test(head)) return 'image'
  if (/^(\x1f\x8b|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07)/s.test(head)) return 'archive'
  const start = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|div)\b/i.test(behindProlog(start))) return 'html'
  if (start.startsWith('<?xml')) return 'xml'
  return 'text'
}

/** What stands behind an XML declaration and comments. */
function behindProlog(text: string): string {
  for (const [open, close] of [
    ['<?', '?>'],
    ['<!--', '-->'],
  ] as const)
    while (text.startsWith(open) && text.includes(close)) text = text.slice(text.indexOf(close) + close.length).trimStart()
  return text
}

/** Bytes one to one as characters: enough to look for marks. */
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** Office formats are zip archives: the names of their parts stand in clear at the head and in the directory at the tail. */
function zipKind(bytes: Uint8Array): Format {
  const names = ASCII.decode(bytes.subarray(0, HEAD)) + ASCII.decode(bytes.subarray(Math.max(0, bytes.length - TAIL)))
  if (names.includes('word/')) return 'docx'
  if (names.includes('xl/')) return 'xlsx'
  if (names.includes('ppt/')) return 'pptx'
  if (names.includes('OFD.xml')) return 'ofd'
  if (names.includes('application/vnd.oasis.opendocument')) return 'odf'
  return 'zip'
}

/** Old Office files name their streams in UTF-16 in a directory that may stand anywhere. */
function oleKind(bytes: Uint8Array): Format {
  for (const [name, format] of [
    ['WordDocument', 'doc'],
    ['Workbook', 'xls'],
    ['Book', 'xls'],
  ] as const)
    if (hasUtf16(bytes, name)) return format
  return 'ole'
}

function hasUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap(c => [c.charCodeAt(0), 0])
  const first = wanted[0] ?? 0
  // directory entries are aligned to 128 bytes, so nothing else needs a look
  for (let at = 0; at + wanted.length <= bytes.length; at += 128)
    if (bytes[at] === first && wanted.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}
