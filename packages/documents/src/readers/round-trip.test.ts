/** One document through other programs and formats: the same blocks, but for what a format cannot carry, and exactly the same statements. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { ReadDocument } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { pdfiumWasm } from './pdf/testing/pdfium-wasm.ts'
import { DISCLOSURE } from './testing/disclosure.ts'
import { statementsOf } from './testing/disclosure-reading.ts'
import { xlsxOf } from './testing/disclosure-workbook.ts'
import { docxOf, htmlOf } from './testing/written-disclosure.ts'

const LACKS = {
  blanks: 'a PDF has no blanks, only gaps, and a narrow gap between Chinese characters is none',
  notes: 'the page as we write it has no footnotes',
  columns: 'the readers of Word set the indicators of a target form apart from its head (as that of text does), with columns of their own',
  sheets: 'a workbook has its text on one sheet, each table with its title and unit in rows of its own; there is no order between them',
} as const
type Lack = keyof typeof LACKS

const fixture = (name: string): Uint8Array => {
  const bytes = readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))
  return new Uint8Array(name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}
async function read(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const outcome = await readDocument(bytes, name, { pdfEngine: async () => pdfiumWasm() })
  if (!outcome.ok) throw new Error(`${name}: ${outcome.problem.say.en}`)
  return outcome.value
}

const COPIES: readonly (readonly [name: string, bytes: () => Uint8Array, lacks: readonly Lack[]])[] = [
  ['libreoffice-from-odt.docx', () => fixture('libreoffice-from-odt.docx'), []],
  ['libreoffice.doc', () => fixture('libreoffice.doc.gz'), []],
  ['libreoffice.html', () => fixture('libreoffice.html.gz'), ['columns']],
  ['libreoffice.pdf', () => fixture('libreoffice.pdf'), ['blanks', 'columns']],
  ['chromium.pdf', () => fixture('layouts/a4-upright.pdf.gz'), ['blanks', 'notes', 'columns']],
  ['own.html', () => new TextEncoder().encode(htmlOf(DISCLOSURE)), ['notes', 'columns']],
  ['own.xlsx', () => xlsxOf(DISCLOSURE), ['sheets', 'notes', 'columns']],
  ['libreoffice.xlsx', () => fixture('libreoffice.xlsx'), ['sheets', 'notes', 'columns']],
  ['libreoffice.xls', () => fixture('libreoffice.xls'), ['sheets', 'notes', 'columns']],
  ['exceljs.xlsx', () => fixture('exceljs.xlsx'), ['sheets', 'notes', 'columns']],
  ['libreoffice-sheets.pdf', () => fixture('libreoffice-sheets.pdf'), ['sheets', 'blanks', 'notes', 'columns']],
]

const FORM = /^(?:项目名称|一级指标)$/
const IN_SHEET = /^(?:单位：万元|金额单位：万元|（2029年度）)$|表$/

/** Paragraphs and rows of tables in order: "text→colSpan↓rowSpan | …". */
function linesOf(document: ReadDocument, lacks: readonly Lack[]): string[] {
  const plain = (text: string): string => (lacks.includes('blanks') ? text.replace(/[^\S\n]/g, '') : text)
  const lines = document.blocks.flatMap(block => {
    if (block.kind === 'paragraph') return lacks.includes('notes') && /^注\d：/.test(block.text) ? [] : [plain(block.text)]
    const isForm = lacks.includes('columns') && block.rows.some(r => FORM.test(r.cells[0]?.text ?? ''))
    return block.rows.map(row => {
      const own = lacks.includes('sheets') && row.cells.filter(c => c.text !== '')
      if (own && own.length === 1 && own[0] && IN_SHEET.test(own[0].text)) return own[0].text
      return row.cells
        .map(c => `${plain(c.text)}${c.colSpan > 1 && !isForm ? `→${c.colSpan}` : ''}${c.rowSpan > 1 ? `↓${c.rowSpan}` : ''}`)
        .join(' | ')
    })
  })
  return lacks.includes('sheets') ? lines.filter(l => !/^(?:概况|说明|目标.|自评表|表.)$/.test(l)).sort() : lines
}

const original = read(docxOf(DISCLOSURE), 'own.docx')

describe('the document as written', () => {
  it('is read as it was written: every word, every cell with its spans', async () => {
    const lines = linesOf(await original, ['columns'])
    let items = 0
    const expected = DISCLOSURE.flatMap(part => {
      if (part.kind === 'item') return [`${++items}.${part.text}`]
      if (part.kind !== 'grid') return [part.text]
      const isForm = part.rows[0]?.[0]?.text === '项目名称'
      return part.rows.map(row =>
        row.map(c => `${c.text}${c.across > 1 && !isForm ? `→${c.across}` : ''}${c.down > 1 ? `↓${c.down}` : ''}`).join(' | '),
      )
    })
    const notes = DISCLOSURE.flatMap(p => ('note' in p && p.note ? [p.note] : [])).map((n, i) => `注${i + 1}：${n}`)
    expect(lines).toEqual([...expected, ...notes])
  })

  it('is understood: nine budget tables, two target forms, a self-evaluation form', async () => {
    const statements = statementsOf(await original)
    for (const origin of ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'target-table', 'self-evaluation-form', 'text'])
      expect(statements.filter(s => s.includes(`|${origin}|`)).length, origin).toBeGreaterThan(0)
    expect(statements).toContain('示例县水务局|department|2030|T3|expenditure/byFunction/all/total|574.90万元=5749000/1')
  })
})

describe.each(COPIES)('%s', (name, bytes, lacks) => {
  it(`gives the same blocks${lacks.length > 0 ? `, but for ${lacks.join(', ')}` : ''}`, async () => {
    expect(linesOf(await read(bytes(), name), lacks)).toEqual(linesOf(await original, lacks))
  })

  it('gives the same statements', async () => {
    expect(statementsOf(await read(bytes(), name))).toEqual(statementsOf(await original))
  })
})

describe.each(['libreoffice-sheets-no-lines.pdf.gz', 'libreoffice-sheets-no-lines-across.pdf.gz'])('%s', name => {
  it('gives the same statements, though nothing but its words tells where cells are', async () => {
    expect(statementsOf(await read(fixture(name), name))).toEqual(statementsOf(await original))
  })
})
