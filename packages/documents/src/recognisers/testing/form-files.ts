/** One invented form in every format: written as docx, xlsx, html, pdf or text and read back as the product reads it. */
import type { ReadDocument } from '@jixiao/core'
import { readDocument } from '../../read-document.ts'
import { cell, docx, para, row, table } from '../../readers/docx/testing/written-docx.ts'
import { line, minimalPdf, text } from '../../readers/pdf/testing/minimal-pdf.ts'
import { pdfiumWasm } from '../../readers/pdf/testing/pdfium-wasm.ts'
import { type WrittenSheet, writtenWorkbook } from '../../readers/workbook/testing/written-workbook.ts'

/** A cell: its text, or text with columns and rows that it covers. */
export type FormCell = string | readonly [text: string, columns: number, rows?: number]
export interface WrittenForm {
  /** Lines above the table. */
  readonly titles: readonly string[]
  readonly rows: readonly (readonly FormCell[])[]
  /** Lines below it. */
  readonly notes?: readonly string[]
}

interface Laid {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly columns: number
  readonly rows: number
}

/** Every cell at its grid position. */
function laidOut(form: WrittenForm): { readonly cells: readonly Laid[]; readonly width: number } {
  const taken = new Set<string>()
  const cells: Laid[] = []
  let width = 0
  for (const [r, line] of form.rows.entries()) {
    let column = 0
    for (const spec of line) {
      while (taken.has(`${r}/${column}`)) column++
      const [words, columns, rows = 1] = typeof spec === 'string' ? [spec, 1] : spec
      for (let i = 0; i < rows; i++) for (let c = 0; c < columns; c++) taken.add(`${r + i}/${column + c}`)
      cells.push({ text: words, row: r, column, columns, rows })
      column += columns
      width = Math.max(width, column)
    }
  }
  return { cells, width }
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

async function opened(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const read = await readDocument(bytes, name, { pdfEngine: async () => pdfiumWasm() })
  if (!read.ok) throw new Error(read.problem.say.en)
  return read.value
}

export function asDocx(...forms: readonly WrittenForm[]): Promise<ReadDocument> {
  const body = forms.flatMap(form => {
    const { cells } = laidOut(form)
    const rows = form.rows.map((_, r) => {
      const here = cells.filter(c => c.row <= r && r < c.row + c.rows).sort((a, b) => a.column - b.column)
      return row(
        ...here.map(c =>
          cell(
            c.row === r
              ? c.text
                  .split('\n')
                  .map(t => para(escaped(t)))
                  .join('')
              : para(''),
            `<w:gridSpan w:val="${c.columns}"/>${c.rows > 1 ? `<w:vMerge${c.row === r ? ' w:val="restart"' : ''}/>` : ''}`,
          ),
        ),
      )
    })
    return [...form.titles.map(t => para(escaped(t))), table(...rows), ...(form.notes ?? []).map(t => para(escaped(t)))]
  })
  return opened(docx(body.join('')), '示例.docx')
}

const addressOf = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`

/** One sheet for each form; titles and notes stand in rows of their own over the whole width. */
export function asXlsx(...forms: readonly WrittenForm[]): Promise<ReadDocument> {
  const sheets = forms.map((form, i): WrittenSheet => {
    const { cells, width } = laidOut(form)
    const top = form.titles.length
    const grid: (string | number | null)[][] = [...form.titles.map(t => [t]), ...form.rows.map(() => Array<string | null>(width).fill(null))]
    for (const c of cells) {
      const at = grid[top + c.row]
      if (at && c.text !== '') at[c.column] = /^\d+(?:\.\d+)?$/.test(c.text) && !/\.\d*0$/.test(c.text) ? Number(c.text) : c.text
    }
    for (const note of form.notes ?? []) grid.push([note])
    const over = (r: number) => `A${r + 1}:${addressOf(r, width - 1)}`
    const merges = [
      ...form.titles.map((_, r) => over(r)),
      ...cells
        .filter(c => c.columns > 1 || c.rows > 1)
        .map(c => `${addressOf(top + c.row, c.column)}:${addressOf(top + c.row + c.rows - 1, c.column + c.columns - 1)}`),
      ...(form.notes ?? []).map((_, n) => over(top + form.rows.length + n)),
    ]
    return { name: `表${i + 1}`, rows: grid, merges }
  })
  return opened(writtenWorkbook(sheets), '示例.xlsx')
}

export function asHtml(...forms: readonly WrittenForm[]): Promise<ReadDocument> {
  const body = forms.flatMap(form => {
    const { cells } = laidOut(form)
    const rows = form.rows.map(
      (_, r) =>
        `<tr>${cells
          .filter(c => c.row === r)
          .map(c => `<td colspan="${c.columns}" rowspan="${c.rows}">${escaped(c.text).replaceAll('\n', '<br>')}</td>`)
          .join('')}</tr>`,
    )
    return [
      ...form.titles.map(t => `<p>${escaped(t)}</p>`),
      `<table>${rows.join('')}</table>`,
      ...(form.notes ?? []).map(t => `<p>${escaped(t)}</p>`),
    ]
  })
  return opened(new TextEncoder().encode(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body.join('')}</body></html>`), '示例.html')
}

/** As Word writes a table into plain text: a cell per line behind a TAB, covered cells empty, an empty line after each row. */
export function asText(...forms: readonly WrittenForm[]): Promise<ReadDocument> {
  const parts = forms.map(form => {
    const { cells } = laidOut(form)
    const rows = form.rows.map((_, r) =>
      cells
        .filter(c => c.row <= r && r < c.row + c.rows)
        .sort((a, b) => a.column - b.column)
        .map(c => `\t${c.row === r ? c.text.replaceAll('\n', '') : ''}\n`)
        .join(''),
    )
    return `${form.titles.join('\n')}\n${rows.join('\n')}\n${(form.notes ?? []).join('\n')}\n`
  })
  return opened(new TextEncoder().encode(parts.join('\n')), '示例.txt')
}

const [PAGE_WIDTH, WIDEST_CELL, LINE_HEIGHT] = [760, 76, 11]

/** Ruled tables on A4 pages across, broken over pages by rows, without a repeated header. */
export function asPdf(...forms: readonly WrittenForm[]): Promise<ReadDocument> {
  const pages: string[][] = []
  const [height, top, bottom] = [595, 555, 40]
  for (const form of forms) {
    let draw: string[] = []
    let y = top
    for (const title of form.titles) {
      draw.push(text(60, y, title, 12))
      y -= 18
    }
    const { cells, width } = laidOut(form)
    const cellWidth = Math.min(WIDEST_CELL, Math.floor(PAGE_WIDTH / width))
    const letter = cellWidth < 60 ? 7 : 8
    const wrapped = (c: Laid): readonly string[] =>
      c.text.split('\n').flatMap(t => {
        const room = Math.floor((c.columns * cellWidth - 6) / letter)
        return Array.from({ length: Math.max(1, Math.ceil(t.length / room)) }, (_, i) => t.slice(i * room, (i + 1) * room))
      })
    const heights = form.rows.map((_, r) => {
      const lines = cells.filter(c => c.row === r && c.rows === 1).map(c => wrapped(c).length)
      return 6 + LINE_HEIGHT * Math.max(1, ...lines)
    })
    const x = (column: number) => 40 + column * cellWidth
    let page = 0
    const startOf: { y: number; page: number }[] = []
    const drawn: string[][] = [draw]
    for (const h of heights) {
      if (y - h < bottom) {
        page++
        draw = []
        drawn.push(draw)
        y = top
      }
      startOf.push({ y, page })
      y -= h
    }
    for (const c of cells) {
      // a merged cell that goes over the page is closed there and goes on empty, as a word processor draws it
      const own = Array.from({ length: c.rows }, (_, i) => c.row + i)
      const byPage = new Map<number, number[]>()
      for (const r of own) byPage.set(startOf[r]?.page ?? 0, [...(byPage.get(startOf[r]?.page ?? 0) ?? []), r])
      for (const [n, rows] of byPage) {
        const first = rows[0] ?? 0
        const last = rows.at(-1) ?? 0
        const [y0, y1] = [startOf[first]?.y ?? 0, (startOf[last]?.y ?? 0) - (heights[last] ?? 0)]
        const [x0, x1] = [x(c.column), x(c.column + c.columns)]
        const out = drawn[n] ?? []
        out.push(line(x0, y0, x1, y0), line(x0, y1, x1, y1), line(x0, y0, x0, y1), line(x1, y0, x1, y1))
        if (first === c.row)
          for (const [i, words] of wrapped(c).entries()) if (words !== '') out.push(text(x0 + 3, y0 - 10 - i * LINE_HEIGHT, words, letter))
      }
    }
    for (const [i, note] of (form.notes ?? []).entries()) draw.push(text(60, y - 16 * (i + 1), note, 10))
    pages.push(...drawn)
  }
  return opened(minimalPdf(pages.map(draw => ({ draw, width: 842, height }))), '示例.pdf')
}

/** All formats by name. */
export const FORMATS: Readonly<Record<string, (...forms: readonly WrittenForm[]) => Promise<ReadDocument>>> = {
  docx: asDocx,
  xlsx: asXlsx,
  html: asHtml,
  text: asText,
  pdf: asPdf,
}
