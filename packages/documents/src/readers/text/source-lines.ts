/** Text → lines with their numbers, and what each looks like. */

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

/** The lines; pages are counted where the text has form feeds. */
export function sourceLines(text: string): { readonly lines: readonly SourceLine[]; readonly pages: number | undefined } {
  const hasPages = text.includes('\f')
  let page = 1
  const lines = text.split(text.includes('\n') ? '\n' : '\r').map((raw, i): SourceLine => {
    let end = raw.length
    while (raw[end - 1] === '\r') end--
    let line = raw.slice(0, end)
    if (hasPages && line.includes('\f')) {
      page += line.split('\f').length - 1
      line = line.replaceAll('\f', '')
    }
    return { text: line, line: i + 1, page, look: lookOf(line) }
  })
  // the end of the last line is no line of its own
  if (lines.at(-1)?.text === '') lines.pop()
  return { lines, pages: hasPages ? page : undefined }
}

function lookOf(line: string): SourceLine['look'] {
  if (line === '') return 'blank'
  const first = line.indexOf('\t')
  if (first < 0) return 'text'
  return first === 0 && line.indexOf('\t', 1) < 0 ? 'cell' : 'row'
}
