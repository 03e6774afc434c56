/** PDFium behind a face of plain data: the only file that calls its C functions and holds its memory. */
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { type Box, boxAround, common, IDENTITY, joined, type Matrix, moved, type Point } from './geometry.ts'
import type { DrawnPath, Glyph, OpenProblem, PageProblem, PdfEngine, PdfFile, RawPage } from './raw-page.ts'

/** Gives the bytes of pdfium.wasm: from a file in Node, by fetch in a browser. */
export type PdfEngineSource = () => Promise<Uint8Array | ArrayBuffer> | Uint8Array | ArrayBuffer

const [TEXT, PATH, IMAGE, FORM] = [1, 2, 3, 5]
const PASSWORD_NEEDED = 4
const SECURITY_UNKNOWN = 5
const MOST_NESTED_FORMS = 12
const MOST_CHECKED_APART = 512

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

/** The package's types leave out the memory. */
type Pdfium = WrappedPdfiumModule & { readonly pdfium: { readonly HEAPU8: Uint8Array } }

async function start(source: PdfEngineSource): Promise<PdfEngine> {
  const bytes = await source()
  const wasmBinary = bytes instanceof Uint8Array ? new Uint8Array(bytes).buffer : bytes
  const pdfium = (await init({ wasmBinary })) as Pdfium
  pdfium.PDFiumExt_Init()
  return { open: opened => openFile(pdfium, opened) }
}

function openFile(P: Pdfium, bytes: Uint8Array): PdfFile | OpenProblem {
  const { malloc, free } = P.pdfium.wasmExports
  const data = malloc(bytes.length)
  if (data === 0) return 'damaged'
  P.pdfium.HEAPU8.set(bytes, data)
  const document = P.FPDF_LoadMemDocument(data, bytes.length, '')
  if (document === 0) {
    const error = P.FPDF_GetLastError()
    free(data)
    return error === PASSWORD_NEEDED || error === SECURITY_UNKNOWN ? 'encrypted' : 'damaged'
  }
  const scratch = malloc(64)
  return {
    pages: P.FPDF_GetPageCount(document),
    readPage(index, milliseconds) {
      const page = P.FPDF_LoadPage(document, index)
      if (page === 0) return 'damaged'
      const text = P.FPDFText_LoadPage(page)
      try {
        return pageReader(P, page, text, scratch, performance.now() + milliseconds).read()
      } finally {
        if (text !== 0) P.FPDFText_ClosePage(text)
        P.FPDF_ClosePage(page)
      }
    },
    close() {
      P.FPDF_CloseDocument(document)
      free(scratch)
      free(data)
    },
  }
}

interface TextLook {
  readonly size: number
  readonly angle: number
}

function pageReader(P: Pdfium, page: number, text: number, scratch: number, deadline: number) {
  // memory may grow at any call, so views are made anew
  const floats = (count: number): Float32Array => new Float32Array(P.pdfium.HEAPU8.buffer, scratch, count)
  const clips = new Map<number, Box>()
  const looks = new Map<number, TextLook>()
  const paths: DrawnPath[] = []
  let images = 0
  let steps = 0
  const isLate = (): boolean => ++steps % MOST_CHECKED_APART === 0 && performance.now() > deadline

  function read(): RawPage | PageProblem {
    if (!P.FPDF_GetPageBoundingBox(page, scratch)) return 'damaged'
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(4)
    const box = { x0: left, y0: bottom, x1: right, y1: top }
    if (!walk(page, P.FPDFPage_CountObjects(page), P.FPDFPage_GetObject, IDENTITY, undefined, 0)) return 'too-slow'
    const glyphs = text === 0 ? [] : readGlyphs()
    return glyphs ? { box, turns: Math.max(0, P.FPDFPage_GetRotation(page)), glyphs, paths, images } : 'too-slow'
  }

  function walk(
    of: number,
    count: number,
    get: (of: number, index: number) => number,
    matrix: Matrix,
    outer: Box | undefined,
    depth: number,
  ): boolean {
    for (let i = 0; i < count; i++) {
      if (isLate()) return false
      const object = get(of, i)
      const clip = clipOf(object, matrix, outer)
      const type = P.FPDFPageObj_GetType(object)
      if (type === TEXT && clip) clips.set(object, clip)
      else if (type === IMAGE) images++
      else if (type === PATH && !addPath(object, matrix, clip)) return false
      else if (type === FORM && depth < MOST_NESTED_FORMS) {
        const inner = joined(matrixOf(object), matrix)
        if (!walk(object, P.FPDFFormObj_CountObjects(object), P.FPDFFormObj_GetObject, inner, clip, depth + 1)) return false
      }
    }
    return true
  }

  function matrixOf(object: number): Matrix {
    if (!P.FPDFPageObj_GetMatrix(object, scratch)) return IDENTITY
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats(6)
    return [a, b, c, d, e, f]
  }

  function pointOf(segment: number): Point {
    P.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
    const [x = 0, y = 0] = floats(2)
    return { x, y }
  }

  /** The boxes of all clip paths in common: what is printed of the object. */
  function clipOf(object: number, matrix: Matrix, outer: Box | undefined): Box | undefined {
    const path = P.FPDFPageObj_GetClipPath(object)
    let clip = outer
    for (let p = 0, count = path === 0 ? 0 : P.FPDFClipPath_CountPaths(path); p < count; p++) {
      const points: Point[] = []
      for (let s = 0, n = P.FPDFClipPath_CountPathSegments(path, p); s < n && !isLate(); s++)
        points.push(moved(matrix, pointOf(P.FPDFClipPath_GetPathSegment(path, p, s))))
      const box = boxAround(points)
      if (box) clip = common(box, clip)
    }
    return clip
  }

  function addPath(object: number, matrix: Matrix, clip: Box | undefined): boolean {
    P.FPDFPath_GetDrawMode(object, scratch, scratch + 4)
    const [fill = 0, stroke = 0] = new Int32Array(P.pdfium.HEAPU8.buffer, scratch, 2)
    if (fill === 0 && stroke === 0) return true
    const toPage = joined(matrixOf(object), matrix)
    const subpaths: Point[][] = []
    for (let s = 0, n = P.FPDFPath_CountSegments(object); s < n; s++) {
      if (isLate()) return false
      const segment = P.FPDFPath_GetPathSegment(object, s)
      const point = moved(toPage, pointOf(segment))
      const current = subpaths.at(-1)
      if (P.FPDFPathSegment_GetType(segment) === 2 || !current) subpaths.push([point])
      else current.push(point)
      const [start] = subpaths.at(-1) ?? []
      if (start && P.FPDFPathSegment_GetClose(segment)) subpaths.at(-1)?.push(start)
    }
    paths.push({ isStroked: stroke !== 0, isFilled: fill !== 0, subpaths, ...(clip ? { clip } : {}) })
    return true
  }

  function readGlyphs(): Glyph[] | undefined {
    const glyphs: Glyph[] = []
    for (let i = 0, count = P.FPDFText_CountChars(text); i < count; i++) {
      if (isLate()) return undefined
      const code = P.FPDFText_GetUnicode(text, i)
      if (code <= 32 || code > 0x10ffff || P.FPDFText_IsGenerated(text, i) === 1) continue
      if (!P.FPDFText_GetLooseCharBox(text, i, scratch)) continue
      const [x0 = 0, y1 = 0, x1 = 0, y0 = 0] = floats(4)
      P.FPDFText_GetCharOrigin(text, i, scratch, scratch + 8)
      const [x = 0, y = 0] = new Float64Array(P.pdfium.HEAPU8.buffer, scratch, 2)
      const object = P.FPDFText_GetTextObject(text, i)
      const clip = clips.get(object)
      const box = { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) }
      const isUnmapped = P.FPDFText_HasUnicodeMapError(text, i) === 1
      glyphs.push({ text: String.fromCodePoint(code), box, origin: { x, y }, ...lookOf(object, i), isUnmapped, ...(clip ? { clip } : {}) })
    }
    return glyphs
  }

  /** All characters of a text object look alike. */
  function lookOf(object: number, index: number): TextLook {
    const known = looks.get(object)
    if (known) return known
    const size = P.FPDFText_GetFontSize(text, index)
    P.FPDFText_GetMatrix(text, index, scratch)
    const [a = 1, b = 0, c = 0, d = 1] = floats(4)
    const look = { size: size * (Math.hypot(c, d) || 1), angle: Math.atan2(b, a) }
    if (object !== 0) looks.set(object, look)
    return look
  }

  return { read }
}
