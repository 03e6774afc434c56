/** Lines → paragraphs, by indent, line end and distance; a sentence goes on over the end of a page. */
import { append, least } from '@jixiao/core'
import { median } from './geometry.ts'
import type { TextLine } from './text-lines.ts'

/** The edges between which running text stands on a page. */
export interface TextArea {
  readonly left: number
  readonly right: number
  /** Distance of lines in a paragraph. */
  readonly pitch: number
  /** Of the characters. */
  readonly size: number
}

const LONG_LINE = 20
const FEWEST_LONG_LINES = 6
/** More lines tell no more about the width of the text. */
const ENOUGH_LINES = 2000
/** Lines that reach the right edge within this many characters are full. */
const RAGGED = 1.8
const INDENT = 1.2
const MOST_INDENT = 4.5
const GOOD_SHARE = 0.6
/** No paragraph is longer: what has no end by then is no running text. */
const LONGEST = 8000
const LEADER = /[.．·]{6,}|…{3,}/
const CLOSED = /[。！？!?；;：:]$/
const ITEM =
  /^(?:第[一二三四五六七八九十百\d]+[部章节条项]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:、|[.．](?!\d)))/

/** A heading by itself in its line: "三、政府采购预算情况". */
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。；，,;：:]{2,30}$/
const NUMBER_OF_HEADING = /[一二三四五六七八九十][、)）]/

const isLong = (line: TextLine): boolean => line.text.length >= LONG_LINE && line.runs.length === 1

/** The text area of each page: from its own long lines, else from the pages of the same width. */
export function textAreas(pages: readonly { readonly width: number; readonly lines: readonly TextLine[] }[]): TextArea[] {
  const byWidth = new Map<number, { readonly long: TextLine[]; readonly left: number }>()
  let before: TextLine | undefined
  for (const p of pages) {
    const long = p.lines.filter(isLong)
    const width = Math.round(p.width)
    const all = byWidth.get(width) ?? { long: [], left: Infinity }
    if (all.long.length < ENOUGH_LINES) append(all.long, long)
    byWidth.set(width, { long: all.long, left: Math.min(all.left, leftBehind(before ? [before, ...p.lines] : p.lines)) })
    before = p.lines.at(-1)
  }
  const areas = new Map([...byWidth].map(([width, { long, left }]) => [width, areaOf(long, width, left)]))
  return pages.map(p => {
    const long = p.lines.filter(isLong)
    const whole = areas.get(Math.round(p.width)) ?? areaOf([], p.width, Infinity)
    return long.length >= FEWEST_LONG_LINES ? { ...areaOf(long, p.width, leftBehind(p.lines)), pitch: pitchOf(long) ?? whole.pitch } : whole
  })
}

/** Where the short lines begin that end a paragraph of long ones: long lines alone may all be set in. */
function leftBehind(lines: readonly TextLine[]): number {
  return lines.reduce((left, l, i) => {
    const before = lines[i - 1]
    if (!before || !isLong(before) || isLong(l) || l.runs.length > 1) return left
    const isNext = (l.page !== before.page || l.base - before.base < 2.5 * l.size) && Math.abs(l.size - before.size) < 0.1 * l.size
    const setOut = before.x0 - l.x0
    return isNext && setOut > INDENT * l.size && setOut < MOST_INDENT * l.size ? Math.min(left, l.x0) : left
  }, Infinity)
}

function areaOf(long: readonly TextLine[], width: number, behind: number): TextArea {
  if (long.length === 0) return { left: width * 0.1, right: width * 0.9, pitch: 30, size: 16 }
  const size = median(long.map(l => l.size))
  const ends = long.map(l => l.x1).sort((a, b) => b - a)
  // the edge that many lines reach; one line that juts out is none
  const right = ends.find(end => ends.filter(e => e <= end && e > end - 1.5 * size).length >= Math.max(1, long.length * 0.2)) ?? ends[0] ?? width
  const left = Math.min(behind, least(long.map(l => l.x0)))
  // few lines may all be short: the margins are as wide on both sides
  const edge = long.length < FEWEST_LONG_LINES ? Math.max(right, width - left - 3 * size) : right
  return { left, right: edge, pitch: pitchOf(long) ?? 2.5 * size, size }
}

function pitchOf(long: readonly TextLine[]): number | undefined {
  const steps = long.slice(1).flatMap((l, i) => {
    const before = long[i]
    const step = before && before.page === l.page ? l.base - before.base : 0
    return step > 0 && step < 4 * l.size ? [step] : []
  })
  return steps.length > 0 ? median(steps) : undefined
}

/** Does `next` belong to the paragraph that begins with `first` and ends, so far, with `last`? */
export function continues(
  first: TextLine,
  last: TextLine,
  next: TextLine,
  text: string,
  areas: { readonly of: TextArea; readonly next: TextArea },
): boolean {
  const size = Math.min(last.size, next.size)
  if (text.length > LONGEST || Math.abs(last.size - next.size) > 0.25 * size) return false
  if (next.page === last.page && next.base - last.base > 1.6 * Math.max(areas.of.pitch, 1.2 * size)) return false
  // though the sentence before it has no stop; a list in running text has its other numbers there too
  if (HEADING.test(next.text) && !NUMBER_OF_HEADING.test(text)) return false
  if (LEADER.test(last.text) || LEADER.test(next.text)) return false
  if (/^[。，、；：）》”！？]/.test(next.text)) return true
  const full = isFull(last, next, areas.of)
  if (next.runs.length > 1 && !full) return false
  if (isTitleLine(last, areas.of) && isTitleLine(next, areas.next))
    return full && next.page === last.page && isCentred(next, areas.next) && !ITEM.test(next.text)
  const isIndented = next.x0 - areas.next.left > INDENT * size
  if (isIndented) return false
  const isSetIn = first.x0 - areas.of.left > INDENT * size
  // whatever the reason that a line ended early
  if (isSetIn && !CLOSED.test(text) && !ITEM.test(next.text) && last.x1 - areas.of.left > GOOD_SHARE * (areas.of.right - areas.of.left)) return true
  if (!full) return /[，、]$/.test(text) && !ITEM.test(next.text) && text.length > LONG_LINE
  // a paragraph whose first line is set in goes on in every line that is not
  if (isSetIn) return true
  return !ITEM.test(next.text) && (!CLOSED.test(text) || last.x1 > areas.of.right - INDENT * size)
}

/** Larger than running text. */
const isTitleLine = (line: TextLine, area: TextArea): boolean => line.size > 1.15 * area.size
const isCentred = (line: TextLine, { left, right }: TextArea): boolean => Math.abs((line.x0 + line.x1) / 2 - (left + right) / 2) < 1.5 * line.size

/** What can not be parted from the beginning of a line: brackets, a whole figure with what it counts, closing marks. */
const TOKEN = /^[（(“《〔[]*(?:[\w.,%]+)?.?[，。、；：）)”》〕\]！？%]*/u

/** No room was left for what the next line begins with. */
function isFull(line: TextLine, next: TextLine, { right }: TextArea): boolean {
  const token = TOKEN.exec(next.text)?.[0] ?? ''
  const need = [...token].reduce((width, c) => width + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0) * next.size
  return line.x1 > right - RAGGED * line.size || line.x1 + need > right - 0.3 * line.size
}
