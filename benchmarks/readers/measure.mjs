// One reader reads one file, once or until it is warm, in a process of its own; says times, processor time, peak memory, what it found.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readings } from '../readings.mjs'

const [peer, file, howOften, ours, wasm] = process.argv.slice(2)
const bytes = () => new Uint8Array(readFileSync(file))
const load = createRequire(import.meta.url)

const PEERS = {
  async ours() {
    const { readDocument } = await import(ours)
    const engine = readFileSync(wasm)
    return async () => {
      const outcome = await readDocument(bytes(), 'file', { pdfEngine: async () => engine })
      if (!outcome.ok) throw new Error(outcome.problem.say.en)
      const { blocks, pages } = outcome.value
      return {
        pages,
        blocks: blocks.length,
        cells: blocks.reduce((n, b) => n + (b.kind === 'table' ? b.rows.reduce((m, r) => m + r.cells.length, 0) : 0), 0),
      }
    }
  },
  // what no reader that stands on PDFium can be faster than: it takes every page and its text apart, and nobody looks at them
  async 'pdfium alone'() {
    const { init } = load('@embedpdf/pdfium')
    const P = await init({ wasmBinary: new Uint8Array(readFileSync(wasm)).buffer })
    P.PDFiumExt_Init()
    const { malloc, free } = P.pdfium.wasmExports
    return async () => {
      const own = bytes()
      const at = malloc(own.length)
      P.pdfium.HEAPU8.set(own, at)
      const document = P.FPDF_LoadMemDocument(at, own.length, '')
      const pages = P.FPDF_GetPageCount(document)
      for (let n = 0; n < pages; n++) {
        const page = P.FPDF_LoadPage(document, n)
        const text = P.FPDFText_LoadPage(page)
        P.FPDFText_ClosePage(text)
        P.FPDF_ClosePage(page)
      }
      P.FPDF_CloseDocument(document)
      free(at)
      return { pages }
    }
  },
  // text with its positions and the operators of every page: what rebuilding tables would need at the least
  async 'pdfjs-dist'() {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const folder = load.resolve('pdfjs-dist/package.json').replace(/package\.json$/, '')
    return async () => {
      const pdf = await getDocument({
        data: bytes(),
        verbosity: 0,
        cMapUrl: `${folder}cmaps/`,
        cMapPacked: true,
        standardFontDataUrl: `${folder}standard_fonts/`,
      }).promise
      let items = 0
      for (let n = 1; n <= pdf.numPages; n++) {
        const page = await pdf.getPage(n)
        items += (await page.getTextContent()).items.length + (await page.getOperatorList()).fnArray.length
        page.cleanup()
      }
      const { numPages } = pdf
      await pdf.destroy()
      return { pages: numPages, items }
    }
  },
  async mammoth() {
    const mammoth = load('mammoth')
    return async () => ({ characters: (await mammoth.convertToHtml({ buffer: Buffer.from(bytes()) })).value.length })
  },
  async exceljs() {
    const { Workbook } = load('exceljs')
    return async () => {
      const book = new Workbook()
      await book.xlsx.load(Buffer.from(bytes()))
      let cells = 0
      for (const sheet of book.worksheets) sheet.eachRow(row => row.eachCell(cell => void (cell.value !== null && cells++)))
      return { cells }
    }
  },
}

console.log(JSON.stringify(await readings(await PEERS[peer](), howOften === 'once')))
