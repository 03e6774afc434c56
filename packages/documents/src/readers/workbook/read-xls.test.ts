import type { ReadDocument, Table } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import { writtenLocked, writtenXls } from './testing/written-xls.ts'

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const outcome = await readWorkbook(bytes, 'x.xls')
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value
}
const printed = (document: ReadDocument): unknown =>
  document.blocks.find((b): b is Table => b.kind === 'table')?.rows.map(r => r.cells.map(c => c.text))

describe('readWorkbook, .xls', () => {
  const sheet = {
    name: '收支表',
    formats: ['0.00%', '#,##0.00'],
    cells: [
      { row: 0, column: 0, value: '项目' },
      { row: 0, column: 1, value: '预算数' },
      { row: 0, column: 2, value: '执行率' },
      { row: 1, column: 0, value: '甲' },
      { row: 1, column: 1, value: 1234.5, style: 2 },
      { row: 1, column: 2, value: 0.9836, style: 1 },
    ],
  }

  it('reads values with their formats', async () => {
    const document = await read(writtenXls({ ...sheet, hiddenRows: [1] }))
    expect(document.format).toBe('xls')
    expect(printed(document)).toEqual([
      ['项目', '预算数', '执行率'],
      ['甲', '1,234.50', '98.36%'],
    ])
    expect(document.notices.map(n => n.code)).toEqual(['hidden-rows'])
  })

  it('takes figures of charts for no cells, and finds the merged cells behind a chart in the sheet', async () => {
    const chart = [
      { row: 0, column: 1, value: 7 },
      { row: 1, column: 1, value: 8 },
    ]
    const document = await read(
      writtenXls({
        ...sheet,
        cells: [...sheet.cells, { row: 2, column: 0, value: '合计' }, { row: 2, column: 1, value: 5 }, { row: 2, column: 2, value: 3 }],
        chart,
        merges: [[2, 2, 0, 1]],
        chartSheet: 99,
      }),
    )
    expect(printed(document)).toEqual([
      ['项目', '预算数', '执行率'],
      ['甲', '1,234.50', '98.36%'],
      ['合计', '', '3'],
    ])
    const table = document.blocks.find((b): b is Table => b.kind === 'table')
    expect(table && document.blocks.length).toBe(2)
    expect(document.notices.map(n => n.code)).toEqual(['hidden-under-merge'])
  })

  it('finds the text that a formula of many cells gave', async () => {
    expect(printed(await read(writtenXls({ ...sheet, cells: sheet.cells.filter(c => c.row > 0 || c.column < 2), arrayText: '执行率' })))).toEqual([
      ['项目', '预算数', '执行率'],
      ['甲', '1,234.50', '98.36%'],
    ])
  })

  it('refuses passwords and older formats', async () => {
    const locked = await readWorkbook(writtenXls({ ...sheet, isEncrypted: true }), 'x.xls')
    expect(locked.ok || locked.problem.code).toBe('password-protected')
    const xlsx = await readWorkbook(writtenLocked(), 'x.xlsx')
    expect(xlsx.ok || xlsx.problem.code).toBe('password-protected')
    const old = await readWorkbook(writtenXls({ ...sheet, version: 0x500 }), 'x.xls')
    expect(old.ok || old.problem.code).toBe('workbook-too-old')
  })
})

describe('readWorkbook, damaged bytes', () => {
  it('answers or refuses, but never throws', async () => {
    const bytes = writtenXls({
      name: '表',
      formats: ['0.00'],
      cells: Array.from({ length: 40 }, (_, i) => ({ row: i >> 2, column: i & 3, value: i % 3 === 0 ? `甲${i}` : i, style: 1 })),
      merges: [[0, 1, 0, 1]],
    })
    const places = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(places, async changes => {
        const damaged = bytes.slice()
        for (const [at, byte] of changes) damaged[at] = byte
        expect(typeof (await readWorkbook(damaged, 'x.xls')).ok).toBe('boolean')
      }),
    )
  })
})
