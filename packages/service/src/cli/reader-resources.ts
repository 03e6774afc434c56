/** What readers need on Node: the PDF engine lies beside the program, or in its package. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { ReaderResources } from '@jixiao/documents'

export const RESOURCES: ReaderResources = {
  pdfEngine: async () => {
    const beside = fileURLToPath(new URL('./pdfium.wasm', import.meta.url))
    return new Uint8Array(await readFile(existsSync(beside) ? beside : createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')))
  },
}
