/** Bytes → blocks, whatever the format. Readers of other formats than text are loaded when a file needs them. */
import { type Outcome, type ReadDocument, refused } from '@jixiao/core'
import { detectFormat, type Format } from './detect.ts'
import { listArchive } from './readers/archive/list-archive.ts'
import { readPlainText } from './readers/text/read-plain-text.ts'

/** What a reader needs from where it runs: the bytes of the PDF engine. */
export interface ReaderResources {
  readonly pdfEngine?: () => Promise<Uint8Array>
}

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
  mht: 'MHTML',
  'sheet-xml': 'Excel 2003 XML',
  xml: 'XML',
  image: '图片 (image)',
  archive: '压缩包 (archive)',
}

/** Reads a file. Refuses with a clear problem what it cannot read; never throws on any bytes. */
export async function readDocument(bytes: Uint8Array, file: string, resources: ReaderResources = {}): Promise<Outcome<ReadDocument>> {
  const format = detectFormat(bytes)
  switch (format) {
    case 'empty':
      return refused('empty-file', { zh: '文件是空的，没有可读的内容。', en: 'The file is empty: there is nothing to read.' })
    case 'text':
      return readPlainText(bytes, file)
    case 'pdf':
      if (!resources.pdfEngine) return notRead(format)
      return (await import('./readers/pdf/read-pdf.ts')).readPdf(bytes, file, resources.pdfEngine)
    case 'docx': {
      const read = (await import('./readers/docx/read-docx.ts')).readDocx(bytes, file)
      const hasParts = read.ok && read.value.notices.some(n => n.code === 'embedded-part-not-read')
      return hasParts ? (await import('./readers/docx/read-with-chunks.ts')).readWithChunks(bytes, file) : read
    }
    case 'doc':
      return (await import('./readers/doc/read-doc.ts')).readDoc(bytes, file)
    case 'xlsx':
    case 'xls':
    case 'sheet-xml':
      return (await import('./readers/workbook/read-workbook.ts')).readWorkbook(bytes, file)
    case 'html':
      return (await import('./readers/html/read-html.ts')).readHtml(bytes, file)
    case 'mht':
      return (await import('./readers/html/archived-page.ts')).readArchivedPage(bytes, file)
    case 'zip': {
      // its files are read one by one; what is said here is why that was not possible
      const listed = listArchive(bytes, file)
      return listed.ok ? notOpened(file) : listed.problem.code === 'not-an-archive' ? notRead(format) : listed
    }
    default:
      return notRead(format)
  }
}

/** The files of an archive are read where it is taken apart: what comes here stood in another. */
const notOpened = (file: string): Outcome<never> =>
  refused('archive-in-archive', {
    zh: `“${file}”是压缩包，没有展开，里面的文件没有读取。请先解开，再把里面的文件放在一起检查。`,
    en: `“${file}” is an archive; it was not opened and its files were not read. Unpack it first and check its files with the others.`,
  })

const notRead = (format: Exclude<Format, 'text' | 'empty'>): Outcome<never> =>
  refused('format-not-read', {
    zh: `这是 ${NAMES[format]} 文件，不能读取。可以读取 PDF、Word、Excel、网页和纯文本，请另存为其中一种再试。`,
    en: `This is a file of the format ${NAMES[format]}, which cannot be read. PDF, Word, Excel, HTML and plain text can; save it as one of them and try again.`,
  })
