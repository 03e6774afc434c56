/** Invented tables for the tests of the recognisers: as text in the three serialisations, or as a grid with merged cells. */
import type { Cell, DocumentFace, ReadDocument } from '@jixiao/core'
import { readPlainText } from '../../readers/text/read-plain-text.ts'

/** Reads a text as the product does. Throws when it is refused. */
export function readText(text: string): ReadDocument {
  const read = readPlainText(new TextEncoder().encode(text), '示例.txt')
  if (!read.ok) throw new Error(read.problem.say.en)
  return read.value
}

/** One cell = one line that begins with a TAB, one row = lines up to an empty line. */
export const cellLines = (...rows: readonly (readonly string[])[]): string => rows.map(r => `${r.map(c => `\t${c}`).join('\n')}\n\n`).join('')

/** One row = one line with TABs. */
export const rowLines = (...rows: readonly (readonly string[])[]): string => rows.map(r => `${r.join('\t')}\n`).join('')

/** A document of one table with merged cells, as the readers of forms with spans give it: "text>3" spans three columns, "text^2" two rows. */
export function gridDocument(...rows: readonly (readonly string[])[]): ReadDocument {
  const taken = new Set<string>()
  const place = { file: '示例.xlsx', block: 0, sheet: '目标表' }
  let columns = 0
  const built = rows.map((row, index) => {
    let column = 0
    const cells: Cell[] = []
    for (const spec of row) {
      while (taken.has(`${index}/${column}`)) column++
      const [, text = '', right, down] = /^([^>^]*)(?:>(\d+))?(?:\^(\d+))?$/s.exec(spec) ?? []
      const [colSpan, rowSpan] = [Number(right ?? 1), Number(down ?? 1)]
      for (let r = 0; r < rowSpan; r++) for (let c = 0; c < colSpan; c++) taken.add(`${index + r}/${column + c}`)
      cells.push({ text, row: index, column, rowSpan, colSpan, place: { ...place, row: index, column, text } })
      column += colSpan
      columns = Math.max(columns, column)
    }
    return { index, cells }
  })
  return { file: place.file, format: 'xlsx', blocks: [{ kind: 'table', place, columns, rows: built }], residue: [], notices: [] }
}

export const exampleFace = (more: Partial<DocumentFace> = {}): DocumentFace => ({
  file: '示例.txt',
  kind: 'performance-targets',
  body: { name: '示例县示例局', code: '224' },
  fiscalYear: { value: 2023, text: '2023年', place: { file: '示例.txt', block: 0 } },
  level: 'county',
  parts: [],
  ...more,
})
