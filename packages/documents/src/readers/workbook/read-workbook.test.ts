import type { Block, ReadDocument, Table } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { readText } from '../text/read-text.ts'
import { readWorkbook } from './read-workbook.ts'
import { type WrittenSheet, writtenWorkbook } from './testing/written-workbook.ts'

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const outcome = await readWorkbook(bytes, 'x.xlsx')
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value
}
const one = (rows: WrittenSheet['rows'], more: Partial<WrittenSheet> = {}, formats: readonly (string | number)[] = []): Promise<ReadDocument> =>
  read(writtenWorkbook([{ name: '收支总表', rows, ...more }], formats))
const tables = (document: ReadDocument): Table[] => document.blocks.filter((b): b is Table => b.kind === 'table')
const printed = (block: Block | undefined): unknown => (block?.kind === 'table' ? block.rows.map(r => r.cells.map(c => c.text)) : block?.text)
const codes = (document: ReadDocument): string[] => document.notices.map(n => n.code)

const ROWS = [
  ['部门预算收支总表', null, null, null],
  ['编制部门：示例县水利局', null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算', '<c s="1"><v>1234.5</v></c>', '一、农林水支出', '<c s="1"><v>1234.5</v></c>'],
  ['收入总计', '<c s="1"><v>1234.5</v></c>', '支出总计', '<c s="1"><v>1234.5</v></c>'],
]
const MERGES = ['A1:D1', 'A2:C2', 'A3:B3', 'C3:D3']

describe('readWorkbook', () => {
  it('reads a sheet as its name, its title and a table with places', async () => {
    const document = await one(ROWS, { merges: MERGES }, [4])
    expect(document.format).toBe('xlsx')
    expect(document.blocks.slice(0, 2).map(printed)).toEqual(['收支总表', '部门预算收支总表'])
    const [table] = tables(document)
    const cell = table?.rows[3]?.cells[1]
    expect(cell?.text).toBe('1,234.50')
    expect(cell?.place).toMatchObject({
      sheet: '收支总表',
      address: 'B5',
      line: 5,
      table: '部门预算收支总表',
      rowLabel: '一、一般公共预算',
      columnLabel: '收入/预算数',
    })
    expect(table?.rows[1]?.cells.map(c => [c.text, c.colSpan])).toEqual([
      ['收入', 2],
      ['支出', 2],
    ])
    expect(table?.rows[3]?.cells[3]?.place.rowLabel).toBe('一、农林水支出')
  })

  it('gives the table that the text reader gives', async () => {
    const [sheet] = tables(await one(ROWS, { merges: MERGES }, [4]))
    const text = readText(
      '部门预算收支总表\n编制部门：示例县水利局\t\t\t单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一、一般公共预算\t1,234.50\t一、农林水支出\t1,234.50\n收入总计\t1,234.50\t支出总计\t1,234.50\n',
      'x.txt',
    )
    const [other] = text.ok ? tables(text.value) : []
    const labels = (t: Table | undefined): unknown =>
      t?.rows.slice(1).map(r => r.cells.map(c => [c.text, c.column, c.place.rowLabel, c.place.columnLabel]))
    expect(labels(sheet)).toEqual(labels(other))
  })

  it('leaves the value of a merged cell of the body once, and keeps the columns of a table drawn on a fine grid', async () => {
    const document = await one(
      [
        ['科目', null, '科目名称', '金额'],
        ['205', null, '教育支出', 8],
        ['合计', null, null, 8],
      ],
      { merges: ['A1:B1', 'A2:B2', 'A3:C3'] },
    )
    expect(printed(tables(document)[0])).toEqual([
      ['科目', '科目名称', '金额'],
      ['205', '教育支出', '8'],
      ['合计', '', '8'],
    ])
    expect(tables(document)[0]?.rows[1]?.cells[2]?.place.address).toBe('D2')
  })

  it('reads a number as it is shown and keeps the value behind it', async () => {
    const document = await one(
      [
        ['指标', '完成值'],
        ['执行率', '<c s="1"><v>0.98364</v></c>'],
        ['日期', '<c s="2"><v>46023</v></c>'],
        ['月份', '<c s="3"><v>46023</v></c>'],
      ],
      {},
      ['0.00%', 14, 57],
    )
    expect(printed(tables(document)[0])).toEqual([
      ['指标', '完成值'],
      ['执行率', '98.36%'],
      ['日期', '2026/1/1'],
      ['月份', '2026年1月'],
    ])
    expect(tables(document)[0]?.rows[1]?.cells[1]?.precise).toBe('0.98364')
    expect(tables(document)[0]?.rows[2]?.cells[1]?.precise).toBeUndefined()
  })

  it('reads an amount in a cell that is formatted as a date, and a date that is written as one', async () => {
    const [table] = tables(
      await one(
        [
          ['项目', '一', '二'],
          ['甲', '<c s="1"><v>-1234.5</v></c>', '<c s="1" t="d"><v>2030-12-31</v></c>'],
        ],
        {},
        ['yyyy"年"m"月"'],
      ),
    )
    expect(printed(table)).toEqual([
      ['项目', '一', '二'],
      ['甲', '-1234.5', '2030年12月'],
    ])
  })

  it('tells pictures, text boxes and comments, which are no cells', async () => {
    const box = (text: string): string => `<xdr:sp><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`
    const parts = {
      'xl/media/image1.png': 'x',
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a">${box('说明')}${box('')}${box('另见')}</xdr:wsDr>`,
      'xl/comments1.xml': '<comments><authors/><commentList><comment ref="A1"><text><t>核对</t></text></comment></commentList></comments>',
    }
    const document = await read(
      writtenWorkbook(
        [
          {
            name: '表',
            rows: [
              ['项目', '金额'],
              ['甲', 1],
            ],
          },
        ],
        [],
        parts,
      ),
    )
    expect(document.notices.map(n => [n.code, /\d+/.exec(n.say.zh)?.[0]])).toEqual([
      ['images-not-read', '1'],
      ['embedded-part-not-read', '2'],
      ['comments', '1'],
    ])
  })

  it('tells formulas without a saved result and error values with their addresses', async () => {
    const document = await one([
      ['项目', '预算数'],
      ['甲', '<c><f>1+1</f><v>2</v></c>'],
      ['乙', '<c><f>B2*2</f></c>'],
      ['丙', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
    ])
    expect(printed(tables(document)[0])).toEqual([
      ['项目', '预算数'],
      ['甲', '2'],
      ['乙', ''],
      ['丙', '#DIV/0!'],
    ])
    expect(document.notices.map(n => [n.code, n.place?.address])).toEqual([
      ['formula-without-value', 'B3'],
      ['error-cell', 'B4'],
    ])
  })

  it('reads hidden rows, columns and sheets and names them', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>项目</v></c><c r="B1" t="str"><v>预算数</v></c></row><row r="2" hidden="1"><c r="A2" t="str"><v>甲</v></c><c r="B2"><v>1</v></c></row>'
    const document = await read(
      writtenWorkbook([
        { name: '公开', rows, cols: '<cols><col min="2" max="2" hidden="1"/></cols>' },
        { name: '底稿', rows: [['草稿']], state: 'hidden' },
      ]),
    )
    expect(codes(document)).toEqual(['hidden-rows', 'hidden-columns', 'hidden-sheet'])
    expect(document.notices[0]?.say.zh).toContain('第 2 行')
    expect(printed(tables(document)[0])).toEqual([
      ['项目', '预算数'],
      ['甲', '1'],
    ])
    expect(document.blocks.at(-1)?.place.sheet).toBe('底稿')
  })

  it('does not lay out cells that are only formatted, nor a stray cell at the end of the sheet', async () => {
    const body =
      '<row r="1"><c r="A1" t="str"><v>项目</v></c><c r="B1" t="str"><v>预算数</v></c></row><row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2"><v>1</v></c></row>'
    const phantom = await one(`${body}<row r="1048576"><c r="XFD1048576" s="0"/></row>`)
    expect(tables(phantom)[0]).toMatchObject({ columns: 2 })
    expect(codes(phantom)).toEqual([])
    const stray = await one(`${body}<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>`)
    expect(codes(stray)).toEqual(['stray-cell'])
    expect(stray.notices[0]?.place?.address).toBe('XFD1048576')
    const far = await one(`${body}<row r="900"><c r="A900"><v>7</v></c></row>`)
    expect(codes(far)).toEqual(['stray-cell'])
    expect(far.blocks.map(b => b.kind)).toEqual(['paragraph', 'table', 'paragraph'])
  })

  it('parts two tables of one sheet and keeps rows without amounts together', async () => {
    const document = await one([
      ['表一', null],
      ['项目', '预算数'],
      ['甲', 1],
      ['其他支出', null],
      ['合计', 1],
      ['表二', null],
      ['名称', '数量'],
      ['乙', 2],
    ])
    expect(document.blocks.map(printed)).toEqual([
      '收支总表',
      '表一',
      [
        ['项目', '预算数'],
        ['甲', '1'],
        ['其他支出', ''],
        ['合计', '1'],
      ],
      '表二',
      [
        ['名称', '数量'],
        ['乙', '2'],
      ],
    ])
  })

  it('reads text as paragraphs, one for each line of a cell', async () => {
    const document = await read(writtenWorkbook([{ name: 'Sheet1', rows: [['编制说明'], ['一、收入预算10万元。\n二、支出预算10万元。']] }]))
    expect(document.blocks.map(printed)).toEqual(['编制说明', '一、收入预算10万元。', '二、支出预算10万元。'])
  })

  it('refuses what is no workbook, damaged, empty or too large', async () => {
    const code = async (bytes: Uint8Array): Promise<string> => {
      const outcome = await readWorkbook(bytes, 'x')
      return outcome.ok ? 'ok' : outcome.problem.code
    }
    expect(await code(new TextEncoder().encode('部门预算'))).toBe('not-a-workbook')
    expect(await code(writtenWorkbook([{ name: '空', rows: [] }]))).toBe('empty-file')
    expect(await code(writtenWorkbook([{ name: '表', rows: [['甲']] }]).slice(0, 900))).toBe('workbook-damaged')
    expect(await code(writtenWorkbook([{ name: '表', rows: '<row><c><v>1</v></c></row>'.repeat(200_001) }]))).toBe('too-large')
  })
})
