/** Page numbers, running heads and feet: lines that belong to the page, not to the text. */
import { squeeze } from '@jixiao/core'
import { isPageNumber } from '../text/clean-text.ts'
import { isCaption } from '../text/words-of-tables.ts'
import { median } from './geometry.ts'
import type { TextLine } from './text-lines.ts'

export interface PageLines {
  readonly page: number
  readonly height: number
  /** Outside tables, from top to bottom. */
  readonly lines: readonly TextLine[]
  /** Where tables begin and end. */
  readonly tables: readonly { readonly top: number; readonly bottom: number }[]
}

/** Furniture stands in these parts of the height at the top and bottom. */
const MARGIN = 0.13
/** On low pages too, in points. */
const LEAST_MARGIN = 60
const MOST_LINES_AT_END = 2
const FEWEST_REPEATS = 3
const SHARE_OF_PAGES = 0.4
const SAME_HEIGHT = 4
const LONGEST_FOOT = 20
/** What stands at the upper edge is farther from the text than lines are from each other, in character sizes. */
const APART = 1.8
const REMARK = /^[（(]?(?:注|说明|备注)/
/** Of running text. */
const SMALL = 0.92
const NUMBER = /^[-—–―·\s]*(?:第\s*|page\s*)?(\d{1,4})(?:\s*页)?(?:\s*(?:[/／共，,]|of)+\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–―·\s]*$/i
const ROMAN = /^[-—–―\s]*(?:[IVXLivxl]{1,6}|[Ⅰ-Ⅻⅰ-ⅻ])[-—–―\s]*$/

const TITLE = /^[^。；，]{3,40}表$/
const ADDRESS = /^(?:https?|file):\/\/\S+\s+(?:第\s*)?(\d{1,4})\s*(?:页\s*[,，]?\s*共\s*|[/／]\s*)\d{1,4}\s*页?$/
const DATE_AND_TIME = /^\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\s,，]*(?:上午|下午)?\s*\d{1,2}:\d{2}/

export function pageFurniture(pages: readonly PageLines[]): ReadonlySet<TextLine> {
  const ends = pages.flatMap(page => endLines(page).map(line => ({ line, page })))
  const found = new Set<TextLine>()
  const numbers = ends.flatMap(e => {
    const number = NUMBER.exec(e.line.text)?.[1]
    return number === undefined ? [] : [{ ...e, number: Number(number) }]
  })
  // numbers of pages count with the pages, from wherever they start
  const offsets = new Map<number, number>()
  for (const n of numbers) offsets.set(n.number - n.page.page, (offsets.get(n.number - n.page.page) ?? 0) + 1)
  for (const n of numbers) {
    const isBare = /^\d+$/.test(n.line.text.trim())
    const counts = (offsets.get(n.number - n.page.page) ?? 0) >= 2 || n.number === n.page.page
    if (!isBare || counts) found.add(n.line)
  }
  for (const { line } of ends) if (isPageNumber(line.text) || ROMAN.test(line.text)) found.add(line)
  for (const line of repeated(
    ends.map(e => e.line).filter(l => !found.has(l)),
    pages.length,
    median(pages.flatMap(p => p.lines.map(l => l.size))),
  ))
    found.add(line)
  // a sheet prints its title on each of its pages: where no other one stands above its table, it is kept once
  for (const line of titlesAgain(pages, found)) found.delete(line)
  for (const line of feet(ends.filter(e => !found.has(e.line)))) found.add(line)
  for (const line of browserLines(pages)) found.add(line)
  for (const line of headsInParts(pages)) found.add(line)
  return found
}

function titlesAgain(pages: readonly PageLines[], found: ReadonlySet<TextLine>): TextLine[] {
  const said = new Set<string>()
  return pages.flatMap(({ lines, tables }) => {
    const top = tables.reduce((least, t) => Math.min(least, t.top), Number.POSITIVE_INFINITY)
    const above = top === Number.POSITIVE_INFINITY ? [] : lines.filter(l => l.base < top && TITLE.test(squeeze(l.text)))
    const [only, second] = above
    if (!only || second || !found.has(only) || said.has(squeeze(only.text))) return []
    said.add(squeeze(only.text))
    return [only]
  })
}

/** The name of the body at one side and that of each sheet at the other, apart from what stands below. */
function headsInParts(pages: readonly PageLines[]): TextLine[] {
  const heads = pages.flatMap(({ lines: [first, second], tables, height }) => {
    const below = Math.min(second?.base ?? height, ...tables.map(t => t.top))
    const isApart = first !== undefined && first.y1 < height * MARGIN && below - first.base > APART * first.size
    return isApart && first.runs.length === 2 && !first.runs.some(r => isCaption(r.text)) ? [first] : []
  })
  const isSame = (a: TextLine, b: TextLine): boolean =>
    Math.abs(a.base - b.base) < 1 && [0, 1].some(i => a.runs[i]?.text === b.runs[i]?.text && (i === 0 ? a.x0 - b.x0 : a.x1 - b.x1) ** 2 < 1)
  return heads.filter(line => heads.filter(o => isSame(o, line)).length >= Math.max(FEWEST_REPEATS, pages.length * SHARE_OF_PAGES))
}

/** As browsers print a page: its address and number below, date and title above. On a page or two nothing else tells. */
function browserLines(pages: readonly PageLines[]): TextLine[] {
  return pages.flatMap(({ page, lines }) => {
    const [first, last] = [lines[0], lines.at(-1)]
    const number = last && ADDRESS.exec(last.text)?.[1]
    if (!first || !last || Number(number) !== page) return []
    return DATE_AND_TIME.test(first.text) && first !== last ? [first, last] : [last]
  })
}

/** Below the tables of two pages that follow each other, with the name of their sheet: no title stands there. */
function feet(ends: readonly { readonly line: TextLine; readonly page: PageLines }[]): TextLine[] {
  const own = ends.filter(
    ({ line, page }) =>
      line.text.length <= LONGEST_FOOT && !REMARK.test(line.text) && page.tables.length > 0 && page.tables.every(t => t.bottom < line.base),
  )
  const key = (line: TextLine): string => line.text.replace(/\d+/g, '#').replace(/\s+/g, '')
  const isSame = (a: TextLine, b: TextLine): boolean => Math.abs(a.page - b.page) === 1 && Math.abs(a.base - b.base) < 1 && key(a) === key(b)
  return own.flatMap(({ line }) => (own.some(o => isSame(o.line, line)) ? [line] : []))
}

/** The first and last lines of a page, in its margins, with no table before or behind them. */
function endLines({ lines, height, tables }: PageLines): TextLine[] {
  const margin = Math.max(height * MARGIN, LEAST_MARGIN)
  const [top, bottom] = [margin, height - margin]
  const first = lines.slice(0, MOST_LINES_AT_END).filter(l => l.y1 < top && tables.every(t => t.top > l.base))
  const last = lines.slice(-MOST_LINES_AT_END).filter(l => l.y0 > bottom && tables.every(t => t.bottom < l.base + 2))
  return [...new Set([...first, ...last])]
}

/** The same words, but for figures, at the same height on many pages. */
function repeated(lines: readonly TextLine[], pages: number, size: number): TextLine[] {
  const groups = new Map<string, TextLine[]>()
  for (const line of lines) {
    if (line.runs.some(r => isCaption(r.text))) continue
    const key = line.text.replace(/\d+/g, '#').replace(/\s+/g, '')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].flatMap(group => {
    const same = group.filter(l => group.some(o => o !== l && Math.abs(o.base - l.base) < SAME_HEIGHT))
    // on two pages it may be the title of two forms, but titles are not small
    const least = pages === 2 && same.every(l => l.size < SMALL * size) ? 2 : FEWEST_REPEATS
    return same.length >= Math.max(least, pages * SHARE_OF_PAGES) ? same : []
  })
}
