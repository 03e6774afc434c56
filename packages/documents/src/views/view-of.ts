/** The view of a file that was read: the one face for all formats. Formats that have no look of their own have none. */
import type { ReadDocument } from '@jixiao/core'
import type { ReaderResources } from '../read-document.ts'
import type { FileView, PagesView } from './file-view.ts'
import type { Secret } from './page-pictures.ts'
import type { PdfPages } from './pdf-pages.ts'

/** Never throws on any bytes: what cannot be laid out has no view. */
export async function viewOf(bytes: Uint8Array, document: ReadDocument): Promise<FileView | undefined> {
  switch (document.format) {
    case 'pdf': {
      const sizes = document.pageSizes ?? []
      return sizes.length > 0 ? { kind: 'pages', sizes, pictures: [], leftOut: [] } : undefined
    }
    case 'docx':
      return (await import('./docx-view.ts')).docxView(bytes, document.blocks)
    case 'xlsx':
    case 'xls':
      return (await import('./sheets-view.ts')).sheetsView(bytes)
    default:
      return undefined
  }
}

/** The view with pictures of the wanted pages, the secrets in them painted over. */
export async function drawPictures(
  view: PagesView,
  bytes: Uint8Array,
  wanted: readonly number[],
  secrets: readonly Secret[],
  { pdfEngine }: ReaderResources,
): Promise<PagesView> {
  if (!pdfEngine || wanted.length === 0) return view
  return (await import('./page-pictures.ts')).withPictures(view, bytes, wanted, secrets, pdfEngine)
}

/** A PDF held open to draw its pages one by one; undefined when it cannot be opened. */
export async function openPdf(bytes: Uint8Array, { pdfEngine }: ReaderResources): Promise<PdfPages | undefined> {
  return pdfEngine ? (await import('./pdf-pages.ts')).openPages(bytes, pdfEngine) : undefined
}
