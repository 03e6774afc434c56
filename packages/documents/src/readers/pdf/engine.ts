/** PDFium behind a face of plain data: starts it, opens files and pages. Only this file, page-reader and pdfium-memory call it. */
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { drawPage } from './draw-page.ts'
import { pageReader } from './page-reader.ts'
import { type PdfiumMemory, pdfiumMemory } from './pdfium-memory.ts'
import type { OpenProblem, PdfEngine, PdfFile } from './raw-page.ts'

/** Gives the bytes of pdfium.wasm: from a file in Node, by fetch in a browser. */
export type PdfEngineSource = () => Promise<Uint8Array | ArrayBuffer> | Uint8Array | ArrayBuffer

const PASSWORD_NEEDED = 4
const SECURITY_UNKNOWN = 5

/** The package's types leave out the memory. */
export type Pdfium = WrappedPdfiumModule & { readonly pdfium: { readonly HEAPU8: Uint8Array } }

let engine: Promise<PdfEngine> | undefined

/** The engine, started once. */
export function pdfEngine(source: PdfEngineSource): Promise<PdfEngine> {
  engine ??= start(source).catch((error: unknown) => {
    engine = undefined
    throw error
  })
  return engine
}

/** After a trap its memory can not be trusted any more: the next file gets a new one. */
export function forgetEngine(): void {
  engine = undefined
}

async function start(source: PdfEngineSource): Promise<PdfEngine> {
  const bytes = await source()
  const wasmBinary = bytes instanceof Uint8Array ? new Uint8Array(bytes).buffer : bytes
  const pdfium = (await init({ wasmBinary })) as Pdfium
  pdfium.PDFiumExt_Init()
  const memory = pdfiumMemory(pdfium)
  return { open: opened => openFile(pdfium, memory, opened) }
}

function openFile(P: Pdfium, memory: PdfiumMemory, bytes: Uint8Array): PdfFile | OpenProblem {
  const { calls } = memory
  const data = calls.malloc(bytes.length)
  if (data === 0) return 'damaged'
  memory.write(bytes, data)
  const document = P.FPDF_LoadMemDocument(data, bytes.length, '')
  if (document === 0) {
    const error = P.FPDF_GetLastError()
    calls.free(data)
    return error === PASSWORD_NEEDED || error === SECURITY_UNKNOWN ? 'encrypted' : 'damaged'
  }
  return {
    pages: P.FPDF_GetPageCount(document),
    readPage(index, milliseconds) {
      const page = P.FPDF_LoadPage(document, index)
      if (page === 0) return 'damaged'
      const text = P.FPDFText_LoadPage(page)
      try {
        return pageReader(memory, page, text, performance.now() + milliseconds).read()
      } finally {
        if (text !== 0) P.FPDFText_ClosePage(text)
        P.FPDF_ClosePage(page)
      }
    },
    drawPage: (index, options) => drawPage(P, document, index, options),
    close() {
      P.FPDF_CloseDocument(document)
      calls.free(data)
    },
  }
}
