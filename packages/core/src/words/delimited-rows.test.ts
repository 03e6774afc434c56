import { expect, it } from 'vitest'
import { delimitedRows } from './delimited-rows.ts'

const cells = (text: string, sign = '\t') => delimitedRows(text, sign).map(r => r.cells)

it('reads rows as a spreadsheet writes them', () => {
  expect(cells('甲\t"第一行\n第二行 ""引""\t"\t\r\n１\t\t"十四五"规划\r\n')).toEqual([
    ['甲', '第一行\n第二行 "引"\t', ''],
    ['１', '', '"十四五"规划'],
  ])
  expect(cells('1\t\r\n\t2\r\n')).toEqual([
    ['1', ''],
    ['', '2'],
  ])
  expect(cells('甲,"乙,丙"\n', ',')).toEqual([['甲', '乙,丙']])
  expect(cells('甲\r\n\r\n乙')).toEqual([['甲'], [''], ['乙']])
  expect([cells(''), cells('\r\n')]).toEqual([[], [['']]])
})

it('leaves a quotation mark that quotes nothing', () => {
  expect(cells('"没有收尾\t2')).toEqual([['"没有收尾', '2']])
  expect(cells('5"屏')).toEqual([['5"屏']])
})

it('knows the line on which each row starts', () => {
  expect(delimitedRows('a\n"b\nc"\nd', ',').map(r => r.line)).toEqual([1, 2, 4])
})
