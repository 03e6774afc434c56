import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import type { Sheet } from './spreadsheet.ts'
import { writtenWorkbook } from './testing/written-workbook.ts'
import { sheetsOfXlsx } from './xlsx-package.ts'

function sheets(bytes: Uint8Array): readonly Sheet[] {
  const read = sheetsOfXlsx(bytes)
  if (!read.ok) throw new Error(read.problem.say.en)
  return read.value.sheets
}

const values = (read: readonly Sheet[]): unknown =>
  read.map(s => [s.name, s.isHidden, s.merges, s.cells.filter(c => c.value !== null).map(c => [c.row, c.column, c.value, c.format])])

/** The same by a library that reads workbooks of every kind. */
async function byLibrary(bytes: Uint8Array): Promise<unknown> {
  const book = await readXlsx(bytes, { readStyles: true })
  return book.sheets.map(s => [
    s.name,
    s.hidden === true || s.veryHidden === true,
    s.merges ?? [],
    s.rows.flatMap((row, r) => (row ?? []).flatMap((value, c) => (value === null ? [] : [[r, c, value, s.cells?.get(`${r},${c}`)?.style?.numFmt]]))),
  ])
}

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url)))

describe('sheetsOfXlsx', () => {
  it.each(['libreoffice.xlsx', 'exceljs.xlsx'])('reads %s as a library does', async name => {
    const [own, other] = [sheets(fixture(name)), await byLibrary(fixture(name))]
    // formats that the file only numbers are those of a Chinese program here: they are compared where the file writes them
    const withoutFormats = (all: unknown): unknown =>
      JSON.parse(JSON.stringify(all, (_, v: unknown) => (Array.isArray(v) && v.length === 4 && typeof v[0] === 'number' ? v.slice(0, 3) : v)))
    expect(own.some(s => s.cells.length > 20)).toBe(true)
    expect(withoutFormats(values(own))).toEqual(withoutFormats(other))
  })

  it('reads any cells as a library does', async () => {
    const text = fc.oneof(fc.stringMatching(/^[\w一-龥 &"'>][\w一-龥 &<"'>]{0,7}$/), fc.constantFrom('示例县水利局', '_x000D_甲', '甲\n乙'))
    const number = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => (Object.is(n, -0) ? 0 : n)),
    )
    const cell = fc.oneof(
      fc.constant(null),
      text,
      number,
      fc.tuple(number, fc.nat(3)).map(([n, s]) => `<c s="${s}"><v>${n}</v></c>`),
      fc.constantFrom(
        '<c t="b"><v>1</v></c>',
        '<c t="e"><v>#REF!</v></c>',
        '<c t="str"><f>A1&amp;"元"</f><v>甲元</v></c>',
        '<c><f t="shared" si="0"/><v>3</v></c>',
        '<c s="1"/>',
        '<c t="inlineStr"><is><r><rPr><b/></rPr><t>合</t></r><r><t>计</t></r></is></c>',
        '<c s="2"><v>46023</v></c>',
      ),
    )
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, fc.subarray(['A1:B1', 'C2:C4', 'D1:F1']), async (own, merges) => {
        const bytes = writtenWorkbook([{ name: '收支表', rows: own, merges }], ['0.00%', 'yyyy"年"m"月"', '#,##0.00'])
        expect(values(sheets(bytes))).toEqual(await byLibrary(bytes))
      }),
      { numRuns: 150 },
    )
  })

  it('counts rows and cells without addresses on, and keeps the last of two in one place', () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c><c r="A4"><v>5</v></c><c r="C4"><v>6</v></c></row>'
    const [sheet] = sheets(writtenWorkbook([{ name: '表', rows }]))
    expect(sheet?.cells.map(c => [c.row, c.column, c.value])).toEqual([
      [0, 0, 1],
      [0, 2, 2],
      [3, 0, 5],
      [3, 2, 6],
      [3, 3, 4],
    ])
  })

  it('never throws on damaged parts', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>'
    const put = fc.constantFrom('<', '</c>', '"', '>', 'r="ZZZZZ9"', '<!DOCTYPE a>', '&x;', '<row r="9999999999">')
    fc.assert(
      fc.property(fc.nat(rows.length), fc.nat(6), put, (at, cut, piece) => {
        const broken = rows.slice(0, at) + piece + rows.slice(at + cut)
        expect(typeof sheetsOfXlsx(writtenWorkbook([{ name: '表', rows: broken }])).ok).toBe('boolean')
      }),
    )
  })
})
