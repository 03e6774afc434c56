/** The wasm binary of PDFium as the tests find it: in node_modules. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export const pdfiumWasm = (): Uint8Array => readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
