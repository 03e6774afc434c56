/** Text → lines with their numbers, and what each looks like. */

import { pageMarkOf } from './clean-text.ts'

export interface SourceLine {
  readonly text: string
  /** From 1, as an editor counts. */
  readonly line: number
  readonly page: number
  /**
   * blank: nothing at all. text: no TAB that matters (a line of spaces is text: it is a paragraph and separates tables).
   * cell: TAB first and no other, one cell per line (DOMAIN 0.3). row: TABs between cells, one row per line.
   */
  readonly look: 'blank' | 'text' | 'cell' | 'row'
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
    return { text: line, line: i + 1, page, look: lookOf(line) }
  })
  // the end of the last line is no line of its own
  if (lines.at(-1)?.text === '') lines.pop()
  return { lines, pages: hasPages ? page : undefined }
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
