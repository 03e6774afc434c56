/** Workbooks in the XML of 2003, as systems export them. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../read-document.ts'

const book = (sheets: string, encoding = 'UTF-8'): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="Default"><NumberFormat/></Style><Style ss:ID="m"><NumberFormat ss:Format="#,##0.00"/></Style><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>${sheets}</Workbook>`
const data = (type: string, text: string): string => `<Data ss:Type="${type}">${text}</Data>`
const cell = (inner: string, more = ''): string => `<Cell${more}>${inner}</Cell>`
const say = (text: string): string => cell(data('String', text))
const sheet = (rows: string, name = '支出表', more = ''): string => `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`
async function read(xml: string) {
  const outcome = await readDocument(new TextEncoder().encode(xml), 'x.xls')
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}
const printed = async (xml: string): Promise<unknown> =>
  (await read(xml)).blocks.map(b => (b.kind === 'table' ? b.rows.map(r => r.cells.map(c => `${c.text}@${c.place.address ?? ''}`)) : b.text))

describe('workbooks in XML of 2003', () => {
  it('are read with formats, styles of rows and columns, indexes and addresses', async () => {
    const rows = `<Column ss:Index="3" ss:StyleID="m"/><Row ss:Index="2">${say('项目')}${say('日期')}${say('金额')}${say('占比')}</Row><Row>${say('培训费')}${cell(data('DateTime', '2030-03-01T00:00:00.000'), ' ss:StyleID="d"')}${cell(data('Number', '1234.5'))}${cell(data('Number', '0.25'), ' ss:StyleID="p"')}</Row><Row ss:Index="5" ss:StyleID="m">${say('合计')}${cell(data('Number', '1234.5'), ' ss:Index="3" ss:Formula="=R[-2]C"')}</Row>`
    expect(await printed(book(sheet(rows)))).toEqual([
      '支出表',
      [
        ['项目@A2', '日期@B2', '金额@C2', '占比@D2'],
        ['培训费@A3', '2030/3/1@B3', '1,234.50@C3', '25.00%@D3'],
        ['合计@A5', '@B5', '1,234.50@C5', '@D5'],
      ],
    ])
  })

  it('have merged cells, rich text, comments that are no content, hidden parts that are said', async () => {
    const rows = `<Row>${cell(data('String', '项目'), ' ss:MergeDown="1"')}${cell(data('String', '金额'), ' ss:MergeAcross="1"')}</Row><Row>${cell(data('String', '上年'), ' ss:Index="2"')}${say('本年')}</Row><Row ss:Hidden="1">${say('甲')}${cell(`${data('Number', '1')}<Comment><ss:Data>批注9</ss:Data></Comment>`)}${cell('', ' ss:Formula="=1"')}</Row><Row>${cell('<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>合</B>计</ss:Data>')}${cell(data('Number', '1'))}${cell(data('Error', '#REF!'))}</Row>`
    const document = await read(book(sheet(rows, '明细', '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>')))
    const [, table] = document.blocks
    expect(table?.kind === 'table' && table.rows.map(r => r.cells.map(c => [c.text, c.colSpan, c.rowSpan].join(' ')))).toEqual([
      ['项目 1 2', '金额 2 1'],
      ['上年 1 1', '本年 1 1'],
      ['甲 1 1', '1 1 1', ' 1 1'],
      ['合计 1 1', '1 1 1', '#REF! 1 1'],
    ])
    expect(document.notices.map(n => n.code)).toEqual(['hidden-sheet', 'hidden-rows', 'formula-without-value', 'error-cell'])
  })

  it('are decoded by what they are, and damage is refused', async () => {
    expect(await printed(book(sheet(`<Row>${say('项目')}</Row>`), 'gb2312'))).toEqual(['支出表', '项目'])
    for (const xml of [book(sheet('<Row>')), book(''), book(sheet(`<Row ss:Index="99999999">${say('a')}</Row>`))]) {
      const outcome = await readDocument(new TextEncoder().encode(xml), 'x.xls')
      expect(outcome.ok ? 'ok' : outcome.problem.code).toBe('workbook-damaged')
    }
  })
})
