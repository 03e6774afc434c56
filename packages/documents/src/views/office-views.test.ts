import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell, docx, para, read, row, run, table } from '../readers/docx/testing/written-docx.ts'
import { readWorkbook } from '../readers/workbook/read-workbook.ts'
import { writtenWorkbook } from '../readers/workbook/testing/written-workbook.ts'
import { docxView } from './docx-view.ts'
import { sheetsView } from './sheets-view.ts'
import { viewOf } from './view-of.ts'

describe('a workbook as laid out', () => {
  const bytes = writtenWorkbook([
    {
      name: '支出表',
      cols: '<cols><col min="1" max="1" width="30" customWidth="1"/><col min="3" max="3" width="10" hidden="1"/></cols>',
      rows: '<row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>部门支出总表</t></is></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>科目</t></is></c><c r="B2" t="inlineStr"><is><t>合计</t></is></c><c r="C2"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>行政运行</t></is></c><c r="B3"><v>12.5</v></c><c r="C3"><v>2</v></c></row>',
      merges: ['A1:C1'],
    },
    { name: '空', rows: [] },
  ])
  it('keeps widths, heights, spans, hidden rows and columns, and numbers as printed', async () => {
    const view = await sheetsView(bytes)
    expect(view?.sheets.map(s => s.name)).toEqual(['支出表'])
    const [sheet] = view?.sheets ?? []
    expect(sheet?.widths[0]).toBe(215)
    expect(sheet?.heights[0]).toBe(40)
    expect(sheet?.hiddenRows).toEqual([1])
    expect(sheet?.hiddenColumns).toEqual([2])
    expect([sheet?.rows, sheet?.columns]).toEqual([3, 3])
    expect(sheet?.cells[0]).toMatchObject({ row: 0, column: 0, colSpan: 3, rowSpan: 1, text: '部门支出总表', isFigure: false })
    expect(sheet?.cells.find(c => c.row === 2 && c.column === 1)).toMatchObject({ text: '12.5', isFigure: true })
  })
  it('is the view of what was read; what cannot be opened has none', async () => {
    const outcome = await readWorkbook(bytes, 'x.xlsx')
    expect(outcome.ok && (await viewOf(bytes, outcome.value))?.kind).toBe('sheets')
    expect(await sheetsView(new Uint8Array([0x50, 0x4b, 3, 4]))).toBeUndefined()
  })
})

describe('a Word document as laid out', () => {
  const body = [
    para(run('部门预算', '<w:b/><w:sz w:val="44"/><w:rFonts w:eastAsia="黑体"/>'), '<w:jc w:val="center"/>'),
    para(
      `${run('本部门支出')}${run('10.00万元', '<w:b/><w:color w:val="FF0000"/>')}${run('。')}`,
      '<w:ind w:firstLineChars="200"/><w:pStyle w:val="text"/>',
    ),
    table(
      row(cell('科目', '<w:tcW w:w="3000" w:type="dxa"/>'), cell('合计', '<w:tcW w:w="1000" w:type="dxa"/><w:vAlign w:val="center"/>')),
      row(
        cell('行政运行', '<w:tcW w:w="3000" w:type="dxa"/>'),
        cell(para('12.50', '<w:jc w:val="right"/>'), '<w:tcW w:w="1000" w:type="dxa"/><w:shd w:fill="EEEEEE"/>'),
      ),
    ),
    '<w:sectPr><w:pgSz w:w="12000" w:h="16000"/><w:pgMar w:left="1500" w:right="1300"/></w:sectPr>',
  ].join('')
  const styles = '<w:style w:type="paragraph" w:styleId="text"><w:name w:val="text"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>'
  const view = docxView(docx(body, { styles }), read(body, { styles }).blocks)

  it('has the look of paragraphs and of their runs, in offsets of the text', () => {
    expect(view?.page).toEqual({ width: 600, left: 75, right: 65 })
    expect(view?.texts[0]).toMatchObject({ align: 'center', runs: [{ from: 0, to: 4, isBold: true, size: 22, font: 'hei' }] })
    expect(view?.texts[1]).toMatchObject({ indent: 2, size: 16 })
    expect(view?.texts[1]?.runs?.find(r => r.isBold)).toMatchObject({ from: 5, to: 12, colour: 'ff0000', size: 16 })
  })
  it('has the widths of columns and the look of cells', () => {
    expect(view?.tables[2]?.widths).toEqual([0.75, 0.25])
    expect(view?.tables[2]?.cells['0/1']?.valign).toBe('center')
    expect(view?.tables[2]?.cells['1/1']).toMatchObject({ align: 'right', shade: 'EEEEEE' })
  })
  it('is none for what is no docx', () => {
    expect(docxView(new Uint8Array([1, 2]), [])).toBeUndefined()
  })
})

describe('views', () => {
  it('are none, and never an error, for bytes that were damaged on the way', async () => {
    const body = para('部门预算') + table(row('科目', '合计'), row('行政运行', '12.50'))
    const whole = [docx(body), writtenWorkbook([{ name: '表', rows: [['科目', 1]], merges: ['A1:B1'] }])]
    const { blocks } = read(body)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom(...whole), async (at, end, byte, bytes) => {
        const broken = bytes.slice(0, end % 3 === 0 ? end % bytes.length : bytes.length)
        if (broken.length > 0) broken[at % broken.length] = byte
        docxView(broken, blocks)
        await sheetsView(broken)
      }),
      { numRuns: 150 },
    )
  })
})
