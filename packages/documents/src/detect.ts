/** What a file is, told by its content and never by its name. */
import { LIMITS } from './limits.ts'
import { packedBytes, type ZipEntry, zipDirectory } from './readers/archive/zip-directory.ts'
import { inflated } from './readers/zip/inflate.ts'

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
  /** A page with its pictures in one file, as of mail; Word and Excel call it a web page too. */
  | 'mht'
  /** SpreadsheetML of 2003, which systems call .xls. */
  | 'sheet-xml'
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
  const start = narrow(head).trimStart()
  if (/^(?:MIME-Version|Content-Type|From|Subject|Date|X-[\w-]+)\s*:/i.test(start) && ARCHIVED_PAGE.test(start)) return 'mht'
  const markup = behindProlog(start)
  if (PAGE.test(markup) || (PIECE_OF_PAGE.test(markup) && /<\/(?:style|title|center|font|span|p|b|h\d|td|form)\s*>/i.test(markup))) return 'html'
  if (/^<(?:[\w-]+:)?Workbook\b[^>]{0,2000}urn:schemas-microsoft-com:office:spreadsheet/.test(markup)) return 'sheet-xml'
  if (start.startsWith('<?xml')) return 'xml'
  return 'text'
}

const ARCHIVED_PAGE = /^Content-Type\s*:\s*(?:multipart\/related|text\/html)/im
const PAGE = /^<(?:!doctype\s+html|html|head|body|table|meta|div|frameset)\b/i
/** Systems write tables into files that they call .xls with whatever their own page begins. */
const PIECE_OF_PAGE = /^<(?:style|title|center|font|span|p|b|h[1-6]|link|script|form|tr)\b/i

/** Without the mark of an encoding; of UTF-16 every other byte, which is all that tags need. */
function narrow(head: string): string {
  if (head.startsWith('\xef\xbb\xbf')) return head.slice(3)
  if (!head.startsWith('\xff\xfe') && !head.startsWith('\xfe\xff')) return head
  const from = head.startsWith('\xff') ? 2 : 3
  let out = ''
  for (let i = from; i < head.length; i += 2) out += head[i]
  return out
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

/** Office formats are zip archives: told by the names of their parts, where they are whole by their directory. */
function zipKind(bytes: Uint8Array): Format {
  const entries = zipDirectory(bytes, LIMITS.workbook.parts)
  if (!entries) return kindOfNames(ASCII.decode(bytes.subarray(0, HEAD)) + ASCII.decode(bytes.subarray(Math.max(0, bytes.length - TAIL))))
  const names = entries.map(e => e.name.replaceAll('\\', '/'))
  const types = entries.find(e => /^\[Content_Types\]\.xml$/i.test(e.name))
  // an archive of documents may have a folder of this name
  const isPackage = types !== undefined || names.some(n => /^(?:word\/document|xl\/workbook)\.xml$/i.test(n))
  if (isPackage) {
    const kind = names.map(n => OFFICE_FOLDER.exec(n)?.[1]?.toLowerCase()).find(n => n !== undefined) ?? (types && kindOfTypes(bytes, types))
    if (kind) return FOLDERS[kind] ?? 'zip'
  }
  if (names.some(n => /^OFD\.xml$/i.test(n))) return 'ofd'
  return names.includes('mimetype') && ASCII.decode(bytes.subarray(0, HEAD)).includes(ODF) ? 'odf' : 'zip'
}

const ODF = 'application/vnd.oasis.opendocument'
const OFFICE_FOLDER = /^(word|xl|ppt)\//i
const FOLDERS: Readonly<Record<string, Format>> = { word: 'docx', xl: 'xlsx', ppt: 'pptx' }

/** Parts may have any names: what they are stands in the list of their types. */
function kindOfTypes(bytes: Uint8Array, entry: ZipEntry): string | undefined {
  const packed = packedBytes(bytes, entry)
  const content = packed && entry.size < MOST_TYPES ? (entry.method === 0 ? packed : inflated(packed, entry.size)) : undefined
  const main = /(wordprocessing|spreadsheet|presentation)ml\.[\w-]+\.main\+xml/.exec(content ? ASCII.decode(content) : '')?.[1]
  return main === 'wordprocessing' ? 'word' : main === 'spreadsheet' ? 'xl' : main === 'presentation' ? 'ppt' : undefined
}

const MOST_TYPES = 1024 * 1024

function kindOfNames(names: string): Format {
  if (names.includes('word/')) return 'docx'
  if (names.includes('xl/')) return 'xlsx'
  if (names.includes('ppt/')) return 'pptx'
  if (names.includes('OFD.xml')) return 'ofd'
  return names.includes(ODF) ? 'odf' : 'zip'
}

/** Old Office files name their streams in UTF-16 in a directory that may stand anywhere. */
function oleKind(bytes: Uint8Array): Format {
  // a document stands in the workbook as an object
  if (hasUtf16(bytes, 'MBD0') && (hasUtf16(bytes, 'Workbook') || hasUtf16(bytes, 'Book')) && !hasUtf16(bytes, 'ObjectPool')) return 'xls'
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
