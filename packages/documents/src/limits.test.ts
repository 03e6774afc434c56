/** Each limit holds, and its refusal names it: what is too much, how much was found, how much is allowed. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits.ts'
import { readDocument } from './read-document.ts'
import { cell, docx, para, row, table } from './readers/docx/testing/written-docx.ts'
import { writtenWorkbook } from './readers/workbook/testing/written-workbook.ts'

const MB = 1024 * 1024
const text = (content: string): Uint8Array => strToU8(content)
const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth)
/** So many bytes that begin like a file of the format. */
function sized(bytes: number, head: string): Uint8Array {
  const out = new Uint8Array(bytes)
  out.set(strToU8(head))
  return out
}

/** The directory of a ZIP claims another unpacked size for its entries, or another number of entries. */
function claiming(zip: Uint8Array, claim: { readonly size?: number; readonly entries?: number }): Uint8Array {
  const out = zip.slice()
  const view = new DataView(out.buffer)
  for (let at = 0; at + 22 <= out.length; at++) {
    const mark = view.getUint32(at, true)
    if (mark === 0x02014b50 && claim.size !== undefined) view.setUint32(at + 24, claim.size, true)
    if (mark === 0x06054b50 && claim.entries !== undefined) view.setUint16(at + 10, claim.entries, true)
  }
  return out
}

const page = (body: string): Uint8Array => text(`<!DOCTYPE html><html><body>${body}</body></html>`)
const word = docx(para('示例'))
const book = writtenWorkbook([{ name: '表', rows: [['示例', 1]] }])
const sheetRows = (rows: number, columns: number): string =>
  Array.from(
    { length: rows },
    (_, r) =>
      `<row r="${r + 1}">${Array.from({ length: columns }, (_, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}"><v>${(r * 7919 + c) % 9973}</v></c>`).join('')}</row>`,
  ).join('')
const archive = (files: Record<string, Uint8Array>, options: { level?: 0 | 9 } = {}): Uint8Array => zipSync(files, options)

/** Input, what was found, what is allowed: both stand in the message. */
const CASES: readonly (readonly [string, () => Uint8Array, string, string])[] = [
  ['text.bytes', () => new Uint8Array(21 * MB).fill(65), '21 MB', '20 MB'],
  ['text.lines', () => text('一\n'.repeat(LIMITS.text.lines + 5)), String(LIMITS.text.lines + 5), String(LIMITS.text.lines)],
  ['text.cells', () => text('a\t'.repeat(LIMITS.text.cells + 5)), String(LIMITS.text.cells + 5), String(LIMITS.text.cells)],
  ['html.bytes', () => sized(21 * MB, '<!DOCTYPE html><html>'), '21.0 MB', '20 MB'],
  ['html.depth', () => page(nested(500, '<div>', '</div>')), '502', String(LIMITS.html.depth)],
  [
    'html.tableCells',
    () => page(`<table>${'<tr><td colspan="1000">1</td><td>2</td></tr>'.repeat(600)}</table>`),
    '表格',
    String(LIMITS.html.tableCells),
  ],
  ['pdf.bytes', () => sized(201 * MB, '%PDF-1.4\n'), '201.0 MB', '200 MB'],
  ['word.fileBytes', () => sized(101 * MB, 'PK\u0003\u0004 word/'), '101 MB', '100 MB'],
  ['word.partBytes', () => claiming(word, { size: 200 * MB }), '200 MB', '128 MB'],
  ['word.ratio', () => docx(' '.repeat(8 * MB)), '压缩比', String(LIMITS.word.ratio)],
  ['word.entries', () => claiming(word, { entries: LIMITS.word.entries + 1 }), String(LIMITS.word.entries + 1), String(LIMITS.word.entries)],
  ['word.xmlDepth', () => docx(nested(300, '<w:sdt>', '</w:sdt>')), String(LIMITS.word.xmlDepth + 1), String(LIMITS.word.xmlDepth)],
  [
    'word.tableDepth',
    () => docx(nested(20, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')),
    String(LIMITS.word.tableDepth + 1),
    String(LIMITS.word.tableDepth),
  ],
  ['word.columns', () => docx(table(row(cell('a', '<w:gridSpan w:val="4000000000"/>')))), '4000000000', String(LIMITS.word.columns)],
  [
    'word.cells',
    () => docx(table(row(cell('a', '<w:gridSpan w:val="900"/>')), ...Array.from({ length: 600 }, () => row('b')))),
    String(900 * 601),
    String(LIMITS.word.cells),
  ],
  ['workbook.bytes', () => sized(51 * MB, 'PK\u0003\u0004 xl/'), '51.0 MB', '50 MB'],
  ['workbook.unpackedBytes', () => claiming(book, { size: 400 * MB }), 'MB', '300 MB'],
  ['workbook.ratio', () => writtenWorkbook([{ name: '表', rows: ' '.repeat(8 * MB) }]), '压缩比', String(LIMITS.workbook.ratio)],
  [
    'workbook.rows',
    () => writtenWorkbook([{ name: '表', rows: sheetRows(LIMITS.workbook.rows + 1, 1) }]),
    String(LIMITS.workbook.rows + 1),
    String(LIMITS.workbook.rows),
  ],
  [
    'workbook.cells',
    () => writtenWorkbook([{ name: '表', rows: sheetRows(50_001, 10) }]),
    String(LIMITS.workbook.cells + 1),
    String(LIMITS.workbook.cells),
  ],
  [
    'archive.entries',
    () => archive(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.txt`, text('x')]))),
    '1001',
    String(LIMITS.archive.entries),
  ],
  ['archive.entryBytes', () => claiming(archive({ 'a.txt': text('x') }), { size: 101 * MB }), '101 MB', '100 MB'],
  [
    'archive.totalBytes',
    () => claiming(archive(Object.fromEntries(['a', 'b', 'c', 'd'].map(n => [`${n}.txt`, sized(MB, n)])), { level: 0 }), { size: 90 * MB }),
    '360 MB',
    '300 MB',
  ],
  ['archive.ratio', () => archive({ 'a.txt': new Uint8Array(8 * MB) }, { level: 9 }), '压缩比', String(LIMITS.archive.ratio)],
]

describe('limits', () => {
  it.each(CASES)(
    '%s',
    async (_, make, found, limit) => {
      const outcome = await readDocument(make(), 'x', { pdfEngine: () => Promise.reject(new Error('not needed')) })
      expect(outcome.ok ? 'read' : outcome.problem.code).toBe('too-large')
      if (outcome.ok) return
      expect(outcome.problem.say.zh).toContain(found)
      expect(outcome.problem.say.zh).toMatch(new RegExp(`上限.*${limit}`))
      expect(outcome.problem.say.en).toContain(limit)
    },
    60_000,
  )

  it('archive.depth: an archive in an archive is refused by its name', async () => {
    const outcome = await readDocument(zipSync({ 'a.txt': text('x') }), '外层.zip/内层.zip')
    expect(outcome.ok ? '' : [outcome.problem.code, outcome.problem.say.zh.includes('内层.zip')]).toEqual(['archive-in-archive', true])
  })

  it('entities: none is declared or expanded', async () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const inWord = await readDocument(docx('', { files: { 'word/document.xml': `${bomb}<d>&b;</d>` } }), 'x')
    expect(inWord.ok ? '' : inWord.problem.say.en).toContain('DOCTYPE')
    const sheet = `${bomb}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
    const inBook = await readDocument(withSheet(sheet), 'x')
    expect(JSON.stringify(inBook)).not.toContain('aaaaaaaaaaaaaaaaaaaa')
  })
})

/** A workbook whose only sheet is the XML given. */
function withSheet(xml: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  return zipSync({
    '[Content_Types].xml': text(
      `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': text(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="s1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="s1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': text(xml),
  })
}
