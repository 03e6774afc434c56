/** Numbers of lists, as a reader sees them. */
import { describe, expect, it } from 'vitest'
import { printNumber } from './number-formats.ts'
import { cell, para, read, row, table, tablesOf, textsOf } from './testing/written-docx.ts'

const level = (ilvl: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (id: number, ...levels: readonly string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, abstract: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
const item = (text: string, numId: number, ilvl = 0): string => para(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`)

const OFFICIAL = list(
  1,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '(%4)'),
  level(4, 'decimalEnclosedCircle', '%5'),
)

describe('numbers of lists', () => {
  it('are printed as official documents have them and begin again below each upper number', () => {
    const body =
      item('职责', 1) +
      item('机构', 1, 1) +
      item('人员', 1, 1) +
      item('3.5万元', 1, 2) +
      item('甲', 1, 3) +
      item('乙', 1, 4) +
      item('收入', 1) +
      item('情况', 1, 1)
    expect(textsOf(read(body, { numbering: OFFICIAL + num(1, 1) }))).toEqual([
      '一、职责',
      '（一）机构',
      '（二）人员',
      '1. 3.5万元',
      '(1)甲',
      '① 乙',
      '二、收入',
      '（一）情况',
    ])
  })

  it('of several levels are joined, in Arabic figures where it is asked', () => {
    const numbering = list(1, level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 1)
    expect(textsOf(read(item('总则', 1) + item('目的', 1, 1) + item('范围', 1, 1), { numbering }))).toEqual(['第一章 总则', '1.1 目的', '1.2 范围'])
  })

  it('go on in another list of the same kind, unless it starts anew', () => {
    const numbering = OFFICIAL + num(1, 1) + num(2, 1) + num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    expect(textsOf(read(item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3), { numbering }))).toEqual(['一、a', '二、b', '一、c', '二、d'])
  })

  it('come from styles too; numId 0 takes them away; bullets are no numbers; empty paragraphs have none', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="s"><w:name w:val="s"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering = OFFICIAL + list(2, level(0, 'bullet', '\uf06c')) + num(1, 1) + num(2, 2)
    const body =
      para('a', '<w:pStyle w:val="s"/>') +
      para('b', '<w:pStyle w:val="s"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      item('', 1) +
      item('c', 2) +
      item('d', 1)
    expect(textsOf(read(body, { styles, numbering }))).toEqual(['一、a', 'b', 'c', '二、d'])
  })

  it('fill a column of serial numbers', () => {
    const numbering = list(1, level(0, 'decimal', '%1')) + num(1, 1)
    const [found] = tablesOf(read(table(row('序号', '项目'), row(cell(item('', 1)), 'a'), row(cell(item('', 1)), 'b')), { numbering }))
    expect(found?.rows.map(r => r.cells[0]?.text)).toEqual(['序号', '1', '2'])
  })

  it.each([
    [10, 'chineseCounting', '十'],
    [21, 'chineseCountingThousand', '二十一'],
    [101, 'chineseCountingThousand', '一百零一'],
    [12, 'ideographDigital', '一二'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [3, 'ideographTraditional', '丙'],
    [20, 'decimalEnclosedCircle', '⑳'],
    [2, 'decimalEnclosedParen', '⑵'],
    [28, 'upperLetter', 'BB'],
    [14, 'lowerRoman', 'xiv'],
    [7, 'decimalZero', '07'],
    [0, 'chineseCounting', '0'],
    [5, 'of-another-world', '5'],
  ])('%d as %s is %s', (n, format, printed) => {
    expect(printNumber(n, format)).toBe(printed)
  })
})
