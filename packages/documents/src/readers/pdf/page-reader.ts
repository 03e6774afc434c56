/** One page of PDFium → plain data: glyphs, drawn paths, clips. Called for every character: no views, wrappers or objects that are not needed. */
import { type Box, common, IDENTITY, joined, type Matrix } from './geometry.ts'
import type { PdfiumMemory } from './pdfium-memory.ts'
import type { DrawnPath, Glyphs, PageProblem, RawPage, TextLook } from './raw-page.ts'

const [TEXT, PATH, IMAGE, FORM] = [1, 2, 3, 5]
/** Ways of setting text that leave nothing on the page. */
const [INVISIBLE, ONLY_CLIPS] = [3, 7]
const [CURVE, MOVE] = [1, 2]
const MOST_NESTED_FORMS = 12
const MOST_CHECKED_APART = 512

export function pageReader({ calls, scratch, float, double, int }: PdfiumMemory, page: number, text: number, deadline: number) {
  const clips = new Map<number, Box>()
  const paths: DrawnPath[] = []
  let images = 0
  let steps = 0
  const isLate = (): boolean => ++steps % MOST_CHECKED_APART === 0 && performance.now() > deadline

  function read(): RawPage | PageProblem {
    if (calls.FPDF_GetPageBoundingBox(page, scratch) === 0) return 'damaged'
    const box = { x0: float(0), y0: float(3), x1: float(2), y1: float(1) }
    if (!walk(page, calls.FPDFPage_CountObjects(page), calls.FPDFPage_GetObject, IDENTITY, undefined, 0)) return 'too-slow'
    const glyphs = readGlyphs()
    return glyphs ? { box, turns: Math.max(0, calls.FPDFPage_GetRotation(page)), glyphs, paths, images } : 'too-slow'
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
      const type = calls.FPDFPageObj_GetType(object)
      if (type === IMAGE) images++
      if (type !== TEXT && type !== PATH && type !== FORM) continue
      const clip = clipOf(object, matrix, outer)
      if (type === TEXT && clip) clips.set(object, clip)
      else if (type === PATH && !addPath(object, matrix, clip)) return false
      else if (type === FORM && depth < MOST_NESTED_FORMS) {
        const inner = joined(matrixOf(object), matrix)
        if (!walk(object, calls.FPDFFormObj_CountObjects(object), calls.FPDFFormObj_GetObject, inner, clip, depth + 1)) return false
      }
    }
    return true
  }

  const matrixOf = (object: number): Matrix =>
    calls.FPDFPageObj_GetMatrix(object, scratch) === 0 ? IDENTITY : [float(0), float(1), float(2), float(3), float(4), float(5)]

  /** The boxes of all clip paths in common: what is printed of the object. */
  function clipOf(object: number, m: Matrix, outer: Box | undefined): Box | undefined {
    const path = calls.FPDFPageObj_GetClipPath(object)
    let clip = outer
    for (let p = 0, count = path === 0 ? 0 : calls.FPDFClipPath_CountPaths(path); p < count; p++) {
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
      for (let s = 0, n = calls.FPDFClipPath_CountPathSegments(path, p); s < n && !isLate(); s++) {
        calls.FPDFPathSegment_GetPoint(calls.FPDFClipPath_GetPathSegment(path, p, s), scratch, scratch + 4)
        const [a, b] = [float(0), float(1)]
        const [x, y] = [m[0] * a + m[2] * b + m[4], m[1] * a + m[3] * b + m[5]]
        if (x < x0) x0 = x
        if (x > x1) x1 = x
        if (y < y0) y0 = y
        if (y > y1) y1 = y
      }
      if (x0 <= x1) clip = common({ x0, y0, x1, y1 }, clip)
    }
    return clip
  }

  function addPath(object: number, matrix: Matrix, clip: Box | undefined): boolean {
    calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4)
    const [fill, stroke] = [int(0), int(1)]
    if (fill === 0 && stroke === 0) return true
    const m = joined(matrixOf(object), matrix)
    const subpaths: number[][] = []
    let current: number[] | undefined
    for (let s = 0, n = calls.FPDFPath_CountSegments(object); s < n; s++) {
      if (isLate()) return false
      const segment = calls.FPDFPath_GetPathSegment(object, s)
      calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
      const [a, b] = [float(0), float(1)]
      const [x, y] = [m[0] * a + m[2] * b + m[4], m[1] * a + m[3] * b + m[5]]
      const type = calls.FPDFPathSegment_GetType(segment)
      // what bends is no line: the ring of a seal
      if (current === undefined || type === MOVE || type === CURVE) {
        current = [x, y]
        subpaths.push(current)
      } else current.push(x, y)
      if (calls.FPDFPathSegment_GetClose(segment) !== 0) current.push(current[0] ?? x, current[1] ?? y)
    }
    paths.push({ isStroked: stroke !== 0, isFilled: fill !== 0, subpaths, clip })
    return true
  }

  function readGlyphs(): Glyphs | undefined {
    const count = text === 0 ? 0 : calls.FPDFText_CountChars(text)
    const codes = new Int32Array(count)
    const places = new Float64Array(6 * count)
    const looks: TextLook[] = []
    let [object, look, length, unmapped]: [number, TextLook | undefined, number, number] = [-1, undefined, 0, 0]
    for (let i = 0; i < count; i++) {
      if (isLate()) return undefined
      const code = calls.FPDFText_GetUnicode(text, i)
      if (code <= 32 || code > 0x10ffff) continue
      const own = calls.FPDFText_GetTextObject(text, i)
      // what the engine adds between words stands in no object of the page
      if (own === 0 && calls.FPDFText_IsGenerated(text, i) === 1) continue
      if (calls.FPDFText_GetLooseCharBox(text, i, scratch) === 0) continue
      const [left, top, right, bottom] = [float(0), float(1), float(2), float(3)]
      // all characters of a text object look alike
      if (look === undefined || own !== object || own === 0) {
        object = own
        look = lookOf(own, i)
      }
      calls.FPDFText_GetCharOrigin(text, i, scratch, scratch + 8)
      const at = 6 * length
      places[at] = left < right ? left : right
      places[at + 1] = bottom < top ? bottom : top
      places[at + 2] = left < right ? right : left
      places[at + 3] = bottom < top ? top : bottom
      places[at + 4] = double(0)
      places[at + 5] = double(1)
      codes[length++] = code
      looks.push(look)
      if (calls.FPDFText_HasUnicodeMapError(text, i) === 1) unmapped++
    }
    return { length, codes, places, looks, unmapped }
  }

  function lookOf(object: number, index: number): TextLook {
    const size = calls.FPDFText_GetFontSize(text, index)
    const rest = { clip: clips.get(object), needsFont: needsFont(object) }
    if (calls.FPDFText_GetMatrix(text, index, scratch) === 0) return { size, angle: 0, ...rest }
    const [a, b, c, d] = [float(0), float(1), float(2), float(3)]
    return { size: size * (Math.hypot(c, d) || 1), angle: Math.atan2(b, a), ...rest }
  }

  /** Seen on the page, but in a font that the file does not bring along. */
  function needsFont(object: number): boolean {
    if (object === 0) return false
    const mode = calls.FPDFTextObj_GetTextRenderMode(object)
    if (mode === INVISIBLE || mode === ONLY_CLIPS) return false
    const font = calls.FPDFTextObj_GetFont(object)
    return font !== 0 && calls.FPDFFont_GetIsEmbedded(font) === 0
  }

  return { read }
}
