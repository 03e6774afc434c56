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
  let font = 0
  let isLent = false
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
    const clipOf = clipsWithin(matrix, outer)
    for (let i = 0; i < count; i++) {
      if (isLate()) return false
      const object = get(of, i)
      const type = calls.FPDFPageObj_GetType(object)
      if (type === IMAGE) images++
      if (type !== TEXT && type !== PATH && type !== FORM) continue
      const clip = clipOf(object)
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

  /**
   * Gives the boxes of all clip paths of an object in common: what is printed of it. Objects that follow each other mostly share their
   * paths, and then the engine gives the very same segments for them: a letter that is an object of its own costs no walk around its clip.
   */
  function clipsWithin(matrix: Matrix, outer: Box | undefined): (object: number) => Box | undefined {
    const starts: number[] = []
    let known = 0
    let clip = outer
    return object => {
      const path = calls.FPDFPageObj_GetClipPath(object)
      // -1 where it has none
      const count = path === 0 ? 0 : Math.max(0, calls.FPDFClipPath_CountPaths(path))
      let isSame = count === known
      known = count
      for (let p = 0; p < count; p++) {
        const start = calls.FPDFClipPath_GetPathSegment(path, p, 0)
        if (start !== starts[p]) isSame = false
        starts[p] = start
      }
      if (isSame) return clip
      clip = outer
      for (let p = 0; p < count; p++) {
        const box = boxOfClip(path, p, matrix)
        if (box) clip = common(box, clip)
      }
      return clip
    }
  }

  function boxOfClip(path: number, index: number, m: Matrix): Box | undefined {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let s = 0, n = calls.FPDFClipPath_CountPathSegments(path, index); s < n && !isLate(); s++) {
      calls.FPDFPathSegment_GetPoint(calls.FPDFClipPath_GetPathSegment(path, index, s), scratch, scratch + 4)
      const [a, b] = [float(0), float(1)]
      const [x, y] = [m[0] * a + m[2] * b + m[4], m[1] * a + m[3] * b + m[5]]
      if (x < x0) x0 = x
      if (x > x1) x1 = x
      if (y < y0) y0 = y
      if (y > y1) y1 = y
    }
    return x0 <= x1 ? { x0, y0, x1, y1 } : undefined
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
      const a = float(0)
      const b = float(1)
      const x = m[0] * a + m[2] * b + m[4]
      const y = m[1] * a + m[3] * b + m[5]
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
      const left = float(0)
      const top = float(1)
      const right = float(2)
      const bottom = float(3)
      // all characters of a text object look alike
      if (look === undefined || own !== object || own === 0) {
        object = own
        look = lookOf(own, i, look)
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

  /** Where every letter is an object of its own, most look like the one before: it is given again. */
  function lookOf(object: number, index: number, before: TextLook | undefined): TextLook {
    const clip = clips.get(object)
    const needs = needsFont(object)
    let size = calls.FPDFText_GetFontSize(text, index)
    let angle = 0
    if (calls.FPDFText_GetMatrix(text, index, scratch) !== 0) {
      size *= Math.hypot(float(2), float(3)) || 1
      angle = Math.atan2(float(1), float(0))
    }
    if (before && before.size === size && before.angle === angle && before.clip === clip && before.needsFont === needs) return before
    return { size, angle, clip, needsFont: needs }
  }

  /** Seen on the page, but in a font that the file does not bring along. */
  function needsFont(object: number): boolean {
    if (object === 0) return false
    const mode = calls.FPDFTextObj_GetTextRenderMode(object)
    if (mode === INVISIBLE || mode === ONLY_CLIPS) return false
    const own = calls.FPDFTextObj_GetFont(object)
    if (own !== font) {
      font = own
      isLent = own !== 0 && calls.FPDFFont_GetIsEmbedded(own) === 0
    }
    return isLent
  }

  return { read }
}
