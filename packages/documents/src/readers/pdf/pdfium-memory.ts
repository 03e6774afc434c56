/** The memory of PDFium and its functions as they are: the wrapped ones of the package cost more than what they call. */
import type { Pdfium } from './engine.ts'

/** Functions that take and give numbers only, called for every object or character of a page. */
const NAMES = [
  'malloc',
  'free',
  'FPDF_GetPageBoundingBox',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPage_GetRotation',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetClipPath',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetClose',
  'FPDFPath_GetDrawMode',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_GetTextObject',
  'FPDFText_IsGenerated',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetFontSize',
  'FPDFText_GetMatrix',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFTextObj_GetFont',
  'FPDFFont_GetIsEmbedded',
] as const

export type PdfiumCalls = Readonly<Record<(typeof NAMES)[number], (...args: readonly number[]) => number>>

export interface PdfiumMemory {
  readonly calls: PdfiumCalls
  /** A place of 64 bytes that functions write to. */
  readonly scratch: number
  /** What stands there, counted in values of its kind. */
  float(index: number): number
  double(index: number): number
  int(index: number): number
  write(bytes: Uint8Array, at: number): void
}

export function pdfiumMemory({ pdfium: raw }: Pdfium): PdfiumMemory {
  const exported = raw.wasmExports as unknown as PdfiumCalls
  const calls = Object.fromEntries(NAMES.map(name => [name, exported[name]])) as PdfiumCalls
  const scratch = calls.malloc(64)
  let floats: Float32Array = new Float32Array()
  let doubles: Float64Array = new Float64Array()
  let ints: Int32Array = new Int32Array()
  // the memory may grow at any call, which leaves old views empty
  const renew = (): void => {
    const { buffer } = raw.HEAPU8
    floats = new Float32Array(buffer, scratch, 16)
    doubles = new Float64Array(buffer, scratch, 8)
    ints = new Int32Array(buffer, scratch, 16)
  }
  renew()
  return {
    calls,
    scratch,
    float(index) {
      if (floats.length === 0) renew()
      return floats[index] ?? 0
    },
    double(index) {
      if (doubles.length === 0) renew()
      return doubles[index] ?? 0
    },
    int(index) {
      if (ints.length === 0) renew()
      return ints[index] ?? 0
    },
    write(bytes, at) {
      raw.HEAPU8.set(bytes, at)
    },
  }
}
