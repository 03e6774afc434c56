/** Text → lines with their numbers, and what each looks like. */

import { isPageNumber, pageMarkOf } from './clean-text.ts'

export interface SourceLine {
  readonly text: string
  /** From 1, as an editor counts. */
  readonly line: number
  readonly page: number
  /**
   * blank: nothing at all. text: no TAB that matters (a line of spaces is text: it is a paragraph and separates tables, unless the
   * file ends every line with spaces). cell: TAB first and no other, one cell per line (DOMAIN 0.3). row: TABs between cells, one row
   * per line. number: it only counts the pages; it may stand in the middle of a table.
   */
  readonly look: 'blank' | 'text' | 'cell' | 'row' | 'number'
}

/** The lines; pages are counted where the text has form feeds or lines that mark the pages ("=== p3 ==="). */
export function sourceLines(text: string): { readonly lines: readonly SourceLine[]; readonly pages: number | undefined } {
  const raws = text.split(text.includes('\n') ? '\n' : '\r')
  const marks = pageMarks(raws)
  const hasFeeds = marks.size === 0 && text.includes('\f')
  const hasPages = hasFeeds || marks.size > 0
  let page = 1
  const lines = raws.map((raw, i): SourceLine => {
    let end = raw.length
    while (raw[end - 1] === '\r') end--
    let line = raw.slice(0, end)
    page = marks.get(i) ?? page
    if (hasFeeds && line.includes('\f')) {
      page += line.split('\f').length - 1
      line = line.replaceAll('\f', '')
    }
    const row = rowOfPipes(line)
    return { text: row, line: i + 1, page, look: lookOf(row) }
  })
  // the end of the last line is no line of its own
  if (lines.at(-1)?.text === '') lines.pop()
  const numbers = hasPages ? numbersAtPageEdges(lines) : new Set<number>()
  const repeated = hasPages ? linesOfEveryPage(lines, numbers, page) : new Set<number>()
  const isPadded = !lines.some(l => l.look === 'blank')
  const looks = lines.map((l): SourceLine => {
    if (l.look !== 'text') return l
    if (numbers.has(l.line) || repeated.has(l.line) || isPageNumber(l.text)) return { ...l, look: 'number' }
    return isPadded && l.text.trim() === '' ? { ...l, look: 'blank' } : l
  })
  return { lines: looks, pages: hasPages ? page : undefined }
}

/** Fewer numbers at the edges of pages than this prove nothing. */
const FEWEST_NUMBERS = 2
const EDGE_NUMBER = /^\s{0,80}(\d{1,4})(?:\s?\/\s?\d{1,4})?\s{0,80}$/

/**
 * Lines at the edge of a page that hold nothing but its number. They are told from figures by counting: each differs from the number
 * of its page by the same amount.
 */
function numbersAtPageEdges(lines: readonly SourceLine[]): ReadonlySet<number> {
  const edges = new Map<number, number[]>()
  for (const [i, line] of lines.entries()) {
    const number = line.look === 'text' ? EDGE_NUMBER.exec(line.text)?.[1] : undefined
    if (number === undefined || !(isEdge(lines, i, -1) || isEdge(lines, i, 1))) continue
    const shift = Number(number) - line.page
    const known = edges.get(shift)
    if (known) known.push(line.line)
    else edges.set(shift, [line.line])
  }
  const best = [...edges.values()].sort((a, b) => b.length - a.length)[0] ?? []
  return new Set(best.length >= FEWEST_NUMBERS ? best : [])
}

/** A line at the edge of so many pages, in the same words, is the head or foot of the page. */
const FEWEST_PAGES = 3
const LONGEST_HEAD = 60

/**
 * Heads and feet of the pages, which come between the halves of a paragraph or table that runs over: the same words at the same edge
 * of most pages. Where they first stand they may be the title, and stay.
 */
function linesOfEveryPage(lines: readonly SourceLine[], numbers: ReadonlySet<number>, pages: number): ReadonlySet<number> {
  const found = new Map<string, number[]>()
  const at = (line: SourceLine, edge: string) => {
    const words = line.text.trim()
    if (line.look !== 'text' || words === '' || words.length > LONGEST_HEAD || /^[\d.,\s]*$/.test(words)) return
    const key = `${edge}${words}`
    const known = found.get(key)
    if (known) known.push(line.line)
    else found.set(key, [line.line])
  }
  const printed = lines.filter(l => l.text.trim() !== '' && !numbers.has(l.line) && !isPageNumber(l.text))
  for (const [i, line] of printed.entries()) {
    if (printed[i - 1]?.page !== line.page) at(line, 'top:')
    if (printed[i + 1]?.page !== line.page) at(line, 'foot:')
  }
  return new Set([...found.values()].filter(f => f.length >= FEWEST_PAGES && f.length * 2 > pages).flatMap(f => f.slice(1)))
}

/** Nothing is printed between the line and the end (1) or the beginning (-1) of its page. */
function isEdge(lines: readonly SourceLine[], i: number, step: 1 | -1): boolean {
  const page = lines[i]?.page
  let k = i + step
  while (lines[k]?.page === page && lines[k]?.text.trim() === '') k += step
  return lines[k]?.page !== page
}

/** | 收入 | 预算数 |: a table of Markdown becomes a row with TABs, the rule below its head nothing. */
function rowOfPipes(line: string): string {
  const inside = /^\s{0,8}\|(.{1,4000})\|\s{0,8}$/.exec(line)?.[1]
  if (inside === undefined) return line
  return /^[\s|:-]*-[\s|:-]*$/.test(inside)
    ? ''
    : inside
        .split('|')
        .map(cell => cell.trim())
        .join('\t')
}

/** Pages by the index of the line that marks them; none unless they count up by one, so that a rule of dashes is no page. */
function pageMarks(raws: readonly string[]): ReadonlyMap<number, number> {
  const marks = new Map<number, number>()
  let last: number | undefined
  for (const [i, raw] of raws.entries()) {
    const number = raw.length <= 60 ? pageMarkOf(raw) : undefined
    if (number === undefined) continue
    if (last !== undefined && number !== last + 1) return new Map()
    marks.set(i, number)
    last = number
  }
  return marks
}

function lookOf(line: string): SourceLine['look'] {
  if (line === '') return 'blank'
  const first = line.indexOf('\t')
  if (first < 0) return 'text'
  return first === 0 && line.indexOf('\t', 1) < 0 ? 'cell' : 'row'
}
