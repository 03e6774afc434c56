/** What a Word document shows besides its text: headers and footers at the turns of its pages, and pictures. Nothing of it is checked. */
import type { Block } from '@jixiao/core'
import type { EdgeLine, FlowEdges, FlowPicture, FlowView } from '@jixiao/documents'
import { toBase64 } from './base64.ts'
import { escapeHtml } from './escape-html.ts'
import { textStyle, widthStyle } from './looks.ts'

export interface FlowParts {
  /** The header of the first page, and the footer of the last. */
  readonly start: string
  readonly end: string
  /** Before a block: the turn of the page, where there is one. Blocks are asked for in their order. */
  readonly before: (index: number) => string
  /** Pictures behind a block. */
  readonly behind: (index: number) => string
}

interface Page {
  readonly section: FlowEdges | undefined
  /** Undefined where the file does not tell its pages. */
  readonly number: number | undefined
  readonly isFirst: boolean
}

export function flowParts(view: FlowView, blocks: readonly Block[], lang: 'zh' | 'en'): FlowParts {
  const pageAt = (index: number): number => blocks[index]?.place.page ?? 1
  const last = Math.max(0, blocks.length - 1)
  const pages = blocks.reduce((most, b) => Math.max(most, b.place.page ?? 1), 1)
  const pageOf = (index: number): Page => {
    const section = view.edges.findLast(e => e.from <= index)
    const physical = pageAt(index)
    const counted = view.edges.findLast(e => e.from <= index && e.startsAt !== undefined)
    const number = counted?.startsAt === undefined ? physical : counted.startsAt + physical - pageAt(counted.from)
    return { section, number: view.hasPages ? number : undefined, isFirst: section === undefined || physical === pageAt(section.from) }
  }
  const edge = (side: 'head' | 'foot', index: number): string => {
    const page = pageOf(index)
    const lines = linesOf(page, side)
    if (lines.length === 0) return ''
    const name = { head: { zh: '页眉', en: 'header' }, foot: { zh: '页脚', en: 'footer' } }[side][lang]
    const written = lines.map(line => writeLine(line, page.number, view.hasPages ? pages : undefined, view, lang)).join('')
    return `<div class="edge ${side}" role="group" aria-label="${name}">${written}</div>\n`
  }
  let page = pageAt(0)
  return {
    start: edge('head', 0) + writeFlowPictures(view.pictures[-1] ?? [], view, lang),
    end: edge('foot', last),
    before(index) {
      const own = blocks[index]?.place.page
      if (own === undefined || own <= page) return ''
      page = own
      return `${edge('foot', index - 1)}<hr class="turn" data-page="${page}">\n${edge('head', index)}`
    },
    behind: index => writeFlowPictures(view.pictures[index] ?? [], view, lang),
  }
}

function linesOf({ section, number, isFirst }: Page, side: 'head' | 'foot'): readonly EdgeLine[] {
  const edge = section?.[side]
  if (isFirst && edge?.first) return edge.first
  return (number !== undefined && number % 2 === 0 ? edge?.even : undefined) ?? edge?.usual ?? []
}

const UNKNOWN = { page: { zh: '〈页码〉', en: '〈page〉' }, pages: { zh: '〈页数〉', en: '〈pages〉' } } as const

function writeLine(
  { align, pieces, pictures }: EdgeLine,
  page: number | undefined,
  pages: number | undefined,
  view: FlowView,
  lang: 'zh' | 'en',
): string {
  const numbers = { page, pages }
  const text = pieces.map(p => (typeof p === 'string' ? p : String(numbers[p.number] ?? UNKNOWN[p.number][lang]))).join('')
  // left, middle and right are parted by tabs
  const parts = text.split('\t').map(t => `<span>${escapeHtml(t.trim())}</span>`)
  const words =
    parts.length > 1 ? `<p class="parted">${parts.join('')}</p>` : text.trim() === '' ? '' : `<p${textStyle({ align }, view)}>${escapeHtml(text)}</p>`
  return words + writeFlowPictures(pictures, view, lang)
}

export const writeFlowPictures = (pictures: readonly FlowPicture[], view: FlowView, lang: 'zh' | 'en'): string =>
  pictures.map(p => writePicture(p, view, lang)).join('')

const NAMES = { picture: { zh: '图片', en: 'Picture' }, chart: { zh: '图表', en: 'Chart' }, diagram: { zh: '示意图', en: 'Diagram' } } as const
const REASONS = {
  format: { zh: '这种格式不能在此显示，请看原件', en: 'its format cannot be shown here: see the file' },
  size: { zh: '太大，没有显示，请看原件', en: 'too large to be shown: see the file' },
  missing: { zh: '文件中没有，或已损坏', en: 'not in the file, or damaged' },
} as const

/** As wide as on its page; a box where it cannot be shown. */
function writePicture(picture: FlowPicture, view: FlowView, lang: 'zh' | 'en'): string {
  const { width, height, alt } = picture
  const style = widthStyle(width, height, view)
  if (picture.kind === 'image') {
    const words = alt || (lang === 'zh' ? '文档中的图片，没有替代文字' : 'A picture of the document without a description')
    return `<img class="picture"${style} alt="${escapeHtml(words)}" loading="lazy" src="data:${picture.type};base64,${toBase64(picture.bytes)}">`
  }
  const name = `${NAMES[picture.of][lang]}${alt ? (lang === 'zh' ? `“${escapeHtml(alt)}”` : ` “${escapeHtml(alt)}”`) : ''}`
  return `<span class="picture none"${style}>${name}${lang === 'zh' ? '：' : ': '}${REASONS[picture.why][lang]}</span>`
}
