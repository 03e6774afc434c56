/** Pages of a PDF in HTML: the picture of each, what its fonts lack set as text, and boxes where findings stand. */
import type { Block, Severity } from '@jixiao/core'
import { SEVERITIES } from '@jixiao/core'
import { type Letter, type PagePicture, type PageSpot, type PagesView, pageSpots } from '@jixiao/documents'
import { toBase64 } from './base64.ts'
import { escapeHtml } from './escape-html.ts'
import type { Mark } from './paper.ts'

type Size = readonly [number, number]

/** Boxes stand this far off the text, in points. */
const AIR = 1.5

/** All pages, empty, to be drawn when they come into view; each with its boxes. */
export function writeEmptyPages(view: PagesView, blocks: readonly Block[], marks: readonly Mark[], lang: 'zh' | 'en'): string {
  const boxes = boxesByPage(blocks, marks)
  return view.sizes.map((size, i) => writePage(i + 1, size, '<canvas></canvas>', boxes.get(i + 1) ?? [], lang)).join('\n')
}

/** The pages that have pictures, and in words those that have none. */
export function writePictures(view: PagesView, blocks: readonly Block[], marks: readonly Mark[], lang: 'zh' | 'en'): string {
  const boxes = boxesByPage(blocks, marks)
  const pages = view.pictures.map(p =>
    writePage(p.page, view.sizes[p.page - 1] ?? [595, 842], writePicture(p, lang), boxes.get(p.page) ?? [], lang, view),
  )
  const drawn = new Set(view.pictures.map(p => p.page))
  const leftOut = [...new Set([...view.leftOut, ...boxes.keys()])].filter(p => !drawn.has(p)).sort((a, b) => a - b)
  return [...pages, writeLeftOut({ ...view, leftOut }, lang)].filter(Boolean).join('\n')
}

function writePicture({ page, png }: PagePicture, lang: 'zh' | 'en'): string {
  const alt = lang === 'zh' ? `原件第 ${page} 页` : `Page ${page} of the original`
  return `<img alt="${alt}" loading="lazy" src="data:image/png;base64,${toBase64(png)}">`
}

function writeLeftOut({ sizes, pictures, leftOut }: PagesView, lang: 'zh' | 'en'): string {
  const without = sizes.length - pictures.length - leftOut.length
  const said: string[] = []
  if (leftOut.length > 0)
    said.push(
      lang === 'zh'
        ? `第 ${leftOut.join('、')} 页有发现，但为了不使报告过大（或页面损坏）没有附图；请在文字中查看。`
        : `Pages ${leftOut.join(', ')} have findings but no picture here, to keep the report small (or the page is damaged): see the text.`,
    )
  if (without > 0)
    said.push(
      lang === 'zh'
        ? `原件共 ${sizes.length} 页，其中 ${without} 页没有发现，没有附图。`
        : `The original has ${sizes.length} pages; ${without} without findings are not shown.`,
    )
  return said.map(s => `<p class="left-out">${s}</p>`).join('')
}

function writePage(page: number, [width, height]: Size, picture: string, boxes: readonly Box[], lang: 'zh' | 'en', view?: PagesView): string {
  const name = lang === 'zh' ? `第 ${page} 页` : `Page ${page}`
  const letters = view?.pictures.find(p => p.page === page)?.letters ?? []
  return `<section class="leaf" data-page="${page}" data-width="${width}" aria-label="${name}" style="aspect-ratio:${width}/${height}">${picture}${writeLetters(letters, [width, height], lang)}${boxes
    .map(b => writeBox(b, [width, height]))
    .join('')}<span class="page-no" aria-hidden="true">${page}</span></section>`
}

/** Characters that the picture lacks, in a font of whoever looks at it, as wide as they were meant. */
export function writeLetters(letters: readonly Letter[], [width, height]: Size, lang: 'zh' | 'en'): string {
  if (letters.length === 0) return ''
  const texts = letters.map(
    l => `<text x="${l.x}" y="${l.y}" font-size="${l.size}" textLength="${l.width}" lengthAdjust="spacingAndGlyphs">${escapeHtml(l.text)}</text>`,
  )
  const said =
    lang === 'zh'
      ? `本页有 ${letters.length} 个字的字体没有放在文件里，用本机的字体显示`
      : `${letters.length} characters of this page have no font in the file and are shown in one of this machine`
  return `<svg class="letters" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${texts.join('')}</svg><p class="said">${said}</p>`
}

interface Box {
  readonly spot: PageSpot
  readonly marks: readonly Mark[]
  /** Numbers of the findings whose piece of text begins here. */
  readonly numbers: ReadonlySet<number>
}

/** Boxes at the same spot are one; small ones stand above large ones. */
function boxesByPage(blocks: readonly Block[], marks: readonly Mark[]): ReadonlyMap<number, readonly Box[]> {
  const bySpot = new Map<string, { spot: PageSpot; marks: Mark[]; numbers: Set<number> }>()
  for (const mark of marks)
    for (const [i, spot] of pageSpots(mark.at, blocks).entries()) {
      const key = `${spot.page}:${spot.box.join(',')}`
      const box = bySpot.get(key) ?? { spot, marks: [], numbers: new Set<number>() }
      bySpot.set(key, box)
      box.marks.push(mark)
      if (i === 0 && mark.number !== undefined) box.numbers.add(mark.number)
    }
  const pages = new Map<number, Box[]>()
  for (const box of bySpot.values()) {
    const list = pages.get(box.spot.page)
    if (list) list.push(box)
    else pages.set(box.spot.page, [box])
  }
  for (const list of pages.values()) list.sort((a, b) => areaOf(b.spot) - areaOf(a.spot))
  return pages
}

const areaOf = ({ box: [x0, y0, x1, y1] }: PageSpot): number => (x1 - x0) * (y1 - y0)

function writeBox({ spot, marks, numbers }: Box, [width, height]: Size): string {
  const [x0, y0, x1, y1] = spot.box
  const part = (value: number, of: number): string => `${Math.round((value / of) * 100_000) / 1000}%`
  const worst: Severity = SEVERITIES.find(s => marks.some(m => m.severity === s)) ?? 'hint'
  const ids = [...new Set(marks.map(m => m.finding))].join(' ')
  const labels = [...new Set(marks.map(m => m.label ?? ''))].filter(Boolean)
  const [left, top] = [part(x0 - AIR, width), part(y0 - AIR, height)]
  const number = numbers.size > 0 ? `<span class="no" data-f="${ids}" style="top:${top}" aria-hidden="true">${[...numbers].join(' ')}</span>` : ''
  return `<button type="button" class="box ${worst}" data-f="${ids}" aria-label="${escapeHtml(labels.join('；'))}" style="left:${left};top:${top};width:${part(x1 - x0 + 2 * AIR, width)};height:${part(y1 - y0 + 2 * AIR, height)}"></button>${number}`
}
