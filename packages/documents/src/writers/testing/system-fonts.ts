/** The folders with Chinese fonts of the machine that runs the tests; none on one that has no such font. */
import { existsSync } from 'node:fs'
import type { PdfFonts } from '../pdf/write-pdf.ts'

const FOLDERS = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk', '/usr/share/fonts/truetype/liberation']

export const systemFonts = (): PdfFonts => ({ folders: FOLDERS.filter(existsSync) })
