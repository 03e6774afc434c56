/** Documents of invented bodies as published web pages: paragraphs, and tables as grids ("<" goes on from the left, "^" from above). */

export type Grid = readonly (readonly string[])[]
export interface RegionalDocument {
  /** What is unlike the other forms. */
  readonly name: string
  readonly pieces: readonly (string | Grid)[]
  /** Facts as they must be read, in 元; the origin is the table. */
  readonly facts: Readonly<Record<string, string>>
  /** One figure of the document is changed: from what to what, which occurrence (from 0), which rule must say it. */
  readonly spoilt: { readonly from: string; readonly to: string; readonly at?: number; readonly rule: string; readonly cause?: string }
  /** What the one notice must say; without it there must be none. */
  readonly notice?: string
}

/** The document as HTML; `spoilt` with its one figure changed. */
export function htmlOf({ pieces, spoilt }: RegionalDocument, isSpoilt: boolean): Uint8Array {
  let seen = -1
  const cell = (text: string): string => {
    if (isSpoilt && text === spoilt.from) seen++
    return isSpoilt && text === spoilt.from && seen === (spoilt.at ?? 0) ? spoilt.to : text
  }
  const table = (grid: Grid): string => {
    const rows = grid.map((line, row) => {
      const cells = line.map((text, column) => {
        if (text === '<' || text === '^') return ''
        let [colSpan, rowSpan] = [1, 1]
        while (line[column + colSpan] === '<') colSpan++
        while (grid[row + rowSpan]?.[column] === '^') rowSpan++
        return `<td colspan="${colSpan}" rowspan="${rowSpan}">${cell(text)}</td>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    return `<table>${rows.join('')}</table>`
  }
  const body = pieces.map(piece => (typeof piece === 'string' ? `<p>${piece}</p>` : table(piece)))
  return new TextEncoder().encode(`<!doctype html><html><head><meta charset="utf-8"><title>示例</title></head><body>${body.join('\n')}</body></html>`)
}
