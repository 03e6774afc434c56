/** A page → a picture, without its annotations: what is printed. */
import type { Pdfium } from './engine.ts'
import type { DrawOptions, Picture } from './raw-page.ts'

/** A picture of more would need more than 64 MB: it is drawn smaller. */
const MOST_PIXELS = 16_000_000
const TEXT = 1
const BGRX = 3
const RGBA_ORDER = 0x10
const WHITE = 0xffffffff

export function drawPage(P: Pdfium, document: number, index: number, { scale, turns, withoutLentFonts = false }: DrawOptions): Picture | undefined {
  const page = P.FPDF_LoadPage(document, index)
  if (page === 0) return undefined
  const [w, h] = [P.FPDF_GetPageWidthF(page), P.FPDF_GetPageHeightF(page)]
  const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, w * h)))
  const [width, height] = (turns % 2 === 0 ? [w, h] : [h, w]).map(side => Math.max(1, Math.round(side * fitting)))
  if (width === undefined || height === undefined) return undefined
  if (withoutLentFonts) removeLentText(P, page)
  const bitmap = P.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0)
  try {
    if (bitmap === 0) return undefined
    P.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    P.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, ((turns % 4) + 4) % 4, RGBA_ORDER)
    const [buffer, stride] = [P.FPDFBitmap_GetBuffer(bitmap), P.FPDFBitmap_GetStride(bitmap)]
    const data = new Uint8ClampedArray(width * height * 4)
    for (let y = 0; y < height; y++) data.set(P.pdfium.HEAPU8.subarray(buffer + y * stride, buffer + y * stride + width * 4), y * width * 4)
    for (let i = 3; i < data.length; i += 4) data[i] = 255
    return { width, height, data }
  } finally {
    if (bitmap !== 0) P.FPDFBitmap_Destroy(bitmap)
    P.FPDF_ClosePage(page)
  }
}

/** From this loading of the page only: the file stays as it is. */
function removeLentText(P: Pdfium, page: number): void {
  for (let i = P.FPDFPage_CountObjects(page) - 1; i >= 0; i--) {
    const object = P.FPDFPage_GetObject(page, i)
    if (P.FPDFPageObj_GetType(object) !== TEXT || P.FPDFFont_GetIsEmbedded(P.FPDFTextObj_GetFont(object)) !== 0) continue
    if (P.FPDFPage_RemoveObject(page, object)) P.FPDFPageObj_Destroy(object)
  }
}
