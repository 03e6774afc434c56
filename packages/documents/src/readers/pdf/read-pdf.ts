/**
 * PDF → blocks: paragraphs and tables with page and box.
 *
 * What is clipped away or lies outside the page does not exist. Running heads, feet, page numbers and watermarks are residue (kind
 * 'page-number').
 * A table over several pages is one block; its cells keep their own page. Pages that could not be read are notices.
 */
import { done, type Notice, type Outcome, type ReadDocument, refused, wording } from '@jixiao/core'
import { LIMITS } from '../../limits.ts'
import { isCaption } from '../text/words-of-tables.ts'
import { type Aligned, findAligned, type PageBefore } from './alignments.ts'
import { assemble, type PageParts } from './assemble.ts'
import { stripeEdges } from './coloured-cells.ts'
import { cutHeadOf } from './cut-head.ts'
import { forgetEngine, type PdfEngineSource, pdfEngine } from './engine.ts'
import { footnotesOf } from './footnotes.ts'
import type { Grid } from './grid.ts'
import { findLattices } from './lattice.ts'
import { marginNumbers } from './margin-numbers.ts'
import { linesOverEdge } from './page-edge.ts'
import { type PageContent, pageContent } from './page-objects.ts'
import type { PdfFile, RawPage } from './raw-page.ts'
import { type TextLine, textLines } from './text-lines.ts'
import { wholeCaptions } from './whole-captions.ts'

export type { PdfEngineSource } from './engine.ts'

export const MOST_PDF_PAGES = LIMITS.pdf.pages
export const MOST_PDF_BYTES = LIMITS.pdf.bytes
export const MOST_PAGE_MILLISECONDS = LIMITS.pdf.pageMilliseconds
/** More paths than this on a page without text: the text may be drawn. */
const DRAWN_TEXT_PATHS = 40
/** Fewer characters that are cut through are a slip of a clip, not of the document. */
const FEWEST_CUT = 10

/** Reads a PDF. Refuses what is encrypted, damaged or too large; never throws on any bytes. */
export async function readPdf(bytes: Uint8Array, file: string, engine: PdfEngineSource): Promise<Outcome<ReadDocument>> {
  if (bytes.length > MOST_PDF_BYTES) return tooLarge(`${(bytes.length / 1024 / 1024).toFixed(1)} MB`, `${MOST_PDF_BYTES / 1024 / 1024} MB`)
  const pdfium = await pdfEngine(engine)
  try {
    const opened = pdfium.open(bytes)
    if (opened === 'encrypted') return encrypted()
    if (opened === 'damaged') return damaged()
    try {
      return readPages(opened, file)
    } finally {
      opened.close()
    }
  } catch (error) {
    // a trap of the WebAssembly machine: the bytes are at fault, and its memory is not to be trusted any more
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
    forgetEngine()
    return damaged()
  }
}

function readPages(pdf: PdfFile, file: string): Outcome<ReadDocument> {
  if (pdf.pages > MOST_PDF_PAGES) return tooLarge(`${pdf.pages} 页 (pages)`, `${MOST_PDF_PAGES} 页 (pages)`)
  if (pdf.pages < 1) return damaged()
  const parts: PageParts[] = []
  const notices: Notice[] = []
  for (let index = 0; index < pdf.pages; index++) {
    const page = index + 1
    const raw = pdf.readPage(index, MOST_PAGE_MILLISECONDS)
    const notice = noticeOf(raw, page, file)
    if (notice) notices.push(notice)
    if (typeof raw === 'string') continue
    const before = pageBefore(parts.at(-1), page)
    const content = pageContent(raw, page)
    const counted = marginNumbers(content, parts.findLast(p => p.counted.length > 0)?.counted[0])
    const { takesHead, ...own } = partsOf(withoutLines(content, counted), before, counted)
    const last = parts.at(-1)
    if (takesHead && last) parts[parts.length - 1] = { ...last, lines: last.lines.filter(l => !before.head.includes(l)) }
    parts.push(own)
  }
  const { blocks, residue } = assemble(parts, file)
  return done({ file, format: 'pdf', blocks, residue, notices, pages: pdf.pages, pageSizes: sizesOf(parts, pdf.pages) })
}

/** Pages that could not be read count as upright A4. */
function sizesOf(parts: readonly PageParts[], pages: number): (readonly [number, number])[] {
  const byPage = new Map(parts.map(p => [p.page, [p.width, p.height] as const]))
  return Array.from({ length: pages }, (_, i) => byPage.get(i + 1) ?? A4)
}
const A4 = [595, 842] as const

/** What a table at the top of a page may go on with: nothing but a page number stands between. */
function pageBefore(parts: PageParts | undefined, page: number): PageBefore {
  if (parts?.page !== page - 1) return { endsWithCaption: false, head: [] }
  const table = parts.grids.at(-1)
  const below = table ? parts.lines.filter(l => l.base > table.bottom) : parts.lines
  const endsWithCaption = below.slice(-2).some(l => l.runs.some(r => isCaption(r.text)))
  const rest = { endsWithCaption, head: cutHeadOf(parts.lines, parts.grids) }
  return table && below.length <= 1 ? { table, ...rest } : rest
}

function withoutLines(content: PageContent, lines: readonly TextLine[]): PageContent {
  if (lines.length === 0) return content
  const own = new Set(lines.flatMap(l => l.chars))
  return { ...content, chars: content.chars.filter(c => !own.has(c)) }
}

function partsOf(content: PageContent, before: PageBefore, counted: readonly TextLine[]): PageParts & Pick<Aligned, 'takesHead'> {
  const { page } = content
  const { notes, chars } = footnotesOf(content)
  const ruled = findLattices({ ...content, chars })
  const isFree = (at: number): boolean => !ruled.grids.some(g => at > g.top - 3 && at < g.bottom + 3)
  const aligned = findAligned(
    wholeCaptions(textLines(ruled.rest, page)),
    [...content.horizontal, ...stripeEdges(ruled.stripes)].filter(h => isFree(h.at)),
    before,
  )
  const lines = [...aligned.rest].sort((a, b) => a.base - b.base)
  // cells that only colours tell: a row of them on the next page may be too few to be told
  const isRuled = (g: Grid): boolean => content.horizontal.some(h => h.at > g.top - 3 && h.at < g.bottom + 3)
  const grids = ruled.grids.map(g => (isRuled(g) ? g : { ...g, columns: placesBetween(g.xs) }))
  const all = [...grids, ...aligned.grids].sort((a, b) => a.top - b.top)
  const { width, height } = content
  return {
    page,
    width,
    height,
    notes,
    lines,
    grids: all,
    clipped: clippedLines(content),
    watermark: watermarkOf(content),
    counted,
    takesHead: aligned.takesHead,
  }
}

const placesBetween = (xs: readonly number[]) => xs.slice(1).map((x1, i) => ({ x0: (xs[i] ?? 0) + 1, x1: x1 - 1 }))

function noticeOf(raw: RawPage | string, page: number, file: string): Notice | undefined {
  const say = (code: string, zh: string, en: string): Notice => ({
    code,
    say: wording(`第 ${page} 页${zh}`, `Page ${page} ${en}`),
    place: { file, block: 0, page },
  })
  if (raw === 'too-slow')
    return say(
      'page-too-slow',
      `超过每页 ${MOST_PAGE_MILLISECONDS / 1000} 秒的时限，没有读取。`,
      `took longer than ${MOST_PAGE_MILLISECONDS / 1000} s and was not read.`,
    )
  if (typeof raw === 'string') return say('page-damaged', '已损坏，没有读取。', 'is damaged and was not read.')
  if (raw.glyphs.length === 0 && raw.images > 0)
    return say(
      'page-is-image',
      '只有图像，没有文字，内容没有读取；请使用带文字的版本，或先做文字识别（OCR）。',
      'is only an image without text and was not read: use a version with text, or recognise the text (OCR) first.',
    )
  if (raw.glyphs.length === 0 && raw.paths.filter(p => p.isFilled).length > DRAWN_TEXT_PATHS)
    return say(
      'page-is-drawn',
      '没有文字，字形可能被转换成了图形，内容没有读取。',
      'has no text; its letters may have been turned into drawings. It was not read.',
    )
  const { unmapped } = raw.glyphs
  if (unmapped > 0 && unmapped * 10 > raw.glyphs.length)
    return say(
      'page-text-not-decodable',
      `有 ${unmapped} 个字符的字体没有编码信息，文字可能读错。`,
      `has ${unmapped} characters whose font does not tell what they are: its text may be read wrongly.`,
    )
  return undefined
}

/** Programs that print sheets clip a cell that runs over the end of its page, and print it again on the next: a line there may be cut in two. */
const clippedLines = (content: PageContent): readonly TextLine[] => [
  ...(content.cut.length < FEWEST_CUT ? [] : textLines(content.cut, content.page)),
  ...linesOverEdge(content),
]

/** In the order of the file: its letters stand on no common line. */
function watermarkOf({ page, watermark }: PageContent): TextLine[] {
  const [first] = watermark
  if (!first) return []
  const { x0, x1, y0, y1, base, size } = first
  return [{ page, text: watermark.map(c => c.text).join(''), runs: [], chars: watermark, x0, x1, y0, y1, base, size }]
}

const tooLarge = (found: string, limit: string): Outcome<never> =>
  refused(
    'too-large',
    wording(`PDF 有 ${found}，超过上限 ${limit}。请拆分后再试。`, `The PDF has ${found}, above the limit of ${limit}. Split it and try again.`),
  )
const encrypted = (): Outcome<never> =>
  refused(
    'pdf-encrypted',
    wording('PDF 已加密，需要密码才能打开。请去除密码后再试。', 'The PDF is encrypted and needs a password. Remove it and try again.'),
  )
const damaged = (): Outcome<never> =>
  refused(
    'pdf-damaged',
    wording('PDF 已损坏，无法打开。请重新导出后再试。', 'The PDF is damaged and cannot be opened. Export it again and try again.'),
  )
